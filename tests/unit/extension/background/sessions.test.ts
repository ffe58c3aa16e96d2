import '../fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CrmConnector } from '../../../../crm-connector/contract.ts';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import { challengeFor } from '../../../../crm-connector/salesforce/auth/pkce.ts';
import type { TokenSource } from '../../../../crm-connector/token-source.ts';
import { salesforceAccess } from '../../../../extension/background/salesforce-access.ts';
import { sessionStore } from '../../../../extension/background/session-store.ts';
import { type SessionPorts, sessions } from '../../../../extension/background/sessions.ts';
import type { SystemAccess } from '../../../../extension/background/system-access.ts';
import type { SignInWish } from '../../../../extension/messaging/channels.ts';
import { settings } from '../../../../extension/settings/settings.ts';
import { signedInOwner } from '../../../../extension/storage/signed-in-owner.ts';
import type { Identity } from '../../../../shared/domain/customer-snapshot.ts';
import { resetBrowser } from '../fake-browser.ts';
import { API_ORIGIN, identity } from '../samples.ts';
import { namedLocks } from './named-locks.ts';

const REDIRECT = 'https://abc.chromiumapp.org/';
const OTHER_ORIGIN = 'https://other.my.salesforce.com';

const unused = () => {
  throw new Error('No other system is asked in these tests');
};
const none: SystemAccess = {
  signIn: unused,
  renew: unused,
  lasting: unused,
  end: unused,
  checkPage: unused,
  connector: unused,
};

/** The orgs' side of signing in. */
class Orgs {
  who: Identity = identity;
  access = new Set([API_ORIGIN, OTHER_ORIGIN]);
  policy: Record<string, string> = {};
  opened: URL[] = [];
  revoked: [string, string][] = [];
  forgotten: string[] = [];
  looked: string[] = [];
  changes = 0;
  signIn: (url: URL) => string | undefined = (url) =>
    `${REDIRECT}?code=c0de&state=${url.searchParams.get('state')}`;
  #codes = 0;

  ports(): SessionPorts {
    return {
      store: sessionStore,
      exclusively: namedLocks(),
      connectedOrgs: settings.connectedOrgs,
      hasAccess: async (apiOrigin) => this.access.has(apiOrigin),
      lookForNetwork: async (apiOrigin) => void this.looked.push(apiOrigin),
      systems: { salesforce: this.#salesforce(), odoo: none },
      forgetOwner: async ({ userId }) => void this.forgotten.push(userId),
      ended: () => undefined,
      changed: () => {
        this.changes += 1;
      },
    };
  }

  #salesforce(): SystemAccess {
    return salesforceAccess({
      policy: async () => ({ clientIds: this.policy }),
      connectedOrgs: settings.connectedOrgs,
      redirectUri: () => REDIRECT,
      openSignIn: async (address) => {
        const url = new URL(address);
        this.opened.push(url);
        return this.signIn(url);
      },
      exchange: async ({ code, verifier, redirectUri, apiOrigin }) => {
        expect([code, redirectUri]).toEqual(['c0de', REDIRECT]);
        const challenges = this.opened.map((url) => url.searchParams.get('code_challenge'));
        expect(challenges).toContain(await challengeFor(verifier));
        this.#codes += 1;
        const { orgId, userId } = this.who;
        const pair = { accessToken: `access ${this.#codes}`, refreshToken: `refresh ${this.#codes}` };
        return { ...pair, instanceUrl: apiOrigin, orgId, userId };
      },
      renew: () => Promise.reject(new Error('Nothing is renewed in these tests')),
      connector: (_apiOrigin, tokens) => this.#connector(tokens),
      revoke: async (apiOrigin, token) => void this.revoked.push([apiOrigin, token]),
    });
  }

  #connector(tokens: TokenSource): CrmConnector {
    return {
      whoAmI: async () => {
        expect((await tokens.accessToken())?.accessToken).toMatch(/^access/);
        return this.who;
      },
    } as CrmConnector;
  }
}

let orgs: Orgs;
beforeEach(() => {
  resetBrowser();
  orgs = new Orgs();
});

const connect = (clientId: string | null = 'typed id') =>
  sessions(orgs.ports()).connect(API_ORIGIN, clientId === null ? {} : { clientId });
const known = (clientId: string) => ({ system: 'salesforce', clientId, database: null });
const codeOf = (error: unknown) => (error instanceof CrmError ? error.fault.code : error);

