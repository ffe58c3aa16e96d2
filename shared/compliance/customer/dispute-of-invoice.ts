import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import type { Hold } from '../../domain/hold.ts';
import { itemsOf } from '../../domain/part.ts';
import type { RecordedStop } from '../facts.ts';
import { knownOrNull } from './known-or-null.ts';

/**
 * A dispute of one invoice is one of a part of the debt: of the amount disputed, else of all that is open on the invoice. An
 * invoice nobody can see leaves the part unknown, and the dispute then stands for the whole debt.
 */
export function disputeOfInvoice(
  hold: Hold,
  { invoices, customer }: CustomerSnapshot,
): Partial<Pick<RecordedStop, 'debtIds' | 'amount' | 'invoiceId'>> {
  const invoiceId = knownOrNull(hold.invoiceId);
  if (invoiceId === null || knownOrNull(hold.kind) !== 'dispute') return {};
  const invoice = itemsOf(invoices).find(({ id }) => id === invoiceId);
  const amount = knownOrNull(hold.disputedAmount) ?? (invoice ? knownOrNull(invoice.open) : null);
  const debtId = knownOrNull(hold.debtId) ?? (invoice ? (invoice.debtId ?? customer.ref.id) : null);
  return {
    debtIds: debtId === null ? null : [debtId],
    amount,
    ...(amount === null ? {} : { invoiceId }),
  };
}
