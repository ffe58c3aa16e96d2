import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { affordabilityOf, type Household, perPaymentOf } from '../../../../shared/plans/affordability.ts';
import { expectedOn, usualLags } from '../../../../shared/plans/clearing-lag.ts';
import {
  compare,
  fraction,
  fractionOf,
  moneyOf,
  percentOf,
  roundDown,
  roundHalfUp,
  roundUp,
} from '../../../../shared/plans/fraction.ts';
import { accruedInterest, interestDays, simpleInterest } from '../../../../shared/plans/interest.ts';
import {
  faultOfTiers,
  type SettlementTier,
  settlementOf,
} from '../../../../shared/plans/settlement-tiers.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('fractions', () => {
  it.each([
    ['1.5', 1n, 2n, 2n],
    ['-1.5', -2n, -1n, -2n],
    ['-1.4', -2n, -1n, -1n],
    ['2', 2n, 2n, 2n],
    ['0.49999999999999999999', 0n, 1n, 0n],
    ['0.5', 0n, 1n, 1n],
  ])('%s rounds down, up and half-up to %s, %s, %s', (text, down, up, half) => {
    const value = fractionOf(text);
    expect([roundDown(value), roundUp(value), roundHalfUp(value)]).toEqual([down, up, half]);
  });

  it.each(['', '.5', '5.', '1e3', '1,5', '+1', 'NaN', '--1'])('"%s" is no decimal number', (text) => {
    expect(() => fractionOf(text)).toThrow('decimal number');
  });

  it('a percentage is a hundredth, exactly; beyond the safe integers there is no amount', () => {
    expect(compare(percentOf('66.666'), fraction(66_666, 100_000n))).toBe(0);
    expect(() => moneyOf(fraction(2n ** 53n), 'USD', roundDown)).toThrow('out of range');
    expect(() => fraction(1, 0n)).toThrow('fraction');
  });
});

describe('interest', () => {
  const tenPercent = { annualRate: '0.10', dayCount: 'actual/365' } as const;

  it('on a principal paid off stays owed for the days it stood', () => {
    const { amount, segments } = accruedInterest(
      usd(100_000),
      [{ on: '2026-02-15', amount: usd(100_000) }],
      tenPercent,
      '2026-01-01',
      '2026-12-31',
    );
    expect(amount).toEqual(usd(1_233));
    expect(segments).toEqual([
      { from: '2026-01-01', to: '2026-02-15', days: 45, principal: usd(100_000) },
      { from: '2026-02-15', to: '2026-12-31', days: 319, principal: usd(0) },
    ]);
  });

  it('runs by segments from payment to payment, rounded once', () => {
    const { amount, segments } = accruedInterest(
      usd(100_000),
      [
        { on: '2026-03-01', amount: usd(40_000) },
        { on: '2026-01-21', amount: usd(10_000) },
        { on: '2026-01-21', amount: usd(5_000) },
        { on: '2026-06-01', amount: usd(1) },
      ],
      tenPercent,
      '2026-01-01',
      '2026-04-01',
    );
    expect(segments.map(({ days, principal }) => [days, principal.minor])).toEqual([
      [20, 100_000],
      [39, 85_000],
      [31, 45_000],
    ]);
    // (100,000×20 + 85,000×39 + 45,000×31) × 0.10 ÷ 365 = 1,838.36
    expect(amount.minor).toBe(1_838);
  });

  it('a payment before the first day lowers the principal from the start', () => {
    const paidBefore = [{ on: '2025-12-01', amount: usd(50_000) }];
    expect(
      accruedInterest(usd(100_000), paidBefore, tenPercent, '2026-01-01', '2026-02-15').segments,
    ).toEqual([{ from: '2026-01-01', to: '2026-02-15', days: 45, principal: usd(50_000) }]);
  });

  it('without payments it is that of one segment', () => {
    const days = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(fc.nat(1_000_000_000), days, days, (principal, one, other) => {
        const [from = '', to = ''] = [Math.min(one, other), Math.max(one, other)].map((day) =>
          Temporal.PlainDate.from('2024-02-01').add({ days: day }).toString(),
        );
        const rule = { annualRate: '0.0875', dayCount: 'actual/360' } as const;
        const exact =
          (BigInt(principal) * 875n * BigInt(Math.abs(one - other)) * 2n + 3_600_000n) / 7_200_000n;
        expect(BigInt(simpleInterest(usd(principal), rule, from, to).minor)).toBe(exact);
      }),
    );
  });

  it.each([
    ['2026-01-31', '2026-02-28', 28],
    ['2026-02-28', '2026-03-31', 33],
    ['2026-01-30', '2026-01-31', 0],
    ['2026-01-29', '2026-01-31', 2],
    ['2028-02-29', '2029-02-28', 359],
  ])('30/360 from %s to %s: %s days', (from, to, days) =>
    expect(interestDays(from, to, '30/360')).toBe(days),
  );

  it('refuses a span backwards, a credit balance and another currency', () => {
    expect(() => simpleInterest(usd(1), tenPercent, '2026-01-02', '2026-01-01')).toThrow('back');
    expect(() => simpleInterest(usd(-1), tenPercent, '2026-01-01', '2026-01-02')).toThrow('below zero');
    const yen = [{ on: '2026-01-01', amount: { minor: 1, currency: 'JPY' } }];
    expect(() => accruedInterest(usd(1), yen, tenPercent, '2026-01-01', '2026-01-02')).toThrow('not in USD');
  });
});

