import '../../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { addToOutbox } from '../../../../../extension/outbox/outbox-store.ts';
import { callTo } from '../../../../../extension/panel/during/call-to.ts';
import { idbDrafts } from '../../../../../extension/panel/during/draft-store.ts';
import { listBroken } from '../../../../../extension/storage/broken.ts';
import { parleyDatabase } from '../../../../../extension/storage/database.ts';
import { forgetOwner } from '../../../../../extension/storage/forget-owner.ts';
import { itemsOf } from '../../../../../shared/domain/part.ts';
import { freshDatabase } from '../../fresh-database.ts';
import { command } from '../../samples.ts';
import { NOW } from '../fixtures/build.ts';
import { dana } from '../fixtures/people.ts';

beforeEach(freshDatabase);

const ana = { orgId: dana.org.orgId, userId: dana.org.userId };
const others = [
  { ...ana, userId: '005000000000099AAA' },
  { ...ana, orgId: '00D000000000099AAA' },
];

describe('drafts', () => {
  it('keep a running call until it ends', async () => {
    const [phone] = itemsOf(dana.phones);
    if (!phone) throw new Error('no number');
    const call = callTo(phone, dana, {
      key: '00000000-0000-4000-8000-000000000001',
      debtIds: ['d'],
      startedAt: NOW,
    });
    expect(await idbDrafts.runningCall(ana)).toBeNull();
    await idbDrafts.keepRunningCall(ana, call);
    expect(await idbDrafts.runningCall(ana)).toEqual(call);
    await idbDrafts.keepRunningCall(ana, null);
    expect(await idbDrafts.runningCall(ana)).toBeNull();
  });

  it('keep a note for each customer until it is empty', async () => {
    await idbDrafts.keepNote(ana, 'a', 'Ring after five');
    expect([await idbDrafts.note(ana, 'a'), await idbDrafts.note(ana, 'b')]).toEqual(['Ring after five', '']);
    await idbDrafts.keepNote(ana, 'a', '');
    expect(await idbDrafts.note(ana, 'a')).toBe('');
    expect(await (await parleyDatabase()).count('drafts')).toBe(0);
  });

  it('are their owner’s alone, and go when the owner signs out', async () => {
    const [phone] = itemsOf(dana.phones);
    if (!phone) throw new Error('no number');
    const call = callTo(phone, dana, { key: 'k', debtIds: [], startedAt: NOW });
    await idbDrafts.keepRunningCall(ana, call);
    await idbDrafts.keepNote(ana, 'a', 'Ring after five');
    for (const other of others) {
      expect([await idbDrafts.runningCall(other), await idbDrafts.note(other, 'a')]).toEqual([null, '']);
      await forgetOwner(other);
    }
    expect([await idbDrafts.runningCall(ana), await idbDrafts.note(ana, 'a')]).toEqual([
      call,
      'Ring after five',
    ]);
    await forgetOwner(ana);
    expect(await (await parleyDatabase()).count('drafts')).toBe(0);
  });

  it('are over when their outcome is in the outbox: a crash came in between', async () => {
    const [phone] = itemsOf(dana.phones);
    if (!phone) throw new Error('no number');
    const logged = command({ key: 7 });
    const call = callTo(phone, dana, { key: logged.attempt.key, debtIds: [], startedAt: NOW });
    await idbDrafts.keepRunningCall(ana, call);
    await addToOutbox(logged, NOW);
    expect(await idbDrafts.runningCall(ana)).toBeNull();
  });

  it('of another shape read as none and are set aside', async () => {
    const database = await parleyDatabase();
    await database.put('drafts', { v: 9, text: 1 }, [ana.orgId, ana.userId, 'note', 'a']);
    await database.put('drafts', { v: 9 }, [ana.orgId, ana.userId, 'running-call']);
    expect(await idbDrafts.note(ana, 'a')).toBe('');
    expect(await idbDrafts.runningCall(ana)).toBeNull();
    expect(await database.count('drafts')).toBe(0);
    expect((await listBroken()).map(({ value }) => value)).toEqual([{ v: 9, text: 1 }, { v: 9 }]);
  });
});
