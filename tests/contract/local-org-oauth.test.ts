import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import {
  authorizeUrl,
  call,
  decide,
  newVerifier,
  REDIRECT,
  signIn,
  startTestOrg,
  token,
} from './local-org-fixture.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startTestOrg({
    clients: [
      { id: 'blocked-app', name: 'Blocked', redirectUris: ['https://app.example.com/back'], blocked: true },
      { id: 'web-app', name: 'Web', redirectUris: ['https://app.example.com/back'], blocked: false },
    ],
  });
});
afterAll(() => org.close());

async function codeFor(challenge: string): Promise<string> {
  const url = authorizeUrl(org, { code_challenge: challenge, state: 'x', prompt: 'consent' });
  return (await decide(url, 'allow')).searchParams.get('code') ?? '';
}

describe('sign-in by code and proof key', () => {
  it('gives tokens for a code, a verifier and the same redirect address', async () => {
    const { verifier, challenge } = newVerifier();
    const url = authorizeUrl(org, { code_challenge: challenge, state: 'org-42', prompt: 'consent' });
    const back = await decide(url, 'allow');
    expect(back.origin + back.pathname).toBe(REDIRECT);
    expect(back.searchParams.get('state')).toBe('org-42');

    const { status, body } = await token(org, {
      grant_type: 'authorization_code',
      code: back.searchParams.get('code') ?? '',
      redirect_uri: REDIRECT,
      code_verifier: verifier,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      access_token: expect.stringMatching(/^00D\w{12}!AQ/),
      refresh_token: expect.stringMatching(/^5Aep/),
      instance_url: org.baseUrl,
      id: `${org.baseUrl}/id/${org.orgId}/${org.userId}`,
      token_type: 'Bearer',
      scope: 'api refresh_token',
      issued_at: expect.stringMatching(/^\d{13}$/),
    });
    expect(body).not.toHaveProperty('expires_in');
    const limits = await call(org, 'GET', 'limits', undefined, {
      authorization: `Bearer ${body.access_token}`,
    });
    expect(limits.status).toBe(200);
  });

  it('asks nothing again of a user who allowed the app before', async () => {
    await signIn(org);
    const url = authorizeUrl(org, { code_challenge: newVerifier().challenge, state: 'again' });
    const response = await fetch(url, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(new URL(response.headers.get('location') ?? '').searchParams.get('code')).toMatch(/^aPrx/);
  });

  it('tells the app when the person denies', async () => {
    const url = authorizeUrl(org, {
      code_challenge: newVerifier().challenge,
      state: 'no',
      prompt: 'consent',
    });
    const back = await decide(url, 'deny');
    expect(Object.fromEntries(back.searchParams)).toEqual({
      error: 'access_denied',
      error_description: 'end-user denied authorization',
      state: 'no',
    });
  });

  it('takes a code once', async () => {
    const { verifier, challenge } = newVerifier();
    const code = await codeFor(challenge);
    const form = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: verifier };
    expect((await token(org, form)).status).toBe(200);
    expect(await token(org, form)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'expired authorization code' },
    });
  });

  it.each([
    ['another verifier', newVerifier().verifier],
    ['no verifier', ''],
    ['a verifier shorter than 43 characters', 'a'.repeat(42)],
    ['a verifier longer than 128 characters', 'a'.repeat(129)],
  ])('refuses %s', async (_what, wrong) => {
    const code = await codeFor(newVerifier().challenge);
    const form = { grant_type: 'authorization_code', code, redirect_uri: REDIRECT, code_verifier: wrong };
    expect(await token(org, form)).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'invalid code verifier' },
    });
  });

  it('refuses another redirect address, a secret of a public client, an unknown client and grant', async () => {
    const { verifier, challenge } = newVerifier();
    const form = { grant_type: 'authorization_code', redirect_uri: REDIRECT, code_verifier: verifier };
    const elsewhere = { ...form, code: await codeFor(challenge), redirect_uri: `${REDIRECT}x` };
    expect((await token(org, elsewhere)).body.error).toBe('redirect_uri_mismatch');
    expect((await token(org, { ...form, client_secret: 's' })).body.error).toBe('invalid_client');
    expect((await token(org, { ...form, client_id: 'nobody' })).body.error).toBe('invalid_client_id');
    expect((await token(org, { grant_type: 'password' })).body.error).toBe('unsupported_grant_type');
  });

  it.each([
    ['code_challenge', '', 'invalid_request', 'missing required code challenge'],
    ['code_challenge_method', 'plain', 'invalid_request', 'code challenge method must be S256'],
    ['response_type', 'token', 'unsupported_response_type', 'response type not supported'],
    ['scope', 'api everything', 'invalid_scope', expect.any(String)],
  ])('sends back a refusal when %s is %j', async (name, value, error, description) => {
    const url = authorizeUrl(org, { code_challenge: newVerifier().challenge, state: 'kept', [name]: value });
    const response = await fetch(url, { redirect: 'manual' });
    const back = new URL(response.headers.get('location') ?? '');
    expect(Object.fromEntries(back.searchParams)).toEqual({
      error,
      error_description: description,
      state: 'kept',
    });
  });

  it('sends back OAUTH_APP_BLOCKED for an app an administrator blocked', async () => {
    const url = authorizeUrl(org, {
      client_id: 'blocked-app',
      code_challenge: newVerifier().challenge,
      state: 'b',
    });
    const response = await fetch(url, { redirect: 'manual' });
    const back = new URL(response.headers.get('location') ?? '');
    expect(back.searchParams.get('error')).toBe('OAUTH_APP_BLOCKED');
    expect(back.searchParams.get('error_description')).toBe('this app is blocked by admin');
  });

  it.each([
    'https://evil.example.com/',
    'https://abcdefghijklmnopabcdefghijklmnoq.chromiumapp.org/',
    'http://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
    'https://0123456789abcdef0123456789abcdef0123456.extensions.allizom.org/',
    '',
  ])('never redirects to %j', async (redirect) => {
    const url = authorizeUrl(org, { redirect_uri: redirect, code_challenge: newVerifier().challenge });
    const response = await fetch(url, { redirect: 'manual' });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('redirect_uri_mismatch');
  });

  it('knows registered addresses of other clients, and no unknown client', async () => {
    const registered = authorizeUrl(org, {
      client_id: 'web-app',
      redirect_uri: 'https://app.example.com/back',
      code_challenge: newVerifier().challenge,
    });
    expect((await decide(registered, 'allow')).searchParams.get('code')).toMatch(/^aPrx/);
    const unknown = await fetch(authorizeUrl(org, { client_id: 'nobody' }), { redirect: 'manual' });
    expect(unknown.status).toBe(400);
    expect(await unknown.text()).toContain('invalid_client_id');
  });

  it('shows the login page first where nobody is signed in', async () => {
    const closed = await startTestOrg({ autoLogin: null });
    try {
      const url = authorizeUrl(closed, { code_challenge: newVerifier().challenge, state: 'l' });
      const away = await fetch(url, { redirect: 'manual' });
      const login = away.headers.get('location') ?? '';
      expect(login).toMatch(/^\/login\?startURL=%2Fservices%2Foauth2%2Fauthorize/);
      const picker = await (await fetch(closed.baseUrl + login)).text();
      expect(picker).toContain('Jordan Lee');
      const user = picker.match(/value="(005\w{15})">Jordan Lee/)?.[1] ?? '';
      const signedIn = await fetch(`${closed.baseUrl}/login`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ user, startURL: new URL(url).pathname + new URL(url).search }),
      });
      const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
      const back = await decide(new URL(signedIn.headers.get('location') ?? '', url).href, 'allow', cookie);
      expect(back.searchParams.get('state')).toBe('l');
    } finally {
      await closed.close();
    }
  });
});

