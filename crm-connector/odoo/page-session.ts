import { z } from '../../shared/schema.ts';
import { CallFailure } from '../http/call-failure.ts';
import { type FetchOptions, fetchAnswer } from '../http/fetch-transport.ts';
import { readFault } from './http/read-fault.ts';

/** Whose Odoo the pages of a host show in this browser; null: nobody is logged in there, or Odoo would not say. */
export interface PageSession {
  readonly database: string;
  readonly userId: string;
}

/** The old interface answers 200 always, errors included (erp.md §3.3). */
const answerSchema = z.object({
  result: z.object({ db: z.string().check(z.minLength(1)), uid: z.int().check(z.positive()) }),
});

/**
 * Asks with the cookie of the browser's own session, and for nothing but this: the address of a page does not say which
 * of a host's databases it is from, and the same number is another customer in each. Needs the host's permission alone.
 * @throws CrmError when the host could not be asked
 */
export async function pageSession(apiOrigin: string, options: FetchOptions): Promise<PageSession | null> {
  const withCookie: typeof fetch = (input, init) => options.fetch(input, { ...init, credentials: 'include' });
  try {
    const answer = await fetchAnswer(
      {
        method: 'POST',
        url: `${apiOrigin}/web/session/get_session_info`,
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', method: 'call', id: 1, params: {} }),
      },
      { ...options, fetch: withCookie },
    );
    if (answer.statusCode >= 500) throw answered(answer.statusCode);
    const parsed = answerSchema.safeParse(jsonOf(answer.body));
    if (!parsed.success) return null;
    const { db, uid } = parsed.data.result;
    return { database: db, userId: String(uid) };
  } catch (cause) {
    if (cause instanceof CallFailure) throw readFault(cause.kind);
    throw cause;
  }
}

function answered(status: number): CallFailure {
  return new CallFailure({ is: 'answered', status, errors: [], retryAfterMs: null, text: '' });
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
