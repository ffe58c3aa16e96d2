import '../fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import { keptSignIns } from '../../../../extension/background/kept-sign-ins.ts';
import { type LastingPorts, lastingSessions } from '../../../../extension/background/lasting-sessions.ts';
import {
  type Session,
  type SessionStore,
  sessionStore,
} from '../../../../extension/background/session-store.ts';
import { sessionTokens } from '../../../../extension/background/session-tokens.ts';
import type { SystemAccess } from '../../../../extension/background/system-access.ts';
import { signedInOwner } from '../../../../extension/storage/signed-in-owner.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { freshDatabase } from '../fresh-database.ts';
import { API_ORIGIN, identity } from '../samples.ts';
import { namedLocks } from './named-locks.ts';

const ODOO_ORIGIN = 'https://erp.example.com';
const { orgId, userId } = identity;
let mayStay = true;

/** An org that rotates, and ends everything when an old refresh token is used again (salesforce.md §2.1). */
class RotatingOrg {
  current = 'refresh 0';
  calls = 0;
  renew: SystemAccess['renew'] = async ({ tokens: { refresh } }) => {
    if (refresh !== this.current) {
      this.current = 'revoked';
      throw new CrmError({ code: 'signed-out', detail: 'expired access/refresh token', retryable: false });
    }
    this.calls += 1;
    this.current = `refresh ${this.calls}`;
    return { tokens: { access: `access ${this.calls}`, refresh: this.current }, owner: { orgId, userId } };
  };
}

const unused = () => {
  throw new Error('Only what lasts and what is renewed is asked for here');
};
const access: SystemAccess = {
  signIn: unused,
  renew: unused,
  lasting: (tokens) => tokens,
  end: unused,
  checkPage: unused,
  connector: unused,
};

let org: RotatingOrg;
const systems = () => ({
  salesforce: {
    ...access,
    renew: org.renew,
    lasting: ({ refresh }: { refresh: string | null }) => (refresh ? { access: null, refresh } : null),
  } satisfies SystemAccess,
  odoo: { ...access, renew: async () => null } satisfies SystemAccess,
});

/** A worker as it starts: it knows only what browser and disk hold. */
function worker(change: Partial<LastingPorts> = {}): SessionStore {
  return lastingSessions({
    store: sessionStore,
    kept: keptSignIns,
    systems: systems(),
    mayStay: async () => mayStay,
    exclusively: namedLocks(),
    ...change,
  });
}

const tokensOf = (store: SessionStore, apiOrigin = API_ORIGIN) =>
  sessionTokens(apiOrigin, identity, {
    store,
    systems: systems(),
    exclusively: namedLocks(),
    ended: () => undefined,
  });

/** Closing the browser empties its memory; the disk stays. */
const closeBrowser = () => state.area.session.data.clear();

const session: Session = {
  v: 1,
  system: 'salesforce',
  apiOrigin: API_ORIGIN,
  clientId: 'abc',
  database: null,
  identity,
  tokens: { access: 'access 0', refresh: 'refresh 0' },
  stays: true,
};
const atOdoo: Session = {
  ...session,
  system: 'odoo',
  apiOrigin: ODOO_ORIGIN,
  database: 'prod',
  tokens: { access: 'the key', refresh: null },
};

beforeEach(async () => {
  resetBrowser();
  await freshDatabase();
  org = new RotatingOrg();
  mayStay = true;
});

describe('staying signed in', () => {
  it('is off unless a person wants it: nothing is on disk, and a closed browser has forgotten', async () => {
    await worker().write({ ...session, stays: false });
    expect(state.area.local.data.size).toBe(0);
    closeBrowser();
    expect(await worker().read(API_ORIGIN)).toBeUndefined();
  });

  it('brings the session back without its access token, and the first use brings a new one', async () => {
    await worker().write(session);
    closeBrowser();
    const store = worker();
    expect(await store.list()).toEqual([{ ...session, tokens: { access: null, refresh: 'refresh 0' } }]);
    expect(await signedInOwner(API_ORIGIN)).toEqual({ orgId, userId });
    const tokens = tokensOf(store);
    const grants = await Promise.all([
      tokens.accessToken(),
      tokens.accessToken(),
      tokens.refresh('access 0'),
    ]);
    expect(grants.map((grant) => grant?.accessToken)).toEqual(['access 1', 'access 1', 'access 1']);
    expect(org.calls).toBe(1);
  });

  it('brings back the key of a system that has nothing else', async () => {
    await worker().write(atOdoo);
    closeBrowser();
    expect((await tokensOf(worker(), ODOO_ORIGIN).accessToken())?.accessToken).toBe('the key');
  });

  it('keeps nothing of a session that has only an access token', async () => {
    await worker().write({ ...session, tokens: { access: 'access 0', refresh: null } });
    expect(state.area.local.data.size).toBe(0);
    expect((await sessionStore.read(API_ORIGIN))?.stays).toBe(false);
  });

  it('ends with the session: nothing comes back after a sign-out, or when the org has ended it', async () => {
    await worker().write(session);
    await worker().write(atOdoo);
    await worker().remove(API_ORIGIN);
    await tokensOf(worker(), ODOO_ORIGIN).refresh('the key');
    expect(state.area.local.data.size).toBe(0);
    closeBrowser();
    expect(await worker().list()).toEqual([]);
  });

  it('is still wanted when the org has ended the session, unless IT forbids it: nothing is on disk meanwhile', async () => {
    await worker().write({ ...session, tokens: null });
    expect((await sessionStore.read(API_ORIGIN))?.stays).toBe(true);
    expect(state.area.local.data.size).toBe(0);
    mayStay = false;
    await worker().write({ ...session, tokens: null });
    expect((await sessionStore.read(API_ORIGIN))?.stays).toBe(false);
  });

  it('is over when the next person signs in without it', async () => {
    await worker().write(session);
    await worker().write({ ...session, identity: { ...identity, userId: '005other' }, stays: false });
    closeBrowser();
    expect(await worker().list()).toEqual([]);
  });
});

