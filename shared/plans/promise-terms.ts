import type { Known } from '../domain/known.ts';
import type { PromiseToPay } from '../domain/promise-to-pay.ts';
import type { PromiseTerms } from './standing.ts';

/** What holds where the record of a promise says nothing. */
export interface PromiseHabits {
  readonly graceDays: number;
  /** Decimal share, `0.05`. */
  readonly tolerance: string;
  readonly earlyDays: number | null;
}

/** A promise of the CRM as the arithmetic takes it; of what is typed there only "superseded" and "cancelled" count. */
export function promiseTermsOf(promise: PromiseToPay, habits: PromiseHabits): PromiseTerms {
  const { id, amount, made, due, planId, invoiceIds, status } = promise;
  const typed = status.is === 'known' ? status.value : null;
  return {
    id,
    amount,
    made,
    planId,
    due,
    expected: knownOr(promise.expected, due),
    graceDays: knownOr(promise.graceDays, habits.graceDays),
    earlyDays: habits.earlyDays,
    tolerance: knownOr(promise.tolerance, habits.tolerance),
    invoiceIds,
    ended: typed === 'superseded' || typed === 'cancelled' ? typed : null,
  };
}

const knownOr = <T>(fact: Known<T>, otherwise: T): T => (fact.is === 'known' ? fact.value : otherwise);
