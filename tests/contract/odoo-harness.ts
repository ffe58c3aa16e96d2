import { type OdooOptions, odooConnector } from '../../crm-connector/odoo/odoo-connector.ts';
import { systemClock } from '../../shared/calendar/clock.ts';
import type { RecordRef } from '../../shared/domain/record-ref.ts';
import { z } from '../../shared/schema.ts';
import { type OdooCall, type OdooUser, odooApi } from '../real-erp/odoo-api.ts';
import { type FrontFault, type OdooFront, startOdooFront } from '../real-erp/odoo-front.ts';
import type { OdooSeed } from '../real-erp/odoo-seed.ts';
import type { ContractHarness, WriteFault } from './connector/contract-harness.ts';

/** Long enough for a busy machine; a request that hangs is given up after it. */
const TIMEOUT_MS = 5000;

/** Methods that change nothing. */
const READING =
  /\/(?:search_read|read|search|search_count|name_search|web_read|web_search_read|formatted_read_group|has_access|context_get|fields_get|search_fetch)$/;

/** What each fault of the contract is before an Odoo: some come from the network, some from what stands before it. */
const FAULTS: Readonly<Record<WriteFault, FrontFault>> = {
  'lost-answer': 'lost-answer',
  'late-commit': 'late-commit',
  'half-answer': 'half-answer',
  'drop-before': 'drop-before',
  hang: 'hang',
  busy: { status: 503, body: {} },
  // After five tries Odoo gives up and hands out what its database said (odoo/service/model.py, `retrying`).
  locked: fault(
    500,
    'psycopg2.errors.SerializationFailure',
    'could not serialize access due to concurrent update',
  ),
  'too-many': { status: 429, body: {}, headers: { 'retry-after': '2' } },
  expired: fault(401, 'werkzeug.exceptions.Unauthorized', 'Invalid apikey'),
};

function fault(status: number, name: string, message: string): FrontFault {
  return {
    status,
    body: { name, message, arguments: [message], context: {}, debug: 'Traceback: not for eyes' },
  };
}

type KeyHolder = Pick<OdooUser, 'uid' | 'apiKey'>;

/** Connectors to one database of the real Odoo, behind a front of their own. */
interface ConnectedOdoo {
  readonly front: OdooFront;
  readonly orgId: string;
  connectAs(user: KeyHolder, change?: Partial<OdooOptions>): ReturnType<typeof odooConnector>;
  refTo(model: string, id: number | undefined): RecordRef;
}

export async function connectToOdoo(seed: OdooSeed, database = seed.database): Promise<ConnectedOdoo> {
  const front = await startOdooFront({ odoo: seed.baseUrl });
  const orgId = `${new URL(front.origin).host}/${database}`;
  return {
    front,
    orgId,
    connectAs: ({ uid, apiKey }, change = {}) =>
      odooConnector({
        apiOrigin: front.origin,
        database,
        fetch: globalThis.fetch,
        timeoutMs: TIMEOUT_MS,
        online: () => true,
        clock: systemClock,
        tokens: {
          accessToken: async () => ({ accessToken: apiKey, orgId, userId: String(uid) }),
          refresh: async () => null,
        },
        ...change,
      }),
    refTo(object, id) {
      if (id === undefined) throw new Error(`The seed has no such ${object}`);
      return { system: 'odoo', apiOrigin: front.origin, object, id: String(id) };
    },
  };
}

const messagesSchema = z.array(z.looseObject({ id: z.int(), body: z.string() }));

const HIDDEN = /<p style="display:\s*none;?">[\s\S]*?<\/p>/g;

/** Words a person sees of a message's HTML, its lines apart. */
function wordsOf(html: string): string {
  return html
    .replaceAll(HIDDEN, '')
    .replaceAll(/<br\s*\/?>|<\/p>|<\/div>|<\/li>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .trim();
}

/** What a colleague sees and does, through Odoo's own API. */
function colleague(call: OdooCall) {
  return {
    async activities(key: string) {
      const domain = ['|', ['message_id', 'like', key], ['body', 'like', key]];
      const found = messagesSchema.parse(
        await call('mail.message', 'search_read', { domain, fields: ['body'], order: 'id' }),
      );
      return found.map(({ id, body }) => ({ id: String(id), note: wordsOf(body) }));
    },
    async colleagueWrites(id: string, note: string) {
      await call('mail.message', 'write', {
        ids: [Number(id)],
        vals: { body: note.replaceAll('\n', '<br>') },
      });
    },
    async openTasks(subject: string) {
      const domain = [['summary', '=', subject]];
      return z.int().parse(await call('mail.activity', 'search_count', { domain }));
    },
  };
}

/** Acme of the seed, in a real Odoo. */
export async function openOdoo(seed: OdooSeed): Promise<ContractHarness> {
  const { front, orgId, connectAs, refTo } = await connectToOdoo(seed);
  const { ids, users } = seed;
  return {
    connect: () => connectAs(users.agent),
    orgId,
    userId: String(users.agent.uid),
    customer: refTo('res.partner', ids.acme),
    name: 'Acme Logistics & Sons, Inc.',
    number: '+1 415-555-0100',
    items: {
      contact: refTo('res.partner', ids.jane),
      'invoice address': refTo('res.partner', ids.raul),
      invoice: refTo('account.move', ids.overdue),
      'invoice to a contact': refTo('account.move', ids.notDue),
      'settled invoice': refTo('account.move', ids.settled),
      'credit note': refTo('account.move', ids.refund),
      opportunity: refTo('crm.lead', ids.lead),
    },
    stranger: refTo('crm.lead', ids.stranger),
    missing: refTo('res.partner', 999_999_999),
    searches: [
      'Acme Logistics',
      '+1 415-555-0101',
      '4155550101',
      'INV/2026/00002',
      'C-1001',
      'jane@acme.example.com',
    ],
    person: String(ids.jane),
    invoice: { object: 'account.move', id: String(ids.overdue), number: 'INV/2026/00002' },
    foreign: {
      ref: refTo('res.partner', ids.currencies),
      owes: [
        { minor: 5_000, currency: 'USD' },
        { minor: 12_345, currency: 'JPY' },
        { minor: 12_345, currency: 'KWD' },
      ],
    },
    many: { ref: refTo('res.partner', ids.many), count: 260 },
    colleague: { id: String(users.colleague.uid), name: 'Ben Colleague' },
    connectWithFewerRights: async () => ({
      connector: connectAs(users.viewer),
      closed: ['invoices', 'openTotals', 'receipts'],
    }),
    connectSignedOut: () => connectAs({ ...users.agent, apiKey: seed.expiredKey }),
    requests: () => front.calls.length,
    async orderFault(name, at = 'write') {
      front.order(FAULTS[name], at === 'any' ? undefined : (method) => !READING.test(method));
    },
    ...colleague(odooApi(seed.baseUrl, seed.database, users.admin.apiKey)),
    close: () => front.close(),
  };
}