describe('connect', () => {
  it('signs in on the org’s own page by code and proof key, and remembers the client id', async () => {
    const signedIn = { system: 'salesforce', apiOrigin: API_ORIGIN, state: 'signed-in', identity };
    expect(await connect()).toEqual(signedIn);
    const [url] = orgs.opened;
    expect(url?.origin).toBe(API_ORIGIN);
    expect(Object.fromEntries(url?.searchParams ?? [])).toMatchObject({
      response_type: 'code',
      client_id: 'typed id',
      redirect_uri: REDIRECT,
      code_challenge_method: 'S256',
    });
    expect(await sessions(orgs.ports()).list()).toEqual([signedIn]);
    expect(await settings.connectedOrgs.read()).toEqual({ [API_ORIGIN]: known('typed id') });
    expect(await signedInOwner(API_ORIGIN)).toEqual({ orgId: identity.orgId, userId: identity.userId });
    expect(orgs.changes).toBe(1);
    await connect(null);
    expect(orgs.opened[1]?.searchParams.get('client_id')).toBe('typed id');
    expect(orgs.opened[1]?.searchParams.get('state')).not.toBe(url?.searchParams.get('state'));
  });

  it('is one sign-in for two windows that ask at once, and a new one afterwards', async () => {
    const both = sessions(orgs.ports());
    await Promise.all([
      both.connect(API_ORIGIN, { clientId: 'id' }),
      both.connect(`${API_ORIGIN}/`, { clientId: 'id' }),
    ]);
    expect(orgs.opened).toHaveLength(1);
    await both.connect(API_ORIGIN, { clientId: 'id' });
    expect(orgs.opened).toHaveLength(2);
  });

  it('is two where they bring another key, database or app: the last to finish is the one', async () => {
    const both = sessions(orgs.ports());
    await Promise.all([
      both.connect(API_ORIGIN, { clientId: 'one' }),
      both.connect(API_ORIGIN, { clientId: 'other' }),
    ]);
    expect(orgs.opened.map((url) => url.searchParams.get('client_id')).toSorted()).toEqual(['one', 'other']);
  });

  it('keeps the client ids of two orgs connected at once', async () => {
    const both = sessions(orgs.ports());
    await Promise.all([
      both.connect(API_ORIGIN, { clientId: 'one' }),
      both.connect(OTHER_ORIGIN, { clientId: 'two' }),
    ]);
    expect(await settings.connectedOrgs.read()).toEqual({
      [API_ORIGIN]: known('one'),
      [OTHER_ORIGIN]: known('two'),
    });
    expect(await both.list()).toHaveLength(2);
  });

  it.each([
    ['no-host-access', () => orgs.access.clear()],
    ['cancelled', () => (orgs.signIn = () => undefined)],
    [
      'cancelled',
      () =>
        (orgs.signIn = () => {
          throw new Error('The user did not approve access.');
        }),
    ],
    [
      'unavailable',
      () =>
        (orgs.signIn = () => {
          throw new Error('Authorization page could not be loaded.');
        }),
    ],
    ['bad-answer', () => (orgs.signIn = () => `${REDIRECT}?code=c0de&state=guessed`)],
    [
      'bad-answer',
      () => (orgs.signIn = (url) => `https://evil.example/?code=c0de&state=${url.searchParams.get('state')}`),
    ],
    [
      'barred',
      () =>
        (orgs.signIn = (url) => `${REDIRECT}?error=OAUTH_APP_BLOCKED&state=${url.searchParams.get('state')}`),
    ],
  ])('fails with %s and leaves nothing behind', async (code, arrange) => {
    arrange();
    expect(codeOf(await connect().catch((error: unknown) => error))).toBe(code);
    expect(await sessions(orgs.ports()).list()).toEqual([]);
    expect(await signedInOwner(API_ORIGIN)).toBeNull();
  });

  it('asks for a client id when nobody has said one, and opens no window', async () => {
    expect(codeOf(await connect(null).catch((error: unknown) => error))).toBe('no-client-id');
    expect(orgs.opened).toEqual([]);
  });

  it('refuses a token that is another’s than the org says', async () => {
    const ports = orgs.ports();
    const stranger = { ...identity, userId: '005other' };
    const connector = () => ({ whoAmI: async () => stranger }) as CrmConnector;
    const lying = {
      ...ports,
      systems: { ...ports.systems, salesforce: { ...ports.systems.salesforce, connector } },
    };
    const error = await sessions(lying)
      .connect(API_ORIGIN, { clientId: 'id' })
      .catch((thrown: unknown) => thrown);
    expect(codeOf(error)).toBe('wrong-org');
    expect(await sessionStore.read(API_ORIGIN)).toBeUndefined();
  });

  it('wipes and ends the session of the person before, but not of the same person', async () => {
    await connect();
    await connect();
    expect([orgs.revoked, orgs.forgotten]).toEqual([[], []]);
    orgs.who = { ...identity, userId: '005000000000002AAA' };
    await connect();
    expect(orgs.revoked).toEqual([[API_ORIGIN, 'refresh 2']]);
    expect(orgs.forgotten).toEqual([identity.userId]);
  });
});

