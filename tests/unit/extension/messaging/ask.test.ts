import '../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CrmError } from '../../../../crm-connector/crm-error.ts';
import { ask } from '../../../../extension/messaging/ask.ts';
import { MessagingError } from '../../../../extension/messaging/messaging-error.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { API_ORIGIN, ref, snapshot } from '../samples.ts';

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers();
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const answer = (value: unknown) => {
  state.deliver = async () => value;
};
const load = () => ask('customer.load', { ref: ref('001000000000001AAA') });

describe('ask', () => {
  it('sends channel and request, and parses the answer', async () => {
    const sent: unknown[] = [];
    state.deliver = async (message) => {
      sent.push(message);
      return { ok: true, value: snapshot() };
    };
    expect(await load()).toEqual(snapshot());
    expect(sent).toEqual([{ channel: 'customer.load', request: { ref: ref('001000000000001AAA') } }]);
  });

  it('throws what the CRM could not do as CrmError', async () => {
    const fault = { code: 'forbidden', detail: 'insufficient access rights on object id', retryable: false };
    answer({ ok: false, fault });
    const error = await load().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(CrmError);
    expect(error).toMatchObject({ fault });
  });

  it.each([
    ['no-answer', undefined],
    ['bad-answer', null],
    ['bad-answer', 'ok'],
    ['bad-answer', {}],
    ['bad-answer', { ok: true, value: { ...snapshot(), v: 2 } }],
    ['bad-answer', { ok: true }],
    ['bad-answer', { ok: false, fault: { code: 'made up', detail: '', retryable: false } }],
    ['wrong-caller', { ok: false, fault: { code: 'wrong-caller', detail: 'x', retryable: false } }],
    ['broken', { ok: false, fault: { code: 'broken', detail: 'x', retryable: true } }],
  ])('throws %s for %j', async (code, envelope) => {
    answer(envelope);
    const error = await load().catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(MessagingError);
    expect(error).toMatchObject({ fault: { code } });
  });

  it('throws when the worker ends before it answers', async () => {
    state.deliver = () =>
      Promise.reject(new Error('The message channel closed before a response was received.'));
    await expect(load()).rejects.toMatchObject({ fault: { code: 'no-answer', retryable: true } });
  });

  it.each([
    ['customer.load', 60_000],
    ['session.connect', 600_000],
    ['outbox.wake', 300_000],
  ] as const)('gives up on %s after %i ms, not before', async (channel, limit) => {
    state.deliver = () => new Promise(() => undefined);
    let error: unknown;
    const asked = {
      'customer.load': load,
      'session.connect': () => ask('session.connect', { apiOrigin: API_ORIGIN, wish: {} }),
      'outbox.wake': () => ask('outbox.wake', {}),
    }[channel]();
    asked.catch((thrown: unknown) => {
      error = thrown;
    });
    await vi.advanceTimersByTimeAsync(limit - 1);
    expect(error).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(error).toMatchObject({ fault: { code: 'timed-out', detail: channel, retryable: true } });
  });
});
