import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import { type ChannelName, channels, envelopeSchema } from '../../../../extension/messaging/channels.ts';
import { type Handlers, router } from '../../../../extension/messaging/router.ts';
import type { Answer, Request } from '../../../../extension/messaging/wire.ts';
import { EXTENSION_ID, EXTENSION_ORIGIN, panelSender } from '../fake-browser.ts';
import { northwind } from '../panel/fixtures/businesses.ts';
import { dayOf } from '../panel/fixtures/day.ts';
import { API_ORIGIN, AT, identity, ref, snapshot } from '../samples.ts';

const self = { id: EXTENSION_ID, origin: EXTENSION_ORIGIN };
const invoice = { apiOrigin: API_ORIGIN, object: 'Invoice', id: '3tt', currency: 'USD' };

/** For every channel a good request, its answer, and requests that must be refused. */
const table: { [C in ChannelName]: { good: Request<C>; answer: Answer<C>; bad: unknown[] } } = {
  'session.list': { good: {}, answer: [], bad: [undefined, null, [], 'x', { extra: 1 }] },
  'session.connect': {
    good: { apiOrigin: API_ORIGIN, wish: {} },
    answer: { system: 'salesforce', apiOrigin: API_ORIGIN, state: 'signed-in', identity },
    bad: [
      {},
      { apiOrigin: API_ORIGIN },
      { apiOrigin: 'not an address', wish: {} },
      { apiOrigin: API_ORIGIN, wish: { clientId: 7 } },
      { apiOrigin: API_ORIGIN, wish: { system: 'sugar' } },
      { apiOrigin: API_ORIGIN, wish: { password: 'x' } },
      { apiOrigin: API_ORIGIN, wish: {}, redirectUri: 'https://evil.example' },
    ],
  },
  'session.terms': { good: {}, answer: { mayStay: true }, bad: [undefined, { apiOrigin: API_ORIGIN }] },
  'session.disconnect': {
    good: { apiOrigin: API_ORIGIN },
    answer: { isEnded: true },
    bad: [{}, { apiOrigin: '' }, { apiOrigin: API_ORIGIN, all: true }],
  },
  'org.capabilities': {
    good: { apiOrigin: API_ORIGIN },
    answer: {
      writeStrategy: 'A',
      invoiceModel: null,
      debts: true,
      promises: true,
      stops: true,
      agreements: 'package',
      approvals: true,
      notes: true,
      mailDrafts: true,
      multiCurrency: false,
      attemptsProvable: true,
    },
    bad: [{}, { apiOrigin: 5 }],
  },
  'customer.load': {
    good: { ref: ref('001000000000001AAA') },
    answer: snapshot(),
    bad: [
      {},
      { ref: null },
      { ref: { ...ref('001'), system: 'sap' } },
      { ref: { ...ref('001'), apiOrigin: 'x' } },
      { ref: ref('001'), accessToken: 'x' },
    ],
  },
  'customer.reread': {
    good: { ref: ref('001000000000001AAA') },
    answer: {
      v: 1,
      readAt: AT,
      attempts: { is: 'absent' },
      callsInProgress: { is: 'absent' },
      holds: { is: 'forbidden' },
      preferences: { is: 'failed', why: 'UNKNOWN_EXCEPTION' },
    },
    bad: [{}, { ref: null }, { ref: { ...ref('001'), apiOrigin: 'x' } }, { ref: ref('001'), since: AT }],
  },
  'customer.search': {
    good: { apiOrigin: API_ORIGIN, text: "O'Neil" },
    answer: [{ ref: ref('001'), name: 'Northwind Bakery', matched: 'INV-1042' }],
    bad: [{ apiOrigin: API_ORIGIN }, { apiOrigin: API_ORIGIN, text: ['a'] }, { text: 'a' }],
  },
  'day.read': {
    good: { apiOrigin: API_ORIGIN, view: { object: 'Account', view: 'AllAccounts' } },
    answer: dayOf([northwind]),
    bad: [
      { apiOrigin: API_ORIGIN },
      { apiOrigin: 'x', view: null },
      { apiOrigin: API_ORIGIN, view: { object: 'Account', view: '../query' } },
      { apiOrigin: API_ORIGIN, view: { object: 'Account', view: 'AllAccounts', more: 1 } },
    ],
  },
  'invoice.lines': {
    good: invoice,
    answer: { is: 'absent' },
    bad: [{ ...invoice, object: undefined }, { ...invoice, url: 'https://evil.example' }, {}],
  },
  'invoice.files': {
    good: { apiOrigin: API_ORIGIN, invoiceIds: ['a0B'] },
    answer: {
      is: 'read',
      items: [{ invoiceId: 'a0B', name: 'INV-1.pdf', link: 'https://acme.example.com/1' }],
      complete: true,
      total: 1,
    },
    bad: [
      { apiOrigin: API_ORIGIN },
      { apiOrigin: 'x', invoiceIds: [] },
      { apiOrigin: API_ORIGIN, invoiceIds: [1] },
    ],
  },
  'note.body': {
    good: { apiOrigin: API_ORIGIN, object: 'ContentDocument', id: '069' },
    answer: 'Said: “call my lawyer”.',
    bad: [
      { apiOrigin: API_ORIGIN, object: 'ContentDocument' },
      { apiOrigin: 'x', object: 'ContentDocument', id: '069' },
      { apiOrigin: API_ORIGIN, object: 'ContentDocument', id: '069', path: '/services/apexrest' },
    ],
  },
  'approval.list': {
    good: { apiOrigin: API_ORIGIN },
    answer: { is: 'absent' },
    bad: [{}, { apiOrigin: 'x' }, { apiOrigin: API_ORIGIN, all: true }],
  },
  'people.find': {
    good: { apiOrigin: API_ORIGIN, text: 'Cruz' },
    answer: [{ id: '005000000000001AAA', name: 'Maria Cruz', title: null }],
    bad: [{ apiOrigin: API_ORIGIN }, { apiOrigin: API_ORIGIN, text: 7 }, { text: 'Cruz' }],
  },
  'numbers.read': {
    good: { apiOrigin: API_ORIGIN, range: { from: '2026-11-22T00:00:00Z', to: '2026-11-23T00:00:00Z' } },
    answer: {
      v: 1,
      range: { from: '2026-11-22T00:00:00Z', to: '2026-11-23T00:00:00Z' },
      readAt: '2026-11-22T12:00:00Z',
      zone: 'America/New_York',
      attempts: { is: 'read', items: [], complete: true, total: 0 },
      promises: { is: 'absent' },
      decisions: { is: 'forbidden' },
      holds: { is: 'failed', why: 'busy' },
      assigned: { is: 'known', value: 12 },
    },
    bad: [{ apiOrigin: API_ORIGIN }, { apiOrigin: API_ORIGIN, range: { from: 'today', to: 'now' } }],
  },
  'receivables.read': {
    good: { apiOrigin: API_ORIGIN },
    answer: { v: 1, readAt: '2026-11-22T12:00:00Z', rows: { is: 'absent' } },
    bad: [{}, { apiOrigin: 'x' }],
  },
  'payments.read': {
    good: { ref: ref('001000000000001AAA') },
    answer: {
      v: 1,
      readAt: '2026-11-22T12:00:00Z',
      applied: { is: 'absent' },
      terms: { paymentTerms: { is: 'absent' }, lateFee: { is: 'forbidden' }, creditLimit: { is: 'absent' } },
    },
    bad: [{}, { ref: 'x' }],
  },
  'outbox.wake': { good: {}, answer: {}, bad: [{ force: true }, null] },
  'session.stay': {
    good: { apiOrigin: API_ORIGIN, stays: null },
    answer: { stays: false, mayStay: true },
    bad: [
      { apiOrigin: API_ORIGIN },
      { apiOrigin: 'x', stays: true },
      { apiOrigin: API_ORIGIN, stays: 'yes' },
    ],
  },
  'mapping.state': {
    good: { apiOrigin: API_ORIGIN },
    answer: { mapping: { v: 1 }, from: 'company', mistakes: ['orgMappings: not JSON'] },
    bad: [{}, { apiOrigin: 'x' }, { apiOrigin: API_ORIGIN, host: 'other' }],
  },
  'mapping.propose': {
    good: { apiOrigin: API_ORIGIN, object: 'Sales_Bill__c' },
    answer: {
      mapping: { v: 1 },
      questions: [{ is: 'record-types', names: ['Visit'] }],
      candidates: ['Sales_Bill__c'],
      invoice: null,
      line: null,
      task: { name: 'Task', label: 'Task', fields: [] },
      recordTypes: [{ id: '012000000000001', name: 'Visit' }],
    },
    bad: [{ apiOrigin: API_ORIGIN }, { apiOrigin: 'x', object: null }, { apiOrigin: API_ORIGIN, object: 7 }],
  },
  'mapping.preview': {
    good: { apiOrigin: API_ORIGIN, mapping: { v: 1 }, customer: null },
    answer: {
      model: null,
      isMapped: false,
      unknownFields: [],
      customer: null,
      invoices: null,
      openTotals: null,
      task: null,
    },
    bad: [
      { apiOrigin: API_ORIGIN, mapping: { v: 1 } },
      { apiOrigin: API_ORIGIN, customer: 'Northwind' },
    ],
  },
  'mapping.keep': {
    good: { apiOrigin: API_ORIGIN, mapping: null },
    answer: {},
    bad: [
      { apiOrigin: 'x', mapping: null },
      { apiOrigin: API_ORIGIN, mapping: null, host: 'other' },
    ],
  },
};
const names = Object.keys(channels) as ChannelName[];

