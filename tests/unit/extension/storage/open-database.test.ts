import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BLOCKED_LIMIT_MS, openDatabase } from '../../../../extension/storage/open-database.ts';

const nothing = () => undefined;
let gone = vi.fn();
const open = (version: number, upgrade: () => void = nothing) =>
  openDatabase('shared', version, upgrade, gone);

/** A connection that does not listen: another window that hangs. */
function stuckConnection(): Promise<IDBDatabase> {
  return new Promise((resolve) => {
    const request = indexedDB.open('shared', 1);
    request.onsuccess = () => resolve(request.result);
  });
}

/** The limit has begun to run. (`vi.waitFor` would let the fake clock run with it.) */
async function blocked(): Promise<void> {
  while (vi.getTimerCount() === 0) await new Promise((resolve) => setImmediate(resolve));
}

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  gone = vi.fn();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('openDatabase', () => {
  it('hands over to a newer version, and says that this connection is gone', async () => {
    await open(1);
    expect((await open(2)).version).toBe(2);
    expect(gone).toHaveBeenCalledOnce();
  });

  it('gives up, with words, on a window that does not let go', async () => {
    const stuck = await stuckConnection();
    const opening = open(2);
    opening.catch(nothing);
    await blocked();
    await vi.advanceTimersByTimeAsync(BLOCKED_LIMIT_MS);
    await expect(opening).rejects.toMatchObject({ code: 'blocked' });
    stuck.close();
    // The late connection was closed again: a third version is not blocked by it.
    expect((await open(3)).version).toBe(3);
  });

  it('opens when the window lets go just in time', async () => {
    const stuck = await stuckConnection();
    const opening = open(2);
    await blocked();
    await vi.advanceTimersByTimeAsync(BLOCKED_LIMIT_MS - 1);
    stuck.close();
    expect((await opening).version).toBe(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('does not touch data of a newer version', async () => {
    (await open(2)).close();
    await expect(open(1)).rejects.toMatchObject({ code: 'newer' });
  });
});
