import { CrmError, type CrmErrorCode } from '../../../../crm-connector/crm-error.ts';
import { logCommand } from '../../../../extension/panel/after/write-commands.ts';
import { callTo } from '../../../../extension/panel/during/call-to.ts';
import type { AttemptEntry, OutboxEntry } from '../../../../extension/panel/panel-ports.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import { oneClickOutcomes } from '../../../../shared/domain/disposition.ts';
import type { MyDay } from '../../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../../shared/domain/part.ts';
import { FakeWorld, queued } from './fake-world.ts';
import { API_ORIGIN, identity, PAGE_ORIGIN, ref } from './fixtures/build.ts';
import { long, northwind } from './fixtures/businesses.ts';
import { dayOf } from './fixtures/day.ts';
import { bare, dana, hidden } from './fixtures/people.ts';

/** One designed state of the panel: a world, and what a person then does in it. */
export interface PanelState {
  readonly name: string;
  readonly world: () => FakeWorld;
  /** Selectors pressed in turn once the panel is drawn, or text typed as `selector=text`. */
  readonly steps?: readonly string[];
}

export function pageOf(snapshot: CustomerSnapshot): string {
  const { object, id } = snapshot.opened;
  return `${PAGE_ORIGIN}/lightning/r/${object}/${id}/view`;
}

export function on(snapshot: CustomerSnapshot): FakeWorld {
  const world = new FakeWorld().knows(snapshot);
  world.goTo(pageOf(snapshot));
  return world;
}

function failing(code: CrmErrorCode, detail = '', cached?: CustomerSnapshot): FakeWorld {
  const world = new FakeWorld();
  world.answers['customer.load'] = () => {
    throw new CrmError({ code, detail, retryable: true });
  };
  if (cached) world.cache.set(cached.opened.id, { ...cached, readAt: '2026-11-23T11:02:00.000Z' });
  world.goTo(pageOf(cached ?? dana));
  return world;
}

/** An entry of the outbox for a customer's first number, as the n-th attempt. */
export function entryOf(
  snapshot: CustomerSnapshot,
  code: string,
  n: number,
  change: Partial<Omit<OutboxEntry, 'command'>> = {},
): AttemptEntry {
  const [phone] = itemsOf(snapshot.phones);
  const outcome = oneClickOutcomes.find((candidate) => candidate.code === code);
  if (!phone || !outcome)
    throw new Error(`${snapshot.customer.name} has no number, or ${code} is no outcome`);
  const startedAt = `2026-11-23T19:0${n}:00.000Z`;
  const call = callTo(phone, snapshot, { key: keyOf(n), debtIds: [], startedAt });
  const command = logCommand(call, outcome, {
    startedAtFrom: 'call-button',
    note: n === 2 ? 'Rang out' : '',
    endedAt: startedAt,
    at: startedAt,
  });
  return { ...queued(command, n, startedAt), ...change };
}

const keyOf = (n: number) => `00000000-0000-4000-9000-${String(n).padStart(12, '0')}`;
const written = (id: string) => ({
  state: 'applied' as const,
  settledAt: '2026-11-23T19:05:00.000Z',
  records: [
    { object: 'Contact_Attempt__c', id: `a01${id}`, url: `${PAGE_ORIGIN}/lightning/r/a01${id}/view` },
    { object: 'Task', id: `00T${id}`, url: `${PAGE_ORIGIN}/lightning/r/00T${id}/view` },
  ],
});

function withOutbox(...entries: OutboxEntry[]): FakeWorld {
  const world = on(dana);
  world.outbox = entries;
  return world;
}

const unanswered = () => new Promise<never>(() => undefined);
const outcome = (n: number) => `.phone.selected .outcome:nth-child(${n})`;

