import { isBusinessDay, rollDate } from '../calendar/business-day.ts';
import { dayFromDate } from '../calendar/epoch-day.ts';
import type { Instant } from '../calendar/instant.ts';
import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import type { AgreementTerms } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import type { Reason } from './offer.ts';
import { nextFeasibleRun, type PaymentRun } from './payment-run.ts';
import { plusDays } from './plan-days.ts';
import type { PlanRules } from './plan-rules.ts';
import { amountInText, reason } from './reason.ts';
import type { PromiseStanding, SharedOut } from './share-out.ts';
import { isKept, isMissed, lastDay, type PostedPayment } from './standing.ts';

/** How earlier promises of this customer ended, in one currency; arithmetic on what was paid, no score. */
export interface PromiseRecord {
  readonly kept: number;
  readonly missed: number;
  /**
   * Median days from the promised day to the last money for it, of promises that were paid late; of missed ones to the first
   * money after them that no other promise took. Null: none was.
   */
  readonly usualSlip: number | null;
  readonly largestPayment: Money | null;
}

export function promiseRecord(
  { standings, left }: SharedOut,
  payments: readonly PostedPayment[],
  currency: string,
): PromiseRecord {
  const own = standings.filter(({ promise }) => promise.amount.currency === currency);
  const late = left.filter(({ amount }) => amount.currency === currency);
  const sizes = payments
    .filter(({ reversed, amount }) => !reversed && amount.currency === currency)
    .map(({ amount }) => amount.minor);
  return {
    kept: own.filter(({ status }) => isKept(status)).length,
    missed: own.filter(({ status }) => isMissed(status)).length,
    usualSlip: median(slipsOf(own, late)),
    largestPayment: sizes.length > 0 ? { minor: Math.max(...sizes), currency } : null,
  };
}

/** Each late payment counts for one promise, the earliest it came after. */
function slipsOf(own: readonly PromiseStanding[], late: readonly PostedPayment[]): number[] {
  const open = late.toSorted((one, other) => one.on.localeCompare(other.on));
  return own.flatMap(({ promise, status, payments }) => {
    const after = isMissed(status) ? open.findIndex(({ on }) => on > lastDay(promise)) : -1;
    const [later] = after < 0 ? [] : open.splice(after, 1);
    const last = later ?? payments.findLast(({ reversed }) => !reversed);
    const slip = last ? daysBetween(promise.due, last.on) : 0;
    return slip > 0 ? [slip] : [];
  });
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

export interface Plausibility {
  /** What speaks for and against; `empty-history` when nothing is known. Advice only. */
  readonly reasons: readonly Reason[];
  /** What may be proposed instead; null: nothing speaks against the promise. */
  readonly counter: CounterAsk | null;
}

/** Half now and the rest at a day it can come, or the same amount on a day that works. */
export interface CounterAsk {
  readonly now: Money | null;
  readonly on: PlainDate;
}

export interface PlausibilityQuestion {
  readonly terms: AgreementTerms;
  /** Null: earlier promises or payments could not be read, which is not an empty history. */
  readonly record: PromiseRecord | null;
  readonly run: PaymentRun | null;
  readonly rules: PlanRules;
  readonly now: Instant;
  readonly today: PlainDate;
}

/** Looked at before a promise is saved: this customer's own record, the calendar and the payment run. Nothing else. */
export function plausibilityOf(question: PlausibilityQuestion): Plausibility {
  const { terms, record } = question;
  const [first] = terms.payments;
  if (!first) return { reasons: [], counter: null };
  const clash = dayClash(question, first.due);
  const amount = record ? amountDoubts(record, first.amount) : [];
  const history = record
    ? historyOf(record)
    : [reason('history-unread', 'Earlier promises or payments could not be read')];
  const reasons = [...history, ...amount, ...clash.reasons];
  const isDoubtful = amount.length > 0 || isUnreliable(record);
  if (!isDoubtful && clash.reasons.length === 0) return { reasons, counter: null };
  const half = { ...first.amount, minor: Math.ceil(first.amount.minor / 2) };
  return { reasons, counter: { now: isDoubtful ? half : null, on: clash.on } };
}

function historyOf({ kept, missed, usualSlip }: PromiseRecord): Reason[] {
  const all = kept + missed;
  if (all === 0) return [reason('empty-history', 'No earlier promise has come to its end yet')];
  return [
    reason('kept', 'Kept {kept} of {all}', { kept, all }),
    ...(usualSlip === null ? [] : [reason('slip', 'When late, usually by {days} days', { days: usualSlip })]),
  ];
}

/** More were missed than kept, of two at least: one slip says little. */
const isUnreliable = (record: PromiseRecord | null): boolean =>
  record !== null && record.kept + record.missed >= 2 && record.missed > record.kept;

function amountDoubts({ largestPayment }: PromiseRecord, amount: Money): Reason[] {
  if (largestPayment === null || amount.minor <= largestPayment.minor) return [];
  return [
    reason('largest', '{amount} is more than any payment so far ({largest})', {
      amount: amountInText(amount),
      largest: amountInText(largestPayment),
    }),
  ];
}

/** The day by calendar, run and usual slip, and the day that stands all three. A run before the day keeps the promise. */
function dayClash({ rules, run, now, today, record }: PlausibilityQuestion, due: PlainDate) {
  const reasons: Reason[] = [];
  let on = due;
  if (!isBusinessDay(dayFromDate(due), rules.calendar)) {
    on = rollDate(due, 'following', rules.calendar);
    reasons.push(reason('day-off', '{due} is a weekend or bank holiday: {on}', { due, on }));
  }
  if (run) {
    const feasible = nextFeasibleRun(run, now, today);
    if (feasible.runsOn > due) {
      on = feasible.runsOn;
      reasons.push(
        reason('payment-run', 'The customer pays on {runsOn}, if approved by {approveBy}', {
          runsOn: feasible.runsOn,
          approveBy: feasible.approveBy,
          zone: run.cutOff.zone,
          expected: feasible.expected,
        }),
      );
    }
  }
  if (isUnreliable(record) && record?.usualSlip && !run) {
    on = rollDate(plusDays(on, record.usualSlip), 'following', rules.calendar);
  }
  return { reasons, on };
}
