import '../fake-browser.ts';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { registerListeners } from '../../../../extension/background/register-listeners.ts';
import { panelSender, resetBrowser, state } from '../fake-browser.ts';

const parts = {
  receive: vi.fn(async () => ({ ok: true, value: [] }) as const),
  run: vi.fn(),
  sessionChanged: vi.fn(),
  restoreSessions: vi.fn(),
  tidy: vi.fn(),
};

/** Node's global object takes no events; a worker's does. */
const network = new EventTarget();
vi.stubGlobal('addEventListener', network.addEventListener.bind(network));

beforeEach(() => {
  resetBrowser();
  vi.clearAllMocks();
  registerListeners(parts);
});

describe('the worker’s listeners', () => {
  it('are all there when the first turn ends', () => {
    // Stored settings are followed by the panel alone: the worker reads them when it needs them.
    const { stored, ...workers } = state.event;
    const events = Object.entries(workers).map(([name, { listeners }]) => [name, listeners.length]);
    expect(events).toEqual(Object.keys(workers).map((name) => [name, 1]));
    expect(stored.listeners).toEqual([]);
  });

  it('answer a message later, and tell the browser to wait for it', async () => {
    const answer = vi.fn();
    const question = { channel: 'session.list', request: {} };
    expect(state.event.message.fire(question, panelSender, answer)).toEqual([true]);
    await vi.waitFor(() => expect(answer).toHaveBeenCalledExactlyOnceWith({ ok: true, value: [] }));
    expect(parts.receive).toHaveBeenCalledExactlyOnceWith(question, panelSender);
  });

  it('open the panel of the clicked window in the turn of the click', () => {
    state.event.clicked.fire({ windowId: 7 });
    expect(state.opened).toEqual([{ windowId: 7 }]);
  });

  it.each(['startup', 'installed'] as const)(
    'on %s clear the badge, tidy, set the clock for tidying again, and run the outbox',
    (event) => {
      state.event[event].fire();
      expect(state.badge).toBe('');
      expect(state.alarms.get('tidy')).toEqual({ periodInMinutes: 720 });
      expect(parts.tidy).toHaveBeenCalledOnce();
      expect(parts.run).toHaveBeenCalledExactlyOnceWith('startup');
    },
  );

  it.each([
    ['outbox', [['alarm']], 0],
    ['tidy', [], 1],
    ['somebody else’s', [], 0],
  ])('at the alarm %s run the outbox %j and tidy %i times', (name, runs, tidied) => {
    state.event.alarm.fire({ name });
    expect(parts.run.mock.calls).toEqual(runs);
    expect(parts.tidy).toHaveBeenCalledTimes(tidied);
  });

  it('run the outbox when the network is back', () => {
    network.dispatchEvent(new Event('online'));
    expect(parts.run).toHaveBeenLastCalledWith('online');
  });

  it('say that sessions changed when the person grants or takes back a host', () => {
    state.event.added.fire({});
    state.event.removed.fire({});
    expect(parts.sessionChanged).toHaveBeenCalledTimes(2);
  });
});
