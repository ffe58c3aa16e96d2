import type { PaymentLeft } from '../../../shared/plans/replan.ts';
import { isKept, isMissed } from '../../../shared/plans/standing.ts';
import type { KnownPlan } from '../money/agreements.ts';

/**
 * What each payment of a running plan still asks for. What was paid after its days mends no payment that was missed, but it
 * is here: it counts for the earliest that are open.
 */
export function whatIsLeft({ payments, standing }: KnownPlan): PaymentLeft[] {
  const matched = payments.reduce((sum, one) => sum + one.standing.matched.minor, 0);
  let late = standing.paid.minor - matched;
  return payments.flatMap(({ promise, standing: { status, matched: paid } }): PaymentLeft[] => {
    if (promise.sequence === null) return [];
    const open = isKept(status) ? 0 : promise.amount.minor - paid.minor;
    const here = Math.min(late, open);
    late -= here;
    const left = { ...promise.amount, minor: open - here };
    return [{ sequence: promise.sequence, left, isMissed: isMissed(status) }];
  });
}
