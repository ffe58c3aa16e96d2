import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import { authorizeUrl, codeFromRedirect } from '../../../../crm-connector/salesforce/auth/authorize.ts';
import { challengeFor, newProofKey } from '../../../../crm-connector/salesforce/auth/pkce.ts';
import {
  exchangeCode,
  renewToken,
  revokeToken,
  userInfo,
} from '../../../../crm-connector/salesforce/auth/token-calls.ts';

const API = 'https://acme.my.salesforce.com';
const REDIRECT = 'https://abcdefghijklmnop.chromiumapp.org/';

const TOKEN = {
  access_token: '00D!a',
  refresh_token: '5Aep-2',
  instance_url: API,
  id: 'https://login.salesforce.com/id/00DR0000000aaaaMAA/005R0000000bbbbIAA',
  token_type: 'Bearer',
  issued_at: '1763791200000',
};

interface Sent {
  url: string;
  init: RequestInit;
}

/** An org that gives one answer and keeps what it was asked. */
function orgAnswering(status: number, body: unknown) {
  const sent: Sent[] = [];
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    sent.push({ url: String(url), init });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { sent, options: { timeoutMs: 1000, fetch: fetch as typeof globalThis.fetch, online: () => true } };
}

const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.fail('should be refused'),
    (error: unknown) => {
      if (error instanceof CrmError) return error.fault;
      throw error;
    },
  );

