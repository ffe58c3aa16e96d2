import { CrmError, type CrmErrorCode } from '../../crm-error.ts';

/** OAuth errors an admin must act on: the app is not installed, not allowed, or set up otherwise (salesforce.md §2.2). */
const BARRED = new Set([
  'OAUTH_APP_BLOCKED',
  'OAUTH_APP_ACCESS_DENIED',
  'OAUTH_EC_APP_NOT_FOUND',
  'OAUTH_APPROVAL_ERROR_GENERIC',
  'invalid_client',
  'invalid_client_id',
  'inactive_user',
  'inactive_org',
  'redirect_uri_mismatch',
  'unauthorized_client',
  'unsupported_response_type',
  'unsupported_grant_type',
  'invalid_scope',
]);

/** `invalid_grant` covers both a used-up token and people or places that may not come in at all. */
const BARRED_GRANT = /inactive user|inactive organization|ip restricted|app must be installed/i;

/** An OAuth refusal in the words of the contract; `description` is the org's own and kept. */
export function oauthFault(error: string, description: string): CrmError {
  const detail = description || error;
  let code: CrmErrorCode = 'refused';
  if (BARRED.has(error) || BARRED_GRANT.test(description)) code = 'barred';
  else if (error === 'invalid_grant') code = 'signed-out';
  return new CrmError({ code, detail, retryable: false });
}
