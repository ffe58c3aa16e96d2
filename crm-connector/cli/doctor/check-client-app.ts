import { bad, type Finding, good } from './finding.ts';

/** Callback of the extension in Chrome and Edge; Firefox has its own. */
const callbackOf = (extensionId: string): string => `https://${extensionId}.chromiumapp.org/`;

const HOW =
  'Setup → External Client App Manager → Parley: OAuth enabled, PKCE required, no secret, the callback URL of the extension, permitted users pre-authorised by permission set (docs/admin.md, step 2)';

/** What the authorize endpoint says of a client app it does not let in (salesforce.md §2.2). */
const REFUSALS: Readonly<Record<string, string>> = {
  invalid_client_id: 'the org knows no app with this client id',
  redirect_uri_mismatch: 'the app’s callback URL is not the extension’s',
  OAUTH_APP_BLOCKED: 'the app is blocked by an administrator',
  OAUTH_APP_ACCESS_DENIED: 'the user is not pre-authorised for the app',
  OAUTH_EC_APP_NOT_FOUND: 'the External Client App is not installed in this org',
  OAUTH_APPROVAL_ERROR_GENERIC: 'the org did not let the app ask for approval',
  invalid_request: 'the org refused the request',
  unsupported_response_type: 'the app does not allow the web server flow',
};

/** Without a client id there is nothing to ask about; the settings of an app are not readable by the REST API. */
export function clientAppNotAsked(): Finding {
  const says = 'not asked: which External Client App Parley signs in with is not known here';
  return bad(
    'client app',
    'unknown',
    says,
    'Name it: parley doctor --client-id CONSUMER-KEY --extension-id ID',
  );
}

/**
 * Asks the org's authorize endpoint as the extension's sign-in would, without signing anybody in: a known app leads to
 * the login page, an unknown or refused one to its refusal.
 */
export async function checkClientApp(
  apiOrigin: string,
  app: { clientId: string; extensionId: string },
  fetchPage: typeof fetch,
): Promise<Finding> {
  const url = new URL('/services/oauth2/authorize', apiOrigin);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: app.clientId,
    redirect_uri: callbackOf(app.extensionId),
    scope: 'api refresh_token',
    // Any well-formed challenge: no code is ever redeemed.
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    state: 'doctor',
  }).toString();
  let answer: string;
  let isRefused: boolean;
  try {
    const response = await fetchPage(url, { redirect: 'manual', credentials: 'omit' });
    answer = `${response.headers.get('location') ?? ''} ${await response.text()}`;
    isRefused = response.status >= 400 || /[?&]error=/.test(answer);
  } catch (error) {
    return bad('client app', 'unknown', `the sign-in page did not answer: ${error}`, 'Try again');
  }
  if (!isRefused) return good('client app', 'known to the org, with the extension’s callback URL and PKCE');
  const code = Object.keys(REFUSALS).find((name) => answer.includes(name));
  const says = code === undefined ? 'the org refused the sign-in' : `${code}: ${REFUSALS[code]}`;
  return bad('client app', 'problem', says, HOW);
}
