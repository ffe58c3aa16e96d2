import { type Instant, localDate, millisecondsBetween, type Zone } from '../../../shared/calendar/instant.ts';
import type { DayTask } from '../../../shared/domain/my-day.ts';

/** How wrap-ups in either language, and most people, head a task that is a call back. */
const CALL_BACK =
  /^\s*(call[ -]?back|return (?:(?:a|the|his|her|their) )?call|devolver la llamada|pide que le devuelvan|volver a llamar)/i;
const DAY_HALVES = String.raw`(?<half>[ap])\s?\.?\s?m\b|de la (?<part>mañana|tarde|noche)`;
/** `9 and`, `9:30-`, `de 9 a`: a window begins there. `el 3 a las 4` is a day and a time. */
const windowFrom = (hour: string) =>
  String.raw`(?:(?<from>${hour})(?::(?<fromMinute>[0-5]\d))?\s*(?:[-–—]|(?:to|till|until|and|or|y|o|hasta|(?<=\bde(?:sde)? (?:las? )?[\d:]{1,5} )a)\b)\s*(?:las? )?)?`;
const HALF_DAY_HOUR = '(?:1[0-2]|0?[1-9])';
const WHOLE_DAY_HOUR = String.raw`(?:[01]?\d|2[0-3])`;
/** `3 pm`, `9:30am`, `3:00 p. m.`, `las 3 de la tarde`; else a clock of 24 hours, `15:00`. Or a window that ends so. */
const HALF_DAY_TIME = new RegExp(
  String.raw`\b${windowFrom(HALF_DAY_HOUR)}(?<hour>${HALF_DAY_HOUR})(?::(?<minute>[0-5]\d))?\s*(?:${DAY_HALVES})`,
  'i',
);
const WHOLE_DAY_TIME = new RegExp(
  String.raw`\b${windowFrom(WHOLE_DAY_HOUR)}(?<hour>${WHOLE_DAY_HOUR}):(?<minute>[0-5]\d)\b`,
  'i',
);

export const isCallBack = ({ subject }: Pick<DayTask, 'subject'>): boolean => CALL_BACK.test(subject);

/** What was found in a heading: a time, and the figure a window begins with. */
type Times = Readonly<
  Partial<Record<'from' | 'fromMinute' | 'hour' | 'minute' | 'half' | 'part', string | undefined>>
>;

/** The hour of the day, 0 to 23. Noon is `12 de la mañana`, midnight `12 de la noche`. */
function hourOf(figure: number, { half, part }: Times): number {
  if (half) return (figure % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  switch (part?.toLowerCase()) {
    case 'mañana':
      return figure;
    case 'tarde':
      return (figure % 12) + 12;
    case 'noche':
      return figure === 12 ? 0 : figure + 12;
    default:
      return figure;
  }
}

/** The time a heading names, `15:00`; of a window, when it begins. Null: none, or none that can be told. */
function timeIn(subject: string): string | null {
  const times: Times | undefined = (HALF_DAY_TIME.exec(subject) ?? WHOLE_DAY_TIME.exec(subject))?.groups;
  if (!times) return null;
  const minutesAt = (hour?: string, minute = '00') => hourOf(Number(hour), times) * 60 + Number(minute);
  const named = minutesAt(times.hour, times.minute);
  if (times.from === undefined) return clockTime(named);
  const begin = minutesAt(times.from, times.fromMinute);
  // `11 to 1 pm` begins in the half before.
  const before = times.half || times.part ? [begin, begin - HALF_DAY_MINUTES] : [begin];
  const told = before.find((minutes) => minutes >= 0 && minutes < named);
  return told === undefined ? null : clockTime(told);
}

const HALF_DAY_MINUTES = 12 * 60;

const clockTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');

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
