import { localDate, type Zone } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { ActivityPromise, ActivityRange } from '../domain/activity.ts';
import type { Money } from '../money/money.ts';
import { compare, fraction, fractionOf, minus, times } from '../plans/fraction.ts';
import { isPromise, sumByCurrency } from './totals.ts';

/** What became of the promises whose date and grace passed in a range. */
export interface KeptCounts {
  readonly kept: number;
  readonly matured: number;
  /** Matured too, but the CRM does not say what was paid: in none of the others. */
  readonly notKnown: number;
  /** Σ min(paid, promised) and Σ promised, a currency each; only of promises whose payment is known. */
  readonly value: readonly { readonly paid: Money; readonly promised: Money }[];
}

/** Taken off the count: another agreement took its place, or it was called off. */
const ENDED: ReadonlySet<string> = new Set(['superseded', 'cancelled']);
const KEPT: ReadonlySet<string> = new Set(['kept', 'kept-late']);
const MISSED: ReadonlySet<string> = new Set(['partly-kept', 'broken', 'void']);

/**
 * Kept or broken from what the CRM holds of payments (`Paid`), else from the status somebody set there; a promise of which
 * it holds neither is not counted as broken.
 */
export function keptIn(
  promises: readonly ActivityPromise[],
  range: ActivityRange,
  zone: Zone,
  today: PlainDate,
): KeptCounts {
  const [from, to] = [localDate(range.from, zone), localDate(range.to, zone)];
  const matured = promises.filter(
    (promise) =>
      isPromise(promise) &&
      !ENDED.has(statusOf(promise)) &&
      promise.lastDay < today &&
      promise.lastDay >= from &&
      promise.lastDay <= to,
  );
  const judged = matured.map((promise) => ({ promise, outcome: outcomeOf(promise) }));
  const known = judged.filter(({ outcome }) => outcome !== 'not-known');
  const paid = matured.flatMap((promise) => {
    const amount = paidOf(promise);
    return amount === null ? [] : [{ amount, promised: promise.amount }];
  });
  const promised = sumByCurrency(paid.map((one) => one.promised));
  return {
    kept: known.filter(({ outcome }) => outcome === 'kept').length,
    matured: known.length,
    notKnown: matured.length - known.length,
    value: promised.map((sum) => {
      const ofCurrency = paid.filter(({ amount }) => amount.currency === sum.currency);
      const minor = ofCurrency.reduce(
        (total, one) => total + Math.min(one.amount.minor, one.promised.minor),
        0,
      );
      return { promised: sum, paid: { minor, currency: sum.currency } };
    }),
  };
}

const statusOf = ({ status }: ActivityPromise): string => (status.is === 'known' ? status.value : '');

/** Null: nobody says. Broken, with nothing said of a payment, means that none came. */
function paidOf(promise: ActivityPromise): Money | null {
  const { paid, amount } = promise;
  if (paid.is === 'known' && paid.value.currency === amount.currency) return paid.value;
  return paid.is === 'absent' && statusOf(promise) === 'broken' ? { ...amount, minor: 0 } : null;
}

function outcomeOf(promise: ActivityPromise): 'kept' | 'missed' | 'not-known' {
  const status = statusOf(promise);
  if (KEPT.has(status)) return 'kept';
  if (MISSED.has(status)) return 'missed';
  const paid = paidOf(promise);
  if (paid === null) return 'not-known';
  const needed = times(fraction(promise.amount.minor), minus(fraction(1), fractionOf(promise.tolerance)));
  return compare(fraction(paid.minor), needed) >= 0 ? 'kept' : 'missed';
}
