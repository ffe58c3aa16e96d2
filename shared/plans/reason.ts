import { type Money, minorDigits } from '../money/money.ts';
import type { Reason } from './offer.ts';

/** A reason as data with its English sentence; blanks in `text` stand as `{name}` and are filled from `values`. */
export const reason = (code: string, text: string, values: Reason['values'] = {}): Reason => ({
  code,
  values,
  text: text.replace(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank)),
});

/** An amount as it is written in a sentence for the record, `1,980.00 USD`. */
export function amountInText({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = minor < 0 ? '-' : '';
  return `${sign}${whole}${digits === 0 ? '' : `.${text.slice(-digits)}`} ${currency}`;
}
