import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import { listBroken } from '../../../../extension/storage/broken.ts';
import { parleyDatabase } from '../../../../extension/storage/database.ts';
import { describeCache } from '../../../../extension/storage/describe-cache.ts';
import { forgetOwner } from '../../../../extension/storage/forget-owner.ts';
import { keepSignedInOwner } from '../../../../extension/storage/signed-in-owner.ts';
import {
  CUSTOMERS_KEPT,
  cachedSnapshot,
  cacheSnapshot,
  forgetOldSnapshots,
  SNAPSHOT_KEPT_MS,
} from '../../../../extension/storage/snapshot-cache.ts';
import { plusMilliseconds } from '../../../../shared/calendar/instant.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { API_ORIGIN, AT, identity, ref, snapshot } from '../samples.ts';

const owner = { orgId: identity.orgId, userId: identity.userId };
const later = (milliseconds: number) => ({ now: () => plusMilliseconds(AT, milliseconds) });
const at = later(0);
const acme = ref('001000000000001AAA');

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
  await keepSignedInOwner(API_ORIGIN, owner);
});

/** Does something when who is signed in is asked for the second time: what was to be stored is on disk by then. */
function onSecondLook(happen: () => Promise<void>): void {
  const { session } = state.area;
  const { get } = session;
  let looks = 0;
  session.get = async (key) => {
    looks += 1;
    if (looks === 2) await happen();
    return get(key);
  };
}

describe('what was read for somebody who signs out meanwhile', () => {
  const describes = describeCache(owner, API_ORIGIN, at);
  const kept = async () => {
    const database = await parleyDatabase();
    return [await database.count('snapshots'), await database.count('describes')];
  };
  const other = { ...owner, userId: '005other' };

  it.each([
    ['nobody', null],
    ['another', other],
  ])('is not stored once %s is signed in', async (_who, now) => {
    await keepSignedInOwner(API_ORIGIN, now);
    await forgetOwner(owner);
    await cacheSnapshot(snapshot(), at);
    await describes.write('Account', 1);
    expect(await kept()).toEqual([0, 0]);
  });

  it.each([
    ['a customer', () => cacheSnapshot(snapshot(), at)],
    ['a describe', () => describes.write('Account', 1)],
  ])('is taken back when the sign-out deletes what is there before it: %s', async (_what, write) => {
    onSecondLook(async () => {
      expect(await kept()).not.toEqual([0, 0]);
      await keepSignedInOwner(API_ORIGIN, null);
    });
    await write();
    expect(await kept()).toEqual([0, 0]);
  });
});

