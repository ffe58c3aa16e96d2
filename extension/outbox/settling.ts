import { type Instant, millisecondsBetween, plusMilliseconds } from '../../shared/calendar/instant.ts';
import type { OutboxTimes } from './back-off.ts';
import type { OutboxEntry } from './entry.ts';

type Doubt = Pick<OutboxEntry, 'lookedAt' | 'settledFor'>;

/** A doubt that begins now: an earlier send may still be committed. */
export function newDoubt(now: Instant): Doubt & Pick<OutboxEntry, 'sentAt' | 'lookRefused'> {
  return { sentAt: now, lookedAt: now, settledFor: 0, lookRefused: false };
}

/** The doubt one look later. Nothing lasts but what the clock says, which may have been set in between. */
export function lookedAgain({ lookedAt, settledFor }: Doubt, now: Instant, { look }: OutboxTimes): Doubt {
  const passed = lookedAt === null ? 0 : millisecondsBetween(lookedAt, now);
  return { lookedAt: now, settledFor: settledFor + Math.min(Math.max(passed, 0), look) };
}

/** No send of it can be committed any more. */
export function isOver({ settledFor }: Doubt, { settling, look }: OutboxTimes): boolean {
  return settledFor >= settling + look;
}

/** When to look again at a doubt that only time ends. */
export function nextLook({ settledFor }: Doubt, now: Instant, { settling, look }: OutboxTimes): Instant {
  return plusMilliseconds(now, Math.min(look, Math.max(settling + look - settledFor, 0)));
}
