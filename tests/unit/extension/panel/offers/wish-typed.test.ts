import { describe, expect, it } from 'vitest';
import { amountTyped } from '../../../../../extension/panel/offers/amount-typed.ts';
import { wishOf } from '../../../../../extension/panel/offers/wish-typed.ts';
import { noWish } from '../../../../../shared/plans/wish.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('an amount as people type it', () => {
  it.each([
    ['150', 15_000],
    ['150.5', 15_050],
    ['$1,980.00', 198_000],
    ['1.980,00', 198_000],
    ['1,980', 198_000],
    ['1.234.567', 123_456_700],
    ['1.234.567,8', 123_456_780],
    ['1 980,50', 198_050],
    ['12,5', 1_250],
    ['1,234,567.89', 123_456_789],
    ['150 USD', 15_000],
    ['usd 150', 15_000],
    ['1500.00', 150_000],
    ['.50', 50],
    [',5', 50],
    ['0.500', 50],
  ])('%s', (text, minor) => {
    expect(amountTyped(text, 'USD')).toEqual(usd(minor));
  });

  it.each(['', '0', '0.00', '-5', 'abc', '1.2.3', '1.005', '1e3', '12,34,56', '1.500', '€150', '₱150'])(
    'refuses “%s”',
    (text) => {
      expect(amountTyped(text, 'USD')).toBeNull();
    },
  );

  it.each([
    ['₱500', 'PHP', 50_000],
    ['500 php', 'PHP', 50_000],
    ['₱1,500.50', 'PHP', 150_050],
    ['150€', 'EUR', 15_000],
    ['CA$20', 'CAD', 2_000],
    ['$20', 'MXN', 2_000],
    ['$20', 'PHP', null],
  ])('%s of a debt in %s', (text, currency, minor) => {
    expect(amountTyped(text, currency)).toEqual(minor === null ? null : { minor, currency });
  });

  it('keeps to the decimals of the currency', () => {
    expect(amountTyped('1500', 'JPY')).toEqual({ minor: 1500, currency: 'JPY' });
    expect(amountTyped('15.5', 'JPY')).toBeNull();
    expect(amountTyped('1.000', 'JPY')).toBeNull();
    expect(amountTyped('1.234', 'KWD')).toEqual({ minor: 1_234, currency: 'KWD' });
  });
});

describe('the wish of what was typed', () => {
  it('is no wish while nothing is', () => {
    expect(wishOf({}, 'USD')).toEqual({ wish: noWish, mistaken: [] });
    expect(wishOf({ amount: ' ', first: '' }, 'USD')).toEqual({ wish: noWish, mistaken: [] });
  });

  it('takes every field', () => {
    const typed = {
      ...{ amount: '150', per: 'month', frequency: 'weekly', first: '2026-12-04', by: '2027-03-01' },
      ...{ down: '100', count: '12', lump: '50', stepUp: '5', settle: '900', method: 'ach' },
    };
    expect(wishOf(typed, 'USD').wish).toEqual({
      ...noWish,
      ...{ amount: usd(15_000), per: 'month', frequency: 'weekly', first: '2026-12-04', by: '2027-03-01' },
      ...{ downPayment: usd(10_000), count: 12, finalLumpSum: usd(5_000), stepUp: usd(500) },
      ...{ settleFor: usd(90_000), method: 'ach' },
    });
  });

  it.each([
    ['semimonthly', '1, 15', [1, 15]],
    ['semimonthly', '15 and last', [15, 31]],
    ['semimonthly', '15 y último', [15, 31]],
    ['semimonthly', '1/15', [1, 15]],
    ['monthly', '31', [31]],
    ['quarterly', '15th', [15]],
  ])('%s on the days %s', (frequency, anchors, days) => {
    const { wish, mistaken } = wishOf({ frequency, anchors }, 'USD');
    expect([wish.anchorDays, mistaken]).toEqual([days, []]);
  });

  it.each([
    ['semimonthly', '15'],
    ['semimonthly', '15, 15'],
    ['semimonthly', '1, 15, 20'],
    ['monthly', '1, 15'],
    ['monthly', '32'],
    ['monthly', '0'],
    ['monthly', 'soon'],
  ])('%s is not paid on “%s”', (frequency, anchors) => {
    const { wish, mistaken } = wishOf({ frequency, anchors }, 'USD');
    expect([wish.anchorDays, mistaken]).toEqual([null, ['anchors']]);
  });

  it('asks for no day of the month by weeks, nor reads one left from before', () => {
    expect(wishOf({ frequency: 'weekly', anchors: '1, 15' }, 'USD')).toEqual({
      wish: { ...noWish, frequency: 'weekly' },
      mistaken: [],
    });
    expect(wishOf({ frequency: 'semimonthly', anchors: '' }, 'USD').wish.anchorDays).toBeNull();
  });

  it('names what it cannot read and goes on without it', () => {
    const { wish, mistaken } = wishOf(
      { amount: 'some', count: '0', first: '2026-02-30', frequency: 'daily', down: '50' },
      'USD',
    );
    expect(mistaken).toEqual(
      ['amount', 'frequency', 'first', 'down', 'count'].filter((one) => one !== 'down'),
    );
    expect(wish).toEqual({ ...noWish, downPayment: usd(5_000) });
  });

  it.each([
    ['1', 1],
    ['250', 250],
    ['251', null],
  ])('%s payments', (count, expected) => {
    expect(wishOf({ count }, 'USD').wish.count).toBe(expected);
  });
});
