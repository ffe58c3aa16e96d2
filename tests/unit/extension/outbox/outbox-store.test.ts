import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OutboxEntry } from '../../../../extension/outbox/entry.ts';
import {
  addToOutbox,
  forgetOldReceipts,
  forgetReceiptsOf,
  listOutbox,
  listUnsettled,
  moveEntry,
  retryNow,
  undo,
} from '../../../../extension/outbox/outbox-store.ts';
import { listBroken } from '../../../../extension/storage/broken.ts';
import { closeParleyDatabase, parleyDatabase } from '../../../../extension/storage/database.ts';
import { plusMilliseconds } from '../../../../shared/calendar/instant.ts';
import { commandKey } from '../../../../shared/domain/command-id.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { AT, command, key } from '../samples.ts';

const DAY = 24 * 60 * 60 * 1000;
const clock = { now: () => AT };

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
});

describe('addToOutbox', () => {
  it('stores the command with its key and revision as id, and survives a new start', async () => {
    const entry = await addToOutbox(command({ key: 7, revision: 2 }), AT);
    await closeParleyDatabase();
    expect(await listOutbox(clock)).toEqual([entry]);
    expect(entry).toMatchObject({ id: `${key(7)}:2`, state: 'queued', tries: 0, sentAt: null, queuedAt: AT });
  });

  it('makes one entry of a double press, also of two at once', async () => {
    const [first, second] = await Promise.all([addToOutbox(command({}), AT), addToOutbox(command({}), AT)]);
    const third = await addToOutbox(command({ note: 'changed under the same key' }), AT);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(await listOutbox(clock)).toHaveLength(1);
  });

  it('keeps the order of the presses', async () => {
    for (const number of [3, 1, 2]) await addToOutbox(command({ key: number }), AT);
    expect((await listOutbox(clock)).map((entry) => commandKey(entry.command))).toEqual([3, 1, 2].map(key));
  });

  it('refuses what is not a command, and stores nothing', async () => {
    const wrong = { ...command({}), madeAt: 'yesterday' };
    await expect(addToOutbox(wrong, AT)).rejects.toThrow();
    expect(await listOutbox(clock)).toEqual([]);
  });

  it('has the worker woken even if the wake message is lost', async () => {
    await addToOutbox(command({}), AT);
    expect(state.alarms.get('outbox')).toEqual({ delayInMinutes: 0.5, periodInMinutes: 1 });
  });
});

describe('undo and retryNow', () => {
  const moved = async (...events: Parameters<typeof moveEntry>[1][]) => {
    const { id } = await addToOutbox(command({}), AT);
    for (const event of events) expect(await moveEntry(id, event, AT)).toBeDefined();
    return id;
  };

  it.each([
    ['queued', [], true],
    ['waiting', ['claim', 'not-written'], true],
    ['refused', ['claim', 'refused'], true],
    ['sending', ['claim'], false],
    ['unknown', ['claim', 'lost'], false],
    ['applied', ['claim', 'applied'], false],
    ['undone', ['undo'], false],
  ] as const)('takes back what is %s: %j → %s', async (_state, events, taken) => {
    const id = await moved(...events);
    expect(await undo(id, AT)).toBe(taken);
    const [entry] = await listOutbox(clock);
    if (taken) expect(entry).toMatchObject({ state: 'undone', settledAt: AT });
  });

  it('lets one of two contexts have it: undone or claimed, never both', async () => {
    const id = await moved();
    const [undone, claimed] = await Promise.all([undo(id, AT), moveEntry(id, 'claim', AT)]);
    expect([undone, claimed !== undefined].filter(Boolean)).toHaveLength(1);
  });

  it('clears the wait of an entry a person wants tried', async () => {
    const id = await moved('claim', 'not-written');
    await moveEntry(id, 'postpone', AT, { nextTryAt: '2027-01-01T00:00:00.000Z' });
    expect(await retryNow(id, clock)).toBe(true);
    expect(await listUnsettled(clock)).toMatchObject([{ state: 'queued', nextTryAt: null }]);
  });

  it.each(['undo', 'retry'])('has the worker woken for what goes on after %s', async (what) => {
    const id = await moved('claim', 'refused');
    state.alarms.clear();
    await (what === 'undo' ? undo(id, AT) : retryNow(id, clock));
    expect(state.alarms.get('outbox')).toEqual({ delayInMinutes: 0.5, periodInMinutes: 1 });
  });

  it('has nothing to do for an id nobody knows', async () => {
    expect(await undo('no such entry', AT)).toBe(false);
    expect(await retryNow('no such entry', clock)).toBe(false);
  });
});

describe('listing', () => {
  it('lists every unsettled entry and the latest receipts only', async () => {
    const { id: oldest } = await addToOutbox(command({ key: 1 }), AT);
    for (let number = 2; number <= 260; number += 1) {
      const { id } = await addToOutbox(command({ key: number }), AT);
      await moveEntry(id, 'undo', AT);
    }
    const listed = await listOutbox(clock);
    expect(listed).toHaveLength(201);
    expect(listed[0]?.id).toBe(oldest);
    expect(await listUnsettled(clock)).toHaveLength(1);
  });

  it('sets aside an entry that does not parse, whole, and goes on with the others', async () => {
    await addToOutbox(command({ key: 1 }), AT);
    await addToOutbox(command({ key: 2 }), AT);
    const database = await parleyDatabase();
    const [first] = (await database.getAll('outbox')) as OutboxEntry[];
    await database.put('outbox', { ...first, v: 9 });
    expect((await listUnsettled(clock)).map((entry) => commandKey(entry.command))).toEqual([key(2)]);
    expect(await listBroken()).toEqual([
      { store: 'outbox', key: first?.seq, value: { ...first, v: 9 }, why: 'v: invalid_value', at: AT },
    ]);
    expect(await listOutbox(clock)).toHaveLength(1);
  });
});

describe('forgetOldReceipts', () => {
  it('removes receipts after a week, to the millisecond, and never what is unsettled', async () => {
    const events = [['undo'], ['claim', 'applied'], [], ['claim', 'refused'], ['claim', 'lost']] as const;
    for (const [number, path] of events.entries()) {
      const { id } = await addToOutbox(command({ key: number }), AT);
      for (const event of path) await moveEntry(id, event, AT);
    }
    await forgetOldReceipts(plusMilliseconds(AT, 7 * DAY));
    expect(await listOutbox(clock)).toHaveLength(5);
    await forgetOldReceipts(plusMilliseconds(AT, 7 * DAY + 1));
    expect((await listOutbox(clock)).map((entry) => entry.state)).toEqual(['queued', 'refused', 'unknown']);
    await forgetOldReceipts(plusMilliseconds(AT, 1000 * DAY));
    expect(await listOutbox(clock)).toHaveLength(3);
  });
});

describe('forgetReceiptsOf', () => {
  it('removes what one user of one org has had written, and nothing that is not settled or another’s', async () => {
    const path = ['claim', 'applied'] as const;
    const settled = async (owner: { orgId?: string; userId?: string }, number: number) => {
      const { id } = await addToOutbox(command({ key: number, ...owner }), AT);
      for (const event of path) await moveEntry(id, event, AT);
    };
    await settled({}, 1);
    await settled({ userId: '005other' }, 2);
    await settled({ orgId: '00Dother' }, 3);
    await addToOutbox(command({ key: 4 }), AT);
    const { orgId, userId } = command({});
    await forgetReceiptsOf({ orgId, userId });
    expect((await listOutbox(clock)).map(({ id }) => id)).toEqual(
      [2, 3, 4].map((number) => `${key(number)}:1`),
    );
  });
});
