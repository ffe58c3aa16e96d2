import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Invoice, Receipt } from '../../../shared/domain/invoice.ts';
import type { Known } from '../../../shared/domain/known.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Money } from '../../../shared/money/money.ts';

/** What is owed in one currency. Not exact: at least so much, because something could not be read. */
export interface Owed {
  readonly money: Money;
  readonly isExact: boolean;
}

/**
 * All that is owed, one row a currency: the debts' balances and the invoices of no debt. Null when neither debts nor
 * totals could be read: then nobody can say.
 */
export function owed(snapshot: CustomerSnapshot): Owed[] | null {
  const { debts, invoices, openTotals } = snapshot;
  const hasTotals = openTotals.is === 'read' || openTotals.is === 'absent';
  const hasDebts = debts.is === 'read' || debts.is === 'absent';
  if (!hasTotals && debts.is !== 'read') return null;

  const sums = new Map<string, number>();
  const add = ({ minor, currency }: Money) => sums.set(currency, (sums.get(currency) ?? 0) + minor);
  let isExact = hasTotals && hasDebts && (debts.is !== 'read' || debts.complete);
  for (const { balance } of itemsOf(debts)) {
    if (balance.is === 'known') add(balance.value);
    else isExact = false;
  }
  const debtIds = new Set(itemsOf(debts).map((debt) => debt.id));
  const isOfDebt = (invoice: Invoice) => invoice.debtId !== null && debtIds.has(invoice.debtId);
  if (debtIds.size === 0) {
    for (const { open } of itemsOf(openTotals)) add(open);
  } else {
    const unlinked = itemsOf(invoices).filter((invoice) => !isOfDebt(invoice));
    for (const { open } of unlinked) {
      if (open.is === 'known') add(open.value);
      else isExact = false;
    }
    // Which of the invoices that were not read belong to a debt is not known.
    if (invoices.is === 'read' ? !invoices.complete : invoices.is !== 'absent') isExact = false;
  }
  return [...sums].map(([currency, minor]) => ({ money: { minor, currency }, isExact }));
}

/** Money and credits that no invoice has been credited with, one row a currency; `unknown` when it cannot be told. */
export function unapplied(snapshot: CustomerSnapshot): Known<Money[]> {
  const { receipts } = snapshot;
  if (receipts.is === 'forbidden') return { is: 'forbidden' };
  if (receipts.is === 'failed') return { is: 'unknown', why: receipts.why };
  if (receipts.is === 'absent') return { is: 'absent' };
  const hidden = receipts.items.find((receipt) => isUnreadable(receipt.unapplied));
  const sums = new Map<string, number>();
  for (const { unapplied: rest } of receipts.items) {
    if (rest.is !== 'known' || rest.value.minor <= 0) continue;
    sums.set(rest.value.currency, (sums.get(rest.value.currency) ?? 0) + rest.value.minor);
  }
  if (sums.size === 0 && hidden) return { is: 'unknown', why: `unapplied amount of ${hidden.number}` };
  return { is: 'known', value: [...sums].map(([currency, minor]) => ({ currency, minor })) };
}

function isUnreadable(amount: Receipt['unapplied']): boolean {
  return amount.is === 'forbidden' || amount.is === 'unknown';
}
