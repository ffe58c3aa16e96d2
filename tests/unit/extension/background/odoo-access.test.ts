import '../fake-browser.ts';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CrmConnector } from '../../../../crm-connector/contract.ts';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import type { PageSession } from '../../../../crm-connector/odoo/page-session.ts';
import { odooAccess } from '../../../../extension/background/odoo-access.ts';
import { sessionStore } from '../../../../extension/background/session-store.ts';
import { sessionTokens } from '../../../../extension/background/session-tokens.ts';
import { type SessionPorts, sessions } from '../../../../extension/background/sessions.ts';
import type { SystemAccess } from '../../../../extension/background/system-access.ts';
import { settings } from '../../../../extension/settings/settings.ts';
import type { Identity } from '../../../../shared/domain/customer-snapshot.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { identity } from '../samples.ts';
import { namedLocks } from './named-locks.ts';

const ORIGIN = 'https://erp.example.com';
const KEY = '8f3a0c-api-key';
const agent: Identity = { ...identity, orgId: 'erp.example.com/prod', userId: '5', login: 'agent' };
const wish = { system: 'odoo', apiKey: KEY } as const;

let page: PageSession | null;
let asked: { database: string | null; key: string | undefined }[];
let refuse: CrmError | null;
let ended: number;

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

const odoo = odooAccess({
  pageSession: async (apiOrigin) => {
    expect(apiOrigin).toBe(ORIGIN);
    return page;
  },
  connector: (_origin, database, tokens) =>
    ({
      async whoAmI() {
        asked.push({ database, key: (await tokens.accessToken())?.accessToken });
        if (refuse) throw refuse;
        return agent;
      },
    }) as CrmConnector,
});

const ports = (): SessionPorts => ({
  store: sessionStore,
  systems: { salesforce: none, odoo },
  exclusively: namedLocks(),
  connectedOrgs: settings.connectedOrgs,
  hasAccess: async () => true,
  lookForNetwork: async () => undefined,
  forgetOwner: async () => undefined,
  ended: () => {
    ended += 1;
  },
  changed: () => undefined,
});

const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    (error: unknown) => (error instanceof CrmError ? error.fault.code : error),
  );

beforeEach(() => {
  resetBrowser();
  page = { database: 'prod', userId: '5' };
  asked = [];
  refuse = null;
  ended = 0;
});

describe('signing in to an Odoo', () => {
  it('asks whose key it is, and keeps it in the memory of the browser alone', async () => {
    expect(await sessions(ports()).connect(ORIGIN, { ...wish, apiKey: ` ${KEY}\n` })).toEqual({
      system: 'odoo',
      apiOrigin: ORIGIN,
      state: 'signed-in',
      identity: agent,
    });
    expect(asked).toEqual([{ database: 'prod', key: KEY }]);
    expect(await sessionStore.read(ORIGIN)).toMatchObject({
      system: 'odoo',
      database: 'prod',
      tokens: { access: KEY, refresh: null },
    });
    expect(JSON.stringify([...state.area.local.data])).not.toContain(KEY);
    expect(await settings.connectedOrgs.read()).toEqual({
      [ORIGIN]: { system: 'odoo', clientId: '', database: 'prod' },
    });
  });

  it('names the database that was typed, else that of the page, and asks nothing of an unnamed one', async () => {
    await sessions(ports()).connect(ORIGIN, { ...wish, database: ' other ' });
    await sessions(ports()).connect(ORIGIN, { ...wish, database: ' ' });
    page = null;
    expect(await codeOf(sessions(ports()).connect(ORIGIN, wish))).toBe('unsure-org');
    expect(asked.map(({ database }) => database)).toEqual(['other', 'prod']);
  });

  it('needs a key, and asks nobody without one', async () => {
    expect(await codeOf(sessions(ports()).connect(ORIGIN, { system: 'odoo' }))).toBe('signed-out');
    expect(await codeOf(sessions(ports()).connect(ORIGIN, { system: 'odoo', apiKey: '  ' }))).toBe(
      'signed-out',
    );
    expect(asked).toEqual([]);
  });

  it.each(['signed-out', 'barred', 'bad-answer', 'offline'] as const)(
    'that Odoo answers with %s leaves nothing behind',
    async (code) => {
      refuse = new CrmError({ code, detail: '', retryable: false });
      expect(await codeOf(sessions(ports()).connect(ORIGIN, wish))).toBe(code);
      expect(await sessionStore.list()).toEqual([]);
      expect(await settings.connectedOrgs.read()).toBeUndefined();
    },
  );

  it('is remembered as an Odoo: without the word of a page the next sign-in is no Salesforce’s', async () => {
    await sessions(ports()).connect(ORIGIN, wish);
    await sessions(ports()).disconnect(ORIGIN);
    expect(await codeOf(sessions(ports()).connect(ORIGIN, {}))).toBe('signed-out');
    expect(await sessions(ports()).list()).toMatchObject([{ system: 'odoo', state: 'signed-out' }]);
  });
});

describe('a key that Odoo does not take any more', () => {
  it('ends the session at once: nothing can renew it, and nothing asks again', async () => {
    const all = sessions(ports());
    await all.connect(ORIGIN, wish);
    const tokens = sessionTokens(ORIGIN, agent, ports());
    expect(await Promise.all([tokens.refresh(KEY), tokens.refresh(KEY)])).toEqual([null, null]);
    expect(ended).toBe(1);
    expect(await tokens.accessToken()).toBeNull();
    expect(await all.org(ORIGIN)).toBeNull();
    expect(await all.list()).toMatchObject([{ state: 'signed-out', identity: agent }]);
  });
});

describe('signing out', () => {
  it('says that the key itself goes on in Odoo', async () => {
    const all = sessions(ports());
    await all.connect(ORIGIN, wish);
    expect(await all.disconnect(ORIGIN)).toBe(false);
    expect(await sessionStore.list()).toEqual([]);
  });
});

describe('the page beside the panel', () => {
  it.each([
    ['is the key’s own', { database: 'prod', userId: '5' }, 'none'],
    ['is of another database of the host', { database: 'test', userId: '5' }, 'wrong-org'],
    ['is another user’s', { database: 'prod', userId: '6' }, 'wrong-user'],
    ['cannot be placed', null, 'unsure-org'],
  ] as const)('%s', async (_what, shown, code) => {
    const all = sessions(ports());
    await all.connect(ORIGIN, { ...wish, database: 'prod' });
    page = shown;
    expect(await codeOf(all.checkPage(ORIGIN))).toBe(code);
  });

  it('has nothing to differ from where nobody is signed in', async () => {
    expect(await codeOf(sessions(ports()).checkPage(ORIGIN))).toBe('none');
  });
});