describe('disconnect', () => {
  it('forgets the tokens and what was read, ends the session in the org, and keeps the client id', async () => {
    await connect();
    await sessions(orgs.ports()).disconnect(API_ORIGIN);
    expect(await sessions(orgs.ports()).list()).toEqual([
      { system: 'salesforce', apiOrigin: API_ORIGIN, state: 'signed-out', identity: null },
    ]);
    expect(await sessionStore.list()).toEqual([]);
    expect([orgs.revoked, orgs.forgotten]).toEqual([[[API_ORIGIN, 'refresh 1']], [identity.userId]]);
    expect(await signedInOwner(API_ORIGIN)).toBeNull();
    expect(orgs.changes).toBe(2);
  });

  it('does so without a network as well', async () => {
    await connect();
    const end = vi.fn(() => Promise.reject(new CrmError({ code: 'offline', detail: '', retryable: true })));
    const ports = orgs.ports();
    const offline = { ...ports.systems, salesforce: { ...ports.systems.salesforce, end } };
    await sessions({ ...ports, systems: offline }).disconnect(API_ORIGIN);
    expect(end).toHaveBeenCalledOnce();
    expect(await sessionStore.list()).toEqual([]);
  });

  it('has nothing to end where nobody is signed in', async () => {
    await sessions(orgs.ports()).disconnect(API_ORIGIN);
    expect([orgs.revoked, orgs.forgotten]).toEqual([[], []]);
  });
});

describe('stay', () => {
  it('is switched for a session that runs, asked without a change, and no where nobody is signed in', async () => {
    const all = sessions(orgs.ports());
    expect(await all.stay(API_ORIGIN, true)).toBe(false);
    await connect();
    expect(await all.stay(API_ORIGIN, null)).toBe(false);
    expect(await all.stay(API_ORIGIN, true)).toBe(true);
    expect(await all.stay(API_ORIGIN, null)).toBe(true);
    expect((await sessionStore.read(API_ORIGIN))?.tokens).toMatchObject({ access: 'access 1' });
    expect(await all.stay(API_ORIGIN, false)).toBe(false);
  });

  it('is what it was when the same person signs in again, unless another word is said, and nobody else’s', async () => {
    const all = sessions(orgs.ports());
    const signIn = async (wish: SignInWish) => {
      await all.connect(API_ORIGIN, wish);
      return all.stay(API_ORIGIN, null);
    };
    expect(await signIn({ clientId: 'id', stay: true })).toBe(true);
    const open = await sessionStore.read(API_ORIGIN);
    if (!open) throw new Error('nobody is signed in');
    await sessionStore.write({ ...open, tokens: null });
    expect(await signIn({})).toBe(true);
    expect(await signIn({ stay: false })).toBe(false);
    expect(await signIn({})).toBe(false);
    expect(await signIn({ stay: true })).toBe(true);
    orgs.who = { ...identity, userId: '005000000000002AAA' };
    expect(await signIn({})).toBe(false);
  });
});

describe('org', () => {
  it('is there while somebody is signed in and the hosts are granted', async () => {
    const all = sessions(orgs.ports());
    expect(await all.org(API_ORIGIN)).toBeNull();
    await connect();
    orgs.looked = [];
    const org = await all.org(API_ORIGIN);
    expect(org?.identity).toEqual(identity);
    expect(orgs.looked).toEqual([API_ORIGIN]);
    expect((await all.org(API_ORIGIN))?.connector).toBe(org?.connector);
    expect(await all.org(OTHER_ORIGIN)).toBeNull();
    orgs.access.delete(API_ORIGIN);
    expect(await all.org(API_ORIGIN)).toBeNull();
    expect(await all.list()).toEqual([
      { system: 'salesforce', apiOrigin: API_ORIGIN, state: 'signed-out', identity },
    ]);
  });

  it('is gone when the tokens have ended, and the panel still knows whose they were', async () => {
    await connect();
    const session = await sessionStore.read(API_ORIGIN);
    if (session) await sessionStore.write({ ...session, tokens: null });
    const all = sessions(orgs.ports());
    expect(await all.org(API_ORIGIN)).toBeNull();
    expect(await all.list()).toEqual([
      { system: 'salesforce', apiOrigin: API_ORIGIN, state: 'signed-out', identity },
    ]);
  });
});
