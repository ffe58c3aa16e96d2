import { type Instant, localDate, millisecondsBetween, type Zone } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { DayTask } from '../../../shared/domain/my-day.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Snooze } from './day-marks.ts';
import type { Waits } from './day-row.ts';
import type { DayPromises } from './row-facts.ts';
import { isCallBack, momentOf } from './task-moment.ts';

/** What may make somebody wait. */
export interface Waiting {
  readonly snapshot: CustomerSnapshot | null;
  readonly snooze: Snooze | null;
  readonly callBacks: readonly DayTask[];
  readonly due: readonly DayTask[];
  readonly promises: DayPromises;
  readonly zone: Zone;
}

/** Why somebody is not offered who could be called; null: they are. */
export function waitsOf(
  { snapshot, snooze, callBacks, due, promises, zone }: Waiting,
  at: Instant,
  ownZone: Zone,
): Waits | null {
  if (snooze) return { for: 'snooze', snooze };
  const called = due.find(isCallBack);
  const since = called ? momentOf(called, zone) : null;
  if (snapshot && isContacted(snapshot, localDate(at, ownZone), since)) return { for: 'contact' };
  if (called) return null;
  const ahead = callBacks[0];
  if (ahead) return { for: 'call-back', at: momentOf(ahead, zone) };
  const { broken, due: promised, waiting } = promises;
  const isPaused = waiting.length > 0 && broken.length === 0 && promised.length === 0 && due.length === 0;
  return isPaused ? { for: 'promise' } : null;
}

/** In contact today; where a call back was agreed for today, since its moment. */
function isContacted({ attempts, org }: CustomerSnapshot, today: PlainDate, since: Instant | null): boolean {
  return itemsOf(attempts).some(
    ({ startedAt }) =>
      localDate(startedAt, org.zone) === today &&
      (since === null || millisecondsBetween(since, startedAt) >= 0),
  );
}
