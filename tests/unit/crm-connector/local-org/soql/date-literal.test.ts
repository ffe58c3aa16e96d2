import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayRange } from '../../../../../crm-connector/local-org/soql/date-literal.ts';

const range = (literal: string, today: string) => {
  const { from, until } = dayRange(literal, Temporal.PlainDate.from(today));
  return `${from}…${until.subtract({ days: 1 })}`;
};

describe('date literals', () => {
  it.each([
    ['TODAY', '2026-12-31', '2026-12-31…2026-12-31'],
    ['TOMORROW', '2026-12-31', '2027-01-01…2027-01-01'],
    ['YESTERDAY', '2027-01-01', '2026-12-31…2026-12-31'],
    ['THIS_WEEK', '2027-01-01', '2026-12-27…2027-01-02'],
    ['LAST_WEEK', '2026-11-22', '2026-11-15…2026-11-21'],
    ['NEXT_MONTH', '2026-12-15', '2027-01-01…2027-01-31'],
    ['LAST_MONTH', '2027-01-31', '2026-12-01…2026-12-31'],
    ['THIS_MONTH', '2028-02-29', '2028-02-01…2028-02-29'],
    ['LAST_QUARTER', '2027-02-10', '2026-10-01…2026-12-31'],
    ['THIS_FISCAL_QUARTER', '2026-11-22', '2026-10-01…2026-12-31'],
    ['THIS_YEAR', '2026-11-22', '2026-01-01…2026-12-31'],
    ['NEXT_YEAR', '2026-12-31', '2027-01-01…2027-12-31'],
    ['LAST_90_DAYS', '2026-11-22', '2026-08-24…2026-11-22'],
    ['NEXT_90_DAYS', '2026-11-22', '2026-11-23…2027-02-20'],
    ['LAST_N_DAYS:7', '2027-01-03', '2026-12-27…2027-01-03'],
    ['NEXT_N_DAYS:7', '2026-12-28', '2026-12-29…2027-01-04'],
    ['N_DAYS_AGO:3', '2027-01-02', '2026-12-30…2026-12-30'],
    ['LAST_N_MONTHS:2', '2027-01-15', '2026-11-01…2026-12-31'],
    ['NEXT_N_MONTHS:2', '2026-11-15', '2026-12-01…2027-01-31'],
    ['N_MONTHS_AGO:1', '2027-01-31', '2026-12-01…2026-12-31'],
    ['LAST_N_YEARS:1', '2026-05-05', '2025-01-01…2025-12-31'],
  ])('%s on %s', (literal, today, expected) => {
    expect(range(literal, today)).toBe(expected);
  });

  it('joins without gap or overlap whatever the day', () => {
    const day = fc
      .integer({ min: 0, max: 4000 })
      .map((n) => Temporal.PlainDate.from('2024-01-01').add({ days: n }));
    fc.assert(
      fc.property(day, fc.constantFrom('WEEK', 'MONTH', 'QUARTER', 'YEAR'), (today, unit) => {
        const last = dayRange(`LAST_${unit}`, today);
        const current = dayRange(`THIS_${unit}`, today);
        const next = dayRange(`NEXT_${unit}`, today);
        expect(last.until.equals(current.from) && current.until.equals(next.from)).toBe(true);
        expect(Temporal.PlainDate.compare(current.from, today)).toBeLessThanOrEqual(0);
        expect(Temporal.PlainDate.compare(today, current.until)).toBeLessThan(0);
      }),
    );
  });

  it.each(['SOME_DAY', 'LAST_N_CENTURIES:2', 'LAST_DAY'])('refuses %s', (literal) => {
    expect(() => dayRange(literal, Temporal.PlainDate.from('2026-11-22'))).toThrow('unexpected token');
  });
});
