import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountInWords, numberInWords } from '../../../../shared/plans/number-words.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

describe('numbers in English', () => {
  it.each([
    [0, 'zero'],
    [13, 'thirteen'],
    [21, 'twenty-one'],
    [40, 'forty'],
    [100, 'one hundred'],
    [101, 'one hundred one'],
    [999, 'nine hundred ninety-nine'],
    [1_000, 'one thousand'],
    [1_980, 'one thousand nine hundred eighty'],
    [1_000_001, 'one million one'],
    [
      999_999_999_999,
      'nine hundred ninety-nine billion nine hundred ninety-nine million nine hundred ninety-nine thousand nine hundred ninety-nine',
    ],
  ])('%i', (value, words) => {
    expect(numberInWords(value, 'en')).toBe(words);
  });

  it('refuses what cannot be read out', () => {
    for (const value of [-1, 0.5, 1_000_000_000_000, Number.NaN]) {
      expect(() => numberInWords(value, 'en')).toThrow(RangeError);
      expect(() => numberInWords(value, 'es')).toThrow(RangeError);
    }
  });
});

describe('numbers in Spanish', () => {
  it.each([
    [1, 'uno', 'un', 'una'],
    [16, 'dieciséis', 'dieciséis', 'dieciséis'],
    [21, 'veintiuno', 'veintiún', 'veintiuna'],
    [31, 'treinta y uno', 'treinta y un', 'treinta y una'],
    [100, 'cien', 'cien', 'cien'],
    [101, 'ciento uno', 'ciento un', 'ciento una'],
    [200, 'doscientos', 'doscientos', 'doscientas'],
    [500, 'quinientos', 'quinientos', 'quinientas'],
    [700, 'setecientos', 'setecientos', 'setecientas'],
    [901, 'novecientos uno', 'novecientos un', 'novecientas una'],
    [1_000, 'mil', 'mil', 'mil'],
    [1_001, 'mil uno', 'mil un', 'mil una'],
    [21_000, 'veintiún mil', 'veintiún mil', 'veintiuna mil'],
    [100_000, 'cien mil', 'cien mil', 'cien mil'],
    [200_200, 'doscientos mil doscientos', 'doscientos mil doscientos', 'doscientas mil doscientas'],
    [1_000_000, 'un millón', 'un millón', 'un millón'],
    [21_000_000, 'veintiún millones', 'veintiún millones', 'veintiún millones'],
    [1_000_000_000, 'mil millones', 'mil millones', 'mil millones'],
  ])('%i', (value, alone, masculine, feminine) => {
    expect(numberInWords(value, 'es')).toBe(alone);
    expect(numberInWords(value, 'es', 'masculine')).toBe(masculine);
    expect(numberInWords(value, 'es', 'feminine')).toBe(feminine);
  });
});

describe('amounts', () => {
  it.each([
    [1, 'one cent', 'un centavo'],
    [100, 'one dollar', 'un dólar'],
    [2_100, 'twenty-one dollars', 'veintiún dólares'],
    [10_101, 'one hundred one dollars and one cent', 'ciento un dólares con un centavo'],
    [100_000, 'one thousand dollars', 'mil dólares'],
    [100_000_000, 'one million dollars', 'un millón de dólares'],
    [100_000_001, 'one million dollars and one cent', 'un millón de dólares con un centavo'],
    [110_000_000, 'one million one hundred thousand dollars', 'un millón cien mil dólares'],
    [
      123_456,
      'one thousand two hundred thirty-four dollars and fifty-six cents',
      'mil doscientos treinta y cuatro dólares con cincuenta y seis centavos',
    ],
  ])('%i cents', (minor, en, es) => {
    expect(amountInWords(usd(minor), 'en')).toBe(en);
    expect(amountInWords(usd(minor), 'es')).toBe(es);
  });

  it('any currency with its own decimals and gender', () => {
    expect(amountInWords({ minor: 21_00, currency: 'GBP' }, 'es')).toBe('veintiuna libras esterlinas');
    expect(amountInWords({ minor: 500, currency: 'JPY' }, 'es')).toBe('quinientos yenes');
    expect(amountInWords({ minor: 10_333, currency: 'KWD' }, 'en')).toBe(
      'ten Kuwaiti dinars and three hundred thirty-three fils',
    );
    expect(amountInWords({ minor: 20_101, currency: 'SEK' }, 'es')).toBe(
      'doscientas una coronas suecas con una centésima',
    );
    expect(amountInWords({ minor: 1_001, currency: 'BHD' }, 'en')).toBe(
      'one Bahraini dinar and one thousandth',
    );
  });

  it('different amounts are different words', () => {
    const some = fc.integer({ min: 0, max: 99_999_999_999 });
    fc.assert(
      fc.property(some, some, (one, other) => {
        for (const language of ['en', 'es'] as const) {
          const same = amountInWords(usd(one), language) === amountInWords(usd(other), language);
          expect(same).toBe(one === other);
        }
      }),
    );
  });

  it('no word the language does not have', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999_999 }), (minor) => {
        const text = amountInWords(usd(minor), 'es');
        expect(text).not.toMatch(
          /(?:^|mill(?:ón|ones) )un mil\b|uno (?:mil|dólar|millones)|undefined|- |ciento mil\b|cien (?!mil|millones|dólares|centavos|de)/,
        );
        expect(amountInWords(usd(minor), 'en')).not.toMatch(/undefined|- |\bzero (?!dollars$)/);
      }),
    );
  });
});
