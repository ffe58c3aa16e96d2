import { dateFromDay, dayFromDate, type EpochDay, weekday } from './epoch-day.ts';
import type { PlainDate } from './plain-date.ts';

/**
 * Days off of the whole Philippines, regular and special non-working alike, for the follow-ups of an associate who works
 * there. Days of one town or province are not in it.
 *
 * Law: Executive Order 292 (1987) book I s. 26 with RA 9492 (2007), RA 9177 and RA 9849 (Eid'l Fitr, Eid'l Adha),
 * RA 9256 (Ninoy Aquino Day), RA 10966 (8 December). The President proclaims each year's days and may move them; a year
 * that is proclaimed is taken from its proclamation, any other has what the law fixes and estimates of the rest.
 */
export interface PhilippineHoliday {
  readonly name: string;
  /** True: likely but not proclaimed; it may move by a day or two, or not be declared. */
  readonly isEstimate: boolean;
}

/** What proclamations added to, or fixed of, the days of a year; kept as released, a new year is a new entry. */
const proclaimed: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  // Proclamation 727 (30 October 2024), with 839 (Eid'l Fitr), 878 (election day), 911 (Eid'l Adha).
  2025: {
    '01-29': 'Chinese New Year',
    '04-01': "Eid'l Fitr",
    '05-12': 'Election Day',
    '06-06': "Eid'l Adha",
    '10-31': "All Saints' Day Eve",
    '12-24': 'Christmas Eve',
  },
  // Proclamation 1006 (3 September 2025), with that of March 2026 (Eid'l Fitr) and 1264 (Eid'l Adha).
  2026: {
    '02-17': 'Chinese New Year',
    '03-20': "Eid'l Fitr",
    '05-27': "Eid'l Adha",
    '11-02': "All Souls' Day",
    '12-24': 'Christmas Eve',
  },
};

/** Days named by date. RA 9492 puts the marked ones on the nearest Monday; the proclamations of late kept the date. */
const byDate: readonly (readonly [day: string, name: string, movedByLaw: boolean])[] = [
  ['01-01', "New Year's Day", false],
  ['04-09', 'Araw ng Kagitingan', true],
  ['05-01', 'Labor Day', false],
  ['06-12', 'Independence Day', true],
  ['08-21', 'Ninoy Aquino Day', true],
  ['11-01', "All Saints' Day", false],
  ['11-30', 'Bonifacio Day', true],
  ['12-08', 'Immaculate Conception of Mary', false],
  ['12-25', 'Christmas Day', false],
  ['12-30', 'Rizal Day', true],
  ['12-31', 'Last Day of the Year', false],
];

const byYear = new Map<number, ReadonlyMap<EpochDay, PhilippineHoliday>>();

/** The days off of a year: day → what it is. */
export function philippineHolidays(year: number): ReadonlyMap<EpochDay, PhilippineHoliday> {
  let holidays = byYear.get(year);
  if (!holidays) {
    holidays = new Map(
      [...fixedDays(year), ...movableDays(year)].map(([day, name, isEstimate]) => [
        day,
        { name, isEstimate },
      ]),
    );
    byYear.set(year, holidays);
  }
  return holidays;
}

/** Monday to Friday and no day off, estimates included: a follow-up a day late is better than one nobody does. */
export function isPhilippineWorkingDay(day: EpochDay): boolean {
  const name = weekday(day);
  return name !== 0 && name !== 6 && !philippineHolidays(Number(dateFromDay(day).slice(0, 4))).has(day);
}

type Row = readonly [day: EpochDay, name: string, isEstimate: boolean];

function fixedDays(year: number): Row[] {
  const isProclaimed = year in proclaimed;
  const easter = easterOf(year);
  return [
    ...byDate.map(([date, name, moved]): Row => [dayOf(year, date), name, moved && !isProclaimed]),
    [easter - 3, 'Maundy Thursday', false],
    [easter - 2, 'Good Friday', false],
    [easter - 1, 'Black Saturday', !isProclaimed],
    [lastMondayOfAugust(year), 'National Heroes Day', false],
  ];
}

function movableDays(year: number): Row[] {
  const known = proclaimed[year];
  if (known) return Object.entries(known).map(([date, name]): Row => [dayOf(year, date), name, false]);
  return [
    ...daysInCalendar(year, 'chinese', 1, 1).map((day): Row => [day, 'Chinese New Year', true]),
    ...daysInCalendar(year, 'islamic-umalqura', 10, 1).map((day): Row => [day, "Eid'l Fitr", true]),
    ...daysInCalendar(year, 'islamic-umalqura', 12, 10).map((day): Row => [day, "Eid'l Adha", true]),
    [dayOf(year, '11-02'), "All Souls' Day", true],
    [dayOf(year, '12-24'), 'Christmas Eve', true],
  ];
}

/** The days of `year` that are the given day of another calendar's year: one, an Islamic one now and then two. */
function daysInCalendar(year: number, calendar: string, month: number, day: number): EpochDay[] {
  const start = Temporal.PlainDate.from(`${year}-01-01`).withCalendar(calendar);
  const monthCode = `M${String(month).padStart(2, '0')}`;
  return [start.year, start.year + 1]
    .map((at) => Temporal.PlainDate.from({ calendar, year: at, monthCode, day }).withCalendar('iso8601'))
    .filter((date) => date.year === year)
    .map((date) => dayFromDate(date.toString() as PlainDate));
}

const dayOf = (year: number, date: string): EpochDay =>
  dayFromDate(`${String(year).padStart(4, '0')}-${date}`);

function lastMondayOfAugust(year: number): EpochDay {
  const end = dayOf(year, '08-31');
  return end - ((weekday(end) + 6) % 7);
}

/** Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8). */
function easterOf(year: number): EpochDay {
  const moon = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * moon + century - Math.floor(century / 4) - correction + 15) % 30;
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const late = Math.floor((moon + 11 * epact + 22 * toSunday) / 451);
  const sum = epact + toSunday - 7 * late + 114;
  return Date.UTC(year, Math.floor(sum / 31) - 1, (sum % 31) + 1) / 86_400_000;
}
