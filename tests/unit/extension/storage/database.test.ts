import '../fake-browser.ts';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeParleyDatabase, parleyDatabase } from '../../../../extension/storage/database.ts';
import { freshDatabase } from '../fresh-database.ts';

beforeEach(freshDatabase);

describe('the database', () => {
  it('is opened once, and again after it was closed', async () => {
    const first = await parleyDatabase();
    expect(await parleyDatabase()).toBe(first);
    await closeParleyDatabase();
    const second = await parleyDatabase();
    expect(second).not.toBe(first);
    expect([...second.objectStoreNames]).toEqual(['broken', 'describes', 'drafts', 'outbox', 'snapshots']);
  });

  it('gives way to a newer Parley at once, and leaves what that one wrote alone', async () => {
    await parleyDatabase();
    const newer = await openDB('parley', 4);
    await expect(parleyDatabase()).rejects.toMatchObject({ code: 'newer' });
    newer.close();
    await expect(parleyDatabase()).rejects.toMatchObject({ code: 'newer' });
    expect((await openDB('parley')).version).toBe(4);
  });
});
