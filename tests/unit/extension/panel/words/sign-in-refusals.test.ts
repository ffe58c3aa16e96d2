import { describe, expect, it } from 'vitest';
import { oauthFault } from '../../../../../crm-connector/salesforce/auth/oauth-fault.ts';
import { signInRefusals as english } from '../../../../../extension/panel/words/en/sign-in-refusals.ts';
import { signInRefusals as spanish } from '../../../../../extension/panel/words/es/sign-in-refusals.ts';

type Words = Record<string, { title: string; next: string }>;

/** salesforce.md §2.2, row by row. */
const ROWS = [
  ['access_denied', 'end-user denied authorization'],
  ['OAUTH_APP_BLOCKED', 'this app is blocked by admin'],
  ['OAUTH_APP_ACCESS_DENIED', 'user is not admin approved to access this app'],
  ['OAUTH_EC_APP_NOT_FOUND', 'external client app is not installed in this org'],
  ['OAUTH_APPROVAL_ERROR_GENERIC', 'an unexpected error has occurred during authentication'],
  ['redirect_uri_mismatch', 'redirect_uri must match configuration'],
  ['invalid_client_id', 'client identifier invalid'],
  ['unsupported_response_type', 'response type not supported'],
  ['invalid_grant', 'authentication failure'],
  ['invalid_grant', 'expired authorization code'],
  ['invalid_grant', 'invalid code verifier'],
  ['invalid_grant', 'expired access/refresh token'],
  ['invalid_grant', 'inactive user'],
  ['invalid_grant', 'inactive organization'],
  ['invalid_grant', 'ip restricted'],
] as const;

describe('every refusal of a sign-in', () => {
  it.each(ROWS)('%s (%s) has words of its own and a next step, in both languages', (error, description) => {
    const { reason = '', detail } = oauthFault(error, description).fault;
    expect(detail).toBe(description);
    for (const words of [english, spanish]) {
      const said = (words.salesforce as Words)[reason];
      expect(said?.title, reason).toMatch(/\S/);
      expect(said?.next, reason).toMatch(/\S/);
    }
  });

  it('that nobody foresaw has no reason, and keeps the org’s words', () => {
    expect(oauthFault('new_error', 'something new').fault).toEqual({
      code: 'refused',
      detail: 'something new',
      retryable: false,
    });
    expect(oauthFault('invalid_grant', 'something new').fault).toMatchObject({ code: 'signed-out' });
    expect(oauthFault('invalid_grant', '').fault.reason).toBeUndefined();
  });
});
