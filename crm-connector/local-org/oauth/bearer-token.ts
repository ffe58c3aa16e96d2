import type { OrgRequest } from '../server/exchange.ts';

/** The token of `Authorization: Bearer …` (or the older `OAuth …`); undefined: no such header. */
export function bearerToken(request: Pick<OrgRequest, 'headers'>): string | undefined {
  return request.headers.authorization?.match(/^(?:Bearer|OAuth)\s+(\S+)\s*$/i)?.[1];
}
