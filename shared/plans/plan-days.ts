import { plusBusinessDays } from '../calendar/business-day.ts';
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

/** So many bank days later; none: the day itself, even when it is no bank day. */
export const plusBankDays = (date: PlainDate, count: number): PlainDate =>
  count === 0 ? date : plusBusinessDays(date, count, 'us-bank');
