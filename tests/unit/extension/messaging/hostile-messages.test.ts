import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { type ChannelName, channels, envelopeSchema } from '../../../../extension/messaging/channels.ts';
import { type Handlers, router } from '../../../../extension/messaging/router.ts';
import { EXTENSION_ID, EXTENSION_ORIGIN, panelSender } from '../fake-browser.ts';
import { channelSamples } from './channel-samples.ts';
import { hostileText } from './hostile-text.ts';

const RUNS = 3_000;
const names = Object.keys(channels) as ChannelName[];

/** The page of ours that may ask this. */
const senderOf = (channel: ChannelName) => {
  const from: readonly string[] = channels[channel].from;
  return from.includes('panel') ? panelSender : { ...panelSender, url: `${EXTENSION_ORIGIN}/options.html` };
};

/** A worker that counts what gets through to it. */
function worker() {
  const reached = vi.fn();
  const handlers = Object.fromEntries(
    names.map((channel) => [
      channel,
      async (request: unknown) => {
        reached(channel, request);
        return channelSamples[channel].answer;
      },
    ]),
  ) as Handlers;
  const receive = router(handlers, { id: EXTENSION_ID, origin: EXTENSION_ORIGIN }, () => undefined);
  return { reached, receive };
}

const anything = fc.oneof(hostileText, fc.anything({ withNullPrototype: true, withBigInt: true }));
/** Anything at all, and what nearly is a message. */
const message = fc.oneof(
  anything,
  fc.record({ channel: anything, request: anything }),
  fc.record({ channel: fc.constantFrom(...names), request: anything }),
  fc.record({ channel: fc.constantFrom(...names), request: anything, extra: anything }),
);

/** A good request with one of its values replaced, wherever it stands. */
function mutated(request: unknown, place: number, value: unknown): unknown {
  if (typeof request !== 'object' || request === null) return value;
  const entries = Object.entries(request);
  const [name, before] = entries[place % Math.max(1, entries.length)] ?? [];
  if (name === undefined) return { further: value };
  const isDeeper = typeof before === 'object' && before !== null && place % 3 > 0;
  return { ...request, [name]: isDeeper ? mutated(before, place + 1, value) : value };
}

afterAll(() => {
  console.log(`Hostile messages: ${3 * RUNS} sent over ${names.length} channels`);
});

describe('the worker', () => {
  it(`answers ${RUNS} messages of any shape, and lets none through that is not its own`, async () => {
    const { reached, receive } = worker();
    await fc.assert(
      fc.asyncProperty(message, async (sent) => {
        reached.mockClear();
        const answer = envelopeSchema.parse(await receive(sent, panelSender));
        const [channel, request] = reached.mock.calls[0] ?? [];
        expect(answer.ok).toBe(channel !== undefined);
        // What reached a handler is what its channel's own schema makes of it, and no more.
        if (channel) expect(channels[channel as ChannelName].request.parse(request)).toEqual(request);
      }),
      { seed: 3, numRuns: RUNS },
    );
  });

  it(`takes of ${RUNS} requests with one value changed only those that parse`, async () => {
    const { reached, receive } = worker();
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.nat(30), anything, async (channel, place, value) => {
        const request = mutated(channelSamples[channel].good, place, value);
        reached.mockClear();
        const answer = envelopeSchema.parse(await receive({ channel, request }, senderOf(channel)));
        const parsed = channels[channel].request.safeParse(request);
        expect(answer.ok).toBe(parsed.success);
        expect(reached.mock.calls).toEqual(parsed.success ? [[channel, parsed.data]] : []);
        if (!answer.ok) refused += 1;
      }),
      { seed: 3, numRuns: RUNS },
    );
    expect(refused).toBeGreaterThan(RUNS / 3);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'blob:https://a.example/1', ''])(
    'asks nothing of an org at %j',
    async (apiOrigin) => {
      const { reached, receive } = worker();
      for (const channel of names) {
        const { good } = channelSamples[channel];
        const request = JSON.parse(JSON.stringify(good), (name, value) =>
          name === 'apiOrigin' ? apiOrigin : value,
        );
        const { ok } = await receive({ channel, request }, senderOf(channel));
        expect(ok).toBe(!JSON.stringify(good).includes('apiOrigin'));
      }
      expect(reached.mock.calls.map(([channel]) => channel)).toEqual(
        names.filter((channel) => !JSON.stringify(channelSamples[channel].good).includes('apiOrigin')),
      );
    },
  );

  it(`lets no message through from ${RUNS} senders that are not its own page, however good the message`, async () => {
    const { reached, receive } = worker();
    const part = (own: string) =>
      fc.oneof(
        fc.constantFrom(own, `${own}.evil.example`, ` ${own}`, own.toUpperCase(), undefined),
        hostileText,
      );
    const sender = fc
      .record({ id: part(EXTENSION_ID), origin: part(EXTENSION_ORIGIN), url: part(panelSender.url) })
      .filter(
        ({ id, origin, url }) =>
          id !== EXTENSION_ID || origin !== EXTENSION_ORIGIN || url !== panelSender.url,
      )
      // A query, a hash or a space before it is still the same page of the same extension.
      .filter(({ id, origin, url }) => {
        const page = url === undefined ? null : URL.parse(url);
        const isPanel =
          page?.protocol === 'chrome-extension:' &&
          ['/sidepanel.html', '/options.html'].includes(page.pathname);
        return !(id === EXTENSION_ID && origin === EXTENSION_ORIGIN && isPanel && page.host === EXTENSION_ID);
      });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), sender, async (channel, from) => {
        const answer = await receive({ channel, request: channelSamples[channel].good }, from);
        expect(answer).toMatchObject({ ok: false, fault: { code: 'wrong-caller' } });
      }),
      { seed: 3, numRuns: RUNS },
    );
    expect(reached).not.toHaveBeenCalled();
  });
});
