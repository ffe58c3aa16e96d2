import { dayFromDate } from '../calendar/epoch-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Money } from '../money/money.ts';
import { type Measure, ratio } from './measure.ts';
import { inOneCurrency } from './receivables-measures.ts';

/** A part of a payment that was set against an invoice. */
export interface AppliedPayment {
  readonly amount: Money;
  readonly paidOn: PlainDate;
  readonly invoiced: PlainDate | null;
  readonly due: PlainDate | null;
}

/** Days from one date to the payment, weighted by amount, of no payment no days; only payments whose date is known, all in one currency. */
function weighted(
  id: 'days-to-pay' | 'days-beyond-terms',
  payments: readonly AppliedPayment[],
  from: (payment: AppliedPayment) => PlainDate | null,
): Measure {
  let weight = 0n;
  let paid = 0n;
  for (const payment of payments) {
    const start = from(payment);
    if (start === null) continue;
    const days = dayFromDate(payment.paidOn) - dayFromDate(start);
    weight += BigInt(payment.amount.minor) * BigInt(days);
    paid += BigInt(payment.amount.minor);
  }
  return ratio(id, {
    numerator: payments.length === 0 ? null : { over: weight, under: 1n },
    denominator: payments.length === 0 ? null : { over: paid, under: 1n },
    of: ['money-days', 'money'],
    unit: 'days',
    currency: inOneCurrency(...payments.map(({ amount }) => amount)),
  });
}

export const weightedDaysToPay = (payments: readonly AppliedPayment[]): Measure =>
  weighted('days-to-pay', payments, ({ invoiced }) => invoiced);

/** Negative: paid before it was due. */
export const daysBeyondTerms = (payments: readonly AppliedPayment[]): Measure =>
  weighted('days-beyond-terms', payments, ({ due }) => due);

/** How late one payment was; null: no due date is known. */
export const daysLate = ({ due, paidOn }: AppliedPayment): number | null =>
  due === null ? null : dayFromDate(paidOn) - dayFromDate(due);
