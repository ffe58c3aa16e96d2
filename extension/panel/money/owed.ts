import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Money } from '../../../shared/money/money.ts';

/** What is owed in one currency. Not exact: at least so much, because something could not be read. */
export interface Owed {
  readonly money: Money;
  readonly isExact: boolean;
}

/**
 * All that is owed, one row a currency: the debts' balances and the invoices in none of them. Null when none of it could be
 * read: then nobody can say.
 */
export function owed(snapshot: CustomerSnapshot): Owed[] | null {
  const { debts, openTotals } = snapshot;
  if (!wasAnswered(openTotals) && debts.is !== 'read') return null;
  const amounts =
    itemsOf(debts).length === 0 ? itemsOf(openTotals).map(({ open }) => open) : debtAmounts(snapshot);
  const isExact =
    wasAnswered(openTotals) &&
    wasAnswered(debts) &&
    (debts.is !== 'read' || debts.complete) &&
    amounts.every((amount) => amount !== null);
  const sums = new Map<string, number>();
  for (const amount of amounts)
    if (amount) sums.set(amount.currency, (sums.get(amount.currency) ?? 0) + amount.minor);
  // Something is there and none of it can be read: that is not nothing.
  if (sums.size === 0 && !isExact) return null;
  return [...sums].map(([currency, minor]) => ({ money: { minor, currency }, isExact }));
}

/**
 * Balances, and open amounts of the invoices that stand in none: of no debt, or of one without a balance that can be read.
 * Null stands for one that is there and cannot be read.
 */
function debtAmounts({ debts, invoices }: CustomerSnapshot): (Money | null)[] {
  const counted = new Set(itemsOf(debts).flatMap(({ id, balance }) => (balance.is === 'known' ? [id] : [])));
  const loose = itemsOf(invoices).filter(({ debtId }) => debtId === null || !counted.has(debtId));
  const amounts = [...itemsOf(debts).map((debt) => debt.balance), ...loose.map((invoice) => invoice.open)];
  const readable = amounts.map((amount) => (amount.is === 'known' ? amount.value : null));
  // Which of the invoices that were not read belong to a debt is not known.
  const isWhole = invoices.is === 'absent' || (invoices.is === 'read' && invoices.complete);
  return isWhole ? readable : [...readable, null];
}

/** Read, or known not to be kept. */
function wasAnswered(part: { is: string }): boolean {
  return part.is === 'read' || part.is === 'absent';
}
