import { createHash } from 'node:crypto';
import { OrgError } from '../store/org-error.ts';
import type { RestCall } from './rest-call.ts';

/**
 * Conditional headers of a row (intro_rest_conditional_requests): dates for every object, entity tags for
 * Account alone; none for DELETE. Dates count whole seconds.
 */
export interface RowState {
  readonly lastModified: Temporal.Instant;
  readonly etag: string | null;
}

/** @throws OrgError 404 */
export function rowState(call: RestCall, object: string, id: string): RowState {
  const row = call.org.store.retrieve(object, id, ['LastModifiedDate'], call.user, call.version);
  const stamp = String(row.LastModifiedDate);
  return {
    lastModified: Temporal.Instant.from(stamp.replace(/\+0000$/, 'Z')),
    etag: object.toLowerCase() === 'account' ? entityTag(id, stamp) : null,
  };
}

/** Headers with which a row tells its state. */
export function stateHeaders(state: RowState): Record<string, string> {
  return {
    'last-modified': httpDate(state.lastModified),
    ...(state.etag === null ? {} : { etag: state.etag }),
  };
}

/** True when the reader's copy is still good: answer 304. */
export function isUnmodified(call: RestCall, state: RowState): boolean {
  const known = call.headers['if-none-match'];
  if (known !== undefined && state.etag !== null) return tags(known).includes(state.etag);
  const since = headerInstant(call, 'if-modified-since');
  return since !== undefined && seconds(state.lastModified) <= seconds(since);
}

/** @throws OrgError 412 when the row is not (any more) what the caller says it is */
export function requirePreconditions(call: RestCall, state: RowState): void {
  const match = call.headers['if-match'];
  if (match !== undefined && state.etag !== null && !tags(match).includes(state.etag))
    throw preconditionFailed();
  const none = call.headers['if-none-match'];
  if (none !== undefined && state.etag !== null && call.method !== 'GET' && tags(none).includes(state.etag)) {
    throw preconditionFailed();
  }
  const unmodified = headerInstant(call, 'if-unmodified-since');
  if (unmodified !== undefined && seconds(state.lastModified) > seconds(unmodified))
    throw preconditionFailed();
}

/** The instant of an HTTP-date header; a date that does not parse is ignored, as RFC 9110 §13.1.4 says. */
export function headerInstant(
  call: Pick<RestCall, 'headers'>,
  name: 'if-modified-since' | 'if-unmodified-since',
): Temporal.Instant | undefined {
  const time = Date.parse(call.headers[name] ?? '');
  return Number.isNaN(time) ? undefined : Temporal.Instant.fromEpochMilliseconds(time);
}

/** `Sun, 22 Nov 2026 05:56:01 GMT`. */
export function httpDate(instant: Temporal.Instant): string {
  return new Date(instant.epochMilliseconds).toUTCString();
}

/** Whether what changed at `changed` is not newer than the caller's copy of `since`. */
export function notNewer(changed: Temporal.Instant, since: Temporal.Instant): boolean {
  return seconds(changed) <= seconds(since);
}

function seconds(instant: Temporal.Instant): number {
  return Math.floor(instant.epochMilliseconds / 1000);
}

function entityTag(id: string, stamp: string): string {
  return `"${createHash('sha256').update(`${id} ${stamp}`).digest('base64url').slice(0, 27)}"`;
}

function tags(header: string): string[] {
  return header.split(',').map((tag) =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/--gzip"$/, '"'),
  );
}

function preconditionFailed(): OrgError {
  return new OrgError(
    412,
    'PRECONDITION_FAILED',
    'The request was not executed because one or more of the preconditions in its headers was not satisfied.',
  );
}
