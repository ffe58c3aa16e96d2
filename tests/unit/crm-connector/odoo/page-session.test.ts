import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import { pageSession } from '../../../../crm-connector/odoo/page-session.ts';

const ORIGIN = 'https://erp.example.com';

function answering(status: number, body: unknown) {
  const sent: { url: string; init: RequestInit }[] = [];
  const fetch = async (url: unknown, init: RequestInit = {}) => {
    sent.push({ url: String(url), init });
    return new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });
  };
  return { sent, options: { timeoutMs: 1000, fetch: fetch as typeof globalThis.fetch, online: () => true } };
}

const info = (result: unknown) => ({ jsonrpc: '2.0', id: 1, result });

describe('whose Odoo the pages of a host show', () => {
  it('is asked with the browser’s own session, and with no key', async () => {
    const host = answering(200, info({ uid: 5, db: 'prod', name: 'Agent', is_admin: false }));
    expect(await pageSession(ORIGIN, host.options)).toEqual({ database: 'prod', userId: '5' });
    expect(host.sent).toHaveLength(1);
    expect(host.sent[0]?.url).toBe(`${ORIGIN}/web/session/get_session_info`);
    expect(host.sent[0]?.init).toMatchObject({ method: 'POST', credentials: 'include', redirect: 'error' });
    expect(Object.keys(host.sent[0]?.init.headers ?? {})).toEqual(['content-type']);
  });

  it.each([
    [
      'a session that has expired',
      200,
      { jsonrpc: '2.0', id: null, error: { code: 100, message: 'Odoo Session Expired' } },
    ],
    ['nobody', 200, info({ uid: false, db: 'prod' })],
    ['nobody, by number', 200, info({ uid: 0, db: 'prod' })],
    ['no database', 200, info({ uid: 5, db: '' })],
    ['a page of its own', 200, '<html>choose a database</html>'],
    ['an unknown address', 404, '<html>404</html>'],
    ['a refusal', 403, 'no'],
  ])('cannot be told from %s', async (_what, status, body) => {
    expect(await pageSession(ORIGIN, answering(status, body).options)).toBeNull();
  });

  it('is not guessed when the host could not be asked', async () => {
    const codeOf = async (work: Promise<unknown>) => {
      const error: unknown = await work.catch((thrown: unknown) => thrown);
      return error instanceof CrmError ? error.fault.code : error;
    };
    const host = answering(502, 'Bad gateway');
    expect(await codeOf(pageSession(ORIGIN, host.options))).toBe('unavailable');
    expect(await codeOf(pageSession(ORIGIN, { ...host.options, online: () => false }))).toBe('offline');
  });
});
