import { millisecondsBetween, type Zone } from '../calendar/instant.ts';
import type { ActivityAttempt, ActivityPromise, ActivityRange } from '../domain/activity.ts';
import type { CallResult } from '../domain/contact-attempt.ts';
import type { Money } from '../money/money.ts';
import { dispositionByCode } from '../wrap-up/dispositions.ts';
import { isWithin, type ShiftRule, shiftsOf } from './shift.ts';
import type { Work } from './work.ts';

/** What an associate did in a shift, a week or a month. */
export interface Totals {
  /** Calls we placed that count as an attempt to reach somebody. */
  readonly attempts: number;
  /** Calls we placed that somebody answered, whoever it was. */
  readonly liveAnswers: number;
  /** Conversations with the right party, theirs and ours. */
  readonly rightParty: number;
  /** Of these, on calls we placed. */
  readonly rightPartyOut: number;
  /** Agreements: all payments of a plan are one. */
  readonly promises: number;
  readonly promised: readonly Money[];
  /** Paid on these agreements so far, one sum a currency; null: of one of them it is not known. */
  readonly collected: readonly Money[] | null;
  readonly conversations: number;
  /** Of these, the ones whose result is a complaint. */
  readonly complaints: number;
  /** Conversations in which nothing was left undisclosed. */
  readonly disclosed: number;
  /** Conversations of which nothing is on record about disclosures. */
  readonly disclosureUnknown: number;
  readonly blocked: number;
  readonly overridden: number;
  readonly accountsAttempted: number;
  readonly ownAccountsAttempted: number;
  /** From the first to the last activity of each shift. */
  readonly secondsWorked: number;
  /** Σ time of logging − end of call, and the calls of which both are known. */
  readonly noteLag: { readonly seconds: number; readonly calls: number };
}

const LIVE: ReadonlySet<CallResult> = new Set<CallResult>([
  'conversation',
  'answered_then_dropped',
  'answered_said_busy_right_now',
  'answered_by_third_party_no_debt_discussed',
]);

const isCall = ({ channel }: ActivityAttempt): boolean => channel === 'call' || channel === 'voicemail';

/** A call we placed, unless by its code it never connected to the number dialled. */
export function isAttempt(attempt: ActivityAttempt): boolean {
  const counts = dispositionByCode(attempt.disposition ?? '')?.attempt ?? true;
  return attempt.direction === 'out' && isCall(attempt) && counts;
}

export const isLiveAnswer = (attempt: ActivityAttempt): boolean =>
  isAttempt(attempt) && attempt.result !== null && LIVE.has(attempt.result);

const isConversation = (attempt: ActivityAttempt): boolean =>
  attempt.result === 'conversation' && isCall(attempt);

const NOT_RIGHT: ReadonlySet<string> = new Set(['none', 'machine', 'third', 'unknown']);

/** `conversation` is one with the consumer by our own flags; the code may still say that nobody was verified. */
function isRightParty(attempt: ActivityAttempt): boolean {
  const party = dispositionByCode(attempt.disposition ?? '')?.party;
  return isConversation(attempt) && (party === undefined || !NOT_RIGHT.has(party));
}

/** Said to be paid already is no promise. */
export const isPromise = ({ kind }: ActivityPromise): boolean =>
  kind.is !== 'known' || kind.value !== 'claimed';

export function totalsOf(work: Work, range: ActivityRange, rule: ShiftRule, zone: Zone): Totals {
  const attempts = work.attempts.filter(({ startedAt }) => isWithin(range, startedAt));
  const tried = attempts.filter(isAttempt);
  const conversations = attempts.filter(isConversation);
  const rightParty = attempts.filter(isRightParty);
  const promises = work.promises.filter((promise) => isPromise(promise) && isWithin(range, promise.at));
  const own = tried.filter(({ isOwnCustomer }) => isOwnCustomer === true);
  return {
    attempts: tried.length,
    liveAnswers: tried.filter(isLiveAnswer).length,
    rightParty: rightParty.length,
    rightPartyOut: rightParty.filter(isAttempt).length,
    promises: new Set(promises.map(({ planId, id }) => planId ?? id)).size,
    promised: sumByCurrency(promises.map(({ amount }) => amount)),
    collected: paidOn(promises),
    conversations: conversations.length,
    complaints: conversations.filter(({ disposition }) => disposition === 'CMP').length,
    disclosed: conversations.filter(({ disclosure }) => disclosure === 'made' || disclosure === 'not-due')
      .length,
    disclosureUnknown: conversations.filter(({ disclosure }) => disclosure === null).length,
    blocked: work.blocked.filter(({ at }) => isWithin(range, at)).length,
    overridden: work.decisions.filter(
      ({ at, kind }) => kind.is === 'known' && kind.value === 'verdict-overridden' && isWithin(range, at),
    ).length,
    accountsAttempted: customersOf(tried).size,
    ownAccountsAttempted: customersOf(own).size,
    secondsWorked: secondsWorked(attempts, rule, zone),
    noteLag: noteLagOf(attempts),
  };
}

const customersOf = (attempts: readonly ActivityAttempt[]): ReadonlySet<string> =>
  new Set(attempts.flatMap(({ customerId }) => (customerId === null ? [] : [customerId])));

function paidOn(promises: readonly ActivityPromise[]): Money[] | null {
  const paid = promises.flatMap((promise) => (promise.paid.is === 'known' ? [promise.paid.value] : []));
  return paid.length === promises.length ? sumByCurrency(paid) : null;
}

/** One sum a currency, in the order in which they came up. */
export function sumByCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { minor, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + minor);
  return [...sums].map(([currency, minor]) => ({ currency, minor }));
}

function secondsWorked(attempts: readonly ActivityAttempt[], rule: ShiftRule, zone: Zone): number {
  const moments = attempts.flatMap(({ startedAt, endedAt }) =>
    endedAt === null ? [startedAt] : [startedAt, endedAt],
  );
  return shiftsOf(rule, moments, zone).reduce((sum, shift) => {
    const [first, last] = [shift[0], shift.at(-1)];
    if (first === undefined || last === undefined) return sum;
    return sum + Math.round(millisecondsBetween(first, last) / 1000);
  }, 0);
}

function noteLagOf(attempts: readonly ActivityAttempt[]): Totals['noteLag'] {
  const lags = attempts.flatMap(({ endedAt, loggedAt }) =>
    endedAt === null || loggedAt === null ? [] : [Math.max(0, millisecondsBetween(endedAt, loggedAt))],
  );
  return { seconds: Math.round(lags.reduce((sum, lag) => sum + lag, 0) / 1000), calls: lags.length };
}
