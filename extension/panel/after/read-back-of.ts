import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { nameOfCode } from '../history/names-of-codes.ts';
import type { usePanelWithReceipts } from './receipt-context.ts';

type Said = Pick<ReturnType<typeof usePanelWithReceipts>, 'words' | 'formats'>;

/**
 * What the CRM says of a written record, as it was read again: '' where the panel reads that it is there and no more of it;
 * null: it is not among what was read.
 */
export function readBackOf(
  { id }: { readonly id: string },
  snapshot: CustomerSnapshot,
  { words, formats }: Said,
): string | null {
  const attempt = itemsOf(snapshot.attempts).find((one) => one.id === id);
  if (attempt) return attempt.disposition ? nameOfCode(attempt.disposition, words.spoken) : '';
  const hold = itemsOf(snapshot.holds).find((one) => one.id === id);
  if (hold) {
    const kind = hold.kind.is === 'known' ? (words.receipt.holdKinds[hold.kind.value] ?? '') : '';
    const invoice = hold.invoiceNumber.is === 'known' ? hold.invoiceNumber.value : '';
    return [kind, invoice].filter(Boolean).join(' ');
  }
  const promise = itemsOf(snapshot.promises).find((one) => one.id === id);
  if (promise) {
    const status = promise.status.is === 'known' ? words.promise[promise.status.value] : '';
    return [formats.money(promise.amount), promise.due, status].filter(Boolean).join(', ');
  }
  const isListed = [snapshot.plans, snapshot.preferences, snapshot.parties, snapshot.notes].some((part) =>
    itemsOf<{ id: string }>(part).some((one) => one.id === id),
  );
  return isListed || snapshot.customer.ref.id === id ? '' : null;
}
