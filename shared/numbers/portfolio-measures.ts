import { valueOr } from '../domain/known.ts';
import type { Receivables } from '../domain/receivables.ts';
import { sumMoney } from '../money/money.ts';
import * as duty from './duty-measures.ts';
import type { Measure } from './measure.ts';
import * as receivables from './receivables-measures.ts';

/** Months of sales that DSO is taken over: a quarter, the running month with the days it has had. */
const DSO_MONTHS = 3;

/**
 * The measures of what an associate's own accounts owe. What a CRM does not keep (what was owed at the start of a period)
 * leaves its measures without a value.
 */
export function portfolioMeasures({
  currency,
  open,
  overdue,
  over90,
  disputed,
  months,
}: Receivables): Measure[] {
  const late = valueOr(overdue, null);
  const current = late && { minor: open.minor - late.minor, currency };
  const all = valueOr(months, null) ?? [];
  const latest = all.slice(0, DSO_MONTHS);
  const period = {
    sales: sumMoney(
      latest.map(({ sales }) => sales),
      currency,
    ),
    days: latest.reduce((sum, { days }) => sum + days, 0),
  };
  return [
    receivables.dso(open, period),
    receivables.bestPossibleDso(current, period),
    receivables.averageDaysDelinquent(open, current, period),
    receivables.countbackDso(open, all),
    receivables.collectionEffectiveness({
      beginning: null,
      sales: period.sales,
      months: latest.length,
      endingTotal: open,
      endingCurrent: current,
    }),
    receivables.shareCurrent(current, open),
    receivables.shareOver90(valueOr(over90, null), open),
    receivables.disputeRate(valueOr(disputed, null), open),
    receivables.turnover(period.sales, null, open),
    // A CRM's sums of today tell neither what was in a bucket a month ago, nor of receipts, deductions or settled debts.
    receivables.unappliedShare(null, null),
    receivables.daysDeductionsOutstanding(null, null, period.days),
    duty.rollRate(null, null),
    duty.cureRate(null, null),
    duty.settlementRate(null, null),
  ];
}
