import { describe, expect, it } from 'vitest';
import type { AgreementTerms } from '../../../../shared/domain/agreement.ts';
import { isAffordable } from '../../../../shared/plans/affordable.ts';
import { terms } from '../wrap-up/made-up-contact.ts';
import { usd, wished } from './made-up-plans.ts';

type Row = readonly [due: string, minor: number, sort?: AgreementTerms['payments'][number]['sort']];
const plan = (frequency: AgreementTerms['frequency'], rows: readonly Row[]) =>
  terms({
    frequency,
    payments: rows.map(([due, minor, sort = 'instalment'], index) => ({
      ...{ key: '', sequence: index + 1, due, expected: due, amount: usd(minor), sort },
    })),
  });
const fits = (frequency: AgreementTerms['frequency'], rows: readonly Row[], most = 20_000) =>
  isAffordable(plan(frequency, rows), usd(most));

describe('what a month can bear', () => {
  it('holds down payment and instalment of one month together', () => {
    const monthly = (down: number, first = '2026-11-30') =>
      fits('monthly', [
        ['2026-11-23', down, 'down-payment'],
        [first, 20_000],
        ['2026-12-30', 20_000],
      ]);
    expect(monthly(1)).toBe(false);
    expect(monthly(20_000, '2026-12-01')).toBe(true);
    expect(monthly(20_001, '2026-12-01')).toBe(false);
  });

  it('holds the one that takes the rest, too', () => {
    const last = (minor: number) =>
      fits('monthly', [
        ['2026-12-01', 10_000],
        ['2027-01-01', minor, 'final'],
      ]);
    expect([last(20_000), last(20_001)]).toEqual([true, false]);
  });

  it('takes a rhythm by its average, also where the roll rule brings two into a month', () => {
    // 200.00 a month are 46.15 a week, and this January has five Fridays.
    const fridays = ['2027-01-01', '2027-01-08', '2027-01-15', '2027-01-22', '2027-01-29'];
    expect(
      fits(
        'weekly',
        fridays.map((day) => [day, 4_615]),
      ),
    ).toBe(true);
    expect(
      fits(
        'weekly',
        fridays.map((day) => [day, 4_616]),
      ),
    ).toBe(false);
    expect(
      fits('monthly', [
        ['2026-02-02', 20_000],
        ['2026-02-28', 20_000],
      ]),
    ).toBe(true);
  });

  it('adds up the month into which an instalment was moved by hand', () => {
    expect(
      fits('monthly', [
        ['2026-12-02', 20_000],
        ['2026-12-10', 20_000],
      ]),
    ).toBe(false);
    expect(
      fits('monthly', [
        ['2026-12-02', 10_000],
        ['2026-12-10', 10_000],
      ]),
    ).toBe(true);
    expect(
      fits(null, [
        ['2026-12-02', 10_000],
        ['2026-12-10', 10_001],
      ]),
    ).toBe(false);
  });

  it('answers a wish of a down payment in the first month with other terms', () => {
    const offer = wished(
      {
        ...{ amount: usd(20_000), per: 'payment', frequency: 'monthly', first: '2026-11-28' },
        downPayment: usd(20_000),
      },
      { maxMonthly: usd(20_000) },
    );
    expect(offer.standing).not.toBe('fits');
  });
});