const log = vi.fn();
const called = vi.fn();
const handlers = Object.fromEntries(
  names.map((name) => [
    name,
    async (request: unknown) => {
      called(name, request);
      return table[name].answer;
    },
  ]),
) as unknown as Handlers;
const receive = router(handlers, self, log);

beforeEach(() => {
  log.mockClear();
  called.mockClear();
});

async function refused(message: unknown, sender: object = panelSender): Promise<string> {
  const envelope = await receive(message, sender);
  expect(envelopeSchema.parse(envelope)).toEqual(envelope);
  expect(called).not.toHaveBeenCalled();
  if (envelope.ok) throw new Error('It was accepted');
  return envelope.fault.code;
}

const SENDERS: Readonly<Record<string, object>> = {
  panel: panelSender,
  options: { ...panelSender, url: `${EXTENSION_ORIGIN}/options.html`, tab: { id: 5 } },
};
const pairs = names.flatMap((channel) => Object.keys(SENDERS).map((page) => ({ channel, page })));
const may = ({ channel, page }: { channel: ChannelName; page: string }) =>
  (channels[channel].from as readonly string[]).includes(page);

describe('accepted', () => {
  it.each(pairs.filter(may))('$channel from the page "$page"', async ({ channel, page }) => {
    const { good, answer } = table[channel];
    const envelope = await receive({ channel, request: good }, SENDERS[page] ?? {});
    expect(envelope).toEqual({ ok: true, value: answer });
    expect(called).toHaveBeenCalledExactlyOnceWith(channel, good);
  });

  it('the panel in a tab, which has a tab where the real one has none', async () => {
    const inTab = { ...panelSender, tab: { id: 5 }, frameId: 0, url: `${panelSender.url}?window=1#top` };
    expect(await receive({ channel: 'session.list', request: {} }, inTab)).toMatchObject({ ok: true });
  });
});

