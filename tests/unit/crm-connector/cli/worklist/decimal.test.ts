import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOf, plainDecimal } from '../../../../../crm-connector/cli/worklist/decimal.ts';

describe('numbers as the Bulk API writes them', () => {
  it.each([
    ['100.0', '100'],
    ['0.0', '0'],
    ['250.5', '250.5'],
    ['1.25E7', '12500000'],
    ['1.6147805824397E13', '16147805824397'],
    ['1.23456789E7', '12345678.9'],
    ['-1.0E7', '-10000000'],
    ['5.0E-4', '0.0005'],
    ['42', '42'],
    ['', null],
  ])('%s is %s', (text, plain) => {
    expect(plainDecimal(text)).toBe(plain);
  });

  it.each(['abc', '1,5', '1.', 'NaN', '--1'])('%s is none', (text) => {
    expect(() => plainDecimal(text)).toThrow('Not a number');
  });

  it('mean what the number meant', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }), (cents) => {
        const scientific = (cents / 100).toExponential().toUpperCase().replace('E+', 'E');
        expect(Number(plainDecimal(scientific))).toBe(cents / 100);
        expect(amountOf(scientific, 'USD')?.minor).toBe(cents === 0 ? 0 : cents);
      }),
    );
  });

  it.each([
    ['10.005', 'USD', 1001],
    ['10.0049', 'USD', 1000],
    ['-10.005', 'USD', -1001],
    ['1500.0', 'JPY', 1500],
    ['1500.5', 'JPY', 1501],
    ['1.2345', 'KWD', 1235],
    ['-0.001', 'USD', 0],
  ])('%s %s is %i minor units', (text, currency, minor) => {
    expect(amountOf(text, currency)).toEqual({ minor, currency });
  });
});