describe('cachedSnapshot', () => {
  it('finds a customer by its own record and by one that led to it, with the record opened now', async () => {
    const contact = ref('003000000000001AAA', 'Contact');
    await cacheSnapshot(snapshot({ opened: contact }), at);
    expect(await cachedSnapshot(acme, owner, at)).toEqual(snapshot());
    expect(await cachedSnapshot({ ...contact, object: null }, owner, at)).toEqual(
      snapshot({ opened: contact }),
    );
    expect(await cachedSnapshot(ref('003000000000002AAA'), owner, at)).toBeUndefined();
  });

  it.each([
    ['another user', acme, { ...owner, userId: '005other' }],
    ['another org', acme, { ...owner, orgId: '00Dother' }],
    ['another host', { ...acme, apiOrigin: 'https://other.my.salesforce.com' }, owner],
    ['nobody', acme, null],
  ])('shows nothing of it to %s', async (_who, record, reader) => {
    await cacheSnapshot(snapshot(), at);
    if (reader === null) await keepSignedInOwner(API_ORIGIN, null);
    expect(await cachedSnapshot(record, reader, at)).toBeUndefined();
  });

  it('asks who is signed in when it is not told', async () => {
    await cacheSnapshot(snapshot(), at);
    await keepSignedInOwner(API_ORIGIN, owner);
    expect(await cachedSnapshot(acme, null, at)).toEqual(snapshot());
    await keepSignedInOwner(API_ORIGIN, null);
    expect(await cachedSnapshot(acme, null, at)).toBeUndefined();
  });

  it('lasts three days, to the millisecond', async () => {
    await cacheSnapshot(snapshot(), at);
    await forgetOldSnapshots(later(SNAPSHOT_KEPT_MS).now());
    expect(await cachedSnapshot(acme, owner, later(SNAPSHOT_KEPT_MS))).toBeDefined();
    expect(await cachedSnapshot(acme, owner, later(SNAPSHOT_KEPT_MS + 1))).toBeUndefined();
    await forgetOldSnapshots(later(SNAPSHOT_KEPT_MS + 1).now());
    expect(await cachedSnapshot(acme, owner, at)).toBeUndefined();
  });

  it('lasts no longer when it does not parse, and not at all when nobody can tell how old it is', async () => {
    await cacheSnapshot(snapshot(), at);
    const database = await parleyDatabase();
    const [key = []] = await database.getAllKeys('snapshots');
    const value = (await database.get('snapshots', key)) as object;
    await database.put('snapshots', { ...value, v: 0, snapshot: 'older' }, key);
    await database.put('snapshots', { ...value, storedAt: 'once' }, [...key.slice(0, 3), 'undated']);
    await forgetOldSnapshots(later(SNAPSHOT_KEPT_MS).now());
    expect(await database.getAllKeys('snapshots')).toEqual([key]);
    await forgetOldSnapshots(later(SNAPSHOT_KEPT_MS + 1).now());
    expect(await database.getAllKeys('snapshots')).toEqual([]);
  });

  it('keeps the 200 customers opened last', async () => {
    const customer = (number: number) => String(number).padStart(18, '0');
    for (let number = 0; number < CUSTOMERS_KEPT; number += 1)
      await cacheSnapshot(snapshot({ customer: customer(number) }), later(number));
    await cacheSnapshot(snapshot({ customer: customer(0) }), later(1000)); // opened again: no longer the oldest
    const is = async (number: number) =>
      (await cachedSnapshot(ref(customer(number)), owner, at)) !== undefined;
    expect([await is(0), await is(1)]).toEqual([true, true]);
    await cacheSnapshot(snapshot({ customer: customer(999) }), later(1001));
    expect([await is(0), await is(1), await is(2), await is(999)]).toEqual([true, false, true, true]);
    expect(await (await parleyDatabase()).count('snapshots')).toBe(CUSTOMERS_KEPT);
  });

  it('sets aside what does not parse', async () => {
    await cacheSnapshot(snapshot(), at);
    const database = await parleyDatabase();
    const key = (await database.getAllKeys('snapshots'))[0] ?? [];
    const value = (await database.get('snapshots', key)) as object;
    await database.put('snapshots', { ...value, v: 2 }, key);
    expect(await cachedSnapshot(acme, owner, at)).toBeUndefined();
    expect(await listBroken()).toMatchObject([{ store: 'snapshots', key, value: { v: 2 }, at: AT }]);
    expect(await database.count('snapshots')).toBe(0);
  });

  it('keeps no copy of a customer longer for being broken, nor after signing out', async () => {
    const breakOne = async (customer: string) => {
      await cacheSnapshot(snapshot({ customer }), at);
      const database = await parleyDatabase();
      const key = (await database.getAllKeys('snapshots'))[0] ?? [];
      await database.put('snapshots', { openedIds: [customer], v: 2 }, key);
      await cachedSnapshot(ref(customer), owner, at);
      expect(await listBroken()).toHaveLength(1);
    };
    await breakOne('001000000000001AAA');
    await forgetOldSnapshots(later(SNAPSHOT_KEPT_MS).now());
    expect(await listBroken()).toHaveLength(1);
    await forgetOldSnapshots(later(SNAPSHOT_KEPT_MS + 1).now());
    expect(await listBroken()).toEqual([]);
    await breakOne('001000000000002AAA');
    await forgetOwner({ ...owner, userId: '005other' });
    expect(await listBroken()).toHaveLength(1);
    await forgetOwner(owner);
    expect(await listBroken()).toEqual([]);
  });
});

describe('describeCache', () => {
  const cache = (user = owner.userId, clock = at) =>
    describeCache({ ...owner, userId: user }, API_ORIGIN, clock);
  const signIn = (userId: string) => keepSignedInOwner(API_ORIGIN, { ...owner, userId });
  const DAY = 24 * 60 * 60 * 1000;

  it('keeps what a describe said for its user, for a day', async () => {
    await cache().write('Account', { fields: [] });
    expect(await cache().read('Account')).toEqual({ fields: [] });
    expect(await cache('005other').read('Account')).toBeUndefined();
    expect(await cache().read('Contact')).toBeUndefined();
    expect(await cache(owner.userId, later(DAY)).read('Account')).toBeDefined();
    expect(await cache(owner.userId, later(DAY + 1)).read('Account')).toBeUndefined();
  });

  it('forgets its own only', async () => {
    await cache().write('Account', 1);
    await signIn('005other');
    await cache('005other').write('Account', 2);
    await cache().clear();
    expect([await cache().read('Account'), await cache('005other').read('Account')]).toEqual([undefined, 2]);
  });
});

describe('forgetOwner', () => {
  it('deletes all of one user, nothing of another', async () => {
    const other = { userId: '005other' };
    await cacheSnapshot(snapshot(), at);
    await cacheSnapshot(snapshot({ customer: '001000000000002AAA' }), at);
    await keepSignedInOwner(API_ORIGIN, { ...owner, ...other });
    await cacheSnapshot(snapshot({ owner: other }), at);
    await keepSignedInOwner(API_ORIGIN, owner);
    await describeCache(owner, API_ORIGIN, at).write('Account', 1);
    await forgetOwner(owner);
    const database = await parleyDatabase();
    expect((await database.getAllKeys('snapshots')).map(([, user]) => user)).toEqual(['005other']);
    expect(await database.count('describes')).toBe(0);
    expect(await cachedSnapshot(acme, { ...owner, ...other }, at)).toBeDefined();
  });
});