describe('refused', () => {
  const senderFor = (channel: ChannelName) => SENDERS[channels[channel].from[0]] ?? {};
  const bad = names.flatMap((channel) => table[channel].bad.map((request) => ({ channel, request })));

  it.each(bad)('a bad payload: $channel $request', async (message) => {
    expect(await refused(message, senderFor(message.channel))).toBe('bad-message');
  });

  it.each(pairs.filter((pair) => !may(pair)))('$channel from the page "$page"', async ({ channel, page }) => {
    const message = { channel, request: table[channel].good };
    expect(await refused(message, SENDERS[page])).toBe('wrong-caller');
  });

  it.each([
    undefined,
    null,
    'session.list',
    42,
    [],
    {},
    { notice: 'outbox.changed' },
    { request: {} },
    { channel: 7, request: {} },
    { channel: 'session.list', request: {}, sender: 'panel' },
    { channel: { toString: 'session.list' }, request: {} },
  ])('what is no question: %j', async (message) => {
    expect(await refused(message)).toBe('bad-message');
  });

  it.each([
    '',
    'session',
    'SESSION.LIST',
    'session.list ',
    'fetch',
    'constructor',
    'toString',
    '__proto__',
    'hasOwnProperty',
  ])('an unknown channel: %j', async (channel) => {
    expect(await refused({ channel, request: {} })).toBe('unknown-channel');
  });

  const strangers: [string, object][] = [
    ['nobody', {}],
    ['another extension', { ...panelSender, id: 'ponmlkjihgfedcbaponmlkjihgfedcba' }],
    ['a page of the web', { origin: 'https://evil.example', url: 'https://evil.example/sidepanel.html' }],
    [
      'a content script of ours',
      {
        ...panelSender,
        origin: 'https://acme.lightning.force.com',
        url: 'https://acme.lightning.force.com/',
        tab: { id: 1 },
      },
    ],
    ['another page of ours', { ...panelSender, url: `${EXTENSION_ORIGIN}/paper.html` }],
    ['a page below ours', { ...panelSender, url: `${EXTENSION_ORIGIN}/sidepanel.html/x` }],
    [
      'an address that only begins like ours',
      { ...panelSender, url: `${EXTENSION_ORIGIN}.evil.example/sidepanel.html` },
    ],
    ['our address inside another', { ...panelSender, url: `https://evil.example/?${panelSender.url}` }],
    ['our path on another host', { ...panelSender, url: 'chrome-extension://other/sidepanel.html' }],
    ['no address', { id: EXTENSION_ID, origin: EXTENSION_ORIGIN }],
    ['no origin', { id: EXTENSION_ID, url: panelSender.url }],
    ['a sandboxed frame', { ...panelSender, origin: 'null' }],
    ['an address that does not parse', { ...panelSender, url: 'sidepanel.html' }],
    ['a path that is a word of objects', { ...panelSender, url: `${EXTENSION_ORIGIN}/constructor` }],
  ];

  it.each(strangers)('a question from %s', async (_who, sender) => {
    for (const channel of names)
      expect(await refused({ channel, request: table[channel].good }, sender)).toBe('wrong-caller');
  });
});

