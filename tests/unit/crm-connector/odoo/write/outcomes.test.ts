import { describe, expect, it } from 'vitest';
import { submitCommand } from '../../../../../crm-connector/odoo/write/submit-command.ts';
import { noAnswer, ORIGIN } from '../records/commands.ts';
import { FakeOdoo, odooError } from './fake-odoo.ts';

const context = { apiOrigin: ORIGIN, zone: 'America/New_York' };
const page = (status: number, headers = {}) =>
  new Response('<html><body>Traceback /usr/lib/python3</body></html>', { status, headers });

/** What Odoo, or what stands before it, answers to a write, and what that means. */
const answers: [name: string, answer: Response, is: string, code: string][] = [
  [
    'a wrong or expired key',
    odooError(401, 'werkzeug.exceptions.Unauthorized', 'Invalid apikey'),
    'not-written',
    'signed-out',
  ],
  ['no right', odooError(403, 'odoo.exceptions.AccessError', 'No.'), 'refused', 'no-access'],
  ['a user who is not let in', odooError(403, 'odoo.exceptions.AccessDenied', 'No.'), 'refused', 'barred'],
  ['a contact that is gone', odooError(404, 'odoo.exceptions.MissingError', 'Gone.'), 'refused', 'not-there'],
  [
    'no such model',
    odooError(404, 'werkzeug.exceptions.NotFound', 'No.'),
    'refused',
    'werkzeug.exceptions.NotFound',
  ],
  ['a rule of the company', odooError(422, 'odoo.exceptions.ValidationError', 'No.'), 'refused', 'invalid'],
  ['a user’s mistake', odooError(422, 'odoo.exceptions.UserError', 'No.'), 'refused', 'refused-by-crm'],
  [
    'a field it does not know',
    odooError(500, 'builtins.ValueError', "Invalid field 'x'"),
    'refused',
    'builtins.ValueError',
  ],
  [
    'two who write at once',
    odooError(500, 'psycopg2.errors.SerializationFailure', 'x'),
    'not-written',
    'psycopg2.errors.SerializationFailure',
  ],
  [
    'a deadlock',
    odooError(500, 'psycopg2.errors.DeadlockDetected', 'x'),
    'not-written',
    'psycopg2.errors.DeadlockDetected',
  ],
  [
    'a database that went away',
    odooError(500, 'psycopg2.OperationalError', 'x'),
    'unknown',
    'psycopg2.OperationalError',
  ],
  ['a proxy that has no Odoo', page(502), 'unknown', 'HTTP_502'],
  ['a proxy that gave up', page(504), 'unknown', 'HTTP_504'],
  ['a proxy that gave up waiting', page(408), 'unknown', 'HTTP_408'],
  ['a server that starts', page(503), 'unknown', 'HTTP_503'],
  ['no database of that name', page(404), 'refused', 'HTTP_404'],
  ['a body too large', page(413), 'refused', 'HTTP_413'],
  ['too many', page(429, { 'retry-after': '7' }), 'not-written', 'rate-limited'],
  ['no JSON', page(200), 'unknown', 'bad-answer'],
  ['another shape', new Response('{"result":true}'), 'unknown', 'bad-answer'],
];

describe('what an answer means for what was to be written', () => {
  it.each(answers)('%s', async (_name, answer, is, code) => {
    const odoo = new FakeOdoo();
    odoo.order({ on: 'load', answer });
    const outcome = await submitCommand(odoo.client(), noAnswer(), context);
    expect(outcome).toMatchObject({ is, code });
    expect(JSON.stringify(outcome)).not.toContain('Traceback');
    if (is === 'not-written' && code === 'rate-limited')
      expect(outcome).toMatchObject({ retryAfterMs: 7000 });
  });

  it('knows nothing where the answer was lost', async () => {
    const odoo = new FakeOdoo();
    odoo.order({ on: 'load', lost: true });
    expect(await submitCommand(odoo.client(), noAnswer(), context)).toMatchObject({
      is: 'unknown',
      code: 'network',
    });
  });

  it.each([
    ['could not serialize access due to concurrent update', 'not-written', 'busy'],
    [
      'duplicate key value violates unique constraint "ir_model_data_module_name_uniq_index"',
      'not-written',
      'busy',
    ],
    ['A rule of this company forbids it.', 'refused', 'refused-by-crm'],
  ])('reads what a table was not taken for: %s', async (message, is, code) => {
    const odoo = new FakeOdoo();
    const body = { ids: false, messages: [{ type: 'error', message }] };
    odoo.order({ on: 'load', answer: new Response(JSON.stringify(body)) });
    expect(await submitCommand(odoo.client(), noAnswer(), context)).toMatchObject({
      is,
      code,
      words: message,
    });
  });
});
