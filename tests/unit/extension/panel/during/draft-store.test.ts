import { beforeEach, describe, expect, it } from 'vitest';
import { callTo } from '../../../../../extension/panel/during/call-to.ts';
import { idbDrafts } from '../../../../../extension/panel/during/draft-store.ts';
import { parleyDatabase } from '../../../../../extension/storage/database.ts';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import { freshDatabase } from '../../fresh-database.ts';
import { NOW } from '../fixtures/build.ts';
import { dana } from '../fixtures/people.ts';

beforeEach(freshDatabase);

describe('drafts', () => {
  it('keep a running call until it ends', async () => {
    const [phone] = itemsOf(dana.phones);
    if (!phone) throw new Error('no number');
    const call = callTo(phone, dana, {
      key: '00000000-0000-4000-8000-000000000001',
      debtIds: ['d'],
      startedAt: NOW,
    });
    expect(await idbDrafts.runningCall()).toBeNull();
    await idbDrafts.keepRunningCall(call);
    expect(await idbDrafts.runningCall()).toEqual(call);
    await idbDrafts.keepRunningCall(null);
    expect(await idbDrafts.runningCall()).toBeNull();
  });

  it('keep a note for each customer until it is empty', async () => {
    await idbDrafts.keepNote('a', 'Ring after five');
    expect([await idbDrafts.note('a'), await idbDrafts.note('b')]).toEqual(['Ring after five', '']);
    await idbDrafts.keepNote('a', '');
    expect(await idbDrafts.note('a')).toBe('');
    expect(await (await parleyDatabase()).count('drafts')).toBe(0);
  });

  it('of another shape read as none and stay as they are', async () => {
    const database = await parleyDatabase();
    await database.put('drafts', { v: 9, text: 1 }, 'note:a');
    await database.put('drafts', { v: 9 }, 'running-call');
    expect(await idbDrafts.note('a')).toBe('');
    expect(await idbDrafts.runningCall()).toBeNull();
    expect(await database.count('drafts')).toBe(2);
  });
});
