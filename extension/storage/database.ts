import type { DBSchema, IDBPDatabase } from 'idb';
import { openDatabase } from './open-database.ts';

/** A record that no longer parses, kept as it was found so that it can be exported and looked at. */
export interface BrokenRecord {
  store: string;
  key: IDBValidKey;
  value: unknown;
  /** Paths and rules that failed, never values. */
  why: string;
  at: string;
}

/** Values are `unknown`: what is on disk may have been written by another version, so every read parses. */
export interface ParleyData extends DBSchema {
  outbox: { key: number; value: unknown; indexes: { 'by-id': string; 'by-state': string } };
  /** One row a customer; key `[orgId, userId, apiOrigin, customer id]`. */
  snapshots: { key: string[]; value: unknown; indexes: { 'by-opened': string; 'by-age': string } };
  /** Key `[orgId, userId, apiOrigin, name]`. */
  describes: { key: string[]; value: unknown };
  /** What a person has begun and not yet logged; key `[orgId, userId, kind, …]`, the rest chosen by the panel. */
  drafts: { key: string[]; value: unknown };
  broken: { key: number; value: BrokenRecord };
}
export type ParleyDatabase = IDBPDatabase<ParleyData>;

const NAME = 'parley';
/**
 * Goes up with the version of anything kept in it, and of any setting: an older Parley then does not open it, and
 * nothing of a newer one's is taken for broken. 2: outbox entries of version 2. 3: amounts as ISO 4217 counts them.
 */
const VERSION = 3;

let opened: Promise<ParleyDatabase> | undefined;

/**
 * The one database of the extension, shared by panel and worker; opened once in each.
 * @throws StorageError
 */
export function parleyDatabase(): Promise<ParleyDatabase> {
  opened ??= openDatabase<ParleyData>(NAME, VERSION, upgrade, forget).catch((error: unknown) => {
    forget();
    throw error;
  });
  return opened;
}

function forget(): void {
  opened = undefined;
}

/** Closes this context's connection; the next use opens a new one. */
export async function closeParleyDatabase(): Promise<void> {
  const closing = opened;
  forget();
  (await closing)?.close();
}

/** One `if` a version, never edited after release. */
function upgrade(database: ParleyDatabase, from: number): void {
  if (from < 1) {
    const outbox = database.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
    outbox.createIndex('by-id', 'id', { unique: true });
    outbox.createIndex('by-state', 'state');
    createSnapshots(database);
    database.createObjectStore('describes');
    database.createObjectStore('drafts');
    database.createObjectStore('broken', { autoIncrement: true });
  }
  // Copies of what the CRM holds, in amounts that are counted otherwise now: read anew.
  if (from === 1 || from === 2) {
    database.deleteObjectStore('snapshots');
    createSnapshots(database);
  }
}

function createSnapshots(database: ParleyDatabase): void {
  const snapshots = database.createObjectStore('snapshots');
  snapshots.createIndex('by-opened', 'openedIds', { multiEntry: true });
  snapshots.createIndex('by-age', 'storedAt');
}