describe('settlement tiers', () => {
  const tier = (
    age: [number, number | null],
    balance: [number, number | null],
    percent = '50',
  ): SettlementTier => ({
    ageFrom: age[0],
    ageTo: age[1],
    balanceFrom: usd(balance[0]),
    balanceTo: balance[1] === null ? null : usd(balance[1]),
    percent,
  });

  it.each<[string, SettlementTier[], string | null]>([
    ['one for all', [tier([0, null], [0, null])], null],
    ['none', [], 'tiers-incomplete'],
    ['a young age left out', [tier([1, null], [0, null])], 'tiers-incomplete'],
    ['an old age left out', [tier([0, 365], [0, null])], 'tiers-incomplete'],
    ['a small balance left out', [tier([0, null], [1, null])], 'tiers-incomplete'],
    ['a great balance left out', [tier([0, null], [0, 500_000])], 'tiers-incomplete'],
    ['one day left out', [tier([0, 60], [0, null]), tier([61, null], [0, null])], 'tiers-incomplete'],
    ['a corner left out', [tier([0, 60], [0, null]), tier([60, null], [0, 100])], 'tiers-incomplete'],
    ['one day twice', [tier([0, 61], [0, null]), tier([60, null], [0, null])], 'tiers-overlap'],
    ['one cent twice', [tier([0, null], [0, 101]), tier([0, null], [100, null])], 'tiers-overlap'],
    ['all twice', [tier([0, null], [0, null]), tier([0, null], [0, null])], 'tiers-overlap'],
    ['upside down', [tier([90, 30], [0, null])], 'tiers-incomplete'],
    ['more than all', [tier([0, null], [0, null], '100.01')], 'tiers-percent'],
    ['all', [tier([0, null], [0, null], '100')], null],
  ])('%s', (_name, tiers, fault) => expect(faultOfTiers(tiers, 'USD')).toBe(fault));

  it('another currency is a fault, not a crash', () => {
    expect(faultOfTiers([tier([0, null], [0, null])], 'EUR')).toBe('tiers-currency');
  });

  it('amount and forgiven make the balance, whatever it is', () => {
    const tiers = [tier([0, 100], [0, null], '66.666'), tier([100, null], [0, null], '33.335')];
    fc.assert(
      fc.property(fc.nat(1_000_000_000), fc.nat(400), (minor, age) => {
        const settled = settlementOf(tiers, usd(minor), age);
        if (settled.is !== 'settlement') throw new Error(settled.why);
        expect(settled.amount.minor + settled.forgiven.minor).toBe(minor);
        const exact = (BigInt(minor) * (age < 100 ? 66_666n : 33_335n) * 2n + 100_000n) / 200_000n;
        expect(BigInt(settled.amount.minor)).toBe(exact);
      }),
    );
  });

  it('nothing is settled before it is due, and no credit balance', () => {
    expect(settlementOf([tier([0, null], [0, null])], usd(100), -1)).toEqual({
      is: 'refused',
      why: 'not-due',
    });
    expect(() => settlementOf([tier([0, null], [0, null])], usd(-1), 1)).toThrow('credit balance');
  });
});

