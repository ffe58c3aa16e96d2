import '../fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { notify, onNotice } from '../../../../extension/messaging/notices.ts';
import { EXTENSION_ID, resetBrowser, state } from '../fake-browser.ts';

const worker = { id: EXTENSION_ID };

beforeEach(resetBrowser);

describe('notices', () => {
  it('reach the listeners of that notice until they stop', () => {
    const outbox = vi.fn();
    const session = vi.fn();
    const stop = onNotice('outbox.changed', outbox);
    onNotice('session.changed', session);
    state.event.message.fire({ notice: 'outbox.changed' }, worker);
    expect([outbox.mock.calls.length, session.mock.calls.length]).toEqual([1, 0]);
    stop();
    state.event.message.fire({ notice: 'outbox.changed' }, worker);
    expect(outbox).toHaveBeenCalledTimes(1);
  });

  it.each([
    [{ notice: 'outbox.changed' }, { id: 'another extension' }],
    [{ notice: 'outbox.changed', data: 1 }, worker],
    [{ notice: 'everything.changed' }, worker],
    [{ channel: 'session.list', request: {} }, worker],
    [null, worker],
  ])('are not made of %j from %j', (message, sender) => {
    const listener = vi.fn();
    onNotice('outbox.changed', listener);
    // No listener answers: a question of another window's panel is the worker's alone.
    expect(state.event.message.fire(message, sender)).toEqual([undefined]);
    expect(listener).not.toHaveBeenCalled();
  });

  it('are sent without data, and nobody listening is no failure', async () => {
    const sent: unknown[] = [];
    state.deliver = async (message) => {
      sent.push(message);
      throw new Error('Could not establish connection. Receiving end does not exist.');
    };
    notify('session.changed');
    await vi.waitFor(() => expect(sent).toEqual([{ notice: 'session.changed' }]));
  });
});
