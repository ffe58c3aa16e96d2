import { CrmError } from '../../crm-error.ts';
import { oauthFault } from './oauth-fault.ts';

export interface AuthorizeRequest {
  /** The org's My Domain: orgs may switch off `login.salesforce.com`, and a session there makes this consent only. */
  readonly apiOrigin: string;
  readonly clientId: string;
  readonly redirectUri: string;
  readonly challenge: string;
  /** Unguessable, and only valid for this sign-in. */
  readonly state: string;
  /** `login` asks for the password again, for another user than the browser's. */
  readonly prompt?: 'login' | 'consent';
}

/** The address of the org's own sign-in page, for `identity.launchWebAuthFlow`. */
export function authorizeUrl(request: AuthorizeRequest): string {
  const url = new URL('/services/oauth2/authorize', request.apiOrigin);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    scope: 'api refresh_token',
    code_challenge: request.challenge,
    code_challenge_method: 'S256',
    state: request.state,
    ...(request.prompt ? { prompt: request.prompt } : {}),
  }).toString();
  return url.href;
}

/**
 * The authorization code in the address the org sent the person back to.
 * @throws CrmError with the org's words when it refused; `bad-answer` when the answer is not to this sign-in
 */
export function codeFromRedirect(address: string, request: { redirectUri: string; state: string }): string {
  const notOurs = (detail: string) => new CrmError({ code: 'bad-answer', detail, retryable: false });
  if (!URL.canParse(address)) throw notOurs('The sign-in page sent back no address');
  const url = new URL(address);
  const expected = new URL(request.redirectUri);
  if (url.origin !== expected.origin || url.pathname !== expected.pathname) {
    throw notOurs('The sign-in page sent the browser somewhere else');
  }
  if (url.searchParams.get('state') !== request.state)
    throw notOurs('The sign-in does not belong to this attempt');
  const error = url.searchParams.get('error');
  if (error) throw oauthFault(error, url.searchParams.get('error_description') ?? '');
  const code = url.searchParams.get('code');
  if (!code) throw notOurs('The sign-in page sent no code');
  return code;
}
