import { type Instant, localDate, millisecondsBetween, type Zone } from '../../../shared/calendar/instant.ts';
import type { DayTask } from '../../../shared/domain/my-day.ts';

/** How wrap-ups in either language, and most people, head a task that is a call back. */
const CALL_BACK =
  /^\s*(call[ -]?back|return (?:(?:a|the|his|her|their) )?call|devolver la llamada|pide que le devuelvan|volver a llamar)/i;
const DAY_HALVES = String.raw`([ap])\s?\.?\s?m\b|de la (mañana|tarde|noche)`;
/** `3 pm`, `9:30am`, `3:00 p. m.`, `las 3 de la tarde`; else a clock of 24 hours, `15:00`. */
const HALF_DAY_TIME = new RegExp(String.raw`\b(1[0-2]|0?[1-9])(?::([0-5]\d))?\s*(?:${DAY_HALVES})`, 'i');
const WHOLE_DAY_TIME = /\b([01]?\d|2[0-3]):([0-5]\d)\b/;

export const isCallBack = ({ subject }: Pick<DayTask, 'subject'>): boolean => CALL_BACK.test(subject);

/** The time a heading names, `15:00`; null: none. */
function timeIn(subject: string): string | null {
  const half = HALF_DAY_TIME.exec(subject);
  const found = half ?? WHOLE_DAY_TIME.exec(subject);
  if (!found) return null;
  const isMorning = half && (half[3]?.toLowerCase() === 'a' || half[4]?.toLowerCase() === 'mañana');
  const hour = half ? (Number(half[1]) % 12) + (isMorning ? 0 : 12) : Number(found[1]);
  return `${String(hour).padStart(2, '0')}:${found[2] ?? '00'}`;
}

/**
 * The moment a task is for: the CRM's own reminder, else the time its heading names, which is the customer's. Null: it is
 * for a day.
 */
export function momentOf({ at, due, subject }: DayTask, zone: Zone): Instant | null {
  if (at !== null) return at;
  const plainTime = isCallBack({ subject }) ? timeIn(subject) : null;
  if (due === null || plainTime === null) return null;
  return Temporal.PlainDate.from(due)
    .toZonedDateTime({ timeZone: zone, plainTime })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

/** Whether its day or its moment is still ahead. */
export function isAhead(task: DayTask, zone: Zone, now: Instant, ownZone: Zone): boolean {
  const moment = momentOf(task, zone);
  if (moment !== null) return millisecondsBetween(now, moment) > 0;
  return task.due !== null && task.due > localDate(now, ownZone);
}
