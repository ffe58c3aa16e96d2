import { dateFromDay, dayFromDate, type EpochDay, weekday } from './epoch-day.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * Public holidays of 5 USC 6103(a), which Regulation F excludes by name (12 CFR 1006.22(c)(1), 1006.34(b)(5)).
 * These are the actual dates the statute names; the observed Friday or Monday of 6103(b) is a rule for federal staff.
 */
const sunday = 0;
const monday = 1;
const thursday = 4;
const saturday = 6;

const byYear = new Map<number, ReadonlyMap<EpochDay, string>>();

/** The holidays of a year: day → name. */
export function federalHolidays(year: number): ReadonlyMap<EpochDay, string> {
  let holidays = byYear.get(year);
  if (!holidays) {
    holidays = new Map(
      [
        [fixed(year, 1, 1), "New Year's Day", 1870],
        [nth(year, 1, monday, 3), 'Birthday of Martin Luther King, Jr.', 1986],
        [nth(year, 2, monday, 3), "Washington's Birthday", 1971],
        [last(year, 5, monday), 'Memorial Day', 1971],
        [fixed(year, 6, 19), 'Juneteenth National Independence Day', 2021],
        [fixed(year, 7, 4), 'Independence Day', 1870],
        [nth(year, 9, monday, 1), 'Labor Day', 1894],
        [nth(year, 10, monday, 2), 'Columbus Day', 1971],
        [fixed(year, 11, 11), 'Veterans Day', 1978],
        [nth(year, 11, thursday, 4), 'Thanksgiving Day', 1942],
        [fixed(year, 12, 25), 'Christmas Day', 1870],
      ]
        .filter((row): row is [EpochDay, string, number] => year >= (row[2] as number))
        .map(([day, name]) => [day, name] as const),
    );
    byYear.set(year, holidays);
  }
  return holidays;
}

export function isFederalHoliday(day: EpochDay): boolean {
  return federalHolidays(yearOf(day)).has(day);
}

/** A day Regulation F counts: not a Saturday, a Sunday or a 6103(a) holiday. */
function isCountedDay(day: EpochDay): boolean {
  const name = weekday(day);
  return name !== saturday && name !== sunday && !isFederalHoliday(day);
}

/**
 * A day on which Federal Reserve Banks are open: Monday to Friday less the holidays; a Saturday holiday is not moved,
 * a Sunday one closes the Monday (Federal Reserve Bank holiday schedule).
 */
export function isBankDay(day: EpochDay): boolean {
  const name = weekday(day);
  if (name === saturday || name === sunday || isFederalHoliday(day)) return false;
  return !(name === monday && isFederalHoliday(day - 1));
}

/** The day that lies `count` counted days after (or, negative, before) `date`; the date itself is not counted. */
export function shiftCountedDays(date: PlainDate, count: number): PlainDate {
  const step = Math.sign(count);
  let day = dayFromDate(date);
  for (let left = Math.abs(count); left > 0; ) {
    day += step;
    if (isCountedDay(day)) left--;
  }
  return dateFromDay(day);
}

const yearOf = (day: EpochDay): number => Number(dateFromDay(day).slice(0, 4));

const fixed = (year: number, month: number, day: number): EpochDay =>
  Date.UTC(year, month - 1, day) / 86_400_000;

function nth(year: number, month: number, name: number, count: number): EpochDay {
  const first = fixed(year, month, 1);
  return first + ((name - weekday(first) + 7) % 7) + 7 * (count - 1);
}

function last(year: number, month: number, name: number): EpochDay {
  const end = fixed(year, month + 1, 1) - 1;
  return end - ((weekday(end) - name + 7) % 7);
}
