import '../fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import { sessionStore } from '../../../../extension/background/session-store.ts';
import { sessionTokens } from '../../../../extension/background/session-tokens.ts';
import type { Admission, SystemAccess } from '../../../../extension/background/system-access.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { API_ORIGIN, identity } from '../samples.ts';
import { namedLocks } from './named-locks.ts';

const { orgId, userId } = identity;

/** An org that rotates refresh tokens, and ends everything when an old one is used again (salesforce.md §2.1). */
class RotatingOrg {
  current = 'refresh 0';
  calls = 0;
  isOver = false;
  owner = { orgId, userId };
  rotates = true;

  renew: SystemAccess['renew'] = async ({ tokens: { refresh } }): Promise<Admission | null> => {
    if (refresh === null) return null;
    if (refresh !== this.current) this.isOver = true;
    if (this.isOver) throw new CrmError({ code: 'signed-out', detail: '', retryable: false });
    this.calls += 1;
    if (this.rotates) this.current = `refresh ${this.calls}`;
    return { tokens: { access: `access ${this.calls}`, refresh: this.current }, owner: this.owner };
  };
}

const unused = () => {
  throw new Error('Only renewals are asked for here');
};
const access: SystemAccess = {
  signIn: unused,
  renew: unused,
  lasting: unused,
  end: unused,
  checkPage: unused,
  connector: unused,
};
const systems = (renew: SystemAccess['renew']) => ({ salesforce: { ...access, renew }, odoo: access });

const SESSION = {
  v: 1,
  system: 'salesforce',
  apiOrigin: API_ORIGIN,
  clientId: 'abc',
  database: null,
  stays: false,
} as const;
const ended = vi.fn();

beforeEach(() => {
  resetBrowser();
  ended.mockClear();
});

async function signedIn(renew: RotatingOrg['renew'], refresh: string | null = 'refresh 0') {
  const tokens = { access: 'access 0', refresh };
  await sessionStore.write({ ...SESSION, identity, tokens });
  return sessionTokens(API_ORIGIN, identity, {
    store: sessionStore,
    systems: systems(renew),
    exclusively: namedLocks(),
    ended,
  });
}

const grant = (number: number) => ({ accessToken: `access ${number}`, orgId, userId });
const stored = async () => (await sessionStore.read(API_ORIGIN))?.tokens;

describe('the tokens of a session', () => {
  it('are none where nobody signed in', async () => {
    const ports = {
      store: sessionStore,
      systems: systems(new RotatingOrg().renew),
      exclusively: namedLocks(),
      ended,
    };
    const tokens = sessionTokens(API_ORIGIN, identity, ports);
    expect(await tokens.accessToken()).toBeNull();
    expect(await tokens.refresh('access 0')).toBeNull();
  });

  it('are renewed once however many ask at once', async () => {
    const org = new RotatingOrg();
    const tokens = await signedIn(org.renew);
    const grants = await Promise.all(Array.from({ length: 5 }, () => tokens.refresh('access 0')));
    expect(grants).toEqual(Array.from({ length: 5 }, () => grant(1)));
    expect(org).toMatchObject({ calls: 1, isOver: false });
    expect(await tokens.refresh('access 1')).toEqual(grant(2));
    expect(org).toMatchObject({ calls: 2, isOver: false });
  });

  it('are stored before anybody can use them', async () => {
    const tokens = await signedIn(new RotatingOrg().renew);
    const used = tokens.refresh('access 0').then(async (renewed) => [renewed?.accessToken, await stored()]);
    expect(await used).toEqual(['access 1', { access: 'access 1', refresh: 'refresh 1' }]);
  });

  it('keep the refresh token where the org does not rotate', async () => {
    const org = new RotatingOrg();
    org.rotates = false;
    const tokens = await signedIn(org.renew);
    await tokens.refresh('access 0');
    expect(await stored()).toEqual({ access: 'access 1', refresh: 'refresh 0' });
  });

  it.each([
    ['the refresh token is used up', 'refresh old', {}],
    ['there is none', null, {}],
    ['the answer is another user’s', 'refresh 0', { userId: '005other' }],
    ['the answer is another org’s', 'refresh 0', { orgId: '00Dother' }],
  ])('end, with the person still known, when %s', async (_why, refresh, another) => {
    const org = new RotatingOrg();
    org.owner = { ...org.owner, ...another };
    const tokens = await signedIn(org.renew, refresh);
    expect(await tokens.refresh('access 0')).toBeNull();
    expect(await stored()).toBeNull();
    expect((await sessionStore.read(API_ORIGIN))?.identity).toEqual(identity);
    expect(ended).toHaveBeenCalledOnce();
    expect(await tokens.accessToken()).toBeNull();
  });

  it.each([
    ['offline', true],
    ['timeout', true],
    ['unavailable', true],
    // A proxy's page, not the org's refusal of the token.
    ['bad-answer', false],
    ['forbidden', false],
    ['not-found', false],
    ['rate-limited', true],
    ['refused', false],
  ] as const)('stay when the org could not be asked: %s', async (code, retryable) => {
    const fault = new CrmError({ code, detail: '', retryable });
    const tokens = await signedIn(() => Promise.reject(fault));
    await expect(tokens.refresh('access 0')).rejects.toBe(fault);
    expect(await stored()).toEqual({ access: 'access 0', refresh: 'refresh 0' });
    expect(ended).not.toHaveBeenCalled();
  });

  it('are none once somebody else has signed in: nothing is sent or renewed under another name', async () => {
    const org = new RotatingOrg();
    const tokens = await signedIn(org.renew);
    const another = {
      ...identity,
      userId: '005000000000002AAA',
    };
    const theirs = { access: 'access theirs', refresh: 'refresh theirs' };
    await sessionStore.write({ ...SESSION, identity: another, tokens: theirs });
    expect(await tokens.accessToken()).toBeNull();
    expect(await tokens.refresh('access 0')).toBeNull();
    expect(await tokens.refresh('access theirs')).toBeNull();
    expect(org.calls).toBe(0);
    expect(await stored()).toEqual(theirs);
  });

  it('live in the browser’s memory alone', async () => {
    const tokens = await signedIn(new RotatingOrg().renew);
    await tokens.refresh('access 0');
    expect(state.area.local.data.size).toBe(0);
    expect([...state.area.session.data.keys()]).toEqual([`session:${API_ORIGIN}`, `owner:${API_ORIGIN}`]);
    expect(JSON.stringify(state.area.session.data.get(`owner:${API_ORIGIN}`))).not.toContain('access');
  });
});
