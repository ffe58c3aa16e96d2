import type { Money } from '../money/money.ts';
import { compare, fraction, percentOf, roundHalfUp, shareOf } from './fraction.ts';

/** A settlement of `percent` of the balance, for ages and balances in [from, to); `to` null: without end. */
export interface SettlementTier {
  readonly ageFrom: number;
  readonly ageTo: number | null;
  readonly balanceFrom: Money;
  readonly balanceTo: Money | null;
  /** Decimal percentage of the balance to be paid, `66.666`. */
  readonly percent: string;
}

/** Why a set of tiers is refused: an age or balance with no tier, one with two, or a percentage that is none. */
export type TierFault = 'tiers-incomplete' | 'tiers-overlap' | 'tiers-percent' | 'tiers-currency';

export type Settlement =
  | {
      readonly is: 'settlement';
      readonly amount: Money;
      readonly forgiven: Money;
      readonly tier: SettlementTier;
    }
  /** `not-due`: nothing is overdue, so that there is no age to settle at. */
  | { readonly is: 'refused'; readonly why: TierFault | 'not-due' };

/** What settles a balance of this age. The whole set is proved first: a wrong set settles nothing. */
export function settlementOf(tiers: readonly SettlementTier[], balance: Money, ageDays: number): Settlement {
  if (balance.minor < 0) throw new RangeError('A credit balance is not settled');
  if (!Number.isSafeInteger(ageDays)) throw new RangeError(`Not an age in days: ${ageDays}`);
  const why = faultOfTiers(tiers, balance.currency);
  if (why) return { is: 'refused', why };
  if (ageDays < 0) return { is: 'refused', why: 'not-due' };
  const tier = tiers.find((one) => holds(one, ageDays, balance.minor));
  if (!tier) return { is: 'refused', why: 'tiers-incomplete' };
  const amount = shareOf(balance, percentOf(tier.percent), roundHalfUp);
  const forgiven = { minor: balance.minor - amount.minor, currency: balance.currency };
  return { is: 'settlement', amount, forgiven, tier };
}

/**
 * What is wrong with a set of tiers, a hole before an overlap; null: every age and balance from 0 on has exactly one.
 * Between two neighbouring limits nothing changes, so one point of each field of the grid stands for all of it.
 */
export function faultOfTiers(tiers: readonly SettlementTier[], currency: string): TierFault | null {
  if (!tiers.every((tier) => inCurrency(tier, currency))) return 'tiers-currency';
  if (!tiers.every(({ percent }) => isPercentage(percent))) return 'tiers-percent';
  const ages = limits(tiers.flatMap(({ ageFrom, ageTo }) => [ageFrom, ageTo]));
  const balances = limits(tiers.flatMap((tier) => [tier.balanceFrom.minor, tier.balanceTo?.minor ?? null]));
  const counts = ages.flatMap((age) =>
    balances.map((balance) => tiers.filter((tier) => holds(tier, age, balance)).length),
  );
  if (counts.includes(0)) return 'tiers-incomplete';
  return counts.some((count) => count > 1) ? 'tiers-overlap' : null;
}

const holds = (tier: SettlementTier, age: number, balance: number): boolean =>
  age >= tier.ageFrom &&
  (tier.ageTo === null || age < tier.ageTo) &&
  balance >= tier.balanceFrom.minor &&
  (tier.balanceTo === null || balance < tier.balanceTo.minor);

const limits = (ends: readonly (number | null)[]): number[] => [
  ...new Set([0, ...ends.filter((end) => end !== null && end > 0).map(Number)]),
];

const inCurrency = (tier: SettlementTier, currency: string): boolean =>
  tier.balanceFrom.currency === currency && (tier.balanceTo?.currency ?? currency) === currency;

function isPercentage(percent: string): boolean {
  const share = percentOf(percent);
  return compare(share, fraction(0)) >= 0 && compare(share, fraction(1)) <= 0;
}
