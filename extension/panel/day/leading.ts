import type { ReadonlySignal, Signal } from '@preact/signals';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { NextModels, Seeking } from '../models/next-model.ts';
import { faultOf } from '../models/panel-fault.ts';
import { recordKey } from '../models/same-record.ts';
import { apiOriginOf } from '../models/sessions-model.ts';
import type { PageOfCrm } from '../page/page-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { DayModel } from './day-model.ts';

/** Leads from customer to customer by the day. */
export interface Leading {
  readonly day: DayModel;
  /** Opens a customer in place of the page of their org; beside another page, in the panel alone. */
  open(ref: RecordRef): Promise<void>;
  /** Opens the next customer in place of the page; what a person opened meanwhile stays. */
  goOn(): Promise<void>;
}

/** @param here the page of an org this person is signed in to; null: there is nobody to ask */
export async function beginLeading(
  ports: PanelPorts,
  models: NextModels,
  here: ReadonlySignal<PageOfCrm | null>,
  seeking: Signal<Seeking>,
): Promise<Leading> {
  const { page, target, snapshot } = models;
  const dayPorts = await ports.day();
  const day = new DayModel({ ...ports, ...dayPorts }, models);
  /** Where the round was, while no customer is on screen. */
  let last: RecordRef | null = null;

  const current = (): string | null => {
    const shown = snapshot.peek()?.customer.ref ?? last;
    return shown && recordKey(shown);
  };
  const lead = async (to: RecordRef, sight: PageOfCrm) => {
    last = to;
    const onPage = target.onPage.peek();
    if (onPage && recordKey(onPage) === recordKey(to)) target.backToPage();
    else await ports.pages.open(sight.tabId, dayPorts.customerPage(sight.context.pageOrigin, to));
  };
  return {
    day,
    open: async (ref) => {
      const sight = here.peek();
      if (sight && apiOriginOf(sight.context) === ref.apiOrigin) await lead(ref, sight);
      else target.pick(ref);
    },
    goOn: async () => {
      const sight = here.peek();
      if (!sight || seeking.peek().is === 'seeking') return;
      seeking.value = { is: 'seeking' };
      try {
        const next = await day.next(apiOriginOf(sight.context), current());
        if (page.sight.peek() !== sight) return;
        seeking.value = seekingAfter(next);
        if (next !== null && typeof next !== 'string') await lead(next.ref, sight);
      } catch (error) {
        if (page.sight.peek() === sight) seeking.value = { is: 'failed', fault: faultOf(error) };
      }
    },
  };
}

/** What is said once it is known; the next press goes on from there. */
function seekingAfter(next: Awaited<ReturnType<DayModel['next']>>): Seeking {
  if (next === null) return { is: 'nobody' };
  return { is: next === 'more' ? 'more' : 'idle' };
}
