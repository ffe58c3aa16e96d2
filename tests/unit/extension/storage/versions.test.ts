import '../fake-browser.ts';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { outboxTimes } from '../../../../extension/outbox/back-off.ts';
import { newEntry } from '../../../../extension/outbox/new-entry.ts';
import {
  addToOutbox,
  listOutbox,
  listUnsettled,
  moveEntry,
  retryNow,
} from '../../../../extension/outbox/outbox-store.ts';
import { lookedAgain } from '../../../../extension/outbox/settling.ts';
import { canRetry } from '../../../../extension/panel/after/corrections.ts';
import { listBroken } from '../../../../extension/storage/broken.ts';
import { closeParleyDatabase, parleyDatabase } from '../../../../extension/storage/database.ts';
import { agreement, disputeHold, nothing } from '../../../contract/connector/talks.ts';
import { resetBrowser } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { ModelCrm } from '../outbox/model-crm.ts';
import { World } from '../outbox/world.ts';
import { AT, command, key } from '../samples.ts';
import { databaseOfVersion1, entryOfVersion1 } from './version-1.ts';

const clock = { now: () => AT };

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
});

describe('what version 1 of Parley stored', () => {
  it('is all there, and its entries have what they lacked', async () => {
    await databaseOfVersion1([entryOfVersion1]);
    const { attempt, ...made } = entryOfVersion1.command;
    expect(await listOutbox(clock)).toEqual([
      {
        ...entryOfVersion1,
        command: { ...made, attempt, conversation: null },
        v: 2,
        seq: 1,
        lookedAt: null,
        settledFor: 0,
        lookRefused: false,
      },
    ]);
    const database = await parleyDatabase();
    expect(database.version).toBe(3);
    expect(await database.getAll('drafts')).toEqual([{ v: 1, text: 'Ring after five' }]);
    expect(await listBroken()).toEqual([]);
  });

  it('goes on where it stood: a doubt of which nobody knows how long it lasted is waited out anew', async () => {
    await databaseOfVersion1([entryOfVersion1]);
    const [entry] = await listUnsettled(clock);
    if (!entry) throw new Error('no entry');
    expect(lookedAgain(entry, AT, outboxTimes)).toEqual({ lookedAt: AT, settledFor: 0 });
    const world = new World(new ModelCrm('C'));
    await retryNow(entry.id, clock);
    await world.run('alarm');
    expect(await listOutbox(clock)).toMatchObject([{ v: 2, state: 'unknown', tries: 1 }]);
    await world.settle();
    expect(await listOutbox(clock)).toMatchObject([{ state: 'applied', tries: 2 }]);
    expect(world.crm.writes).toEqual([entry.id]);
  });

  it('keeps its place: a second press is the same entry, and what is pressed now comes behind', async () => {
    await databaseOfVersion1([entryOfVersion1]);
    const again = await addToOutbox(command({ key: 1 }), AT);
    const next = await addToOutbox(command({ key: 2 }), AT);
    expect([again.seq, again.tries, next.seq > again.seq]).toEqual([1, 1, true]);
    expect(await moveEntry(`${key(1)}:1`, 'applied', AT)).toMatchObject({ v: 2, state: 'applied' });
  });

  it('that does not parse is set aside as it was, never dropped', async () => {
    const damaged = { ...entryOfVersion1, tries: 'one' };
    await databaseOfVersion1([damaged]);
    expect(await listUnsettled(clock)).toEqual([]);
    expect(await listBroken()).toEqual([
      { store: 'outbox', key: 1, value: { ...damaged, seq: 1 }, why: 'tries: invalid_type', at: AT },
    ]);
  });
});

