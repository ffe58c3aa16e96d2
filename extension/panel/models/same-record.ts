import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';

/** Name of a record in stores and comparisons. The object is left out: a page does not always say it. */
export function recordKey(ref: RecordRef): string {
  return `${ref.apiOrigin}/${ref.id}`;
}

/** Whether a record is the snapshot's customer or one of the items that belong to it. */
export function holds(snapshot: CustomerSnapshot, ref: RecordRef): boolean {
  if (ref.apiOrigin !== snapshot.customer.ref.apiOrigin || ref.system !== snapshot.customer.ref.system)
    return false;
  if (ref.id === snapshot.customer.ref.id || ref.id === snapshot.opened.id) return true;
  const { parties, debts, invoices, receipts, promises, notes, warnings, attempts } = snapshot;
  return [parties, debts, invoices, receipts, promises, notes, warnings, attempts].some((part) =>
    itemsOf<{ id: string }>(part).some((item) => item.id === ref.id),
  );
}
