import type { Money } from '../../../shared/money/money.ts';
import { moneyFromDecimal } from '../../../shared/money/money-from-decimal.ts';

/** `1,980.00`, `1.980,00`, `1,980`. A lone point before three digits may be either, and is no group. */
const GROUPED =
  /^\d{1,3}(?:(,)\d{3}(?:,\d{3})*(?:\.\d{1,3})?|(\.)\d{3}(?:\.\d{3})*(?:,\d{1,3}|(?<=\.\d{3}\.\d{3})))$/;

/** An amount as a person types it, above zero; null: it is none, or may be two. */
export function amountTyped(text: string, currency: string): Money | null {
  const bare = text.replace(/[\s$€£]/g, '').replace(new RegExp(currency, 'i'), '');
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
