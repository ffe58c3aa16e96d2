import { decimalFromMoney, type Money } from '../money/money.ts';

export interface PayPage {
  readonly account: string;
  readonly amount: Money;
  readonly reference: string;
}

/** The address of the company's own payment page for this payment. The customer types card or account there, never here. */
export function payPageAddress(template: string, { account, amount, reference }: PayPage): string {
  const values: Readonly<Record<string, string>> = {
    account,
    amount: decimalFromMoney(amount),
    currency: amount.currency,
    reference,
  };
  return template.replace(/\{(account|amount|currency|reference)\}/g, (_, name: string) =>
    encodeURIComponent(values[name] ?? ''),
  );
}
