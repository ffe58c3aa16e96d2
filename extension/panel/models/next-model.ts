import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { Leading } from '../day/leading.ts';
import type { PageModel, PageOfCrm } from '../page/page-model.ts';
import type { PanelPorts } from '../panel-ports.ts';
import type { CallModel } from './call-model.ts';
import type { ClockModel } from './clock-model.ts';
import type { OutboxModel } from './outbox-model.ts';
import { faultOf, type PanelFault } from './panel-fault.ts';
import { apiOriginOf, type SessionsModel, sessionFor } from './sessions-model.ts';
import type { TargetModel } from './target-model.ts';

export type Seeking =
  | { is: 'idle' }
  | { is: 'seeking' }
  /** Nobody who waits may be called now. */
  | { is: 'nobody' }
  /** Nor of those looked at so far; there are more. */
  | { is: 'more' }
  | { is: 'failed'; fault: PanelFault };

export interface NextModels {
  readonly page: PageModel;
  readonly sessions: SessionsModel;
  readonly target: TargetModel;
  readonly outbox: OutboxModel;
  readonly call: CallModel;
  readonly clock: ClockModel;
  readonly snapshot: ReadonlySignal<CustomerSnapshot | null>;
}

/** Leads through the day, in the tab that is looked at. The day itself is fetched when somebody first asks who is next. */
export const NextModel = createModel((ports: PanelPorts, models: NextModels) => {
  const { page, sessions } = models;
  const seeking = signal<Seeking>({ is: 'idle' });
  let leading: Promise<Leading> | null = null;

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

  const lead = (): Promise<Leading> => {
    leading ??= import('../day/leading.ts').then((day) => day.beginLeading(ports, models, here, seeking));
    return leading;
  };
  return {
    seeking: seeking as ReadonlySignal<Seeking>,
    isOffered: computed(() => here.value !== null),
    openDay: async () => (await lead()).day,
    open: async (ref: RecordRef) => (await lead()).open(ref),
    goOn: () =>
      lead().then(
        (by) => by.goOn(),
        (error) => {
          leading = null;
          seeking.value = { is: 'failed', fault: faultOf(error) };
        },
      ),
  };
});
export type NextModel = InstanceType<typeof NextModel>;
