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

export function dateFromDay(day: EpochDay): PlainDate {
  return new Date(day * dayMs).toISOString().slice(0, 10);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(day: EpochDay): number {
  return (((day + 4) % 7) + 7) % 7;
}
