import { dateFromDay, dayFromDate } from '../calendar/epoch-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Money } from '../money/money.ts';
import { compare, type Fraction, fraction, fractionOf, minus, times } from './fraction.ts';
import { withReversals } from './reversals.ts';

/** One amount by one day, with what decides whether it was kept. */
export interface PromiseTerms {
  readonly id: string;
  readonly amount: Money;
  readonly made: PlainDate;
  /** The plan it is a payment of; null: a promise of its own. */
  readonly planId: string | null;
  /** Day the money leaves the customer. */
  readonly due: PlainDate;
  /** Day it is to be here: `due` and the clearing lag of the method. Kept is judged by this one. */
  readonly expected: PlainDate;
  readonly graceDays: number;
  /** How many days before `due` money counts already, never before it was made; null: from then on. */
  readonly earlyDays: number | null;
  /** Decimal share that may be missing, `0.05`. */
  readonly tolerance: string;
  /** Invoices it is about; empty: the whole account. */
  readonly invoiceIds: readonly string[];
  /** Another agreement took its place, or it was called off: payments go past it. Null: neither. */
  readonly ended: 'superseded' | 'cancelled' | null;
}

/** Money that came in. */
export interface PostedPayment {
  readonly id: string;
  readonly on: PlainDate;
  readonly amount: Money;
  /** Returned or charged back: it counts as never made. */
  readonly reversed: boolean;
  /** Invoices it was set against, as far as known. */
  readonly invoiceIds: readonly string[];
}

export type StandingStatus =
  | 'active'
  | 'kept'
  | 'kept-late'
  | 'partly-kept'
  | 'broken'
  | 'superseded'
  | 'cancelled'
  /** It would have been kept by money that was taken back, and nothing came instead. */
  | 'void';

export interface Standing {
  readonly status: StandingStatus;
  /** What counted towards it. */
  readonly matched: Money;
  /** The money should be here, is not, and the grace runs. */
  readonly isLate: boolean;
}

/**
 * Where one promise stands with the payments that are meant for it; those outside its days do not count, and one below zero
 * takes back what came before it.
 */
export function standingOf(
  promise: PromiseTerms,
  posted: readonly PostedPayment[],
  today: PlainDate,
): Standing {
  const payments = withReversals(posted.filter(({ on }) => on <= today));
  const matched = paidWithin(promise, payments, earlier(lastDay(promise), today));
  if (promise.ended) return { status: promise.ended, matched, isLate: false };
  const status = statusOf(promise, payments, today);
  const was = payments.some(({ reversed }) => reversed)
    ? statusOf(promise, withoutReversal(payments), today)
    : status;
  const isVoid = isKept(was) && isMissed(status);
  return {
    status: isVoid ? 'void' : status,
    matched,
    isLate: status === 'active' && today > promise.expected,
  };
}

function statusOf(
  promise: PromiseTerms,
  payments: readonly PostedPayment[],
  today: PlainDate,
): StandingStatus {
  const inTime = paidWithin(promise, payments, earlier(promise.expected, today));
  const inGrace = paidWithin(promise, payments, earlier(lastDay(promise), today));
  if (isEnough(inTime, promise)) return 'kept';
  if (isEnough(inGrace, promise)) return 'kept-late';
  if (today <= lastDay(promise)) return 'active';
  return inGrace.minor > 0 ? 'partly-kept' : 'broken';
}

export const isKept = (status: StandingStatus): boolean => status === 'kept' || status === 'kept-late';

/** Its days are over and it was not kept. */
export const isMissed = (status: StandingStatus): boolean =>
  status === 'partly-kept' || status === 'broken' || status === 'void';

/** First day on which a payment counts. */
export function firstDay({ made, due, earlyDays }: PromiseTerms): PlainDate {
  if (earlyDays === null) return made;
  const opens = dateFromDay(dayFromDate(due) - earlyDays);
  return opens > made ? opens : made;
}

/** Last day on which a payment counts. */
export const lastDay = ({ expected, graceDays }: PromiseTerms): PlainDate =>
  dateFromDay(dayFromDate(expected) + graceDays);

/** amount × (1 − tolerance), to the last fraction of a cent. */
export function isEnough(paid: Money, { amount, tolerance }: PromiseTerms): boolean {
  const needed: Fraction = times(fraction(amount.minor), minus(fraction(1), fractionOf(tolerance)));
  return compare(fraction(paid.minor), needed) >= 0;
}

function paidWithin(promise: PromiseTerms, payments: readonly PostedPayment[], until: PlainDate): Money {
  const { currency } = promise.amount;
  const from = firstDay(promise);
  let minor = 0;
  for (const { amount, on, reversed } of payments) {
    if (amount.currency === currency && !reversed && on >= from && on <= until) minor += amount.minor;
  }
  return { minor, currency };
}

const withoutReversal = (payments: readonly PostedPayment[]): PostedPayment[] =>
  payments.map((payment) => ({ ...payment, reversed: false }));

const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);
