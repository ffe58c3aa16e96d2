import { describe, expect, it } from 'vitest';
import type { CrmErrorCode } from '../../../../../crm-connector/crm-error.ts';
import { CallFailure } from '../../../../../crm-connector/http/call-failure.ts';
import { OdooClient } from '../../../../../crm-connector/odoo/http/odoo-client.ts';
import { reading } from '../../../../../crm-connector/odoo/http/read-fault.ts';
import { z } from '../../../../../shared/schema.ts';
import { ORIGIN } from '../recorded-odoo.ts';

const TRACE = 'Traceback (most recent call last):\n  File "/opt/odoo/http.py", line 1';
const grantOf = (accessToken: string) => ({ accessToken, orgId: 'o', userId: '5' });

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly headers?: Record<string, string>;
}

function clientOf(answers: readonly Answer[], { database = 'erp', renewed = null as string | null } = {}) {
  const sent: { url: string; init: RequestInit }[] = [];
  const client = new OdooClient({
    apiOrigin: ORIGIN,
    database: database === '' ? null : database,
    timeoutMs: 1000,
    online: () => true,
    tokens: {
      accessToken: async () => grantOf('old'),
      refresh: async () => (renewed === null ? null : grantOf(renewed)),
    },
    async fetch(input, init) {
      const answer = answers[sent.length];
      sent.push({ url: String(input), init: init ?? {} });
      if (!answer) throw new Error('One request too many');
      return new Response(answer.body, { status: answer.status, headers: answer.headers ?? {} });
    },
  });
  return { client, sent };
}

const fault = (status: number, name: string, message: string): Answer => ({
  status,
  body: JSON.stringify({ name, message, arguments: [message], context: {}, debug: TRACE }),
});

const ask = (client: OdooClient) =>
  reading(() => client.call('res.partner', 'read', { ids: [1] }, z.array(z.int())));

describe('a call of Odoo’s API', () => {
  it('names the database, carries the key and no cookie', async () => {
    const { client, sent } = clientOf([{ status: 200, body: '[1]' }]);
    expect(await ask(client)).toEqual([1]);
    expect(sent[0]?.url).toBe(`${ORIGIN}/json/2/res.partner/read`);
    expect(sent[0]?.init).toMatchObject({ method: 'POST', credentials: 'omit', redirect: 'error' });
    expect(sent[0]?.init.headers).toEqual({
      authorization: 'bearer old',
      'content-type': 'application/json',
      'x-odoo-database': 'erp',
    });
    expect(sent[0]?.init.body).toBe('{"ids":[1]}');
  });

  it('leaves the choice of the database to a host that makes it', async () => {
    const { client, sent } = clientOf([{ status: 200, body: '[]' }], { database: '' });
    await ask(client);
    expect(sent[0]?.init.headers).not.toHaveProperty('x-odoo-database');
  });

  it.each<[string, Answer, CrmErrorCode, boolean, string]>([
    [
      'a key that ran out',
      fault(401, 'werkzeug.exceptions.Unauthorized', 'Invalid apikey'),
      'signed-out',
      false,
      'Invalid apikey',
    ],
    [
      'no right to it',
      fault(
        403,
        'odoo.exceptions.AccessError',
        "You are not allowed to access 'Journal Entry'.\n\nThis operation is allowed for the following groups:\n\t- Invoicing",
      ),
      'forbidden',
      false,
      "You are not allowed to access 'Journal Entry'.",
    ],
    [
      'a key that is another user’s',
      fault(403, 'odoo.exceptions.AccessDenied', 'Access Denied'),
      'barred',
      false,
      'Access Denied',
    ],
    ['a page of a proxy', { status: 403, body: '<html>no</html>' }, 'bad-answer', false, ''],
    [
      'a record that is gone',
      fault(404, 'odoo.exceptions.MissingError', 'Record does not exist or has been deleted.'),
      'not-found',
      false,
      'Record does not exist or has been deleted.',
    ],
    [
      'a model that is not there',
      fault(404, 'werkzeug.exceptions.NotFound', "the model 'x' does not exist"),
      'refused',
      false,
      "the model 'x' does not exist",
    ],
    [
      'a database that is not there',
      { status: 404, body: '<!doctype html><p>Not Found' },
      'bad-answer',
      false,
      '',
    ],
    ['a rule of the business', fault(422, 'odoo.exceptions.ValidationError', 'No'), 'refused', false, 'No'],
    [
      'an unknown field',
      fault(500, 'builtins.ValueError', "Invalid field 'nope' on 'res.partner'"),
      'refused',
      false,
      "Invalid field 'nope' on 'res.partner'",
    ],
    [
      'an unknown argument',
      fault(500, 'builtins.TypeError', 'unexpected keyword'),
      'refused',
      false,
      'unexpected keyword',
    ],
    [
      'a clash in the database',
      fault(500, 'psycopg2.errors.SerializationFailure', 'could not serialize'),
      'unavailable',
      true,
      'could not serialize',
    ],
    ['a page of a server in trouble', { status: 502, body: `<pre>${TRACE}</pre>` }, 'unavailable', true, ''],
    ['too many requests', { status: 429, body: '' }, 'rate-limited', true, ''],
    ['half an answer', { status: 200, body: '[1' }, 'bad-answer', false, 'No JSON'],
  ])('%s', async (_name, answer, code, retryable, detail) => {
    const { client, sent } = clientOf([answer]);
    await expect(ask(client)).rejects.toMatchObject({ fault: { code, retryable, detail } });
    expect(sent).toHaveLength(1);
  });

  it('keeps the traceback of a server where it is', async () => {
    for (const answer of [fault(500, 'builtins.ValueError', 'x'), { status: 500, body: TRACE }]) {
      const failure: unknown = await clientOf([answer])
        .client.call('a', 'b', {}, z.int())
        .catch((cause: unknown) => cause);
      expect(failure).toBeInstanceOf(CallFailure);
      expect(JSON.stringify(failure)).not.toContain('Traceback');
      expect(String(failure instanceof Error && failure.stack)).not.toContain('/opt/odoo');
    }
  });

  it('says what an answer of another shape lacks', async () => {
    const { client } = clientOf([{ status: 200, body: '["one"]' }]);
    await expect(ask(client)).rejects.toMatchObject({ fault: { code: 'bad-answer' } });
  });

  it('tries a renewed key once', async () => {
    const refused = fault(401, 'werkzeug.exceptions.Unauthorized', 'Invalid apikey');
    const { client, sent } = clientOf([refused, { status: 200, body: '[2]' }], { renewed: 'new' });
    expect(await ask(client)).toEqual([2]);
    expect(sent[1]?.init.headers).toMatchObject({ authorization: 'bearer new' });
    const again = clientOf([refused], { renewed: 'old' });
    await expect(ask(again.client)).rejects.toMatchObject({ fault: { code: 'signed-out' } });
    expect(again.sent).toHaveLength(1);
  });

  it('tells when it may be tried again', async () => {
    const { client } = clientOf([{ status: 429, body: '', headers: { 'retry-after': '2' } }]);
    const failure = await client.call('a', 'b', {}, z.int()).catch((cause: unknown) => cause);
    expect(failure).toMatchObject({ kind: { retryAfterMs: 2000 } });
  });
});
