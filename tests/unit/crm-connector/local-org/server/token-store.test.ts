import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TokenStore } from '../../../../../crm-connector/local-org/oauth/token-store.ts';

const USER = '005000000000002AAA';
let now: Temporal.Instant;
let tokens: TokenStore;

beforeEach(() => {
  now = Temporal.Instant.from('2026-11-22T15:00:00Z');
  tokens = new TokenStore({
    file: ':memory:',
    orgId: '00D000000000001EAA',
    clock: () => now,
    sessionMinutes: 120,
  });
});
afterEach(() => tokens.close());

function pass(minutes: number): void {
  now = now.add({ minutes });
}

function refreshed(token: string | null) {
  const done = tokens.refresh(token ?? '', 'parley-local');
  if (!done) throw new Error('refresh was refused');
  return done.tokens;
}

describe('access tokens', () => {
  it('look like the real ones: org id, !, AQ and no character that clients refuse', () => {
    expect(tokens.openSession(USER, 'api')).toMatch(/^00D\w{12}!AQ[.\w]{80,}$/);
  });

  it('end when unused for the whole session time', () => {
    const token = tokens.openSession(USER, 'api');
    pass(119);
    const other = tokens.openSession(USER, 'api');
    pass(1);
    expect(tokens.session(token)).toBeUndefined();
    expect(tokens.session(other)?.userId).toBe(USER);
  });

  it('live on when used in the second half of their time', () => {
    const token = tokens.openSession(USER, 'api');
    pass(61);
    expect(tokens.session(token)).toBeDefined();
    pass(119);
    expect(tokens.session(token)).toBeDefined();
  });

  it('end when told to, while page sessions and refresh tokens stay', () => {
    const page = tokens.openSession(USER, 'web');
    const granted = tokens.grant(USER, 'parley-local', 'api refresh_token');
    tokens.expireAccess(USER);
    expect(tokens.session(granted.accessToken)).toBeUndefined();
    expect(tokens.session(page)?.kind).toBe('web');
    expect(tokens.session(refreshed(granted.refreshToken).accessToken)?.kind).toBe('api');
  });
});

describe('refresh tokens', () => {
  it('are only given for the scope that asks for them', () => {
    expect(tokens.grant(USER, 'parley-local', 'api').refreshToken).toBeNull();
    expect(tokens.grant(USER, 'parley-local', 'api refresh_token').refreshToken).toMatch(/^5Aep/);
  });

  it('rotate: each refresh gives a new one', () => {
    const first = tokens.grant(USER, 'parley-local', 'api refresh_token');
    const second = refreshed(first.refreshToken);
    expect(second.refreshToken).not.toBe(first.refreshToken);
    expect(tokens.session(second.accessToken)?.userId).toBe(USER);
  });

  it('take the whole grant with them when a spent one comes back', () => {
    const first = tokens.grant(USER, 'parley-local', 'api refresh_token');
    const second = refreshed(first.refreshToken);
    expect(tokens.refresh(first.refreshToken ?? '', 'parley-local')).toBeUndefined();
    expect(tokens.session(second.accessToken)).toBeUndefined();
    expect(tokens.refresh(second.refreshToken ?? '', 'parley-local')).toBeUndefined();
  });

  it('are no use to another client', () => {
    const granted = tokens.grant(USER, 'parley-local', 'api refresh_token');
    expect(tokens.refresh(granted.refreshToken ?? '', 'other')).toBeUndefined();
    expect(refreshed(granted.refreshToken).refreshToken).toMatch(/^5Aep/);
  });

  it('end with everything they gave when revoked', () => {
    const granted = tokens.grant(USER, 'parley-local', 'api refresh_token');
    expect(tokens.isApproved(USER, 'parley-local')).toBe(true);
    expect(tokens.revoke(granted.refreshToken ?? '')).toBe(true);
    expect(tokens.session(granted.accessToken)).toBeUndefined();
    expect(tokens.isApproved(USER, 'parley-local')).toBe(false);
    expect(tokens.revoke('5Aepunknown')).toBe(false);
  });
});
