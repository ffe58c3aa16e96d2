import type { StoreNames } from 'idb';
import type { Instant } from '../../shared/calendar/instant.ts';
import type { z } from '../../shared/schema.ts';
import { type BrokenRecord, type ParleyData, parleyDatabase } from './database.ts';

type Store = Exclude<StoreNames<ParleyData>, 'broken'>;

/**
 * Moves a record that does not parse out of its store, in one transaction: it is neither dropped nor read again.
 * @throws StorageError
 */
export async function setAside<S extends Store>(
  store: S,
  key: ParleyData[S]['key'],
  error: z.core.$ZodError,
  at: Instant,
): Promise<void> {
  const database = await parleyDatabase();
  const transaction = database.transaction([store, 'broken'], 'readwrite', { durability: 'strict' });
  const value = await transaction.objectStore(store).get(key);
  if (value !== undefined) {
    await transaction.objectStore('broken').add({ store, key, value, why: reasons(error), at });
    await transaction.objectStore(store).delete(key);
  }
  await transaction.done;
}

/** Keeps a broken value that does not live in this database (a setting). @throws StorageError */
export async function keepBroken(record: BrokenRecord): Promise<void> {
  const database = await parleyDatabase();
  await database.add('broken', record);
}

/** All that was set aside, oldest first, for the panel's notice and its export. @throws StorageError */
export async function listBroken(): Promise<BrokenRecord[]> {
  const database = await parleyDatabase();
  return database.getAll('broken');
}

/** Where a value failed and by which rule, or in words of ours; the value itself may be a customer's and is left out. */
export function reasons(error: z.core.$ZodError): string {
  return error.issues
    .map(({ path, code, message }) =>
      code === 'custom' && path.length === 0 ? message : `${path.join('.')}: ${code}`,
    )
    .join('; ');
}
