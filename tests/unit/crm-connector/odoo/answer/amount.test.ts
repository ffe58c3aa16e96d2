import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf } from '../../../../../crm-connector/odoo/answer/amount.ts';
import { minorDigits } from '../../../../../shared/money/money.ts';

const currency = (name: string, decimal_places = minorDigits(name)) => ({ id: 1, name, decimal_places });
const USD = currency('USD');

describe('amounts of Odoo', () => {
  it.each([
    [1200.5, 'USD', 120_050],
    [800, 'USD', 80_000],
    [-75, 'USD', -7_500],
    [0, 'USD', 0],
    [12345, 'JPY', 12_345],
    [12.345, 'KWD', 12_345],
    [99.99, 'EUR', 9_999],
    [1.1 + 2.2, 'USD', 330],
    [-(1.1 + 2.2), 'USD', -330],
    [4.35 * 100, 'USD', 43_500],
    [0.1 + 0.7, 'USD', 80],
    [9_999_999_999_999.99, 'USD', 999_999_999_999_999],
  ])('%d %s are %d of the smallest unit', (value, name, minor) => {
    expect(amountOf(value, currency(name))).toEqual({ is: 'known', value: { minor, currency: name } });
  });

  it.each([
    ['more decimals than the currency has', 1.005, USD],
    ['half a cent', 0.005, USD],
    ['beyond what a float tells apart', 10_000_000_000_000, USD],
    ['no number', Number.NaN, USD],
    ['without end', Number.POSITIVE_INFINITY, USD],
    ['a currency that is no code', 1, currency('Points', 2)],
    ['a yen kept with sen', 1.5, currency('JPY', 2)],
  ])('%s is unknown, not rounded', (_name, value, of) => {
    expect(amountOf(value, of).is).toBe('unknown');
  });

  it('reads a currency that this Odoo keeps with other decimals than everybody', () => {
    expect(amountOf(12, currency('JPY', 2))).toMatchObject({ value: { minor: 12 } });
    expect(amountOf(1.5, currency('USD', 1))).toMatchObject({ value: { minor: 150 } });
    expect(amountOf(3, currency('KWD', 0))).toMatchObject({ value: { minor: 3_000 } });
  });

  it('is exact for every amount below its limit, whatever float noise sums left on it', () => {
    const names = fc.constantFrom('USD', 'EUR', 'JPY', 'KWD');
    const minors = fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 });
    fc.assert(
      fc.property(names, minors, (name, minor) => {
        const digits = minorDigits(name);
        const sent = JSON.parse(JSON.stringify(minor / 10 ** digits));
        expect(amountOf(sent, currency(name))).toEqual({
          is: 'known',
          value: { minor: minor === 0 ? 0 : minor, currency: name },
        });
      }),
      { numRuns: 2_000 },
    );
    const cents = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 50 });
    fc.assert(
      fc.property(cents, (parts) => {
        const float = parts.reduce((sum, part) => sum + part / 100, 0);
        const exact = parts.reduce((sum, part) => sum + part, 0);
        expect(amountOf(float, USD)).toMatchObject({ value: { minor: exact === 0 ? 0 : exact } });
      }),
    );
  });

  it('never answers an amount that is not the one sent', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), (value) => {
        const amount = amountOf(value, USD);
        if (amount.is === 'known') expect(Math.abs(amount.value.minor / 100 - value)).toBeLessThan(1e-6);
      }),
    );
  });
});
