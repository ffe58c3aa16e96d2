import { browser } from 'wxt/browser';
import { type Instant, millisecondsBetween } from '../../shared/calendar/instant.ts';

export const OUTBOX_ALARM = 'outbox';
/** Chrome delays shorter alarms to this. */
const SOONEST_MS = 30_000;

/** Has the browser wake the worker at `at`, or soon after; null: it need not. */
export async function wakeOutboxAt(at: Instant | null, now: Instant): Promise<void> {
  if (at === null) {
    await browser.alarms.clear(OUTBOX_ALARM);
    return;
  }
  const delay = Math.max(SOONEST_MS, millisecondsBetween(now, at));
  await browser.alarms.create(OUTBOX_ALARM, { delayInMinutes: delay / 60_000 });
}
