import { decimalFromMoney, type Money, minorDigits } from './money.ts';

/** An amount with its currency as `locale` writes it, `$1,980.00`; every decimal it has, also where cash is rounded. */
export function moneyFigures(money: Money, locale: string): string {
  const { currency } = money;
  const digits = minorDigits(currency);
  const shown = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...shown });
  return format.format(decimalFromMoney(money) as Intl.StringNumericLiteral);
}
