import { computed, createModel, effect, type ReadonlySignal, signal, untracked } from '@preact/signals';
import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { CallInProgress } from '../../../shared/domain/contact-facts.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import type { CallModel } from '../models/call-model.ts';
import type { ChoiceModel } from '../models/choice-model.ts';
import type { CustomerModel } from '../models/customer-model.ts';
import { recordKey } from '../models/same-record.ts';
import type { PanelPorts } from '../panel-ports.ts';
import { mayCall, type Standing, stopsLeft } from './standing.ts';
import type { VerdictModel } from './verdict-model.ts';

/** Facts older than this are read again before a call. */
const FRESH_MS = 60_000;
/** A click still counts as a person's for five seconds; the number must be dialled within them. */
const PATIENCE_MS = 3_500;

/** What stands between the press of `Call` and the call. */
export type Gate =
  | { is: 'open' }
  /** `rules`: it is not judged yet; `calls`: the facts are old, and read again. */
  | { is: 'checking'; phone: Phone; what: 'rules' | 'calls' }
  /** The verdict forbids it; `changed`: it did not when the button was pressed. */
  | { is: 'stopped'; phone: Phone; changed: boolean }
  | { is: 'colleague'; phone: Phone; inProgress: CallInProgress | null; made: PastAttempt | null }
  /** Nobody could say what has happened since these facts were read: a person has to decide. */
  | { is: 'not-checked'; phone: Phone; asOf: Instant };

interface Said {
  readonly customer: string | null;
  readonly gate: Gate;
}

interface Models {
  readonly snapshot: ReadonlySignal<CustomerSnapshot | null>;
  readonly choice: ChoiceModel;
  readonly call: CallModel;
  readonly customer: CustomerModel;
  readonly verdict: VerdictModel;
}

type Ports = Pick<PanelPorts, 'ask' | 'clock' | 'every' | 'numbers'>;

/** From the press of `Call` to the call: nothing the verdict forbids is dialled, and nothing is dialled on old facts. */
export const CallGate = createModel((ports: Ports, models: Models) => {
  const { snapshot, choice, call, verdict } = models;
  const state = signal<Said>({ customer: null, gate: { is: 'open' } });
  const say = (gate: Gate, of = choice.customer.peek()) => {
    state.value = { customer: of, gate };
  };
  const { after, checkThenPlace, place, placeUnlessStopped, stop } = placing(ports, models, say);

  /** What is to be said of the customer on screen. */
  const gate = computed(
    (): Gate => (state.value.customer === choice.customer.value ? state.value.gate : { is: 'open' }),
  );

  return {
    gate,
    press: async (phone: Phone): Promise<void> => {
      // The contact happened when the button was pressed, however long the facts take to be read again.
      const pressedAt = ports.clock.now();
      const shown = snapshot.peek();
      if (!shown || call.running.peek() || gate.peek().is === 'checking') return;
      choice.choosePhone(phone.id);
      if (verdict.isInbound.peek()) return call.answer(phone);
      if (untracked(() => isJudged(verdict, phone))) return placeUnlessStopped(phone, shown, pressedAt);
      // The button is there before rules and outbox are read: a press that early counts as soon as they are.
      say({ is: 'checking', phone, what: 'rules' });
      const now = await after(judgedInTime(ports, verdict, phone), shown);
      if (now) await placeUnlessStopped(phone, now, pressedAt);
    },
    /** A colleague has called, or nobody could say whether one has, and this person calls all the same. */
    callAnyway: async (): Promise<void> => {
      const pressedAt = ports.clock.now();
      const shown = snapshot.peek();
      const said = gate.peek();
      if (!shown || (said.is !== 'colleague' && said.is !== 'not-checked')) return;
      const { phone } = said;
      if (isStopped(verdict, phone)) return stop(phone, true);
      if (said.is === 'colleague' && isOld(shown, ports.clock.now()))
        await checkThenPlace(phone, shown, pressedAt);
      else place(phone, pressedAt);
    },
    dismiss: () => say({ is: 'open' }),
  };
});
export type CallGate = InstanceType<typeof CallGate>;

