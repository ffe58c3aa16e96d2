import { type Money, minorDigits } from '../../../shared/money/money.ts';
import { moneyFromDecimal } from '../../../shared/money/money-from-decimal.ts';

/** A number as the Bulk API writes it (`100.0`, `1.25E7`) in plain digits; null for an empty value. */
export function plainDecimal(text: string): string | null {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:E([+-]?\d+))?$/.exec(text.trim());
  if (!match) {
    if (text.trim() === '') return null;
    throw new RangeError(`Not a number: ${text}`);
  }
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const decimals = Math.max(0, fraction.length - Number(exponent));
  const zeros = '0'.repeat(Math.max(0, Number(exponent) - fraction.length));
  const digits = (whole + fraction + zeros).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const tail = digits.slice(point).replace(/0+$/, '');
  return `${sign}${digits.slice(0, point).replace(/^0+(?=\d)/, '')}${tail && `.${tail}`}`;
}

/** An amount, rounded half away from zero to the currency's own decimals; null for an empty value. */
export function amountOf(text: string, currency: string): Money | null {
  const plain = plainDecimal(text);
  if (plain === null) return null;
  const digits = minorDigits(currency);
  const [whole = '', fraction = ''] = plain.replace('-', '').split('.');
  const money = moneyFromDecimal(
    `${whole}.${fraction.slice(0, digits).padEnd(digits, '0') || '0'}`,
    currency,
  );
  const minor = money.minor + ((fraction[digits] ?? '0') >= '5' ? 1 : 0);
  return { minor: plain.startsWith('-') && minor !== 0 ? -minor : minor, currency };
}
