import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { StorageError } from './storage-error.ts';

/** Old connections close as soon as they are told to; one that has not by now is stuck, and waiting longer is silence. */
export const BLOCKED_LIMIT_MS = 5_000;

/**
 * Opens a database that panel and worker share, and that a newer version of either may want to upgrade.
 * @param upgrade from the version there was, 0 for none; no `await` in it: a failure after one would not abort (idb #26)
 * @param gone the connection is of no use any more: the browser ended it, or a newer version needed it closed
 * @throws StorageError
 */
export function openDatabase<Data extends DBSchema>(
  name: string,
  version: number,
  upgrade: (database: IDBPDatabase<Data>, from: number) => void,
  gone: () => void,
): Promise<IDBPDatabase<Data>> {
  return new Promise((resolve, reject) => {
    let limit: ReturnType<typeof setTimeout> | undefined;
    let gaveUp = false;
    const opening = openDB<Data>(name, version, {
      upgrade,
      blocked() {
        limit = setTimeout(() => {
          gaveUp = true;
          reject(new StorageError('blocked'));
        }, BLOCKED_LIMIT_MS);
      },
      blocking(_current, _wanted, event) {
        // Without this the newer version would wait for ever in its context (idb #148).
        (event.target as IDBDatabase).close();
        gone();
      },
      terminated: gone,
    });
    opening
      .finally(() => clearTimeout(limit))
      .then(
        (database) => (gaveUp ? database.close() : resolve(database)),
        (error: unknown) => {
          const isNewer = error instanceof DOMException && error.name === 'VersionError';
          reject(new StorageError(isNewer ? 'newer' : 'failed', { cause: error }));
        },
      );
  });
}
