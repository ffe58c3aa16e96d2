import type { PlainDate } from './plain-date.ts';

/** A calendar day as the count of days since 1970-01-01: comparing and adding days is integer arithmetic. */
export type EpochDay = number;

const dayMs = 86_400_000;

/** @throws RangeError when `date` is not a real day written `YYYY-MM-DD` */
export function dayFromDate(date: PlainDate): EpochDay {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`Not a calendar day: ${date}`);
  return ms / dayMs;
}

/** A verdict writes the same few days again and again; writing one anew costs more than all the arithmetic around it. */
const written = new Map<EpochDay, PlainDate>();

export function dateFromDay(day: EpochDay): PlainDate {
  let date = written.get(day);
  if (date === undefined) {
    if (written.size >= 10_000) written.clear();
    date = new Date(day * dayMs).toISOString().slice(0, 10);
    written.set(day, date);
  }
  return date;
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: EpochDay): number {
  return (((day + 4) % 7) + 7) % 7;
}
