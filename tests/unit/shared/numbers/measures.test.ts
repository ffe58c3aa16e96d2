import { describe, expect, it } from 'vitest';
import { known } from '../../../../shared/domain/known.ts';
import type { Money } from '../../../../shared/money/money.ts';
import * as calling from '../../../../shared/numbers/calling-measures.ts';
import * as duty from '../../../../shared/numbers/duty-measures.ts';
import { decimalOf, type Measure } from '../../../../shared/numbers/measure.ts';
import { measureWords } from '../../../../shared/numbers/measure-words.ts';
import { daysBeyondTerms, daysLate, weightedDaysToPay } from '../../../../shared/numbers/payment-days.ts';
import { portfolioMeasures } from '../../../../shared/numbers/portfolio-measures.ts';
import * as ar from '../../../../shared/numbers/receivables-measures.ts';
/** Computed with Python's `fractions`, from the formulas alone. */
import vectors from './fractions.json' with { type: 'json' };

const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const shown = ({ value }: Measure, digits = 2): string =>
  value === 'not-enough-data' ? value : decimalOf(value, digits);
/** As Python writes it: lowest terms; null: not enough data. */
const exactly = ({ value }: Measure): string | null => {
  if (value === 'not-enough-data') return null;
  const divisor = (one: bigint, other: bigint): bigint => (other === 0n ? one : divisor(other, one % other));
  const by = divisor(value.over < 0n ? -value.over : value.over, value.under);
  return `${value.over / by}/${value.under / by}`;
};

describe('receivables', () => {
  const period = { sales: usd(60_000_000), days: 30 };
  const cei = {
    beginning: usd(80_000_000),
    sales: usd(60_000_000),
    months: 1,
    endingTotal: usd(75_000_000),
    endingCurrent: usd(62_000_000),
  };

  it('are measured as in the worked example: 800,000 at the start, 600,000 sold in a month of 30 days', () => {
    expect(shown(ar.dso(usd(75_000_000), period))).toBe('37.50');
    expect(shown(ar.bestPossibleDso(usd(62_000_000), period))).toBe('31.00');
    expect(shown(ar.averageDaysDelinquent(usd(75_000_000), usd(62_000_000), period))).toBe('6.50');
    expect(shown(ar.collectionEffectiveness(cei))).toBe('83.33');
    const months = [
      { sales: usd(30_000_000), days: 31 },
      { sales: usd(28_000_000), days: 28 },
      { sales: usd(31_000_000), days: 31 },
    ];
    expect(shown(ar.countbackDso(usd(75_000_000), months))).toBe('76.00');
  });

  it.each(vectors.dso as [number, number, number, string | null][])(
    'DSO of %s on %s in %s days is %s',
    (owed, sales, days, wanted) => {
      const measure = ar.dso(usd(Number(owed)), { sales: usd(Number(sales)), days: Number(days) });
      expect(exactly(measure)).toBe(wanted);
    },
  );

  it.each(vectors.cei as [number, number, number, number, number, string | null][])(
    'CEI of %s, %s in %s months, %s, %s is %s',
    (begin, sold, months, total, current, wanted) => {
      const measure = ar.collectionEffectiveness({
        beginning: usd(Number(begin)),
        sales: usd(Number(sold)),
        months: Number(months),
        endingTotal: usd(Number(total)),
        endingCurrent: usd(Number(current)),
      });
      expect(exactly(measure)).toBe(wanted);
    },
  );

  it.each(vectors.countback as [number, [number, number][], string | null][])(
    'countback DSO of %s over %j is %s',
    (owed, months, wanted) => {
      const periods = months.map(([sales, days]) => ({ sales: usd(sales), days }));
      expect(exactly(ar.countbackDso(usd(owed), periods))).toBe(wanted);
    },
  );

  it('show what they were made of', () => {
    const measure = ar.collectionEffectiveness(cei);
    expect(measure).toMatchObject({ unit: 'percent', currency: 'USD', of: ['money', 'money'] });
    expect(measure.numerator).toEqual({ over: 65_000_000n, under: 1n });
    expect(measure.denominator).toEqual({ over: 78_000_000n, under: 1n });
    expect(measure.formula.en).toContain('receivables at the start');
  });

  it('name the days they were multiplied by, and the whole months before the last', () => {
    const months = [31, 28].map((days) => ({ sales: usd(300), days }));
    expect(ar.countbackDso(usd(450), months)).toMatchObject({
      numerator: { over: 150n },
      denominator: { over: 300n },
      factor: { over: 28n },
      added: { over: 31n },
    });
    expect(ar.countbackDso(usd(600), months)).toMatchObject({
      numerator: { over: 0n },
      added: { over: 59n },
    });
    expect(ar.dso(usd(1), period)).toMatchObject({ factor: { over: 30n }, added: { over: 0n } });
  });

  it('say nothing where a part could not be read', () => {
    expect(ar.collectionEffectiveness({ ...cei, beginning: null }).value).toBe('not-enough-data');
    expect(ar.disputeRate(null, usd(100)).value).toBe('not-enough-data');
    expect(ar.shareCurrent(usd(0), usd(0)).value).toBe('not-enough-data');
    expect(ar.turnover(usd(100), null, usd(50)).value).toBe('not-enough-data');
    expect(ar.daysDeductionsOutstanding(usd(10), usd(0), 30).value).toBe('not-enough-data');
  });

  it('are shares of one currency', () => {
    expect(shown(ar.shareCurrent(usd(1), usd(3)))).toBe('33.33');
    expect(shown(ar.shareOver90(usd(2), usd(3)))).toBe('66.67');
    expect(shown(ar.disputeRate(usd(0), usd(3)))).toBe('0.00');
    expect(shown(ar.unappliedShare(usd(1), usd(8)))).toBe('12.50');
    expect(shown(ar.turnover(usd(600), usd(100), usd(200)))).toBe('4.00');
    expect(shown(ar.daysDeductionsOutstanding(usd(100), usd(300), 30))).toBe('10.00');
    expect(() => ar.shareCurrent(usd(1), { minor: 3, currency: 'EUR' })).toThrow('USD and EUR');
  });
});

