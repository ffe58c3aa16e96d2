import { CrmError, type CrmErrorCode } from '../../crm-error.ts';

/**
 * What the refusals of a sign-in come to (salesforce.md §2.2). `reason` names the one thing to do next; the words for it
 * are the panel's.
 */
const REFUSALS: readonly (readonly [says: RegExp, reason: string, code: CrmErrorCode])[] = [
  [/^access_denied$/, 'denied', 'cancelled'],
  [/^OAUTH_APP_BLOCKED$/, 'app-blocked', 'barred'],
  [/^OAUTH_APP_ACCESS_DENIED$|^invalid_app_access$|not admin approved/i, 'app-denied', 'barred'],
  [/^OAUTH_EC_APP_NOT_FOUND$|app must be installed/i, 'app-missing', 'barred'],
  [/^OAUTH_APPROVAL_ERROR_GENERIC$/, 'approval', 'barred'],
  [/^invalid_client(?:_id)?$/, 'client-id', 'barred'],
  [/^redirect_uri_mismatch$/, 'redirect', 'barred'],
  [
    /^(?:unauthorized_client|unsupported_response_type|unsupported_grant_type|invalid_scope)$/,
    'app-setup',
    'barred',
  ],
  [/^inactive_user$|^inactive user$/i, 'user-inactive', 'barred'],
  [/^inactive_org$|^inactive organization$/i, 'org-inactive', 'barred'],
  [/^ip restricted$/i, 'ip', 'barred'],
  [/^(?:expired authorization code|invalid code verifier|authentication failure)$/i, 'again', 'signed-out'],
  [/^expired access\/refresh token$/i, 'expired', 'signed-out'],
];

/** A refusal that OAuth or Salesforce has a code for, in the words of the contract; undefined: none such. */
export function knownRefusal(error: string, description: string): CrmError | undefined {
  const known = REFUSALS.find(([says]) => says.test(error) || says.test(description));
  const fault = { detail: description || error, retryable: false };
  if (!known) return error === 'invalid_grant' ? new CrmError({ code: 'signed-out', ...fault }) : undefined;
  const [, reason, code] = known;
  return new CrmError({ code, reason, ...fault });
}

/** What the org's own page says of a sign-in; `description` is the org's own and kept. */
export function oauthFault(error: string, description: string): CrmError {
  const unforeseen = { code: 'refused', detail: description || error, retryable: false } as const;
  return knownRefusal(error, description) ?? new CrmError(unforeseen);
}
