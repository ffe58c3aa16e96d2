import { fileURLToPath } from 'node:url';
import { text } from '../../crm-connector/local-org/schema/field-builders.ts';
import {
  type RunningOrg,
  type StartOrgOptions,
  startOrg,
} from '../../crm-connector/local-org/server/start-org.ts';
import { canonicalId } from '../../crm-connector/salesforce/record-id.ts';
import {
  type SalesforceOptions,
  salesforceConnector,
} from '../../crm-connector/salesforce/salesforce-connector.ts';
import type { Grant } from '../../crm-connector/token-source.ts';
import { type Clock, systemClock } from '../../shared/calendar/clock.ts';
import type { RecordRef } from '../../shared/domain/record-ref.ts';
import type { LogAttempt } from '../../shared/domain/write-command.ts';
import type { Money } from '../../shared/money/money.ts';
import { z } from '../../shared/schema.ts';
import { commandFor } from './connector/commands.ts';
import type { ContractHarness, WriteFault } from './connector/contract-harness.ts';

const PACKAGE_DIR = fileURLToPath(new URL('../../crm-connector/salesforce-package', import.meta.url));

/** Every reading of the clock is a second later: `If-Unmodified-Since` counts whole seconds. */
function tickingClock(): () => Temporal.Instant {
  let now = Temporal.Instant.from('2026-11-22T14:00:00Z');
  return () => {
    now = now.add({ seconds: 1 });
    return now;
  };
}

/** The time in each org: who speaks with it lives in the same, or a call just begun would be hours old. */
const clocks = new WeakMap<RunningOrg, Clock>();

export async function startSalesforce(options: Partial<StartOrgOptions> = {}): Promise<RunningOrg> {
  const now = options.clock ?? tickingClock();
  const org = await startOrg({
    port: 0,
    db: ':memory:',
    seed: 'small',
    packageDir: PACKAGE_DIR,
    sessionMinutes: 1_000_000,
    dailyApiRequests: 1_000_000,
    ...options,
    clock: now,
  });
  clocks.set(org, { now: () => now().toString({ fractionalSecondDigits: 3 }) });
  return org;
}

export interface Connected {
  connect(): ReturnType<typeof salesforceConnector>;
  /** What the connector kept between its lives. */
  readonly kept: Map<string, unknown>;
}

/** Connectors of one user over one cache, as a worker that is started again and again makes them. */
export function connectTo(
  org: RunningOrg,
  options: Partial<SalesforceOptions> & { username?: string } = {},
): Connected {
  const { username = org.username, ...given } = options;
  const userId = org.store.query(
    `SELECT Id FROM User WHERE Username = '${username}'`,
    org.store.user(org.userId),
    {
      apiVersion: '68.0',
    },
  ).records[0]?.Id;
  const grantWith = (accessToken: string): Grant => ({
    accessToken,
    orgId: org.orgId,
    userId: String(userId),
  });
  let grant = grantWith(org.openSession(username));
  const kept = new Map<string, unknown>();
  const connect = () =>
    salesforceConnector({
      apiOrigin: org.baseUrl,
      fetch: globalThis.fetch,
      timeoutMs: 1000,
      online: () => true,
      clock: clocks.get(org) ?? systemClock,
      jitter: () => 0,
      tokens: {
        accessToken: async () => grant,
        async refresh(refused) {
          if (refused === grant.accessToken) grant = grantWith(org.openSession(username));
          return grant;
        },
      },
      describes: {
        read: async (name) => structuredClone(kept.get(name)),
        async write(name, value) {
          kept.set(name, structuredClone(value));
        },
      },
      ...given,
    });
  return { connect, kept };
}

/** Looks into the org past everybody's access. */
export function lookInto(org: RunningOrg, soql: string): Record<string, unknown>[] {
  return org.store.query(soql, org.store.user('005000000000001AAA'), { apiVersion: '68.0' }).records;
}

