import type { Receipt } from '../domain/invoice.ts';
import type { Part } from '../domain/part.ts';
import type { PostedPayment } from './standing.ts';

/** Payments as far as they could be read. Without them no promise may be called broken. */
export type Received =
  | { readonly is: 'read'; readonly payments: readonly PostedPayment[]; readonly isComplete: boolean }
  | { readonly is: 'absent' }
  | { readonly is: 'forbidden' }
  | { readonly is: 'failed'; readonly why: string };

/** What accounting systems call money that was taken back. */
const takenBack = /revers|return|bounc|nsf|charge.?back|dishono|refund|void/i;

/**
 * The payments among a customer's receipts. A credit is none: nobody paid. A receipt that says it was reversed, and an
 * earlier one that a later negative receipt takes back, count as never made.
 */
export function receivedPayments(receipts: Part<Receipt>): Received {
  if (receipts.is !== 'read') return receipts;
  const paid = receipts.items.filter(({ kind }) => kind === 'payment');
  const readable = paid.flatMap(({ id, on, amount, status }): PostedPayment[] => {
    if (on.is !== 'known' || amount.is !== 'known') return [];
    const reversed = status.is === 'known' && takenBack.test(status.value);
    return [{ id, on: on.value, amount: amount.value, reversed, invoiceIds: [] }];
  });
  return {
    is: 'read',
    payments: withReversals(readable),
    isComplete: receipts.complete && readable.length === paid.length,
  };
}

/** A negative receipt takes back the latest payment of its size before it. */
function withReversals(payments: readonly PostedPayment[]): PostedPayment[] {
  const inOrder = payments.toSorted((one, other) => one.on.localeCompare(other.on));
  const gone = new Set<PostedPayment>();
  for (const back of inOrder.filter(({ amount }) => amount.minor < 0)) {
    const payment = inOrder.findLast(
      (one) =>
        !gone.has(one) &&
        !one.reversed &&
        one.on <= back.on &&
        one.amount.currency === back.amount.currency &&
        one.amount.minor === -back.amount.minor,
    );
    if (payment) gone.add(payment);
  }
  return inOrder
    .filter(({ amount }) => amount.minor > 0)
    .map((payment) => (gone.has(payment) ? { ...payment, reversed: true } : payment));
}
