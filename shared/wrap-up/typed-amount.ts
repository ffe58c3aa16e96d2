import type { Money } from '../money/money.ts';
import { moneyFromDecimal } from '../money/money-from-decimal.ts';

/**
 * An amount above zero as people write it in English: thousands may stand apart by commas, the currency behind.
 * @param currencies those it may be in; where there are several, or none is known, it says which
 */
export function moneyOf(text: string, currencies: readonly string[]): Money | null {
  const [, number = '', code] = /^([\d.,]+)(?:\s*([a-z]{3}))?$/i.exec(text) ?? [];
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(number) ? number.replaceAll(',', '') : number;
  const currency = code === undefined ? theOnly(currencies) : meant(code.toUpperCase(), currencies);
  if (currency === null || !/^\d+(\.\d+)?$/.test(plain)) return null;
  try {
    const money = moneyFromDecimal(plain, currency);
    return money.minor > 0 ? money : null;
  } catch {
    return null;
  }
}

const theOnly = (currencies: readonly string[]): string | null =>
  currencies.length === 1 ? (currencies[0] ?? null) : null;

/** One the customer owes in; where nobody knows in what, any there is. */
function meant(code: string, currencies: readonly string[]): string | null {
  const all = currencies.length > 0 ? currencies : Intl.supportedValuesOf('currency');
  return all.includes(code) ? code : null;
}