/** Tells the local org something only it understands. */
export async function post(org: RunningOrg, path: string, body: object): Promise<void> {
  const response = await fetch(org.baseUrl + path, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(await response.text());
}

/** The one record for which `where` holds. */
export function refTo(org: RunningOrg, object: string, where: string): RecordRef {
  const id = canonicalId(String(lookInto(org, `SELECT Id FROM ${object} WHERE ${where} LIMIT 1`)[0]?.Id));
  if (!id) throw new Error(`no ${object} ${where}`);
  return { system: 'salesforce', apiOrigin: org.baseUrl, object, id };
}

/** "No answer" on the number of Larkspur's accounts payable clerk. */
export function noAnswerAt(org: RunningOrg, change: Partial<LogAttempt['attempt']> = {}): LogAttempt {
  const number = '(916) 555-0111';
  const customer = {
    customer: refTo(org, 'Account', "AccountNumber = 'LOS-4471'"),
    name: 'Larkspur',
    number,
  };
  const { id } = refTo(org, 'Contact', "LastName = 'Quill'");
  const person = { partyId: id, phoneId: `${id}.Phone`, debtIds: ['a018M0000000001QAA'] };
  return commandFor({ orgId: org.orgId, userId: org.userId, ...customer }, { ...person, ...change });
}

const compositeSchema = z.looseObject({
  compositeResponse: z.array(z.looseObject({ referenceId: z.string() })),
});

/** A fetch that answers one subrequest of a composite by itself, as an org in trouble would. */
export function canned(referenceId: string, httpStatusCode: number, body: unknown): typeof fetch {
  return async (input, init) => {
    const response = await fetch(input, init);
    if (!String(input).endsWith('/composite')) return response;
    const answer = compositeSchema.parse(await response.json());
    for (const sub of answer.compositeResponse) {
      if (sub.referenceId === referenceId) Object.assign(sub, { httpStatusCode, body });
    }
    return Response.json(answer);
  };
}

/** How the org is told of each fault of the contract. */
const ORDERS: Readonly<Record<WriteFault, object>> = {
  'lost-answer': { fault: 'lost-answer' },
  'late-commit': { fault: 'late-commit', ms: 150 },
  'half-answer': { fault: 'half-answer' },
  'drop-before': { fault: 'drop-before' },
  hang: { fault: 'hang' },
  busy: { fault: '503' },
  locked: { fault: 'lock' },
  'too-many': { fault: '429' },
  expired: { fault: '401' },
};

export type Strategy = 'A' | 'B' | 'C';

/** The org as each write strategy finds it: with the package, with one added key field, as it was sold. */
export function orgOptions(strategy: Strategy): Partial<StartOrgOptions> {
  if (strategy === 'A') return {};
  if (strategy === 'C') return { packageDir: null };
  const key = text('Parley_Key__c', 40, { externalId: true, unique: true, caseSensitive: true });
  return { packageDir: null, customisation: { extraFields: { Activity: [key] } } };
}

function keyCondition(strategy: Strategy, key: string): string {
  if (strategy === 'C') return `CallObject LIKE 'parley:${key}:_'`;
  return `Parley_Key__c = '${key}'`;
}

function openBalances(org: RunningOrg, { id }: RecordRef): Money[] {
  const where = `BillingAccountId = '${id}' AND Balance > 0`;
  return lookInto(org, `SELECT Balance, CurrencyIsoCode FROM Invoice WHERE ${where} LIMIT 2000`).map(
    (row) => ({
      minor: Math.round(Number(row.Balance) * 100),
      currency: String(row.CurrencyIsoCode),
    }),
  );
}

function addByCurrency(sums: readonly Money[], { minor, currency }: Money): Money[] {
  const before = sums.find((sum) => sum.currency === currency)?.minor ?? 0;
  return [...sums.filter((sum) => sum.currency !== currency), { minor: before + minor, currency }];
}

/** Larkspur Outdoor Supply of the small seed, over a real local org. */
export async function openSalesforce(strategy: Strategy): Promise<ContractHarness> {
  const org = await startSalesforce(orgOptions(strategy));
  const { connect } = connectTo(org);
  const refOf = (object: string, where: string) => refTo(org, object, where);
  const account = refOf('Account', "AccountNumber = 'LOS-4471'");
  const foreign = refOf('Account', "Name LIKE 'Boréal%'");
  const many = refOf('Account', "Name LIKE 'Greater Ohio%'");
  const below = `.AccountNumber = 'LOS-4471'`;
  const packageItems =
    strategy === 'A'
      ? {
          promise: refOf('Promise_To_Pay__c', `Account__r${below}`),
          attempt: refOf('Contact_Attempt__c', `Account__r${below}`),
        }
      : {};
  return {
    connect,
    orgId: org.orgId,
    userId: org.userId,
    customer: account,
    name: 'Larkspur Outdoor Supply, Inc.',
    number: '(916) 555-0100',
    items: {
      contact: refOf('Contact', `Account${below} AND LastName = 'Quill'`),
      case: refOf('Case', `Account${below} AND IsClosed = true`),
      invoice: refOf('Invoice', "InvoiceNumber = 'INV-10412'"),
      'settled invoice': refOf('Invoice', "InvoiceNumber = 'INV-10398'"),
      payment: refOf('Payment', `Account${below}`),
      task: refOf('Task', `Account${below}`),
      ...packageItems,
    },
    stranger: { ...refOf('User', "LastName = 'Morgan'") },
    missing: { ...account, id: canonicalId('0018M00000zzzz1') ?? '' },
    searches: [
      'Larkspur Outdoor',
      '(916) 555-0111',
      '9165550111',
      'INV-10412',
      'LOS-4471',
      'harriet.quill@larkspur.example.com',
    ],
    person: refOf('Contact', `Account${below} AND LastName = 'Quill'`).id,
    invoice: {
      object: 'Invoice',
      id: refOf('Invoice', "InvoiceNumber = 'INV-10412'").id,
      number: 'INV-10412',
    },
    foreign: { ref: foreign, owes: openBalances(org, foreign).reduce(addByCurrency, []) },
    many: { ref: many, count: openBalances(org, many).length },
    colleague: { id: '005000000000003AAA', name: 'Jordan Lee' },
    async connectWithFewerRights() {
      const username = 'jordan.lee@parley-demo.example.com';
      const hiddenObjects = ['Case', ...(strategy === 'A' ? ['Contact_Hold__c'] : [])];
      await post(org, '/__org/fls', { user: username, hiddenObjects });
      const closed = ['warnings', ...(strategy === 'A' ? (['holds'] as const) : [])] as const;
      return { connector: connectTo(org, { username }).connect(), closed };
    },
    connectSignedOut: () => {
      const tokens = {
        accessToken: async () => ({ accessToken: 'revoked', orgId: org.orgId, userId: org.userId }),
        refresh: async () => null,
      };
      return connectTo(org, { tokens }).connect();
    },
    requests: () => org.calls().length,
    orderFault: (fault) =>
      post(org, '/__org/faults', { match: { path: '/services/data' }, ...ORDERS[fault] }),
    activities: async (key) =>
      lookInto(org, `SELECT Id, Description FROM Task WHERE ${keyCondition(strategy, key)}`).map((row) => ({
        id: String(row.Id),
        note: String(row.Description ?? ''),
      })),
    colleagueWrites: async (id, note) =>
      org.store.update('Task', id, { Description: note }, org.store.user('005000000000003AAA')),
    openTasks: async (subject) =>
      lookInto(org, `SELECT Id FROM Task WHERE Subject = '${subject}' AND IsClosed = false`).length,
    close: () => org.close(),
  };
}
