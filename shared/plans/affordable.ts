import type { AgreementTerms } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import { perPaymentOf } from './affordability.ts';

/** Whether every month of the terms stays within what the household can bear; null: nobody has asked about it. */
export function isAffordable(terms: AgreementTerms, maxMonthly: Money | null): boolean {
  if (maxMonthly === null) return true;
  const { payments, frequency } = terms;
  if (frequency) {
    const most = perPaymentOf(maxMonthly, frequency).minor;
    return payments.every(({ amount }) => amount.minor <= most);
  }
  const byMonth = new Map<string, number>();
  for (const { due, amount } of payments) {
    const month = due.slice(0, 7);
    byMonth.set(month, (byMonth.get(month) ?? 0) + amount.minor);
  }
  return [...byMonth.values()].every((sum) => sum <= maxMonthly.minor);
}
