/**
 * Why the browser's own storage could not be used.
 * - `blocked`: another window of Parley runs an older version and did not let go in time
 * - `newer`: the stored data was written by a newer Parley; it is left as it is
 * - `failed`: the browser could not read or write (disk full, profile damaged)
 */
export type StorageErrorCode = 'blocked' | 'newer' | 'failed';

const nextStep: Record<StorageErrorCode, string> = {
  blocked: 'Close the other windows of Parley, then open it again.',
  newer: 'Update Parley: its data was written by a newer version.',
  failed: 'Free disk space or restart the browser, then try again.',
};

export class StorageError extends Error {
  readonly code: StorageErrorCode;
  constructor(code: StorageErrorCode, options?: ErrorOptions) {
    super(`Stored data: ${code}. ${nextStep[code]}`, options);
    this.name = 'StorageError';
    this.code = code;
  }
}
