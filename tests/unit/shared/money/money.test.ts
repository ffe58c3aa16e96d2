import { describe, expect, it } from 'vitest';
import { decimalFromMoney, minorDigits } from '../../../../shared/money/money.ts';
import { moneyFigures } from '../../../../shared/money/money-figures.ts';
import { moneyFromDecimal } from '../../../../shared/money/money-from-decimal.ts';
import { splitEqual } from '../../../../shared/plans/split.ts';

describe('decimals of a currency', () => {
  it.each([
    [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
    [2, 'USD EUR MXN PHP MRU TWD AFN ALL COP HUF IDR IRR KPW LAK LBP MGA MMK PKR SLL SOS SYP YER'],
    [3, 'BHD IQD JOD KWD LYD OMR TND'],
    [4, 'CLF UYW'],
  ])('are %d by ISO 4217, whatever a browser would round to: %s', (digits, codes) => {
    for (const code of codes.split(' ')) expect([code, minorDigits(code)]).toEqual([code, digits]);
  });

  it('lets cash be split that a browser shows without decimals', () => {
    const rows = (total: string, currency: string) =>
      splitEqual(moneyFromDecimal(total, currency), 3).map(decimalFromMoney);
    expect(rows('100.50', 'HUF')).toEqual(['33.50', '33.50', '33.50']);
    expect(rows('100.00', 'COP')).toEqual(['33.33', '33.33', '33.34']);
    expect(rows('1.000', 'IQD')).toEqual(['0.333', '0.333', '0.334']);
  });

  it('writes every decimal of an amount in figures', () => {
    expect(moneyFigures(moneyFromDecimal('100.50', 'HUF'), 'en-US')).toBe('HUF\u00a0100.50');
    expect(moneyFigures(moneyFromDecimal('1980', 'USD'), 'en-US')).toBe('$1,980.00');
    expect(moneyFigures(moneyFromDecimal('1980', 'JPY'), 'en-US')).toBe('¥1,980');
  });
});