describe('refresh, revoke, userinfo', () => {
  it('rotates, and revokes everything when an old refresh token comes back', async () => {
    const first = await signIn(org);
    const second = await token(org, { grant_type: 'refresh_token', refresh_token: first.refresh_token });
    expect(second.status).toBe(200);
    expect(second.body.refresh_token).not.toBe(first.refresh_token);

    const reuse = await token(org, { grant_type: 'refresh_token', refresh_token: first.refresh_token });
    expect(reuse).toMatchObject({
      status: 400,
      body: { error: 'invalid_grant', error_description: 'expired access/refresh token' },
    });
    const dead = await call(org, 'GET', 'limits', undefined, {
      authorization: `Bearer ${second.body.access_token}`,
    });
    expect(dead).toMatchObject({
      status: 401,
      body: [{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }],
    });
    const late = await token(org, { grant_type: 'refresh_token', refresh_token: second.body.refresh_token });
    expect(late.body.error).toBe('invalid_grant');
  });

  it('revokes by refresh token once, and refuses what it does not know', async () => {
    const { access_token, refresh_token } = await signIn(org);
    const revoke = (value: string) =>
      fetch(`${org.baseUrl}/services/oauth2/revoke`, {
        method: 'POST',
        body: new URLSearchParams({ token: value }),
      });
    expect((await revoke(refresh_token)).status).toBe(200);
    const after = await call(org, 'GET', 'limits', undefined, { authorization: `Bearer ${access_token}` });
    expect(after.status).toBe(401);
    expect((await revoke('nonsense')).status).toBe(400);
  });

  it('answers userinfo to a good token, plain 403 to a bad or missing one', async () => {
    const good = await call(org, 'GET', '/services/oauth2/userinfo');
    expect(good.body).toMatchObject({
      user_id: org.userId,
      organization_id: org.orgId,
      preferred_username: org.username,
      zoneinfo: 'America/New_York',
      language: 'en_US',
    });
    const bad = await call(org, 'GET', '/services/oauth2/userinfo', undefined, {
      authorization: 'Bearer nope',
    });
    expect([bad.status, bad.body]).toEqual([403, 'Bad_OAuth_Token']);
    expect(bad.headers.get('content-type')).toContain('text/plain');
    const none = await fetch(`${org.baseUrl}/services/oauth2/userinfo`);
    expect([none.status, await none.text()]).toEqual([403, 'Missing_OAuth_Token']);
  });

  it('opens the browser by a one-time address, and not a second time', async () => {
    const { body } = await call(org, 'GET', '/services/oauth2/singleaccess');
    const open = () => fetch(body.frontdoor_uri, { redirect: 'manual' });
    expect((await open()).headers.get('set-cookie')).toMatch(/^sid=00D/);
    expect((await open()).headers.get('location')).toMatch(/^\/login/);
  });

  it('never lets a page session into the REST API', async () => {
    const door = await fetch(`${org.baseUrl}/secur/frontdoor.jsp?sid=${org.accessToken}`, {
      redirect: 'manual',
    });
    const sid = door.headers.get('set-cookie')?.match(/^sid=([^;]+)/)?.[1] ?? '';
    expect(await call(org, 'GET', 'limits', undefined, { authorization: `Bearer ${sid}` })).toMatchObject({
      status: 401,
      body: [
        { message: 'This session is not valid for use with the REST API', errorCode: 'INVALID_SESSION_ID' },
      ],
    });
  });

  it('redirects after the front door to its own host alone', async () => {
    const to = async (retUrl: string) => {
      const address = `/secur/frontdoor.jsp?sid=${org.accessToken}&retURL=${encodeURIComponent(retUrl)}`;
      return (await fetch(org.baseUrl + address, { redirect: 'manual' })).headers.get('location');
    };
    expect(await to('/lightning/page/home')).toBe('/lightning/page/home');
    expect(await to('//evil.example.com')).toBe('/');
    expect(await to('/\\evil.example.com')).toBe('/');
    expect(await to('https://evil.example.com/x')).toBe('/');
    expect(await to('/a\r\nset-cookie: sid=x')).toBe('/aset-cookie:%20sid=x');
  });
});