/** The ways a press goes on; what it comes to is said. */
function placing(ports: Ports, models: Models, say: (gate: Gate, of?: string | null) => void) {
  const { snapshot, call, customer, verdict } = models;
  let presses = 0;

  const stop = (phone: Phone, changed: boolean) => {
    say({ is: 'stopped', phone, changed });
    countStopped(ports, snapshot.peek(), verdict.byPhone.peek().get(phone.id));
  };
  const place = (phone: Phone, pressedAt: Instant) => {
    say({ is: 'open' });
    call.press(phone, pressedAt);
  };

  /** The customer as they are after a wait; null: another press, or another customer, has come between. */
  const after = async (
    wait: Promise<unknown>,
    before: CustomerSnapshot,
  ): Promise<CustomerSnapshot | null> => {
    const press = ++presses;
    await wait;
    if (press !== presses) return null;
    // They rang meanwhile: what is judged now is their call, and nothing is dialled.
    if (verdict.isInbound.peek()) {
      say({ is: 'open' });
      return null;
    }
    const now = snapshot.peek();
    if (now && recordKey(now.customer.ref) === recordKey(before.customer.ref)) return now;
    // This call was not for whoever is on screen now, and is to be pressed anew.
    say({ is: 'open' }, null);
    return null;
  };

  const checkThenPlace = async (phone: Phone, before: CustomerSnapshot, pressedAt: Instant) => {
    say({ is: 'checking', phone, what: 'calls' });
    const reading = readAgain(ports, customer, before);
    const now = await after(reading, before);
    if (!now) return;
    if (isStopped(verdict, phone)) return stop(phone, true);
    if (!(await reading)) return say({ is: 'not-checked', phone, asOf: now.contactFactsReadAt });
    const heard = callsOfColleagues(before, now, ports.clock.now());
    if (heard.inProgress || heard.made) return say({ is: 'colleague', phone, ...heard });
    place(phone, pressedAt);
  };

  const placeUnlessStopped = async (phone: Phone, shown: CustomerSnapshot, pressedAt: Instant) => {
    if (isStopped(verdict, phone)) return stop(phone, false);
    if (isOld(shown, ports.clock.now())) await checkThenPlace(phone, shown, pressedAt);
    else place(phone, pressedAt);
  };
  return { after, checkThenPlace, place, placeUnlessStopped, stop };
}

/** A number nothing was judged of is not called either. */
function isStopped(verdict: VerdictModel, phone: Phone): boolean {
  const standing = verdict.byPhone.peek().get(phone.id);
  return standing === undefined || !mayCall(standing);
}

/** Until the tables are there a number may be stopped that is not once they are. Subscribes. */
function isJudged(verdict: VerdictModel, phone: Phone): boolean {
  const standing = verdict.byPhone.value.get(phone.id);
  return standing !== undefined && (mayCall(standing) || verdict.hasTables.value);
}

const isOld = (shown: CustomerSnapshot, at: Instant): boolean =>
  millisecondsBetween(shown.contactFactsReadAt, at) > FRESH_MS;

/** For the person's own numbers; a count that is lost stops nothing. */
function countStopped(ports: Ports, shown: CustomerSnapshot | null, standing: Standing | undefined): void {
  if (!shown) return;
  const ruleId = (standing && stopsLeft(standing)[0]?.ruleId) ?? 'not-judged';
  ports.numbers.blocked(shown.org, { at: ports.clock.now(), ruleId }).catch(() => undefined);
}

/** Resolves as soon as the number is judged, or when waiting for that has taken too long. */
function judgedInTime(ports: Pick<PanelPorts, 'every'>, verdict: VerdictModel, phone: Phone): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const stopClock = ports.every(PATIENCE_MS, resolve);
  const stopLooking = effect(() => {
    if (isJudged(verdict, phone)) resolve();
  });
  return promise.finally(() => {
    stopClock();
    stopLooking();
  });
}

/** Reads again what may forbid the call by now. False: it could not be read in time. */
async function readAgain(
  ports: Pick<PanelPorts, 'ask' | 'every'>,
  customer: CustomerModel,
  shown: CustomerSnapshot,
): Promise<boolean> {
  let stop = () => {};
  const late = new Promise<null>((resolve) => {
    stop = ports.every(PATIENCE_MS, () => resolve(null));
  });
  const asked = ports.ask('customer.reread', { ref: shown.customer.ref }).catch(() => null);
  const fresh = await Promise.race([asked, late]);
  stop();
  if (fresh) customer.takeContactFacts(shown.customer.ref, fresh);
  return fresh !== null;
}

/** A call made since the facts were read, and one that runs. What this person did is no news. */
function callsOfColleagues(
  before: CustomerSnapshot,
  now: CustomerSnapshot,
  at: Instant,
): { inProgress: CallInProgress | null; made: PastAttempt | null } {
  const known = new Set(itemsOf(before.attempts).map(({ id }) => id));
  const isNews = ({ id, by, channel, startedAt }: PastAttempt) =>
    !known.has(id) &&
    by !== now.org.userName &&
    channel === 'call' &&
    millisecondsBetween(startedAt, at) < DAY_MS;
  return {
    inProgress: itemsOf(now.callsInProgress).find(({ isOwn }) => !isOwn) ?? null,
    made: itemsOf(now.attempts).find(isNews) ?? null,
  };
}

const DAY_MS = 24 * 60 * 60_000;
