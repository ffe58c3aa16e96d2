/**
 * Lightning-shaped pages of the local org, for the lightning host, the my.salesforce.com host and 127.0.0.1.
 * Everything that is not `/services`, `/__org`, `/login` or `/secur` comes here.
 *
 * Signing in belongs to the server: `/login?startURL=…` shows whom one can be and sets the cookie `sid` on the host
 * it was asked on; `/secur/frontdoor.jsp?sid=…&retURL=…` does the same with an access token, as in Salesforce.
 */
import { notFound, OrgError } from '../store/org-error.ts';
import type { OrgStore, OrgUser } from '../store/org-store.ts';
import { isRecordId, placeOf, recordPath } from './client/address.ts';
import { clientFile } from './client-files.ts';
import { frameData, homeData, listData } from './list-data.ts';
import type { PageFault } from './page-data.ts';
import { recordData } from './record-data.ts';
import { PAGE_HEADERS, SHELL } from './shell.ts';
import { timelineData } from './timeline-data.ts';
import { objectOfId, VisibleOrg } from './visible-object.ts';

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
  readonly clock: () => Temporal.Instant;
}

/** The page, its script, style or data; undefined: no page of ours, answer 404. */
export function servePage(request: PageRequest, deps: PageDeps): PageReply | undefined {
  if (request.method !== 'GET') return undefined;
  const [, first, kind = '', ...rest] = request.path.split('/');
  if (first === '__page' && kind === 'app') return appFile(rest.join('/'));
  const user = deps.userForSession(request.cookies.sid ?? '');
  if (first === '__page') return user ? dataReply(request, deps, user, kind, rest) : signedOut();
  return user ? pageReply(request, new VisibleOrg(deps.store, user)) : toLogin(request);
}

function pageReply(request: PageRequest, org: VisibleOrg): PageReply | undefined {
  const place = placeOf({ pathname: request.path, search: `?${request.query}`, hash: '' });
  if (place.is === 'unknown') return undefined;
  // The lightning host has no Classic: it sends a bare id to the record's page.
  if (place.is === 'classic' && request.host.includes('.lightning.')) {
    const object = objectOfId(org, place.id);
    return object === undefined ? undefined : redirect(recordPath(object, place.id));
  }
  return {
    status: 200,
    headers: { ...PAGE_HEADERS, 'content-type': 'text/html; charset=utf-8' },
    body: SHELL,
  };
}

function appFile(name: string): PageReply | undefined {
  const file = clientFile(name);
  return file && { status: 200, headers: { ...PAGE_HEADERS, 'content-type': file.type }, body: file.body };
}

function dataReply(
  request: PageRequest,
  deps: PageDeps,
  user: OrgUser,
  kind: string,
  rest: string[],
): PageReply | undefined {
  try {
    const data = dataFor(new VisibleOrg(deps.store, user), kind, rest[0] ?? '', request.query, deps.clock);
    return data === undefined ? undefined : json(200, data);
  } catch (error) {
    if (!(error instanceof OrgError)) throw error;
    return json(error.status, fault(error.errorCode, error.message));
  }
}

function dataFor(
  org: VisibleOrg,
  kind: string,
  key: string,
  query: URLSearchParams,
  clock: () => Temporal.Instant,
): object | undefined {
  if (kind === 'frame') return frameData(org);
  if (kind === 'home') return homeData(org);
  if (kind === 'list')
    return listData(org, key, query.get('filterName') ?? '', offsetOf(query.get('offset')));
  if (!isRecordId(key)) throw notFound();
  if (kind === 'record') return recordData(org, key, query.get('related'));
  if (kind === 'timeline') return timelineData(org, key, clock());
  return undefined;
}

/** Salesforce's own limit of OFFSET. */
const MAX_OFFSET = 2000;

function offsetOf(text: string | null): number {
  return /^\d{1,4}$/.test(text ?? '') ? Math.min(Number(text), MAX_OFFSET) : 0;
}

function signedOut(): PageReply {
  return json(401, fault('INVALID_SESSION_ID', 'Session expired or invalid'));
}

function fault(code: string, message: string): PageFault {
  return { error: { code, message } };
}

function json(status: number, body: object): PageReply {
  const headers = { ...PAGE_HEADERS, 'content-type': 'application/json; charset=utf-8' };
  return { status, headers, body: JSON.stringify(body) };
}

function toLogin(request: PageRequest): PageReply {
  const search = request.query.size === 0 ? '' : `?${request.query}`;
  return redirect(`/login?startURL=${encodeURIComponent(request.path + search)}`);
}

function redirect(location: string): PageReply {
  return { status: 302, headers: { ...PAGE_HEADERS, location }, body: '' };
}
