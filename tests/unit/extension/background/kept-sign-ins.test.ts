import '../fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { keptSignIns } from '../../../../extension/background/kept-sign-ins.ts';
import { dropSealingKey, sealingKey } from '../../../../extension/background/sealing-key.ts';
import type { Session } from '../../../../extension/background/session-store.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { API_ORIGIN, identity } from '../samples.ts';

const OTHER_ORIGIN = 'https://other.my.salesforce.com';
const SECRET = '5Aep861-refresh-token';

const session = (apiOrigin = API_ORIGIN, userId = identity.userId): Session => ({
  v: 1,
  system: 'salesforce',
  apiOrigin,
  clientId: 'abc',
  database: null,
  identity: { ...identity, userId },
  tokens: { access: null, refresh: SECRET },
  stays: true,
});

type Row = Record<string, string>;
const rows = () => state.area.local.data.get('keptSignIns') as Record<string, Row>;

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
});

describe('a kept sign-in', () => {
  it('is found again whole, and on disk nobody can read it', async () => {
    await keptSignIns.keep(session());
    expect(await keptSignIns.list()).toEqual([session()]);
    const onDisk = JSON.stringify([...state.area.local.data]);
    expect(onDisk).toContain(identity.orgId);
    for (const hidden of [SECRET, btoa(SECRET), identity.userName, identity.login])
      expect(onDisk).not.toContain(hidden);
    expect(state.area.session.data.size).toBe(0);
  });

  it('lies under a key that cannot be taken out of the browser', async () => {
    const key = await sealingKey();
    expect(key).toMatchObject({ extractable: false, algorithm: { name: 'AES-GCM', length: 256 } });
    for (const format of ['raw', 'jwk'] as const)
      await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow();
  });

  it('is sealed anew each time', async () => {
    await keptSignIns.keep(session());
    const first = rows()[API_ORIGIN];
    await keptSignIns.keep(session());
    expect(rows()[API_ORIGIN]?.iv).not.toBe(first?.iv);
    expect(rows()[API_ORIGIN]?.sealed).not.toBe(first?.sealed);
  });

  it('stays beside those of other orgs, until each is forgotten', async () => {
    await keptSignIns.keep(session());
    await keptSignIns.keep(session(OTHER_ORIGIN));
    await keptSignIns.forget(API_ORIGIN);
    expect(await keptSignIns.list()).toEqual([session(OTHER_ORIGIN)]);
    await keptSignIns.forget(API_ORIGIN);
    await keptSignIns.forget(OTHER_ORIGIN);
    expect(state.area.local.data.size).toBe(0);
  });

  it('leaves nothing that opens it when the last one is forgotten', async () => {
    await keptSignIns.keep(session());
    const stolen = { ...rows() };
    await keptSignIns.forgetAll();
    state.area.local.data.set('keptSignIns', stolen);
    expect(await keptSignIns.list()).toEqual([]);
  });

  it.each<[string, (all: Record<string, Row>) => Record<string, Row>]>([
    ['of another host', ({ [API_ORIGIN]: row = {} }) => ({ [OTHER_ORIGIN]: row })],
    ['given to another user', ({ [API_ORIGIN]: row = {} }) => ({ [API_ORIGIN]: { ...row, userId: '005x' } })],
    ['given to another org', ({ [API_ORIGIN]: row = {} }) => ({ [API_ORIGIN]: { ...row, orgId: '00Dx' } })],
    [
      'changed by one bit',
      ({ [API_ORIGIN]: row = {} }) => {
        const bytes = Uint8Array.fromBase64(row.sealed ?? '');
        bytes[5] = (bytes[5] ?? 0) ^ 1;
        return { [API_ORIGIN]: { ...row, sealed: bytes.toBase64() } };
      },
    ],
    ['of another version', ({ [API_ORIGIN]: row = {} }) => ({ [API_ORIGIN]: { ...row, v: '2' } })],
    ['not base64', ({ [API_ORIGIN]: row = {} }) => ({ [API_ORIGIN]: { ...row, iv: '%' } })],
  ])('%s is none, and is forgotten', async (_what, touch) => {
    await keptSignIns.keep(session());
    state.area.local.data.set('keptSignIns', touch(rows()));
    expect(await keptSignIns.list()).toEqual([]);
    expect(state.area.local.data.has('keptSignIns')).toBe(false);
  });

  it('whose key cannot be had for a moment is not lost', async () => {
    await keptSignIns.keep(session());
    const failing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    await expect(keptSignIns.list()).rejects.toThrow();
    failing.mockRestore();
    expect(await keptSignIns.list()).toEqual([session()]);
  });

  it('whose key is gone is none', async () => {
    await keptSignIns.keep(session());
    await dropSealingKey();
    expect(await keptSignIns.list()).toEqual([]);
  });

  it('that cannot be opened does not take the others with it', async () => {
    await keptSignIns.keep(session());
    await keptSignIns.keep(session(OTHER_ORIGIN));
    state.area.local.data.set('keptSignIns', { ...rows(), [API_ORIGIN]: 'junk' });
    expect(await keptSignIns.list()).toEqual([session(OTHER_ORIGIN)]);
  });
});
