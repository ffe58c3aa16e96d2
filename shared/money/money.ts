import { z } from '../schema.ts';

/** An exact amount: `minor` is a safe integer in the currency's own minor unit (cents, yen, fils). */
export const moneySchema = z.object({
  minor: z.int(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof moneySchema>;

const eachWith = (digits: number, currencies: string) =>
  currencies.split(' ').map((currency) => [currency, digits] as const);

/** Currencies whose minor unit is not a hundredth, by its decimals: ISO 4217, list one. */
const otherDigits: ReadonlyMap<string, number> = new Map([
  ...eachWith(0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'),
  ...eachWith(3, 'BHD IQD JOD KWD LYD OMR TND'),
  ...eachWith(4, 'CLF UYW'),
]);

/**
 * Decimals of a currency: USD 2, JPY 0, KWD 3. Not asked of `Intl`: Chrome's data has how cash is rounded, so that a forint
 * or a Colombian peso would have none.
 */
export const minorDigits = (currency: string): number => otherDigits.get(currency) ?? 2;

/** The amount as a plain decimal string, `1980.00`; the inverse of `moneyFromDecimal`. */
export function decimalFromMoney({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const sign = minor < 0 ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * Adds amounts of one currency.
 * @throws RangeError on mixed currencies or when the sum leaves the safe integers
 */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  let minor = 0;
  for (const amount of amounts) {
    if (amount.currency !== currency) throw new RangeError(`Cannot add ${amount.currency} to ${currency}`);
    minor += amount.minor;
    if (!Number.isSafeInteger(minor)) throw new RangeError(`Sum out of range in ${currency}`);
  }
  return { minor, currency };
}
