import type { Receipt } from '../domain/invoice.ts';
import type { Part } from '../domain/part.ts';
import { withReversals } from './reversals.ts';
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
 * The payments among a customer's receipts. A credit is none: nobody paid. A receipt that says it was reversed, and
 * what a later negative receipt takes back, count as never made.
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
