import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import { type ChannelName, channels, envelopeSchema } from '../../../../extension/messaging/channels.ts';
import { type Handlers, router } from '../../../../extension/messaging/router.ts';
import { EXTENSION_ID, EXTENSION_ORIGIN, panelSender } from '../fake-browser.ts';
import { channelSamples } from './channel-samples.ts';

const self = { id: EXTENSION_ID, origin: EXTENSION_ORIGIN };
const names = Object.keys(channels) as ChannelName[];

const log = vi.fn();
const called = vi.fn();
const handlers = Object.fromEntries(
  names.map((name) => [
    name,
    async (request: unknown) => {
      called(name, request);
      return channelSamples[name].answer;
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
    const { good, answer } = channelSamples[channel];
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
  const bad = names.flatMap((channel) =>
    channelSamples[channel].bad.map((request) => ({ channel, request })),
  );

  it.each(bad)('a bad payload: $channel $request', async (message) => {
    expect(await refused(message, senderFor(message.channel))).toBe('bad-message');
  });

  it.each(pairs.filter((pair) => !may(pair)))('$channel from the page "$page"', async ({ channel, page }) => {
    const message = { channel, request: channelSamples[channel].good };
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
      expect(await refused({ channel, request: channelSamples[channel].good }, sender)).toBe('wrong-caller');
  });
});

describe('answers', () => {
  const answering = (answer: () => Promise<unknown>) =>
    router(
      { ...handlers, 'customer.search': answer as Handlers['customer.search'] },
      self,
      log,
    )({ channel: 'customer.search', request: channelSamples['customer.search'].good }, panelSender);

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
