import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { DayModel } from '../day/day-model.ts';
import type { PageModel, PageOfCrm } from '../page/page-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import type { CallModel } from './call-model.ts';
import type { ClockModel } from './clock-model.ts';
import type { OutboxModel } from './outbox-model.ts';
import { faultOf, type PanelFault } from './panel-fault.ts';
import { recordKey } from './same-record.ts';
import { apiOriginOf, type SessionsModel, sessionFor } from './sessions-model.ts';
import type { TargetModel } from './target-model.ts';

export type Seeking =
  | { is: 'idle' }
  | { is: 'seeking' }
  /** Nobody who waits may be called now. */
  | { is: 'nobody' }
  | { is: 'failed'; fault: PanelFault };

interface Models {
  readonly page: PageModel;
  readonly sessions: SessionsModel;
  readonly target: TargetModel;
  readonly outbox: OutboxModel;
  readonly call: CallModel;
  readonly clock: ClockModel;
  readonly snapshot: ReadonlySignal<CustomerSnapshot | null>;
}

/** Leads through the associate's day, in the tab that is looked at. */
export const NextModel = createModel((ports: PanelPorts, models: Models) => {
  const { page, sessions, target, snapshot } = models;
  const seeking = signal<Seeking>({ is: 'idle' });
  /** Where the round was, while no customer is on screen. */
  let last: RecordRef | null = null;
  let day: Promise<DayModel> | null = null;

  /** The page of an org this person is signed in to; null: there is nobody to ask. */
  const here = computed((): PageOfCrm | null => {
    const sight = page.sight.value;
    if (sight.is !== 'crm' || !sight.granted) return null;
    const session = sessionFor(sessions.sessions.value ?? [], apiOriginOf(sight.context));
    return session?.state === 'signed-in' && session.identity ? sight : null;
  });

  // What was said beside one page says nothing beside another.
  effect(() => {
    if (page.sight.value) seeking.value = { is: 'idle' };
  });

  /** Fetched from the package when somebody first asks who is next. */
  const openDay = (): Promise<DayModel> => {
    day ??= import('../day/open-day.ts').then(({ openDay: open }) => open(ports, models));
    day.catch(() => (day = null));
    return day;
  };

  const current = (): string | null => {
    const shown = snapshot.peek()?.customer.ref ?? last;
    return shown && recordKey(shown);
  };

  const lead = async (to: RecordRef, sight: PageOfCrm) => {
    last = to;
    const onPage = target.onPage.peek();
    if (onPage && recordKey(onPage) === recordKey(to)) target.backToPage();
    else await ports.pages.open(sight.tabId, ports.customerPage(sight.context.pageOrigin, to));
  };

  return {
    seeking: seeking as ReadonlySignal<Seeking>,
    isOffered: computed(() => here.value !== null),
    openDay,
    /** Opens a customer in place of the page of their org; beside another page, in the panel alone. */
    open: async (ref: RecordRef) => {
      const sight = here.peek();
      if (sight && apiOriginOf(sight.context) === ref.apiOrigin) await lead(ref, sight);
      else target.pick(ref);
    },
    /** Opens the next customer in place of the page; what a person opened meanwhile stays. */
    goOn: async () => {
      const sight = here.peek();
      if (!sight || seeking.peek().is === 'seeking') return;
      seeking.value = { is: 'seeking' };
      try {
        const next = await (await openDay()).next(apiOriginOf(sight.context), current());
        if (page.sight.peek() !== sight) return;
        seeking.value = { is: next ? 'idle' : 'nobody' };
        if (next) await lead(next.ref, sight);
      } catch (error) {
        if (page.sight.peek() === sight) seeking.value = { is: 'failed', fault: faultOf(error) };
      }
    },
  };
});
export type NextModel = InstanceType<typeof NextModel>;
