import { z } from '../schema.ts';

/** An exact amount: `minor` is a safe integer in the currency's own minor unit (cents, yen, fils). */
export const moneySchema = z.object({
  minor: z.int(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/)),
});
export type Money = z.infer<typeof moneySchema>;

const digitsByCurrency = new Map<string, number>();

/** Decimals of a currency by ISO 4217 as the platform's Intl data knows it: USD 2, JPY 0, KWD 3. */
export function minorDigits(currency: string): number {
  let digits = digitsByCurrency.get(currency);
  if (digits === undefined) {
    digits =
      new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ??
      2;
    digitsByCurrency.set(currency, digits);
  }
  return digits;
}

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