describe('affordability', () => {
  const monthly = (minor: number) => ({ amount: usd(minor), per: 'monthly' }) as const;
  const earns = (minor: number, low: number | null = null, benefit = false) => ({
    ...monthly(minor),
    low: low === null ? null : usd(low),
    benefit,
  });
  const household = (change: Partial<Household>): Household => ({
    currency: 'USD',
    income: [earns(200_000)],
    essentials: [monthly(150_000)],
    priorityDebts: [],
    ...change,
  });

  it('an income that varies counts by its low month', () => {
    const found = affordabilityOf(household({ income: [earns(200_000, 160_000)] }), '0.5');
    expect(found).toMatchObject({ monthlyDisposable: usd(10_000), maxMonthly: usd(5_000), path: 'plan' });
  });

  it('debts that come first come first', () => {
    const found = affordabilityOf(household({ priorityDebts: [monthly(50_000)] }), '0.5');
    expect(found).toMatchObject({ monthlyDisposable: usd(0), maxMonthly: usd(0), path: 'hardship' });
  });

  it('a cent left is a plan, nothing left is hardship, less than nothing is never asked for', () => {
    expect(affordabilityOf(household({ essentials: [monthly(199_999)] }), '1').path).toBe('plan');
    expect(affordabilityOf(household({ essentials: [monthly(200_000)] }), '1').path).toBe('hardship');
    expect(affordabilityOf(household({ essentials: [monthly(260_000)] }), '1')).toMatchObject({
      monthlyDisposable: usd(-60_000),
      maxMonthly: usd(0),
    });
  });

  it('an income of benefits alone is flagged', () => {
    expect(affordabilityOf(household({ income: [earns(90_000, null, true)] }), '0.5').benefitsOnly).toBe(
      true,
    );
    expect(
      affordabilityOf(household({ income: [earns(1), earns(90_000, null, true)] }), '0.5').benefitsOnly,
    ).toBe(false);
    expect(affordabilityOf(household({ income: [] }), '0.5').benefitsOnly).toBe(false);
  });

  it.each(['1.01', '-0.1'])('a cap of %s is refused', (cap) => {
    expect(() => affordabilityOf(household({}), cap)).toThrow('from 0 to 1');
  });

  it('a month in payments never exceeds the month', () => {
    expect(perPaymentOf(usd(65_000), 'weekly')).toEqual(usd(15_000));
    expect(perPaymentOf(usd(64_999), 'weekly')).toEqual(usd(14_999));
    expect(perPaymentOf(usd(65_000), 'semimonthly')).toEqual(usd(32_500));
    expect(perPaymentOf(usd(65_000), 'quarterly')).toEqual(usd(195_000));
  });
});

describe('the day money is expected', () => {
  it('counts bank days by the method', () => {
    // Thursday 24 December: Friday is Christmas.
    expect(expectedOn('2026-12-24', 'ach', usualLags, 'us-bank')).toBe('2026-12-30');
    expect(expectedOn('2026-12-24', 'cash', usualLags, 'us-bank')).toBe('2026-12-24');
    expect(expectedOn('2026-12-26', 'cash', usualLags, 'us-bank')).toBe('2026-12-26');
    expect(expectedOn('2026-12-26', 'wire', usualLags, 'us-bank')).toBe('2026-12-29');
    expect(expectedOn('2026-12-24', null, usualLags, 'us-bank')).toBe('2026-12-24');
  });
});