describe('against the word of IT', () => {
  it('nobody stays signed in', async () => {
    mayStay = false;
    await worker().write(session);
    expect(state.area.local.data.size).toBe(0);
  });

  it('what was kept before is deleted when the browser starts, and when a token is renewed', async () => {
    await worker().write(session);
    mayStay = false;
    await tokensOf(worker()).refresh('access 0');
    expect(state.area.local.data.size).toBe(0);
    mayStay = true;
    await worker().write(session);
    mayStay = false;
    closeBrowser();
    expect(await worker().list()).toEqual([]);
    expect(state.area.local.data.size).toBe(0);
  });
});

describe('a policy that cannot be read', () => {
  const unsure = { mayStay: () => Promise.reject(new Error('An unexpected error occurred')) };

  it('forbids to keep what is there, but deletes nothing that was kept before', async () => {
    await worker().write(session);
    closeBrowser();
    const store = worker(unsure);
    expect(await store.list()).toEqual([]);
    expect(state.area.local.data.has('keptSignIns')).toBe(true);
    await worker(unsure).write(session);
    expect(await sessionStore.read(API_ORIGIN)).toEqual({ ...session, stays: false });
    expect(state.area.local.data.size).toBe(0);
  });
});

describe('a renewal that a crash cuts short', () => {
  const crash = new Error('The worker was killed');

  it('after the new token was on disk: the next worker goes on with it, and nothing is revoked', async () => {
    await worker().write(session);
    const dying: SessionStore = { ...sessionStore, write: () => Promise.reject(crash) };
    await expect(tokensOf(worker({ store: dying })).refresh('access 0')).rejects.toBe(crash);
    // Only the worker died: the browser's memory still holds the token that is dead.
    expect((await sessionStore.read(API_ORIGIN))?.tokens?.refresh).toBe('refresh 0');
    expect((await tokensOf(worker()).accessToken())?.accessToken).toBe('access 2');
    expect(org.current).toBe('refresh 2');
  });

  it('the same with the whole browser gone', async () => {
    await worker().write(session);
    const dying: SessionStore = { ...sessionStore, write: () => Promise.reject(crash) };
    await expect(tokensOf(worker({ store: dying })).refresh('access 0')).rejects.toBe(crash);
    closeBrowser();
    expect((await tokensOf(worker()).accessToken())?.accessToken).toBe('access 2');
    expect(org.current).toBe('refresh 2');
  });

  it('before it was on disk: nobody has used the new one, and a person signs in again', async () => {
    await worker().write(session);
    const before: SystemAccess['renew'] = async (old) => {
      await org.renew(old);
      throw crash;
    };
    const tokens = sessionTokens(API_ORIGIN, identity, {
      store: worker(),
      systems: { ...systems(), salesforce: { ...systems().salesforce, renew: before } },
      exclusively: namedLocks(),
      ended: () => undefined,
    });
    await expect(tokens.refresh('access 0')).rejects.toBe(crash);
    closeBrowser();
    expect(await tokensOf(worker()).accessToken()).toBeNull();
    expect(org.current).toBe('revoked');
    expect(state.area.local.data.size).toBe(0);
  });
});

describe('a disk that cannot be written', () => {
  it('leaves the session in memory, and no dead token on disk', async () => {
    await worker().write(session);
    const full = { ...keptSignIns, keep: () => Promise.reject(new Error('QuotaExceededError')) };
    const renewed = await tokensOf(worker({ kept: full })).refresh('access 0');
    expect(renewed?.accessToken).toBe('access 1');
    expect(await sessionStore.read(API_ORIGIN)).toMatchObject({
      tokens: { refresh: 'refresh 1' },
      stays: false,
    });
    expect(state.area.local.data.size).toBe(0);
  });

  it('or read for a moment forgets nobody: the next look finds them again', async () => {
    await worker().write(session);
    closeBrowser();
    const real = indexedDB.open.bind(indexedDB);
    const failing = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('Internal error opening backing store', 'UnknownError');
    });
    const store = worker();
    expect(await store.list()).toEqual([]);
    expect(state.area.local.data.has('keptSignIns')).toBe(true);
    failing.mockImplementation(real);
    expect(await store.list()).toMatchObject([{ tokens: { refresh: 'refresh 0' } }]);
    failing.mockRestore();
  });

  it('or read lets people sign in as ever', async () => {
    const broken = { ...keptSignIns, list: () => Promise.reject(new Error('no database')) };
    const store = worker({ kept: broken });
    expect(await store.list()).toEqual([]);
    await store.write({ ...session, stays: false });
    expect(await store.read(API_ORIGIN)).toEqual({ ...session, stays: false });
  });
});
