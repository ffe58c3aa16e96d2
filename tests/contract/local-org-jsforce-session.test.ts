import { Connection, OAuth2 } from 'jsforce';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import { authorizeUrl, call, decide, REDIRECT, signIn, startTestOrg } from './local-org-fixture.ts';

let org: RunningOrg;
beforeAll(async () => {
  org = await startTestOrg();
});
afterAll(() => org.close());

describe('jsforce and sign-in', () => {
  it('refreshes by itself when the session ends, and is told the new refresh token', async () => {
    const { access_token, refresh_token } = await signIn(org);
    const signedIn = new Connection({
      oauth2: { clientId: 'parley-local', loginUrl: org.baseUrl, redirectUri: REDIRECT },
      instanceUrl: org.baseUrl,
      accessToken: access_token,
      refreshToken: refresh_token,
      version: '68.0',
    });
    const rotated: string[] = [];
    signedIn.on('refresh', (_token: string, response: { refresh_token: string }) => {
      rotated.push(response.refresh_token);
    });
    await call(org, 'POST', '/__org/tokens/expire', {});
    const { totalSize } = await signedIn.query('SELECT Id FROM Organization');
    expect(totalSize).toBe(1);
    expect(rotated).toEqual([expect.stringMatching(/^5Aep/)]);
    expect(rotated[0]).not.toBe(refresh_token);
  });

  it('is refused with its own proof key, which is longer than the standard allows', async () => {
    const oauth2 = new OAuth2({
      clientId: 'parley-local',
      loginUrl: org.baseUrl,
      redirectUri: REDIRECT,
      useVerifier: true,
    });
    const challenge = new URL(oauth2.getAuthorizationUrl({})).searchParams.get('code_challenge') ?? '';
    const back = await decide(authorizeUrl(org, { code_challenge: challenge, prompt: 'consent' }), 'allow');
    await expect(oauth2.requestToken(back.searchParams.get('code') ?? '')).rejects.toThrow(
      'invalid code verifier',
    );
  });
});
