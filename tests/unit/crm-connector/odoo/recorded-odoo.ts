import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { odooConnector } from '../../../../crm-connector/odoo/odoo-connector.ts';
import type { RecordRef } from '../../../../shared/domain/record-ref.ts';
import { z } from '../../../../shared/schema.ts';

export const ORIGIN = 'https://odoo.example.com';
/** When the exchanges were recorded. */
export const NOW = '2026-11-22T17:29:00.000Z';
/** Harbor Lights Freight in the recordings: a company with a contact, invoices, payments, notes and Parley's records. */
export const HARBOR = '22';
export const TESS = '23';

export const refTo = (object: string | null, id: string): RecordRef => ({
  system: 'odoo',
  apiOrigin: ORIGIN,
  object,
  id,
});

const exchangeSchema = z.object({
  call: z.string(),
  body: z.unknown(),
  status: z.int(),
  answer: z.unknown(),
});
export type Exchange = z.infer<typeof exchangeSchema>;

const USERS = { agent: '5', viewer: '7' } as const;

/** Whatever is asked of this method: the test looks at the question itself. */
export const ANY = Symbol('any question');

/** What a real Odoo 19 answered, in exactly these requests. */
export function recorded(name: string): Exchange[] {
  const lines = readFileSync(new URL(`exchanges/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => exchangeSchema.parse(JSON.parse(line)));
}

/** A connector to an Odoo that answers these questions and no other, each as often as it is put. */
export function odooOf(exchanges: readonly Exchange[], user: keyof typeof USERS = 'agent') {
  const calls: string[] = [];
  const questions: { call: string; body: unknown }[] = [];
  const connector = odooConnector({
    apiOrigin: ORIGIN,
    database: 'dev',
    timeoutMs: 1000,
    online: () => true,
    clock: { now: () => NOW },
    tokens: {
      accessToken: async () => ({
        accessToken: 'key',
        orgId: 'odoo.example.com/dev',
        userId: USERS[user],
      }),
      refresh: async () => null,
    },
    async fetch(input, init) {
      const call = String(input).replace(`${ORIGIN}/json/2/`, '');
      const body: unknown = JSON.parse(String(init?.body));
      calls.push(call);
      questions.push({ call, body });
      const known = exchanges.find(
        (one) => one.call === call && (one.body === ANY || isDeepStrictEqual(one.body, body)),
      );
      if (!known) throw new Error(`Nobody recorded ${call} ${JSON.stringify(body)}`);
      return new Response(JSON.stringify(known.answer), { status: known.status });
    },
  });
  return { connector, calls, questions };
}

export const recordedOdoo = (name: string, user: keyof typeof USERS = 'agent') =>
  odooOf(recorded(name), user);