describe('proof key', () => {
  it('gives the challenge of RFC 7636, appendix B', async () => {
    expect(await challengeFor('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('is 86 unreserved characters, new every time', async () => {
    const [one, two] = [await newProofKey(), await newProofKey()];
    expect(one.verifier).toMatch(/^[A-Za-z0-9_-]{86}$/);
    expect(one.challenge).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(two.verifier).not.toBe(one.verifier);
  });
});

describe('authorize', () => {
  const request = { apiOrigin: API, clientId: '3MVG', redirectUri: REDIRECT, challenge: 'c', state: 's' };

  it('asks on My Domain with S256 and no secret', () => {
    const url = new URL(authorizeUrl(request));
    expect(url.origin + url.pathname).toBe(`${API}/services/oauth2/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      response_type: 'code',
      client_id: '3MVG',
      redirect_uri: REDIRECT,
      scope: 'api refresh_token',
      code_challenge: 'c',
      code_challenge_method: 'S256',
      state: 's',
    });
  });

  it('takes the code back, whatever characters it has', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (code) => {
        const back = `${REDIRECT}?${new URLSearchParams({ code, state: 's' })}`;
        expect(codeFromRedirect(back, request)).toBe(code);
      }),
    );
  });

  it.each([
    ['another state', `${REDIRECT}?code=a&state=other`],
    ['no state', `${REDIRECT}?code=a`],
    ['no code', `${REDIRECT}?state=s`],
    ['another place', 'https://example.org/?code=a&state=s'],
    ['no address', 'nothing'],
  ])('refuses %s', (_name, back) => {
    expect(() => codeFromRedirect(back, request)).toThrow(CrmError);
  });

  it.each([
    ['access_denied', 'end-user denied authorization', 'cancelled', 'denied'],
    ['OAUTH_APP_BLOCKED', 'this app is blocked by admin', 'barred', 'app-blocked'],
    ['OAUTH_APP_ACCESS_DENIED', 'user is not admin approved', 'barred', 'app-denied'],
    ['OAUTH_EC_APP_NOT_FOUND', 'external client app is not installed', 'barred', 'app-missing'],
    ['OAUTH_APPROVAL_ERROR_GENERIC', 'an unexpected error', 'barred', 'approval'],
    ['redirect_uri_mismatch', '', 'barred', 'redirect'],
    ['invalid_client_id', 'client identifier invalid', 'barred', 'client-id'],
    ['unsupported_response_type', 'response type not supported', 'barred', 'app-setup'],
  ])('%s is %s', (error, words, code, reason) => {
    const back = `${REDIRECT}?${new URLSearchParams({ error, error_description: words, state: 's' })}`;
    try {
      codeFromRedirect(back, request);
      expect.fail('should be refused');
    } catch (fault) {
      expect((fault as CrmError).fault).toEqual({ code, reason, detail: words || error, retryable: false });
    }
  });
});

describe('token', () => {
  const sign = { apiOrigin: API, clientId: '3MVG', redirectUri: REDIRECT, code: 'a/b==', verifier: 'v' };

  it('is got for a code, with the ids of org and user', async () => {
    const org = orgAnswering(200, TOKEN);
    expect(await exchangeCode(sign, org.options)).toEqual({
      accessToken: '00D!a',
      refreshToken: '5Aep-2',
      instanceUrl: API,
      orgId: '00DR0000000aaaaMAA',
      userId: '005R0000000bbbbIAA',
    });
    expect(org.sent[0]?.url).toBe(`${API}/services/oauth2/token`);
    expect(org.sent[0]?.init).toMatchObject({ credentials: 'omit', redirect: 'error', cache: 'no-store' });
    expect(Object.fromEntries(new URLSearchParams(String(org.sent[0]?.init.body)))).toEqual({
      grant_type: 'authorization_code',
      code: 'a/b==',
      client_id: '3MVG',
      redirect_uri: REDIRECT,
      code_verifier: 'v',
    });
  });

  it('renewed without rotation keeps the old refresh token, which is said by null', async () => {
    const { refresh_token: _, ...unrotated } = TOKEN;
    const session = { apiOrigin: API, clientId: '3MVG', refreshToken: '5Aep-1' };
    expect(await renewToken(session, orgAnswering(200, unrotated).options)).toMatchObject({
      refreshToken: null,
    });
  });

  it.each([
    [400, { error: 'invalid_grant', error_description: 'expired access/refresh token' }, 'signed-out', false],
    [400, { error: 'invalid_grant', error_description: 'ip restricted' }, 'barred', false],
    [400, { error: 'invalid_grant', error_description: 'inactive user' }, 'barred', false],
    [400, { error: 'invalid_client_id', error_description: 'client identifier invalid' }, 'barred', false],
    [401, { error: 'invalid_client', error_description: 'invalid client credentials' }, 'barred', false],
    [400, { error: 'unauthorized_client' }, 'barred', false],
    [
      400,
      { error: 'invalid_app_access', error_description: 'user is not admin approved to access this app' },
      'barred',
      false,
    ],
    [400, { error: 'invalid_grant', error_description: 'something new' }, 'signed-out', false],
    // Nothing of these is said of the token, which may be as good as ever.
    [429, { error: 'rate_limit_exceeded' }, 'rate-limited', true],
    [429, { error: 'invalid_grant' }, 'rate-limited', true],
    [403, { error: 'Forbidden by proxy' }, 'unavailable', true],
    [401, { error: 'Unauthorized' }, 'unavailable', true],
    [401, '<html>Sign in to the proxy</html>', 'unavailable', true],
    [407, { error: 'invalid_grant' }, 'unavailable', true],
    [400, { error: 'unknown_error', error_description: 'retry your request' }, 'unavailable', true],
    [400, { error: 'server_error' }, 'unavailable', true],
    [400, { error: 'temporarily_unavailable' }, 'unavailable', true],
    [500, { error: 'invalid_grant' }, 'unavailable', true],
    [503, '<html>maintenance</html>', 'unavailable', true],
    [200, { access_token: 'a' }, 'bad-answer', false],
    [200, 'not JSON', 'bad-answer', false],
  ])('%s %j is %s', async (status, body, code, retryable) => {
    const session = { apiOrigin: API, clientId: '3MVG', refreshToken: '5Aep-1' };
    expect(await faultOf(renewToken(session, orgAnswering(status, body).options))).toMatchObject({
      code,
      retryable,
    });
  });

  it('that may be as good as ever is said in the words there are', async () => {
    const session = { apiOrigin: API, clientId: '3MVG', refreshToken: '5Aep-1' };
    const refusal = (body: unknown) => faultOf(renewToken(session, orgAnswering(403, body).options));
    expect(await refusal({ error: 'Forbidden by proxy' })).toMatchObject({ detail: 'Forbidden by proxy' });
    expect(await refusal({ error: 'a', error_description: 'b' })).toMatchObject({ detail: 'b' });
    expect(await refusal('<html>No.</html>')).toMatchObject({ detail: '<html>No.</html>' });
  });

  it('is not asked for when the browser is offline', async () => {
    const org = orgAnswering(200, TOKEN);
    const offline = { ...org.options, online: () => false };
    expect(await faultOf(exchangeCode(sign, offline))).toMatchObject({ code: 'offline', retryable: true });
    expect(org.sent).toEqual([]);
  });

  it.each([
    [400, { error: 'unsupported_token_type' }],
    [400, 'error=invalid_token&error_description=expired'],
    [200, ''],
  ])('already dead counts as revoked: %s %j', async (status, body) => {
    await expect(revokeToken(API, 't', orgAnswering(status, body).options)).resolves.toBeUndefined();
  });

  it.each([
    [400, '<html>Bad request</html>'],
    [403, '<html>Blocked by your company</html>'],
    [407, ''],
    [429, { error: 'rate_limit_exceeded' }],
    [503, '<html>maintenance</html>'],
  ])('is not taken for revoked by what says nothing of it: %s %j', async (status, body) => {
    expect(await faultOf(revokeToken(API, 't', orgAnswering(status, body).options))).toMatchObject({
      retryable: true,
    });
  });

  it('that is bad is a plain-text 403 at userinfo, and means signed out', async () => {
    expect(await faultOf(userInfo(API, 't', orgAnswering(403, 'Bad_OAuth_Token').options))).toMatchObject({
      code: 'signed-out',
    });
  });
});
