import '../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OUTBOX_ALARM, outboxWaker, wakeOutboxSoon } from '../../../../extension/outbox/outbox-alarm.ts';
import { plusMilliseconds } from '../../../../shared/calendar/instant.ts';
import { resetBrowser, state } from '../fake-browser.ts';
import { AT } from '../samples.ts';

const clock = { now: () => AT };

beforeEach(() => {
  resetBrowser();
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('outboxWaker', () => {
  it.each([
    [-5_000, 0.5, 0],
    [0, 0.5, 0],
    [29_999, 0.5, 1],
    [30_000, 0.5, 0],
    [90_000, 1.5, 0],
  ])('in %i ms: an alarm in %d minutes, and %i timers', async (delay, delayInMinutes, timers) => {
    await outboxWaker(clock, () => undefined)(plusMilliseconds(AT, delay));
    expect(state.alarms.get(OUTBOX_ALARM)).toEqual({ delayInMinutes, periodInMinutes: 1 });
    expect(vi.getTimerCount()).toBe(timers);
  });

  it.each([
    ['one that is due already', -1, 'stays'],
    ['one in a moment', 30_000, 'stays'],
    ['a later one', 30_001, 'is replaced'],
  ] as const)('%s (%i ms from now) %s, by a press and by the worker', async (_which, from, what) => {
    const there = { name: OUTBOX_ALARM, scheduledTime: Date.parse(AT) + from };
    for (const wakeSoon of [
      () => wakeOutboxSoon(clock),
      () => outboxWaker(clock, () => undefined)(plusMilliseconds(AT, 5_000)),
    ]) {
      state.alarms.set(OUTBOX_ALARM, there);
      await wakeSoon();
      const isThere = state.alarms.get(OUTBOX_ALARM) === there;
      expect(isThere ? 'stays' : 'is replaced').toBe(what);
    }
  });

  it('keeps one timer, the latest asked for, and none when nothing waits', async () => {
    const wake = vi.fn();
    const wakeAt = outboxWaker(clock, wake);
    await wakeAt(plusMilliseconds(AT, 1_000));
    await wakeAt(plusMilliseconds(AT, 5_000));
    await vi.advanceTimersByTimeAsync(4_999);
    expect(wake).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(wake).toHaveBeenCalledOnce();
    await wakeAt(plusMilliseconds(AT, 5_000));
    await wakeAt(null);
    expect(vi.getTimerCount()).toBe(0);
    expect(state.alarms.has(OUTBOX_ALARM)).toBe(false);
  });
});
