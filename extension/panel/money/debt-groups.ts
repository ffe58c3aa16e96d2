import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Debt } from '../../../shared/domain/debt.ts';
import type { Invoice } from '../../../shared/domain/invoice.ts';
import { itemsOf } from '../../../shared/domain/part.ts';

/** A debt with its open invoices, or the invoices that belong to none. */
export interface DebtWithInvoices {
  readonly key: string;
  readonly debt: Debt | null;
  readonly invoices: readonly Invoice[];
}

export function debtGroups(snapshot: CustomerSnapshot): DebtWithInvoices[] {
  const debts = itemsOf(snapshot.debts);
  const byDebt = new Map<string, Invoice[]>();
  const loose: Invoice[] = [];
  const known = new Set(debts.map(({ id }) => id));
  for (const invoice of itemsOf(snapshot.invoices)) {
    if (invoice.debtId === null || !known.has(invoice.debtId)) loose.push(invoice);
    else byDebt.set(invoice.debtId, [...(byDebt.get(invoice.debtId) ?? []), invoice]);
  }
  const groups: DebtWithInvoices[] = debts.map((debt) => ({
    key: debt.id,
    debt,
    invoices: byDebt.get(debt.id) ?? [],
  }));
  return loose.length > 0 ? [...groups, { key: 'loose', debt: null, invoices: loose }] : groups;
}
