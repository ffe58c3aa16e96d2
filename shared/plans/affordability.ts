import type { Frequency } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import {
  compare,
  type Fraction,
  fraction,
  fractionOf,
  minus,
  moneyOf,
  plus,
  roundDown,
  roundHalfUp,
  times,
} from './fraction.ts';

export type Period = Frequency | 'yearly';

/** Money in or out, as often as it comes. Nothing else about a household is asked or kept. */
export interface PeriodicAmount {
  readonly amount: Money;
  readonly per: Period;
}

export interface Income extends PeriodicAmount {
  /** For an income that varies: what the low month (or week) brings; it is what counts. Null: it does not vary. */
  readonly low: Money | null;
  /** SSI, SSDI and the like: an income of nothing else is to be flagged. */
  readonly benefit: boolean;
}

export interface Household {
  readonly currency: string;
  readonly income: readonly Income[];
  readonly essentials: readonly PeriodicAmount[];
  /** Debts that come before ours: rent or tax arrears, child support. */
  readonly priorityDebts: readonly PeriodicAmount[];
}

export interface Affordability {
  readonly monthlyDisposable: Money;
  /** The most a month may be asked for: a share of what is left, never out of the essentials. */
  readonly maxMonthly: Money;
  /** `hardship`: nothing is left, so that nothing is asked. */
  readonly path: 'plan' | 'hardship';
  readonly benefitsOnly: boolean;
}

/** Months' worth of one period: 52 weeks a year make 52/12 weeks a month. */
const perMonth: Readonly<Record<Period, Fraction>> = {
  weekly: fraction(52, 12n),
  biweekly: fraction(26, 12n),
  'every-4-weeks': fraction(13, 12n),
  semimonthly: fraction(2),
  monthly: fraction(1),
  quarterly: fraction(1, 3n),
  yearly: fraction(1, 12n),
};

/**
 * What is left of a month and how much of it may be asked for, `capShare` of it (decimal, `0.5`). Exact until each
 * figure is rounded: the disposable half-up, the most that may be asked down.
 */
export function affordabilityOf(household: Household, capShare: string): Affordability {
  const share = fractionOf(capShare);
  if (compare(share, fraction(0)) < 0 || compare(share, fraction(1)) > 0) {
    throw new RangeError(`The share of the disposable income must be from 0 to 1, got ${capShare}`);
  }
  const { currency, income, essentials, priorityDebts } = household;
  const counted = income.map(({ amount, low, per }) => ({ amount: low ?? amount, per }));
  const left = minus(monthly(counted, currency), monthly([...essentials, ...priorityDebts], currency));
  const maxMonthly = moneyOf(times(left, share), currency, roundDown);
  return {
    monthlyDisposable: moneyOf(left, currency, roundHalfUp),
    maxMonthly: maxMonthly.minor < 0 ? { minor: 0, currency } : maxMonthly,
    path: compare(left, fraction(0)) > 0 ? 'plan' : 'hardship',
    benefitsOnly: income.length > 0 && income.every(({ benefit }) => benefit),
  };
}

/** What a monthly amount comes to each payment of a rhythm, rounded down so that the month is never exceeded. */
export const perPaymentOf = (monthlyAmount: Money, frequency: Frequency): Money => {
  const { over, under } = perMonth[frequency];
  return moneyOf(
    times(fraction(monthlyAmount.minor), fraction(under, over)),
    monthlyAmount.currency,
    roundDown,
  );
};

function monthly(amounts: readonly PeriodicAmount[], currency: string): Fraction {
  return amounts.reduce((sum, { amount, per }) => {
    if (amount.currency !== currency) throw new RangeError(`Cannot add ${amount.currency} to ${currency}`);
    if (amount.minor < 0) throw new RangeError('Income and costs are not below zero');
    return plus(sum, times(fraction(amount.minor), perMonth[per]));
  }, fraction(0));
}
