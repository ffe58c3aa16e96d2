/** An external client app of the org: a public client, so it has no secret. */
export interface OAuthClient {
  readonly id: string;
  readonly name: string;
  /** Accepted besides any `https://<extension id>.chromiumapp.org/…`. */
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

/** What `identity.getRedirectURL()` gives: 32 letters a–p, the extension's id. */
const EXTENSION_REDIRECT = /^https:\/\/[a-p]{32}\.chromiumapp\.org\/[^#]*$/;

export function acceptsRedirect(client: OAuthClient, redirectUri: string): boolean {
  return EXTENSION_REDIRECT.test(redirectUri) || client.redirectUris.includes(redirectUri);
}
