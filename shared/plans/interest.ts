import { dayFromDate } from '../calendar/epoch-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Money } from '../money/money.ts';
import { type Fraction, fraction, fractionOf, moneyOf, plus, roundHalfUp, times } from './fraction.ts';

/** How days of a year are counted. `30/360` is the bond basis: no rule of its own for February. */
export type DayCount = 'actual/365' | 'actual/360' | '30/360';

export interface InterestRule {
  /** Decimal yearly rate, `0.0875`. */
  readonly annualRate: string;
  readonly dayCount: DayCount;
}

/** A stretch of days on which the principal stood still; `to` is not counted. */
export interface InterestSegment {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly principal: Money;
}

export interface AccruedInterest {
  /** Rounded once, half-up, at the end. */
  readonly amount: Money;
  /** What the figure is made of, to be shown beside it. */
  readonly segments: readonly InterestSegment[];
}

/** Simple interest on a principal that stands still. */
export const simpleInterest = (principal: Money, rule: InterestRule, from: PlainDate, to: PlainDate): Money =>
  accruedInterest(principal, [], rule, from, to).amount;

/**
 * Simple interest on a principal that payments bring down, each from the day it is dated. What accrued on a principal
 * since paid off stays owed: it never vanishes with the principal.
 */
export function accruedInterest(
  principal: Money,
  payments: readonly { readonly on: PlainDate; readonly amount: Money }[],
  rule: InterestRule,
  from: PlainDate,
  to: PlainDate,
): AccruedInterest {
  if (principal.minor < 0) throw new RangeError('Interest is on what is owed: the principal is below zero');
  if (dayFromDate(to) < dayFromDate(from))
    throw new RangeError(`Interest cannot run from ${from} back to ${to}`);
  const segments = segmentsOf(principal, payments, rule.dayCount, from, to);
  const rate = fractionOf(rule.annualRate);
  const exact = segments.reduce<Fraction>(
    (sum, { principal: owed, days }) =>
      plus(sum, times(rate, fraction(BigInt(owed.minor) * BigInt(days), basis(rule.dayCount)))),
    fraction(0),
  );
  return { amount: moneyOf(exact, principal.currency, roundHalfUp), segments };
}

/** Days of interest from `from` to `to`, `to` excluded. */
export function interestDays(from: PlainDate, to: PlainDate, dayCount: DayCount): number {
  if (dayCount !== '30/360') return dayFromDate(to) - dayFromDate(from);
  const [startYear, startMonth, startDay] = parts(from);
  const [endYear, endMonth, endDay] = parts(to);
  const start = Math.min(startDay, 30);
  const end = endDay === 31 && start === 30 ? 30 : endDay;
  return 360 * (endYear - startYear) + 30 * (endMonth - startMonth) + (end - start);
}

function segmentsOf(
  principal: Money,
  payments: readonly { readonly on: PlainDate; readonly amount: Money }[],
  dayCount: DayCount,
  from: PlainDate,
  to: PlainDate,
): InterestSegment[] {
  const { currency } = principal;
  const inTime = payments
    .filter(({ on }) => on < to)
    .toSorted((one, other) => one.on.localeCompare(other.on));
  if (inTime.some(({ amount }) => amount.currency !== currency))
    throw new RangeError(`A payment is not in ${currency}`);
  const segments: InterestSegment[] = [];
  let owed = principal.minor;
  let start = from;
  const close = (end: PlainDate): void => {
    const days = interestDays(start, end, dayCount);
    if (end > start) segments.push({ from: start, to: end, days, principal: { minor: owed, currency } });
    start = end > start ? end : start;
  };
  for (const { on, amount } of inTime) {
    close(on);
    owed = Math.max(0, owed - amount.minor);
  }
  close(to);
  return segments;
}

const basis = (dayCount: DayCount): bigint => (dayCount === 'actual/365' ? 365n : 360n);

const parts = (date: PlainDate): [year: number, month: number, day: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8)),
];