describe('days of payment', () => {
  const payments = (vectors.pays as [number, string, string, string][]).map(
    ([minor, paidOn, invoiced, due]) => ({
      amount: usd(minor),
      paidOn,
      invoiced,
      due,
    }),
  );

  it('are weighted by amount, exactly', () => {
    expect(exactly(weightedDaysToPay(payments))).toBe(vectors.dtp);
    expect(exactly(daysBeyondTerms(payments))).toBe(vectors.dbt);
  });

  it('leave a payment without the date out, and say nothing of none', () => {
    const undated = { amount: usd(5), paidOn: '2026-03-01', invoiced: null, due: null };
    expect(exactly(weightedDaysToPay([...payments, undated]))).toBe(vectors.dtp);
    expect(daysBeyondTerms([undated]).value).toBe('not-enough-data');
    expect(daysLate(undated)).toBeNull();
  });

  it('are below zero for who pays early', () => {
    const early = { amount: usd(5), paidOn: '2026-02-27', invoiced: '2026-02-01', due: '2026-03-01' };
    expect(shown(daysBeyondTerms([early]))).toBe('-2.00');
    expect(daysLate(early)).toBe(-2);
  });
});

describe('calling', () => {
  it('rates name their denominator and are never 0 % or 100 % of nothing', () => {
    expect(calling.contactRate(0, 0).value).toBe('not-enough-data');
    expect(calling.keptByCount(0, 0).value).toBe('not-enough-data');
    expect(calling.coverage(3, null).value).toBe('not-enough-data');
    expect(shown(calling.rightPartyRate(0, 7))).toBe('0.00');
    expect(calling.rightPartyRate(2, 7)).toMatchObject({
      numerator: { over: 2n, under: 1n },
      denominator: { over: 7n, under: 1n },
    });
  });

  it('are exact', () => {
    expect(shown(calling.rightPartyRate(2, 7))).toBe('28.57');
    expect(shown(calling.rightPartyPerHour(7, 5_400))).toBe('4.67');
    expect(shown(calling.promiseRate(3, 8))).toBe('37.50');
    expect(shown(calling.keptByCount(2, 3))).toBe('66.67');
    expect(shown(calling.brokenByCount(2, 3))).toBe('33.33');
    expect(shown(calling.keptByValue(usd(150_00), usd(250_00)))).toBe('60.00');
    expect(shown(calling.coverage(30, 40))).toBe('75.00');
    expect(shown(calling.intensity(45, 30))).toBe('1.50');
    expect(shown(calling.firstCallResolution(1, 4))).toBe('25.00');
    expect(shown(calling.afterCallWork(100, 3))).toBe('33.33');
    expect(calling.handleTime(null, 3).value).toBe('not-enough-data');
    expect(shown(calling.noteLag(61, 2))).toBe('30.50');
    expect(shown(calling.costPerUnitCollected(usd(12), usd(100)))).toBe('0.12');
    expect(calling.costPerUnitCollected(usd(12), usd(0)).value).toBe('not-enough-data');
    expect(shown(calling.collectedPerContact(usd(1_000), 3), 0)).toBe('333');
  });
});

