import type { LocalOrg } from '../server/local-org.ts';
import { OrgError } from '../store/org-error.ts';
import type { OrgUser } from '../store/org-store.ts';

/** One REST request under `/services/data/vXX.X`: the top-level one, or a subrequest of a composite resource. */
export interface RestCall {
  readonly org: LocalOrg;
  readonly user: OrgUser;
  readonly method: string;
  /** `68.0`; `latest` is resolved. */
  readonly version: string;
  /** Decoded path parts behind the version: `['sobjects', 'Account', '001…']`. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The parsed JSON body; undefined: none was sent. @throws OrgError 400, 415 */
  readonly body: () => unknown;
  /** The body as sent, whatever its type. */
  readonly bytes: () => Buffer;
  readonly origin: string;
  readonly within: 'top' | 'composite' | 'batch' | 'graph';
  /** Answers a subrequest by the resource it names. @throws OrgError */
  readonly dispatch: (call: RestCall) => RestReply;
  /** An ordered fault: any write finds its row locked. */
  readonly rowsLocked: boolean;
}

export interface RestReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON; undefined: no content. */
  readonly body?: unknown;
  /** A file instead of JSON. */
  readonly blob?: { readonly bytes: Buffer; readonly type: string };
  /** What the call takes off the daily limit when it is not one. */
  readonly apiCalls?: number;
}

type Answer = (call: RestCall) => RestReply;
type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Runs the handler of the call's method. HEAD is a GET whose body the server drops. @throws OrgError 405 */
export function byMethod(call: RestCall, handlers: Partial<Record<Method, Answer>>): RestReply {
  const wanted = call.method === 'HEAD' ? 'GET' : call.method;
  const found = Object.entries(handlers).find(([method]) => method === wanted)?.[1];
  if (found) return found(call);
  const allowed = Object.keys(handlers);
  throw new OrgError(
    405,
    'METHOD_NOT_ALLOWED',
    `HTTP Method '${call.method}' not allowed. Allowed are ${allowed.join(',')}`,
  );
}

/** Root of the resource addresses in answers. */
export function dataRoot(version: string): string {
  return `/services/data/v${version}`;
}

/** All writes go through here: one transaction, rolled back when `work` throws. @throws OrgError */
export function writing<T>(call: RestCall, work: () => T): T {
  if (call.rowsLocked) {
    throw new OrgError(400, 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record', []);
  }
  return call.org.store.transaction(work);
}
