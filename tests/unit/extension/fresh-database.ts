import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { closeParleyDatabase } from '../../../extension/storage/database.ts';

/** An empty profile: the database as on the day of installation. */
export async function freshDatabase(): Promise<void> {
  await closeParleyDatabase();
  globalThis.indexedDB = new IDBFactory();
}
