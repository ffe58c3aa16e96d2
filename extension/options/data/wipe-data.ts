import { parleyDatabase } from '../../storage/database.ts';
import { isSameOwner, type Owner } from '../../storage/signed-in-owner.ts';
import { storedThings } from './stored-data.ts';

/**
 * Deletes what is kept in the database. To be called while nothing is being sent.
 * @param owner null: everybody's
 * @param unwritten so many entries that are not in the CRM may be lost
 * @returns false: there are more now, and nothing was deleted
 * @throws StorageError
 */
export async function wipeData(owner: Owner | null, unwritten: number): Promise<boolean> {
  const things = (await storedThings()).filter(
    (thing) => owner === null || (thing.owner !== null && isSameOwner(thing.owner, owner)),
  );
  if (things.filter(({ isUnwritten }) => isUnwritten).length > unwritten) return false;
  const database = await parleyDatabase();
  const stores = ['outbox', 'snapshots', 'describes', 'drafts', 'broken'] as const;
  const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
  await Promise.all([
    ...things.map(({ store, key }) => transaction.objectStore(store).delete(key as number & string[])),
    transaction.done,
  ]);
  return true;
}
