import { type Money, minorDigits } from './money.ts';

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
