import { parseAddress } from './address.ts';
import type { RestCall } from './rest-call.ts';

/** A request inside a composite one, as its JSON says it. */
export interface Subrequest {
  readonly method: string;
  /** From the root or from the version on. */
  readonly url: string;
  readonly body?: unknown;
  readonly httpHeaders?: Readonly<Record<string, string>>;
}

/** The call a subrequest stands for: same session, its own address, body and headers. @throws OrgError 404 */
export function subCall(parent: RestCall, sub: Subrequest, within: RestCall['within']): RestCall {
  const [path = '', ...rest] = sub.url.split('?');
  const headers = Object.entries(sub.httpHeaders ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  return {
    ...parent,
    ...parseAddress(path),
    method: sub.method.toUpperCase(),
    query: new URLSearchParams(rest.join('?')),
    headers: Object.fromEntries(headers),
    body: () => sub.body,
    within,
  };
}
