import type { DBSchema, IDBPDatabase } from 'idb';
import { openDatabase } from '../storage/open-database.ts';

interface KeyData extends DBSchema {
  keys: { key: string; value: CryptoKey };
}

/** Apart from what people work with: no export, migration or repair of that ever touches it. */
const NAME = 'parley-keys';
const STORE = 'keys';
const SIGN_INS = 'sign-ins';

async function withKeys<T>(work: (database: IDBPDatabase<KeyData>) => Promise<T>): Promise<T> {
  let gone = false;
  const database = await openDatabase<KeyData>(
    NAME,
    1,
    (fresh) => void fresh.createObjectStore(STORE),
    () => {
      gone = true;
    },
  );
  try {
    return await work(database);
  } finally {
    if (!gone) database.close();
  }
}

/**
 * The key under which sign-ins are kept on disk, made when it is first needed. Its bytes never come out of the browser's
 * key store: no code of ours, and nobody who reads the profile's files by a script, gets more than its use.
 */
export function sealingKey(): Promise<CryptoKey> {
  return withKeys(async (database) => {
    const stored = await database.get(STORE, SIGN_INS);
    if (stored) return stored;
    const fresh = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
      'encrypt',
      'decrypt',
    ]);
    // The first of two that come at once stays: what is sealed under the other could never be opened again.
    const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const earlier = await transaction.store.get(SIGN_INS);
    if (!earlier) await transaction.store.put(fresh, SIGN_INS);
    await transaction.done;
    return earlier ?? fresh;
  });
}

/** Whatever was sealed can be opened by nobody from now on. */
export function dropSealingKey(): Promise<void> {
  return withKeys((database) => database.delete(STORE, SIGN_INS));
}
