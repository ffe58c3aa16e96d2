/**
 * Lightning-shaped pages of the local org, for the lightning host, the my.salesforce.com host and 127.0.0.1.
 * Everything that is not `/services`, `/__org`, `/login` or `/secur` comes here.
 *
 * Signing in belongs to the server: `/login?startURL=…` shows whom one can be and sets the cookie `sid` on the host
 * it was asked on; `/secur/frontdoor.jsp?sid=…&retURL=…` does the same with an access token, as in Salesforce.
 * A page asked for without a session answers 302 to `/login?startURL=<path and query>`.
 */
import type { OrgStore, OrgUser } from '../store/org-store.ts';

export interface PageRequest {
  readonly method: string;
  /** Host header, with the port. */
  readonly host: string;
  /** As sent, percent-encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly cookies: Readonly<Record<string, string>>;
}

export interface PageReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PageDeps {
  readonly store: OrgStore;
  /** The user of a session (cookie `sid`); undefined: none, or it ended. */
  readonly userForSession: (sid: string) => OrgUser | undefined;
}

/** The page, its script, style or data; undefined: no page of ours, answer 404. */
export function servePage(_request: PageRequest, _deps: PageDeps): PageReply | undefined {
  return undefined;
}
