import type { Money } from '../money/money.ts';
import { fraction, minus, plus } from '../plans/fraction.ts';
import { type Measure, ratio } from './measure.ts';

/** A period's sales on credit. */
export interface PeriodSales {
  readonly sales: Money;
  readonly days: number;
}

/** Amounts that are set against each other are in one currency. @throws RangeError when they are not */
export function inOneCurrency(...amounts: readonly (Money | null)[]): string {
  const currencies = new Set(amounts.flatMap((amount) => (amount === null ? [] : [amount.currency])));
  const [currency = ''] = currencies;
  if (currencies.size > 1) throw new RangeError(`Amounts of ${[...currencies].join(' and ')} have no ratio`);
  return currency;
}

const minorOf = (amount: Money | null): number | null => amount?.minor ?? null;

const daysOfSales = (
  id: 'dso' | 'best-possible-dso' | 'days-delinquent',
  amount: Money | null,
  { sales, days }: PeriodSales,
): Measure =>
  ratio(id, {
    numerator: minorOf(amount),
    denominator: sales.minor,
    of: ['money', 'money'],
    unit: 'days',
    factor: days,
    currency: inOneCurrency(amount, sales),
  });

export const dso = (ending: Money, period: PeriodSales): Measure => daysOfSales('dso', ending, period);

export const bestPossibleDso = (current: Money | null, period: PeriodSales): Measure =>
  daysOfSales('best-possible-dso', current, period);

/** DSO − best possible DSO, which is the days of sales in what is past due. */
export function averageDaysDelinquent(ending: Money, current: Money | null, period: PeriodSales): Measure {
  const currency = inOneCurrency(ending, current);
  const late = current && { minor: ending.minor - current.minor, currency };
  return daysOfSales('days-delinquent', late, period);
}

/**
 * @param months the latest first
 * @returns not enough data when the sales of all these months are less than what is owed
 */
export function countbackDso(ending: Money, months: readonly PeriodSales[]): Measure {
  const currency = inOneCurrency(ending, ...months.map(({ sales }) => sales));
  const parts = { of: ['money', 'money'], unit: 'days', currency } as const;
  let left = ending.minor;
  let whole = 0;
  for (const { sales, days } of months) {
    if (left === 0) break;
    if (left < sales.minor) {
      return ratio('countback-dso', {
        ...parts,
        numerator: left,
        denominator: sales.minor,
        factor: days,
        added: whole,
      });
    }
    left -= sales.minor;
    whole += days;
  }
  // Used up to the last cent: nothing of a further month is left, whatever its sales were.
  const sold = months.find(({ sales }) => sales.minor > 0);
  const denominator = left === 0 && sold ? sold.sales.minor : null;
  return ratio('countback-dso', { ...parts, numerator: left, denominator, added: whole });
}

export interface CeiParts {
  readonly beginning: Money | null;
  readonly sales: Money;
  readonly months: number;
  readonly endingTotal: Money;
  readonly endingCurrent: Money | null;
}

export function collectionEffectiveness({
  beginning,
  sales,
  months,
  endingTotal,
  endingCurrent,
}: CeiParts): Measure {
  const currency = inOneCurrency(beginning, sales, endingTotal, endingCurrent);
  const available =
    beginning === null || months <= 0 ? null : plus(fraction(beginning.minor), fraction(sales.minor, months));
  return ratio('cei', {
    numerator: available && minus(available, fraction(endingTotal.minor)),
    denominator: available && endingCurrent && minus(available, fraction(endingCurrent.minor)),
    of: ['money', 'money'],
    unit: 'percent',
    factor: 100,
    currency,
  });
}

type MoneyShareId =
  | 'share-current'
  | 'share-over-90'
  | 'dispute-rate'
  | 'unapplied'
  | 'roll-rate'
  | 'cure-rate'
  | 'liquidation'
  | 'settlement-rate'
  | 'kept-value';

/** One amount as a percentage of another. */
export const shareOfMoney = (id: MoneyShareId, part: Money | null, whole: Money | null): Measure =>
  ratio(id, {
    numerator: minorOf(part),
    denominator: minorOf(whole),
    of: ['money', 'money'],
    unit: 'percent',
    factor: 100,
    currency: inOneCurrency(part, whole),
  });

export const shareCurrent = (current: Money | null, total: Money): Measure =>
  shareOfMoney('share-current', current, total);

export const shareOver90 = (over90: Money | null, total: Money): Measure =>
  shareOfMoney('share-over-90', over90, total);

export const disputeRate = (disputed: Money | null, total: Money): Measure =>
  shareOfMoney('dispute-rate', disputed, total);

export const unappliedShare = (unapplied: Money | null, receipts: Money | null): Measure =>
  shareOfMoney('unapplied', unapplied, receipts);

/** Average receivables: half of what was owed at both ends of the period. */
export const turnover = (netSales: Money, beginning: Money | null, ending: Money): Measure =>
  ratio('turnover', {
    numerator: netSales.minor,
    denominator: beginning && fraction(beginning.minor + ending.minor, 2),
    of: ['money', 'money'],
    unit: 'times',
    currency: inOneCurrency(netSales, beginning, ending),
  });

/** Open deductions ÷ (deductions raised ÷ days). */
export const daysDeductionsOutstanding = (open: Money | null, raised: Money | null, days: number): Measure =>
  ratio('days-deductions', {
    numerator: minorOf(open),
    denominator: raised && days > 0 ? fraction(raised.minor, days) : null,
    of: ['money', 'money'],
    unit: 'days',
    currency: inOneCurrency(open, raised),
  });