export const states: readonly PanelState[] = [
  { name: 'rest', world: () => at(new FakeWorld(), 'https://example.com/news') },
  { name: 'unseen', world: () => change(at(new FakeWorld(), null), { sessions: [] }) },
  {
    name: 'no-record',
    world: () => at(new FakeWorld(), `${PAGE_ORIGIN}/lightning/o/Account/list?filterName=All`),
  },
  { name: 'connect', world: () => change(on(dana), { sessions: [], granted: false }) },
  {
    name: 'connect-denied',
    world: () => change(on(dana), { sessions: [], granted: false, grantsOnRequest: false }),
    steps: ['main .btn'],
  },
  {
    name: 'connect-failed',
    world: () => {
      const world = change(on(dana), { sessions: [], granted: false });
      world.answers['session.connect'] = () => {
        throw new CrmError({
          code: 'barred',
          detail: 'OAUTH_APP_BLOCKED: this app is blocked by admin',
          retryable: false,
        });
      };
      return world;
    },
    steps: ['main .btn'],
  },
  { name: 'signed-out', world: () => signedOut(failing('signed-out')) },
  { name: 'signed-out-cached', world: () => signedOut(failing('signed-out', '', dana)) },
  {
    name: 'loading',
    world: () => {
      const world = on(dana);
      world.answers['customer.load'] = unanswered;
      return world;
    },
  },
  {
    name: 'cached',
    world: () => {
      const world = failing('offline', '', dana);
      world.answers['customer.load'] = unanswered;
      return world;
    },
  },
  { name: 'record', world: () => on(dana) },
  { name: 'record-business', world: () => on(northwind) },
  { name: 'record-long', world: () => on(long) },
  { name: 'record-hidden', world: () => on(hidden) },
  { name: 'record-bare', world: () => on(bare) },
  { name: 'offline', world: () => failing('offline') },
  { name: 'offline-cached', world: () => failing('offline', '', dana) },
  { name: 'not-a-customer', world: () => failing('not-a-customer') },
  { name: 'wrong-org', world: () => failing('wrong-org', 'The token is of 00D000000000009EAA') },
  {
    name: 'error',
    world: () => failing('refused', 'INVALID_SESSION: The REST API is disabled for this user.'),
  },
  { name: 'stale', world: () => failing('unavailable', 'Down for maintenance', dana) },
  { name: 'calling', world: () => on(dana), steps: ['.phone.selected .btn'] },
  { name: 'calling-elsewhere', world: () => callingElsewhere(northwind) },
  { name: 'calling-no-record', world: () => at(callingElsewhere(northwind), 'https://example.com/') },
  { name: 'logged', world: () => on(dana), steps: [outcome(1)] },
  {
    name: 'logged-called',
    world: () => on(dana),
    steps: ['.phone.selected .btn', '.note=Rang six times', outcome(2)],
  },
  { name: 'card-number', world: () => on(dana), steps: ['.note=4111 1111 1111 1111', outcome(1)] },
  { name: 'written', world: () => withOutbox(entryOf(dana, 'NA', 1, written('000000000000101AAA'))) },
  {
    name: 'fix',
    world: () => withOutbox(entryOf(dana, 'NA', 2, written('000000000000101AAA'))),
    steps: ['.phone.selected .receipt .chip:last-child'],
  },
  { name: 'outbox', world: () => withOutbox(...mixedOutbox()), steps: ['.outbox .link'] },
  { name: 'outbox-empty', world: () => on(dana), steps: ['.outbox .link'] },
  {
    name: 'find',
    world: () => {
      const world = on(dana);
      world.answers['customer.search'] = () => [
        { ref: ref('001000000000002AAA'), name: 'Northwind Bakery Supply', matched: 'Invoice INV-1042' },
        { ref: ref('001000000000001AAA'), name: 'Dana Reyes', matched: '(614) 555-0142' },
      ];
      return world;
    },
    steps: ['.foot .chip', '.find input=1042', '.find .btn'],
  },
  {
    name: 'find-none',
    world: () => {
      const world = on(dana);
      world.answers['customer.search'] = () => [];
      return world;
    },
    steps: ['.foot .chip', '.find input=Zzyzx', '.find .btn'],
  },
  {
    name: 'nobody-left',
    world: () => answeringNext(() => dayOf()),
    steps: ['.foot .chip:nth-child(2)'],
  },
  {
    name: 'next-failed',
    world: () =>
      answeringNext(() => {
        throw new CrmError({ code: 'forbidden', detail: '', retryable: false });
      }),
    steps: ['.foot .chip:nth-child(2)'],
  },
  {
    name: 'invoice-open',
    world: () => {
      const world = on({ ...northwind, opened: ref('3tt000000000150AAA', 'Invoice') });
      world.answers['invoice.lines'] = () => ({
        is: 'read',
        complete: true,
        total: 2,
        items: [
          line('l1', 'Rye flour, 25 kg', 4, 31.25, 125),
          line('l2', 'Delivery and handling to the back door before six', 1, 175, 175),
        ],
      });
      return world;
    },
    steps: ['.invoice-row'],
  },
];

export function stateNamed(name: string): PanelState {
  const found = states.find((state) => state.name === name);
  if (!found) throw new Error(`No state is called ${name}`);
  return found;
}

function line(id: string, description: string, quantity: number, price: number, amount: number) {
  const money = (value: number) => ({ is: 'known', value: { minor: value * 100, currency: 'USD' } });
  return {
    id,
    description: { is: 'known', value: description },
    quantity: { is: 'known', value: quantity },
    unitPrice: money(price),
    amount: money(amount),
  };
}

function mixedOutbox(): OutboxEntry[] {
  return [
    entryOf(dana, 'NA', 1, written('000000000000101AAA')),
    entryOf(northwind, 'VM-L', 2, {
      state: 'refused',
      code: 'FIELD_CUSTOM_VALIDATION_EXCEPTION',
      words: 'Collections: a voicemail needs the text id of the message that was left (rule CL-7).',
    }),
    entryOf(long, 'BZ', 3, { state: 'unknown', code: 'timeout', nextTryAt: '2026-11-23T19:20:00.000Z' }),
    entryOf(hidden, 'HU-P', 4, { state: 'waiting', code: 'offline', nextTryAt: '2026-11-23T19:20:00.000Z' }),
    entryOf(dana, 'WN', 5, { state: 'undone', settledAt: '2026-11-23T19:06:00.000Z' }),
    entryOf(dana, 'RPC-CB', 6),
  ];
}

function callingElsewhere(shown: CustomerSnapshot): FakeWorld {
  const world = on(shown);
  world.knows(shown, dana);
  const [phone] = itemsOf(dana.phones);
  if (phone)
    world.runningCall = callTo(phone, dana, {
      key: keyOf(7),
      debtIds: [],
      startedAt: '2026-11-23T19:10:36.000Z',
    });
  return world;
}

function answeringNext(answer: () => MyDay): FakeWorld {
  const world = on(dana);
  world.answers['day.read'] = answer;
  return world;
}

function at(world: FakeWorld, url: string | null): FakeWorld {
  world.goTo(url);
  return world;
}

function change(world: FakeWorld, what: Partial<FakeWorld>): FakeWorld {
  return Object.assign(world, what);
}

function signedOut(world: FakeWorld): FakeWorld {
  return change(world, {
    sessions: [{ system: 'salesforce', apiOrigin: API_ORIGIN, state: 'signed-out', identity }],
  });
}
