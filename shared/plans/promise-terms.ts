import type { PlainDate } from '../calendar/plain-date.ts';
import type { Known } from '../domain/known.ts';
import type { PromiseToPay } from '../domain/promise-to-pay.ts';
import { lastDay, type PromiseTerms } from './standing.ts';

/** What holds where the record of a promise says nothing. */
export interface PromiseHabits {
  readonly graceDays: number;
  /** Decimal share, `0.05`. */
  readonly tolerance: string;
  /** For a promise of its own; money for a plan counts from the day it was made, since what is over goes to the next payment. */
  readonly earlyDays: number | null;
}

/** The end of the plan a promise is a payment of. */
export interface PlanEnd {
  readonly is: 'superseded' | 'cancelled';
  /** The day another agreement took its place; null: not known. */
  readonly on: PlainDate | null;
}

/** A promise of the CRM as the arithmetic takes it; of what is typed there only "superseded" and "cancelled" count. */
export function promiseTermsOf(
  promise: PromiseToPay,
  habits: PromiseHabits,
  planEnd: PlanEnd | null = null,
): PromiseTerms {
  const { id, amount, planId, due, invoiceIds, status } = promise;
  const typed = status.is === 'known' ? status.value : null;
  const terms: PromiseTerms = {
    id,
    amount,
    planId,
    due,
    ...daysOf(promise),
    graceDays: knownOr(promise.graceDays, habits.graceDays),
    earlyDays: planId === null ? habits.earlyDays : null,
    tolerance: knownOr(promise.tolerance, habits.tolerance),
    invoiceIds,
    ended: null,
  };
  const ended = typed === 'superseded' || typed === 'cancelled' ? typed : endedWith(planEnd, terms);
  return { ...terms, ended };
}

/**
 * What is claimed was paid before it was told: money from that day on counts, and the wait for it to be posted runs from the
 * day it was told, however long ago it was sent.
 */
function daysOf({ kind, made, due, expected }: PromiseToPay): Pick<PromiseTerms, 'made' | 'expected'> {
  const here = knownOr(expected, due);
  if (kind.is !== 'known' || kind.value !== 'claimed') return { made, expected: here };
  return { made: due < made ? due : made, expected: here < made ? made : here };
}

/** A payment goes with its plan, but for one whose days were over by then: it was kept or missed, and stays so. */
const endedWith = (end: PlanEnd | null, terms: PromiseTerms): PromiseTerms['ended'] =>
  end === null || (end.on !== null && lastDay(terms) < end.on) ? null : end.is;

const knownOr = <T>(fact: Known<T>, otherwise: T): T => (fact.is === 'known' ? fact.value : otherwise);
