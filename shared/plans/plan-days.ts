import { dateFromDay, dayFromDate } from '../calendar/epoch-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';

export const plusDays = (date: PlainDate, days: number): PlainDate => dateFromDay(dayFromDate(date) + days);

/** Plain dates compare as text. */
export function laterOf(one: PlainDate, other: PlainDate): PlainDate {
  if (one > other) return one;
  return other;
}

export function earlierOf(one: PlainDate, other: PlainDate): PlainDate {
  if (one < other) return one;
  return other;
}
