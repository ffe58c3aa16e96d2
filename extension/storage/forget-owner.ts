import { parleyDatabase } from './database.ts';
import type { Owner } from './signed-in-owner.ts';

/**
 * Deletes all that was read for one user of one org, and what that user had begun and not logged. What waits in the outbox stays: it is the user's own work, and is
 * written when the same user signs in again.
 * @throws StorageError
 */
export async function forgetOwner({ orgId, userId }: Owner): Promise<void> {
  const database = await parleyDatabase();
  const stores = ['snapshots', 'describes', 'drafts', 'broken'] as const;
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  // An array sorts after every string, so this covers every key that begins with the owner.
  const ofOwner = IDBKeyRange.bound([orgId, userId], [orgId, userId, []]);
  await Promise.all([
    transaction.objectStore('snapshots').delete(ofOwner),
    transaction.objectStore('describes').delete(ofOwner),
    transaction.objectStore('drafts').delete(ofOwner),
  ]);
  // A customer or a conversation that was set aside is no less a customer's.
  for await (const cursor of transaction.objectStore('broken')) {
    const { store, key } = cursor.value;
    const isOfOwner = Array.isArray(key) && key[0] === orgId && key[1] === userId;
    if (store !== 'outbox' && isOfOwner) await cursor.delete();
  }
  await transaction.done;
}
