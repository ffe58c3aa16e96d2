/** One request as the local org understands it: slashes collapsed, body read, host known. */
export interface OrgRequest {
  readonly method: string;
  /** Path as sent, still percent-encoded, leading slashes collapsed to one. */
  readonly path: string;
  /** Path and query as sent, leading slashes collapsed; what faults match and the audit keeps. */
  readonly target: string;
  readonly query: URLSearchParams;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly cookies: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Host header, with the port. */
  readonly host: string;
  /** `https://parley-demo.my.salesforce.com` or `http://127.0.0.1:8787`, by listener and Host header. */
  readonly origin: string;
}

export interface OrgReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string | Buffer;
}

/** A JSON answer. `body` undefined: no content. */
export function jsonReply(status: number, body: unknown, headers: Record<string, string> = {}): OrgReply {
  if (body === undefined) return { status, headers, body: '' };
  return {
    status,
    headers: { 'content-type': 'application/json;charset=UTF-8', ...headers },
    body: JSON.stringify(body),
  };
}

export function textReply(status: number, body: string, type = 'text/plain;charset=UTF-8'): OrgReply {
  return { status, headers: { 'content-type': type }, body };
}

export function htmlReply(status: number, body: string): OrgReply {
  return textReply(status, body, 'text/html;charset=UTF-8');
}

export function redirectReply(location: string, headers: Record<string, string> = {}): OrgReply {
  return { status: 302, headers: { location, ...headers }, body: '' };
}