describe('answers', () => {
  const answering = (answer: () => Promise<unknown>) =>
    router(
      { ...handlers, 'customer.search': answer as Handlers['customer.search'] },
      self,
      log,
    )({ channel: 'customer.search', request: table['customer.search'].good }, panelSender);

  it('that do not parse become a fault, not a wrong screen', async () => {
    expect(await answering(async () => [{ name: 'no ref' }])).toMatchObject({
      ok: false,
      fault: { code: 'broken' },
    });
  });

  it('pass on what the CRM could not do, with its words', async () => {
    const fault = { code: 'rate-limited', detail: 'TotalRequests Limit exceeded.', retryable: true } as const;
    expect(await answering(() => Promise.reject(new CrmError(fault)))).toEqual({ ok: false, fault });
  });

  it('hide what went wrong inside', async () => {
    const envelope = await answering(() => Promise.reject(new Error('token 00D!secret')));
    expect(envelope).toEqual({
      ok: false,
      fault: { code: 'broken', detail: 'customer.search', retryable: true },
    });
  });

  it('leave the channel and a code in the log, never a payload', async () => {
    await answering(() =>
      Promise.reject(new CrmError({ code: 'refused', detail: 'Mr Doe', retryable: false })),
    );
    await answering(() => Promise.reject(new Error('Mr Doe')));
    await refused({ channel: 'Mr Doe', request: {} });
    await refused({ channel: 'customer.search', request: { text: 'Mr Doe' } });
    expect(log.mock.calls).toEqual([
      ['customer.search', 'refused'],
      ['customer.search', 'broken'],
      ['', 'unknown-channel'],
      ['customer.search', 'bad-message'],
    ]);
  });
});
