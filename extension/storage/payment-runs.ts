import { type PaymentRun, paymentRunSchema } from '../../shared/plans/payment-run.ts';
import { z } from '../../shared/schema.ts';
import { parleyDatabase } from './database.ts';
import type { Owner } from './signed-in-owner.ts';
import { readDraft } from './stored-draft.ts';

const storedSchema = z.object({ v: z.literal(1), run: paymentRunSchema });

/**
 * When customers pay their bills, as somebody entered it: no name and no amount. Beside the drafts, each its owner's alone,
 * gone with the owner's session and after its time (old-drafts.ts).
 */
const keyOf = ({ orgId, userId }: Owner, customerId: string) => [orgId, userId, 'payment-run', customerId];

/** Null: none was entered. @throws StorageError */
export async function readPaymentRun(owner: Owner, customerId: string): Promise<PaymentRun | null> {
  return (await readDraft(keyOf(owner, customerId), storedSchema))?.run ?? null;
}

/** Null forgets it. @throws StorageError */
export async function writePaymentRun(
  owner: Owner,
  customerId: string,
  run: PaymentRun | null,
): Promise<void> {
  const database = await parleyDatabase();
  if (run) await database.put('drafts', { v: 1, run }, keyOf(owner, customerId));
  else await database.delete('drafts', keyOf(owner, customerId));
}
