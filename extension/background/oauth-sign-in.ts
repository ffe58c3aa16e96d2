import { CrmError } from '../../crm-connector/crm-error.ts';
import { authorizeUrl, codeFromRedirect } from '../../crm-connector/salesforce/auth/authorize.ts';
import { newProofKey, randomText } from '../../crm-connector/salesforce/auth/pkce.ts';
import type { TokenAnswer } from '../../crm-connector/salesforce/auth/token-calls.ts';

export interface OAuthPorts {
  /** Where the browser hands the answer of the sign-in page to this extension alone. */
  redirectUri(): string;
  /** Opens the org's sign-in page; the address it ends at, undefined when the window was closed. */
  openSignIn(url: string): Promise<string | undefined>;
  exchange(sign: {
    apiOrigin: string;
    clientId: string;
    redirectUri: string;
    code: string;
    verifier: string;
  }): Promise<TokenAnswer>;
}

/**
 * Authorization code with PKCE, on the org's own page. The proof key and the state live in this call alone.
 * @throws CrmError
 */
export async function oauthSignIn(
  apiOrigin: string,
  clientId: string,
  ports: OAuthPorts,
): Promise<TokenAnswer> {
  const { verifier, challenge } = await newProofKey();
  const redirectUri = ports.redirectUri();
  const state = randomText(32);
  const url = authorizeUrl({ apiOrigin, clientId, redirectUri, challenge, state });
  const address = await openedBy(() => ports.openSignIn(url));
  const code = codeFromRedirect(address, { redirectUri, state });
  return ports.exchange({ apiOrigin, clientId, redirectUri, code, verifier });
}

async function openedBy(open: () => Promise<string | undefined>): Promise<string> {
  let address: string | undefined;
  try {
    address = await open();
  } catch (cause) {
    // The browser says why only in prose: the page did not load, or the person did not finish.
    const notLoaded = /could not be loaded/i.test(String(cause));
    const fault = { detail: '', retryable: true };
    throw new CrmError({ code: notLoaded ? 'unavailable' : 'cancelled', ...fault }, { cause });
  }
  if (address === undefined) throw new CrmError({ code: 'cancelled', detail: '', retryable: true });
  return address;
}
