/** An external client app of the org: a public client, so it has no secret. */
export interface OAuthClient {
  readonly id: string;
  readonly name: string;
  /** Accepted besides what browsers give an extension for the answer of a sign-in. */
  readonly redirectUris: readonly string[];
  /** An administrator blocked it: OAUTH_APP_BLOCKED. */
  readonly blocked: boolean;
}

export const PARLEY_CLIENT: OAuthClient = {
  id: 'parley-local',
  name: 'Parley',
  redirectUris: [],
  blocked: false,
};

/** What `identity.getRedirectURL()` gives: in Chrome and Edge the extension's id, 32 letters a–p; in Firefox the id's SHA-1. */
const EXTENSION_REDIRECT =
  /^https:\/\/(?:[a-p]{32}\.chromiumapp\.org|[0-9a-f]{40}\.extensions\.allizom\.org)\/[^#]*$/;

export function acceptsRedirect(client: OAuthClient, redirectUri: string): boolean {
  return EXTENSION_REDIRECT.test(redirectUri) || client.redirectUris.includes(redirectUri);
}
