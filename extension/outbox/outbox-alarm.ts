import { browser } from 'wxt/browser';
import { type Clock, systemClock } from '../../shared/calendar/clock.ts';
import { type Instant, millisecondsBetween } from '../../shared/calendar/instant.ts';

export const OUTBOX_ALARM = 'outbox';
/** Chrome delays shorter alarms to this. */
const SOONEST_MS = 30_000;
const AGAIN_MS = 60_000;

/**
 * Has the browser wake the worker as soon as an alarm can; replaces a later alarm of the outbox. One that comes sooner
 * stays, or press after press would put it off.
 */
export async function wakeOutboxSoon(clock: Clock = systemClock): Promise<void> {
  const there = await browser.alarms.get(OUTBOX_ALARM);
  const due = Temporal.Instant.from(clock.now()).epochMilliseconds + SOONEST_MS;
  if (there && there.scheduledTime <= due) return;
  await browser.alarms.create(OUTBOX_ALARM, inMinutes(SOONEST_MS));
}

/** Again and again until it is set anew or cleared: a worker may end between its waking and the next setting. */
function inMinutes(delay: number): { delayInMinutes: number; periodInMinutes: number } {
  return { delayInMinutes: delay / 60_000, periodInMinutes: AGAIN_MS / 60_000 };
}

/**
 * Has the worker woken at a given moment; null: it need not be. The alarm holds whatever happens to the worker; for a
 * moment sooner than an alarm can be, a timer serves while the worker happens to live.
 */
export function outboxWaker(clock: Clock, wake: () => void): (at: Instant | null) => Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return async (at) => {
    clearTimeout(timer);
    if (at === null) {
      await browser.alarms.clear(OUTBOX_ALARM);
      return;
    }
    const delay = millisecondsBetween(clock.now(), at);
    if (delay >= SOONEST_MS) {
      await browser.alarms.create(OUTBOX_ALARM, inMinutes(delay));
      return;
    }
    if (delay > 0) timer = setTimeout(wake, delay);
    await wakeOutboxSoon(clock);
  };
}
