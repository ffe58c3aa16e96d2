import type { Money } from '../../../shared/money/money.ts';
import { minorDigits } from '../../../shared/money/money.ts';
import { moneyFromDecimal } from '../../../shared/money/money-from-decimal.ts';

/** `1,980.00`, `1.980,00`, `1,980`. A lone point before three digits may be either, and is no group. */
const GROUPED =
  /^\d{1,3}(?:(,)\d{3}(?:,\d{3})*(?:\.\d{1,3})?|(\.)\d{3}(?:\.\d{3})*(?:,\d{1,3}|(?<=\.\d{3}\.\d{3})))$/;

/** `1.500` is a thousand to one and a fraction to another, unless the currency has three decimals. */
const EITHER = /^[1-9]\d{0,2}\.\d{3}$/;

/** An amount as a person types it, above zero; null: it is none, is of another currency, or may be two. */
export function amountTyped(text: string, currency: string): Money | null {
  const bare = withoutMark(text.replace(/\s/g, ''), currency).replace(/^(?=[.,]\d)/, '0');
  if (EITHER.test(bare) && minorDigits(currency) !== 3) return null;
  const match = GROUPED.exec(bare);
  const group = match?.[1] ?? match?.[2];
  const decimal = group ? bare.replaceAll(group, '').replace(',', '.') : bare.replace(/,(?=\d{1,2}$)/, '.');
  try {
    const money = moneyFromDecimal(decimal, currency);
    return money.minor > 0 ? money : null;
  } catch {
    return null;
  }
}

/** Code and signs of the currency itself, before or behind: `PHP`, `₱`, `CA$`, `$`. */
function withoutMark(text: string, currency: string): string {
  if (/^[\d.,]*$/.test(text)) return text;
  const upper = text.toUpperCase();
  for (const currencyDisplay of ['code', 'symbol', 'narrowSymbol'] as const) {
    const parts = new Intl.NumberFormat('en', { style: 'currency', currency, currencyDisplay }).formatToParts(
      0,
    );
    const mark = parts.find(({ type }) => type === 'currency')?.value.toUpperCase() ?? currency;
    if (upper.startsWith(mark)) return text.slice(mark.length);
    if (upper.endsWith(mark)) return text.slice(0, -mark.length);
  }
  return text;
}
