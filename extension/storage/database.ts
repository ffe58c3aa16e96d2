import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { StorageError } from './storage-error.ts';

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
  /** What a person has begun and not yet logged; key chosen by the panel. */
  drafts: { key: string; value: unknown };
  broken: { key: number; value: BrokenRecord };
}
export type ParleyDatabase = IDBPDatabase<ParleyData>;

const NAME = 'parley';
const VERSION = 1;
/** Old connections close as soon as they are told to; one that has not by now is stuck, and waiting longer is silence. */
const BLOCKED_LIMIT_MS = 5_000;

let opened: Promise<ParleyDatabase> | undefined;

/**
 * The one database of the extension, shared by panel and worker; opened once in each.
 * @throws StorageError
 */
export function parleyDatabase(): Promise<ParleyDatabase> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

/** Closes this context's connection; the next use opens a new one. */
export async function closeParleyDatabase(): Promise<void> {
  const closing = opened;
  opened = undefined;
  (await closing)?.close();
}

function open(): Promise<ParleyDatabase> {
  return new Promise((resolve, reject) => {
    let limit: ReturnType<typeof setTimeout> | undefined;
    let gaveUp = false;
    const opening = openDB<ParleyData>(NAME, VERSION, {
      upgrade,
      blocked() {
        limit = setTimeout(() => {
          gaveUp = true;
          reject(new StorageError('blocked'));
        }, BLOCKED_LIMIT_MS);
      },
      // A newer Parley waits for this connection in another context: without this it would hang (idb #148).
      blocking: () => void closeParleyDatabase(),
      terminated: () => {
        opened = undefined;
      },
    });
    opening
      .then(
        (database) => (gaveUp ? database.close() : resolve(database)),
        (error: unknown) => {
          const isNewer = error instanceof DOMException && error.name === 'VersionError';
          reject(new StorageError(isNewer ? 'newer' : 'failed', { cause: error }));
        },
      )
      .finally(() => clearTimeout(limit));
  });
}

/** One `if` a version, never edited after release. No `await`: a failure after one would not abort the upgrade (idb #26). */
function upgrade(database: ParleyDatabase, from: number): void {
  if (from < 1) {
    const outbox = database.createObjectStore('outbox', { keyPath: 'seq', autoIncrement: true });
    outbox.createIndex('by-id', 'id', { unique: true });
    outbox.createIndex('by-state', 'state');
    const snapshots = database.createObjectStore('snapshots');
    snapshots.createIndex('by-opened', 'openedIds', { multiEntry: true });
    snapshots.createIndex('by-age', 'storedAt');
    database.createObjectStore('describes');
    database.createObjectStore('drafts');
    database.createObjectStore('broken', { autoIncrement: true });
  }
}
