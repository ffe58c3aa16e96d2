import type { PlainDate } from '../calendar/plain-date.ts';
import { itemsOf, type Part } from '../domain/part.ts';
import type { AppliedPayment } from '../domain/payment-history.ts';
import type { PromiseToPay } from '../domain/promise-to-pay.ts';
import { isKept, isMissed, type StandingStatus } from '../plans/standing.ts';
import { keptByCount } from './calling-measures.ts';
import type { Measure } from './measure.ts';
import { daysBeyondTerms, daysLate, weightedDaysToPay } from './payment-days.ts';

/** Where a promise stands by its payments; `not-known`: what was not read may have kept it. */
export interface PromiseTold {
  readonly promise: PromiseToPay;
  readonly told: StandingStatus | 'not-known';
  readonly isLate: boolean;
}

/** One bar of the picture. */
export interface PaidOn {
  readonly id: string;
  readonly on: PlainDate;
  readonly invoice: string | null;
  /** Negative: before it was due. */
  readonly daysLate: number;
}

/** How a customer pays. */
export interface PaymentBehaviour {
  /** The oldest first; only payments whose invoice had a due date. */
  readonly payments: readonly PaidOn[];
  /** False: there are more, or some could not be placed. */
  readonly isWhole: boolean;
  /** One of each a currency. */
  readonly measures: readonly Measure[];
  readonly promises: {
    readonly kept: number;
    readonly missed: number;
    readonly running: number;
    readonly late: number;
    readonly notKnown: number;
  };
}

export function paymentBehaviour(
  applied: Part<AppliedPayment>,
  promises: readonly PromiseTold[],
): PaymentBehaviour {
  const items = itemsOf(applied);
  const payments = items.flatMap((payment): PaidOn[] => {
    const late = daysLate(payment);
    const { id, paidOn, invoiceNumber } = payment;
    return late === null ? [] : [{ id, on: paidOn, invoice: invoiceNumber, daysLate: late }];
  });
  const currencies = [...new Set(items.map(({ amount }) => amount.currency))];
  const byCurrency = currencies.map((currency) => items.filter(({ amount }) => amount.currency === currency));
  const counted = countPromises(promises);
  return {
    payments: payments.toSorted((one, other) => one.on.localeCompare(other.on)),
    isWhole: applied.is === 'read' && applied.complete && payments.length === items.length,
    measures: [
      // Of no payment one of each, which says that there is not enough data.
      ...(items.length === 0 ? [[]] : byCurrency).flatMap((paid) => [
        daysBeyondTerms(paid),
        weightedDaysToPay(paid),
      ]),
      keptByCount(counted.kept, counted.kept + counted.missed),
    ],
    promises: counted,
  };
}

function countPromises(promises: readonly PromiseTold[]): PaymentBehaviour['promises'] {
  const count = (test: (one: PromiseTold) => boolean): number => promises.filter(test).length;
  return {
    kept: count(({ told }) => told !== 'not-known' && isKept(told)),
    missed: count(({ told }) => told !== 'not-known' && isMissed(told)),
    running: count(({ told, isLate }) => told === 'active' && !isLate),
    late: count(({ told, isLate }) => told === 'active' && isLate),
    notKnown: count(({ told }) => told === 'not-known'),
  };
}
