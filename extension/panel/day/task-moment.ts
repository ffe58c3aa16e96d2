import { type Instant, localDate, millisecondsBetween, type Zone } from '../../../shared/calendar/instant.ts';
import type { DayTask } from '../../../shared/domain/my-day.ts';

/** How wrap-ups in either language, and most people, head a task that is a call back. */
const CALL_BACK = /^\s*(call[ -]?back|devolver la llamada|pide que le devuelvan)/i;
const TIME = /\b([01]?\d|2[0-3]):([0-5]\d)\b/;

export const isCallBack = ({ subject }: Pick<DayTask, 'subject'>): boolean => CALL_BACK.test(subject);

/**
 * The moment a task is for: the CRM's own reminder, else the time its heading names, which is the customer's. Null: it is
 * for a day.
 */
export function momentOf({ at, due, subject }: DayTask, zone: Zone): Instant | null {
  if (at !== null) return at;
  const time = isCallBack({ subject }) ? TIME.exec(subject) : null;
  if (due === null || !time) return null;
  return Temporal.PlainDate.from(due)
    .toZonedDateTime({ timeZone: zone, plainTime: `${time[1]?.padStart(2, '0')}:${time[2]}` })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

/** Whether its day or its moment is still ahead. */
export function isAhead(task: DayTask, zone: Zone, now: Instant, ownZone: Zone): boolean {
  const moment = momentOf(task, zone);
  if (moment !== null) return millisecondsBetween(now, moment) > 0;
  return task.due !== null && task.due > localDate(now, ownZone);
}
