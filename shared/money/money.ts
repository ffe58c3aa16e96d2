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

/**
 * Reads a decimal the CRM sent (JSON number or decimal string) without float arithmetic.
 * @throws RangeError when it is not a plain decimal, has more decimals than the currency, or is not a safe integer of minor units
 */
export function moneyFromDecimal(decimal: number | string, currency: string): Money {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal).trim());
  if (!match) throw new RangeError(`Not a decimal amount: ${decimal}`);
  const [, sign, whole = '', fraction = ''] = match;
  const digits = minorDigits(currency);
  const kept = fraction.replace(/0+$/, '');
  if (kept.length > digits) throw new RangeError(`${currency} has ${digits} decimals, got ${decimal}`);
  const minor = Number(`${sign}${whole}${kept.padEnd(digits, '0')}`);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`Amount out of range: ${decimal} ${currency}`);
  return { minor: minor === 0 ? 0 : minor, currency };
}

/** The amount as a plain decimal string, `1980.00`; the inverse of {@link moneyFromDecimal}. */
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
