import { describe, expect, it } from 'vitest';
import { areAmountsSure, withAmountsMarked } from '../../../../shared/money/stored-amounts.ts';

const of = (currency: string, minor = 500_000) => ({ offers: [{ total: { minor, currency } }] });

describe('amounts as earlier versions stored them', () => {
  it.each(['COP', 'HUF', 'IDR', 'PKR', 'IQD'])('are unsure in %s, which had no decimals then', (currency) => {
    expect(areAmountsSure(of(currency))).toBe(false);
    expect(withAmountsMarked(of(currency))).toEqual({ ...of(currency), amounts: 'iso-4217' });
    expect(areAmountsSure(withAmountsMarked(of(currency)))).toBe(true);
  });

  it.each(['USD', 'PHP', 'JPY', 'KWD', 'CLP'])(
    'are what they always were in %s, and need no mark',
    (currency) => {
      expect(areAmountsSure(of(currency))).toBe(true);
      expect(withAmountsMarked(of(currency))).toEqual(of(currency));
    },
  );

  it('of nothing are nothing in any of them', () => {
    expect(areAmountsSure(of('IDR', 0))).toBe(true);
    expect([null, 'IDR', 7, [], {}].map(areAmountsSure)).toEqual([true, true, true, true, true]);
  });
});
