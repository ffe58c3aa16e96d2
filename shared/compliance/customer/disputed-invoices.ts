import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import type { Hold } from '../../domain/hold.ts';
import { known } from '../../domain/known.ts';
import { itemsOf } from '../../domain/part.ts';
import { knownOrNull } from './known-or-null.ts';

/** Disputes of single invoices that nobody has lifted or marked as an error. */
const invoiceDisputes = (holds: readonly Hold[]): Hold[] =>
  holds.filter(({ kind, status, invoiceId }) => {
    const standing = knownOrNull(status);
    return (
      invoiceId.is === 'known' &&
      knownOrNull(kind) === 'dispute' &&
      standing !== 'lifted' &&
      standing !== 'recorded-in-error'
    );
  });

/** The snapshot with every invoice marked that a dispute on record names; itself where none does. */
export function withDisputedInvoices(snapshot: CustomerSnapshot): CustomerSnapshot {
  const named = new Set(
    invoiceDisputes(itemsOf(snapshot.holds)).map(({ invoiceId }) => knownOrNull(invoiceId)),
  );
  const { invoices } = snapshot;
  if (invoices.is !== 'read' || !invoices.items.some(({ id }) => named.has(id))) return snapshot;
  const items = invoices.items.map((invoice) =>
    named.has(invoice.id) ? { ...invoice, disputed: known(true) } : invoice,
  );
  return { ...snapshot, invoices: { ...invoices, items } };
}
