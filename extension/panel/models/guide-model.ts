import { computed, createModel, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { DuringView } from '../during/running-call.ts';
import type { GuideWalk } from '../guide/guide-walk.ts';
import type { PanelPorts } from '../panel-ports.ts';
import type { VerdictModel } from '../verdict/verdict-model.ts';
import type { Language } from '../words/words.ts';
import type { CallModel } from './call-model.ts';
import type { KeysModel } from './keys-model.ts';
import type { LayersModel } from './layers-model.ts';
import { recordKey } from './same-record.ts';

/** What the conversation is made of and acts on. */
export interface GuideNeeds {
  readonly ports: PanelPorts;
  readonly call: CallModel;
  readonly snapshot: ReadonlySignal<CustomerSnapshot | null>;
  readonly verdict: VerdictModel;
  readonly layers: LayersModel;
  readonly keys: KeysModel;
  /** The panel's own. */
  readonly language: Language;
  /** Shows a customer. */
  readonly pick: (ref: RecordRef) => void;
}

/**
 * The conversation on the line, as far as the first paint needs it: what of it is on screen and whether the debt is
 * covered. The walk through the guide is fetched when somebody has answered.
 */
export const GuideModel = createModel((needs: GuideNeeds) => {
  const { call, snapshot, verdict, layers } = needs;
  const walk = signal<GuideWalk | null>(null);
  const isPeeking = signal(false);
  let isLoading = false;
  let answeredBy: 'person' | 'machine' = 'person';
  const guided = computed(() => {
    const running = call.running.value;
    const isHere =
      running && snapshot.value && recordKey(running.customer) === recordKey(snapshot.value.customer.ref);
    return isHere ? running.guided : null;
  });
  /** Only what is covered is peeked at: held before, it would keep the next curtain open. */
  const peek = (isHeld: boolean) => {
    isPeeking.value = isHeld && guided.peek()?.isCovered === true;
  };
  /** Somebody answered, or the call is to be wrapped up: from any moment of it. False: there is no call. */
  const open = (view: DuringView, by: 'person' | 'machine' = 'person'): boolean => {
    const running = call.running.peek();
    if (!running) return false;
    const shown = snapshot.peek();
    if (!shown || recordKey(running.customer) !== recordKey(shown.customer.ref)) needs.pick(running.customer);
    layers.closeFind();
    layers.closeRules();
    // Whoever answers is nobody yet: covered until the guide says otherwise.
    const isConsumer = verdict.current.peek()?.verdict.coverage.consumerDebt !== false;
    const begun = running.guided ?? { isCovered: isConsumer, ticked: [], session: null };
    answeredBy = by;
    // A message has no script.
    call.converse({ ...begun, view: running.channel !== 'call' && view === 'guide' ? 'wrap-up' : view });
    return true;
  };
  effect(() => {
    // While it rings: whoever answers is not kept waiting for the guide.
    if (!call.running.value || isLoading) return;
    isLoading = true;
    void import('../guide/guide-walk.ts').then(({ GuideWalk }) => {
      walk.value = new GuideWalk({ ...needs, peek, open, answeredBy: () => answeredBy });
    });
  });

  return {
    /** Null until it is fetched; from then on it is the one to ask. */
    walk: walk as ReadonlySignal<GuideWalk | null>,
    /** What the customer on screen shows. */
    view: computed((): DuringView => guided.value?.view ?? 'record'),
    /** Amounts, creditor and invoices of the customer on screen must not be readable (privacy curtain). */
    isCovered: computed(() => guided.value?.isCovered === true && !isPeeking.value),
    /** The customer on the line while the debt is covered, whoever is on screen; their `recordKey`. */
    coveredOnLine: computed(() => {
      const running = call.running.value;
      return running?.guided?.isCovered && !isPeeking.value ? recordKey(running.customer) : null;
    }),
    /** The curtain is drawn, though it may be held open. */
    isDrawn: computed(() => guided.value?.isCovered === true),
    peek,
    open,
    openWrapUp: () => open('wrap-up'),
    /** Whether a key meant something to the conversation on screen. */
    press: (event: KeyboardEvent): boolean => guided.peek() !== null && (walk.peek()?.press(event) ?? false),
  };
});
export type GuideModel = InstanceType<typeof GuideModel>;
