import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { EXPORTED_SETTINGS, exportedData } from '../../../../extension/options/data/export-data.ts';
import { storedData } from '../../../../extension/options/data/stored-data.ts';
import { wipeData } from '../../../../extension/options/data/wipe-data.ts';
import { addToOutbox, moveEntry } from '../../../../extension/outbox/outbox-store.ts';
import { parleyDatabase } from '../../../../extension/storage/database.ts';
import { describeCache } from '../../../../extension/storage/describe-cache.ts';
import { keepSignedInOwner } from '../../../../extension/storage/signed-in-owner.ts';
import { cacheSnapshot } from '../../../../extension/storage/snapshot-cache.ts';
import { resetBrowser } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { API_ORIGIN, AT, command, identity, snapshot } from '../samples.ts';

const clock = { now: () => AT };
const avery = { orgId: identity.orgId, userId: identity.userId };
const blake = { orgId: identity.orgId, userId: '005000000000002AAA' };
const made = { version: '1.2.3', exportedAt: AT };

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
});

/** Avery: one entry on its way, one receipt, a customer, a describe, a note. Blake: one entry. Nobody's: one unreadable. */
async function fill(): Promise<void> {
  await addToOutbox(command({ key: 1 }), AT);
  const done = await addToOutbox(command({ key: 2 }), AT);
  for (const event of ['claim', 'applied'] as const) await moveEntry(done.id, event, AT);
  await addToOutbox(command({ key: 3, userId: blake.userId }), AT);
  await keepSignedInOwner(API_ORIGIN, avery);
  await cacheSnapshot(snapshot(), clock);
  await describeCache(avery, API_ORIGIN, clock).write('org-schema', { v: 3 });
  const database = await parleyDatabase();
  await database.put('drafts', { v: 1, text: 'Back on Monday' }, [avery.orgId, avery.userId, 'note', 'x']);
  const broken = { command: command({ key: 4 }), state: 'lost its mind' };
  await database.add('broken', { store: 'outbox', key: 9, value: broken, why: 'state', at: AT });
  await database.add('broken', { store: 'settings', key: 'shortcuts', value: 7, why: 'v', at: AT });
}

const of = async (owner: typeof avery | null) =>
  (await storedData({})).owners.find((own) => JSON.stringify(own.owner) === JSON.stringify(owner));

describe('what is kept', () => {
  it('is told by person, kind, number and size; what does not parse is somebody’s where that can be told', async () => {
    await fill();
    const own = await of(avery);
    const counts = Object.entries(own?.piles ?? {}).map(([name, { count }]) => [name, count]);
    expect(Object.fromEntries(counts)).toEqual({
      unsent: 1,
      receipts: 1,
      drafts: 1,
      snapshots: 1,
      describes: 1,
      broken: 1,
    });
    // The broken attempt too: it is in no CRM, for all that is known.
    expect(own?.unwritten).toBe(2);
    expect(own?.apiOrigins).toEqual([API_ORIGIN]);
    expect(own?.piles.drafts.bytes).toBe(new TextEncoder().encode('{"v":1,"text":"Back on Monday"}').length);
    expect((await of(blake))?.unwritten).toBe(1);
    expect(await of(null)).toMatchObject({ unwritten: 0, piles: { broken: { count: 1 } } });
  });

  it('is nothing in a fresh browser, beside its settings', async () => {
    expect(await storedData({ shortcuts: { v: 1, data: {} } })).toEqual({
      owners: [],
      settings: { count: 1, bytes: '{"shortcuts":{"v":1,"data":{}}}'.length },
      papers: 0,
    });
  });
});

describe('the export', () => {
  const settings = {
    shortcuts: { v: 1, data: { find: 'f' } },
    keptSignIns: { [API_ORIGIN]: { sealed: 'c2VjcmV0' } },
    tomorrow: 'secret of a later version',
  };

  it('of one person holds that person’s own, and no setting', async () => {
    await fill();
    const { data, settings: none } = await exportedData(blake, settings, made);
    expect(data.outbox.map(({ value }) => value)).toMatchObject([{ command: { userId: blake.userId } }]);
    expect([data.snapshots, data.drafts, data.describes, data.broken]).toEqual([[], [], [], []]);
    expect(none).toBeUndefined();
  });

  it('of everything holds the settings by name, and nothing that signs in', async () => {
    await fill();
    const all = await exportedData(null, settings, made);
    expect(all).toMatchObject({ product: 'Parley', version: '1.2.3', exportedAt: AT });
    expect(all.data.outbox).toHaveLength(3);
    expect(all.data.broken).toHaveLength(2);
    expect(all.settings).toEqual({ shortcuts: settings.shortcuts });
    expect(JSON.stringify(all)).not.toContain('c2VjcmV0');
    expect(EXPORTED_SETTINGS).not.toContain('keptSignIns');
  });
});

describe('deleting', () => {
  it('takes one person’s own, and nobody else’s', async () => {
    await fill();
    expect(await wipeData(avery, 2)).toBe(true);
    expect(await of(avery)).toBeUndefined();
    expect((await of(blake))?.piles.unsent.count).toBe(1);
    expect(await of(null)).toBeDefined();
  });

  it('does nothing where more is in no CRM than was given up', async () => {
    await fill();
    expect(await wipeData(avery, 1)).toBe(false);
    expect(await wipeData(null, 2)).toBe(false);
    expect((await of(avery))?.unwritten).toBe(2);
  });

  it('takes everything, what nobody owns too', async () => {
    await fill();
    expect(await wipeData(null, 3)).toBe(true);
    expect((await storedData({})).owners).toEqual([]);
  });
});
