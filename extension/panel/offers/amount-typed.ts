import { type Money, moneyFromDecimal } from '../../../shared/money/money.ts';

/** `1,980.00`, `1.980,00`, `$150`: the separators people type, never a guess between them. */
const GROUPED = /^\d{1,3}([,.])\d{3}(?:\1\d{3})*(?!\1)(?:[.,]\d{1,3})?$/;

/** An amount as a person types it, above zero; null: it is none. */
export function amountTyped(text: string, currency: string): Money | null {
  const bare = text.replace(/[\s$€£]/g, '').replace(new RegExp(currency, 'i'), '');
  const group = GROUPED.exec(bare)?.[1];
  const decimal = group ? bare.replaceAll(group, '').replace(',', '.') : bare.replace(/,(?=\d{1,2}$)/, '.');
  try {
    const money = moneyFromDecimal(decimal, currency);
    return money.minor > 0 ? money : null;
  } catch {
    return null;
  }
}
