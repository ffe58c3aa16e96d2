import type { Money } from '../money/money.ts';
import { fractionOf, roundUp, shareOf } from './fraction.ts';

/** The least a payment may be: the higher of an amount and a share of the balance; either may be left out. */
export interface MinimumRule {
  readonly fixed: Money | null;
  /** Decimal share of the balance, `0.25`. */
  readonly share: string | null;
}

/** The minimum in money: a share is rounded up, and nobody is asked for more than is owed. */
export function minimumOf(rule: MinimumRule, balance: Money): Money {
  const floors = [
    rule.fixed?.minor ?? 0,
    rule.share === null ? 0 : shareOf(balance, fractionOf(rule.share), roundUp).minor,
  ];
  if (rule.fixed && rule.fixed.currency !== balance.currency) {
    throw new RangeError(`The minimum is in ${rule.fixed.currency}, the balance in ${balance.currency}`);
  }
  return { minor: Math.min(balance.minor, Math.max(...floors)), currency: balance.currency };
}
