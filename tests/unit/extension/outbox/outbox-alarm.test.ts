import '../fake-browser.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OUTBOX_ALARM, outboxWaker } from '../../../../extension/outbox/outbox-alarm.ts';
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
