import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';

/** The record on the page, by the name a person knows it by; null on the customer's own page. */
export function openedItem(snapshot: CustomerSnapshot): { object: string; name: string | null } | null {
  const { opened, customer } = snapshot;
  if (opened.id === customer.ref.id) return null;
  const named = [
    ...itemsOf(snapshot.parties).map(({ id, object, name }) => ({ id, object, name })),
    ...itemsOf(snapshot.debts).map(({ id, object, name }) => ({ id, object, name })),
    ...itemsOf(snapshot.invoices).map(({ id, object, number }) => ({ id, object, name: number })),
    ...itemsOf(snapshot.receipts).map(({ id, object, number }) => ({ id, object, name: number })),
    ...itemsOf(snapshot.warnings).map(({ id, object, text }) => ({ id, object, name: text })),
  ].find(({ id }) => id === opened.id);
  if (named) return { object: named.object, name: named.name };
  return opened.object === null ? null : { object: opened.object, name: null };
}
