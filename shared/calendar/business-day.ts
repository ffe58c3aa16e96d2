import { isBankDay } from './bank-holidays.ts';
import { dateFromDay, dayFromDate, type EpochDay } from './epoch-day.ts';
import { type Instant, localDate, type Zone } from './instant.ts';
import { isPhilippineWorkingDay } from './philippine-holidays.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * Whose days off count. `us-bank`: the customer's bank, for days on which money moves. `agent`: an associate in the
 * Philippines who works with US customers, for follow-ups: open only when both are. `none`: every day is a business day.
 */
export type BusinessCalendar = 'none' | 'us-bank' | 'agent';

/** What becomes of a date that falls on a day off. `modified-following`: the next business day, unless that is next month. */
export type RollRule = 'none' | 'following' | 'preceding' | 'modified-following';

export function isBusinessDay(day: EpochDay, calendar: BusinessCalendar): boolean {
  if (calendar === 'none') return true;
  return isBankDay(day) && (calendar === 'us-bank' || isPhilippineWorkingDay(day));
}

/** The nearest business day at or after (`step` 1) or at or before (−1) `day`. */
function nearest(day: EpochDay, step: 1 | -1, calendar: BusinessCalendar): EpochDay {
  let open = day;
  while (!isBusinessDay(open, calendar)) open += step;
  return open;
}

export function rollDay(day: EpochDay, rule: RollRule, calendar: BusinessCalendar): EpochDay {
  if (rule === 'none') return day;
  if (rule === 'preceding') return nearest(day, -1, calendar);
  const next = nearest(day, 1, calendar);
  if (rule === 'following' || sameMonth(day, next)) return next;
  return nearest(day, -1, calendar);
}

const sameMonth = (one: EpochDay, other: EpochDay): boolean =>
  dateFromDay(one).slice(0, 7) === dateFromDay(other).slice(0, 7);

export const rollDate = (date: PlainDate, rule: RollRule, calendar: BusinessCalendar): PlainDate =>
  dateFromDay(rollDay(dayFromDate(date), rule, calendar));

/** `count` business days after `date`; the date itself is not counted, and with 0 it is rolled forward. */
export function plusBusinessDays(date: PlainDate, count: number, calendar: BusinessCalendar): PlainDate {
  let day = nearest(dayFromDate(date), 1, calendar);
  for (let left = count; left > 0; left--) day = nearest(day + 1, 1, calendar);
  return dateFromDay(day);
}

/** The day that lies `count` business days after (or, negative, before) `date`, a day off too; it is not counted itself. */
export function shiftBusinessDays(date: PlainDate, count: number, calendar: BusinessCalendar): PlainDate {
  const step = count < 0 ? -1 : 1;
  let day = dayFromDate(date);
  for (let left = Math.abs(count); left > 0; left--) day = nearest(day + step, step, calendar);
  return dateFromDay(day);
}

/**
 * The first day a payment taken at `now` is processed: today while it is a business day and the cut-off (`HH:MM` in
 * `zone`) has not struck, else the next business day.
 */
export function nextProcessingDay(
  now: Instant,
  zone: Zone,
  cutOff: string,
  calendar: BusinessCalendar,
): PlainDate {
  const time = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainTime();
  const struck = Temporal.PlainTime.compare(time, Temporal.PlainTime.from(cutOff)) >= 0;
  const today = dayFromDate(localDate(now, zone));
  return dateFromDay(nearest(struck ? today + 1 : today, 1, calendar));
}