describe('duties and consumer risk', () => {
  it('follow their formulas', () => {
    expect(shown(duty.rollRate(usd(4_200_000), usd(12_000_000)))).toBe('35.00');
    expect(duty.rollRate(usd(1), usd(0)).value).toBe('not-enough-data');
    expect(shown(duty.cureRate(usd(30), usd(120)))).toBe('25.00');
    expect(shown(duty.liquidation(usd(1), usd(8)))).toBe('12.50');
    expect(shown(duty.settlementRate(usd(65), usd(100)))).toBe('65.00');
    expect(shown(duty.disclosureRate(9, 9))).toBe('100.00');
    expect(duty.disclosureRate(0, 0).value).toBe('not-enough-data');
    expect(shown(duty.attemptBudgetUsed(3, 7))).toBe('42.86');
    expect(shown(duty.complaintsPerThousand(2, 750))).toBe('2.67');
    expect(duty.complaintsPerThousand(null, 750).value).toBe('not-enough-data');
  });
});

describe('every measure', () => {
  it('has its name and its formula in both languages, and they differ', () => {
    for (const { label, formula } of Object.values(measureWords)) {
      expect(formula.en).not.toBe(formula.es);
      for (const text of [label.en, label.es, formula.en, formula.es]) expect(text).toMatch(/\S/);
    }
  });

  it('is shown to so many digits, half away from zero', () => {
    expect(decimalOf({ over: 5n, under: 1000n }, 2)).toBe('0.01');
    expect(decimalOf({ over: -5n, under: 1000n }, 2)).toBe('-0.01');
    expect(decimalOf({ over: 4n, under: 1000n }, 2)).toBe('0.00');
    expect(decimalOf({ over: 1_999n, under: 2n }, 0)).toBe('1000');
  });
});

it('what one associate’s accounts owe names also the measures the CRM’s sums of today cannot fill', () => {
  const list = portfolioMeasures({
    ...{ currency: 'USD', open: usd(750_000), overdue: known(usd(130_000)), over90: known(usd(0)) },
    ...{ disputed: known(usd(75_000)), months: known([]) },
  });
  const measured = (id: string) => list.find((one) => one.id === id)?.value;
  for (const id of ['unapplied', 'days-deductions', 'roll-rate', 'cure-rate', 'settlement-rate'])
    expect(measured(id), id).toBe('not-enough-data');
  expect(measured('dispute-rate')).not.toBe('not-enough-data');
});

it('measures of what is past due are named where that could not be read', () => {
  const list = portfolioMeasures({
    ...{ currency: 'USD', open: usd(750_000), overdue: { is: 'forbidden' }, over90: known(usd(0)) },
    ...{ disputed: known(usd(0)), months: known([{ from: '2026-11-01', sales: usd(600_000), days: 30 }]) },
  });
  const measured = (id: string) => list.find((one) => one.id === id);
  for (const id of ['best-possible-dso', 'days-delinquent', 'share-current', 'cei'])
    expect(measured(id), id).toMatchObject({ value: 'not-enough-data', currency: 'USD' });
  expect(measured('dso')?.value).not.toBe('not-enough-data');
});