describe('amounts of a currency that earlier versions counted in whole units', () => {
  const inRupiah = JSON.parse(JSON.stringify(agreement(2).terms).replaceAll('"USD"', '"IDR"'));
  const wish = {
    ...{
      v: 1,
      kind: 'request-approval',
      key: key(7),
      orgId: '00D',
      userId: '005',
      customerName: 'Northwind',
    },
    ...{ customer: entryOfVersion1.command.customer, madeAt: AT, terms: inRupiah, fingerprint: 'f' },
    ...{ beyond: ['too long'], reason: 'wage', partyId: null },
  };

  it.each([
    ['queued', /it was not written, enter it anew$/],
    ['waiting', /it was not written, enter it anew$/],
    ['sending', /it may have been written; look in the CRM first$/],
    ['unknown', /it may have been written; look in the CRM first$/],
  ])(
    '%s are set aside with what to do: written, they would be a hundredth of what was agreed',
    async (state, why) => {
      const stored = { ...entryOfVersion1, state, command: wish };
      await databaseOfVersion1([stored]);
      expect(await listUnsettled(clock)).toEqual([]);
      expect(await listBroken()).toMatchObject([{ value: stored, why: expect.stringMatching(why) }]);
    },
  );

  it.each(['applied', 'undone', 'refused'])(
    '%s are still a receipt, and nothing sends them again',
    async (state) => {
      const { id } = entryOfVersion1;
      await databaseOfVersion1([{ ...entryOfVersion1, state, command: wish }]);
      expect(await listOutbox(clock)).toMatchObject([
        { state, command: { terms: { total: { currency: 'IDR' } } } },
      ]);
      expect(await listBroken()).toEqual([]);
      expect(await retryNow(id, clock)).toBe(false);
      const [receipt] = await listOutbox(clock);
      expect(receipt?.state).toBe(state);
      expect(receipt && canRetry(receipt)).toBe(false);
    },
  );

  it('in dispute count as all of it while the CRM does not take the call, and what was agreed is kept', async () => {
    const { attempt, ...made } = entryOfVersion1.command;
    const inIdr = { key: key(8), hold: JSON.parse(JSON.stringify(disputeHold().hold).replace('USD', 'IDR')) };
    const talk = { ...nothing, holds: [inIdr], agreements: [{ ...agreement(2), terms: inRupiah }] };
    await databaseOfVersion1([
      { ...entryOfVersion1, state: 'refused', command: { ...made, attempt, conversation: talk } },
    ]);
    expect(await listOutbox(clock)).toMatchObject([
      {
        code: 'earlier-amounts',
        command: {
          conversation: {
            holds: [{ hold: { kind: 'dispute', disputedAmount: null } }],
            agreements: [{ terms: { total: { currency: 'IDR' } } }],
          },
        },
      },
    ]);
  });

  it('are kept with a mark from now on', async () => {
    const marked = newEntry(wish as never, AT);
    expect(marked.command).toMatchObject({ amounts: 'iso-4217' });
    expect(newEntry(command({ key: 3 }), AT).command).not.toHaveProperty('amounts');
  });

  it('a customer read before is read anew', async () => {
    await databaseOfVersion1([]);
    const before = await openDB('parley', 1);
    await before.put('snapshots', { openedIds: [], storedAt: AT }, ['00D', '005', 'o', 'c']);
    before.close();
    expect(await (await parleyDatabase()).count('snapshots')).toBe(0);
  });
});

describe('what a newer version of Parley stored', () => {
  const newer = { ...entryOfVersion1, v: 3, seq: 1, surprise: true };
  const openNewer = () => openDB('parley', 4);

  it('is not opened, not read, not written, and the words say what to do', async () => {
    await parleyDatabase();
    await closeParleyDatabase();
    const database = await openNewer();
    await database.put('outbox', newer);
    database.close();
    for (const attempt of [() => listOutbox(clock), () => addToOutbox(command({ key: 9 }), AT), listBroken]) {
      await expect(attempt()).rejects.toMatchObject({
        code: 'newer',
        message: expect.stringContaining('Update Parley'),
      });
    }
    const after = await openNewer();
    expect([await after.getAll('outbox'), await after.count('broken')]).toEqual([[newer], 0]);
  });
});
