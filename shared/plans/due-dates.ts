import { type BusinessCalendar, type RollRule, rollDay } from '../calendar/business-day.ts';
import { dateFromDay, dayFromDate, type EpochDay } from '../calendar/epoch-day.ts';
import { isPlainDate, type PlainDate } from '../calendar/plain-date.ts';
import type { Frequency } from '../domain/agreement.ts';

/** How often: one of the usual rhythms, or every so many days. */
export type Interval = Frequency | { readonly everyDays: number };

export interface Rhythm {
  /** First day a payment may fall on; with anchor days the first of them at or after it. */
  readonly first: PlainDate;
  readonly frequency: Interval;
  readonly count: number;
  /** Days of the month: two for `semimonthly`, one for monthly and quarterly; null: the day of `first`. 31 is the last. */
  readonly anchorDays: readonly number[] | null;
  readonly roll: RollRule;
  readonly calendar: BusinessCalendar;
}

const daysApart = { weekly: 7, biweekly: 14, 'every-4-weeks': 28 } as const;
const monthsApart = { semimonthly: 1, monthly: 1, quarterly: 3 } as const;

/** The days of a rhythm, rolled on its calendar. Rolling and clamping never feed back into a later date. */
export const dueDates = (rhythm: Rhythm): PlainDate[] =>
  nominalDays(rhythm).map((day) => dateFromDay(rollDay(day, rhythm.roll, rhythm.calendar)));

/** The days before they are rolled, as the customer says them: "the 31st". */
export const nominalDates = (rhythm: Rhythm): PlainDate[] => nominalDays(rhythm).map(dateFromDay);

/** Days that two payments share after clamping and rolling: both rows stay, and it is said. */
export const sharedDays = (dates: readonly PlainDate[]): PlainDate[] =>
  dates.filter((date, index) => dates.indexOf(date) !== index);

/**
 * The first payday at or after `notBefore` for somebody paid in this rhythm who names one payday, past or to come:
 * the first date of a payday-aligned plan.
 */
export function nextPayday(
  payday: PlainDate,
  frequency: Interval,
  notBefore: PlainDate,
  anchorDays: readonly number[] | null = null,
): PlainDate {
  const from = dayFromDate(notBefore);
  const apart = intervalOf(frequency);
  if ('days' in apart) {
    const ahead = from - dayFromDate(payday);
    return dateFromDay(from + (((-ahead % apart.days) + apart.days) % apart.days));
  }
  const anchors = anchorsOf(payday, frequency, anchorDays);
  const first = dayFromDate(payday) >= from ? stepBack(payday, notBefore, apart.months) : payday;
  for (const day of anchoredDays(first, anchors, apart.months)) if (day >= from) return dateFromDay(day);
  throw new RangeError('No payday found');
}

function nominalDays(rhythm: Rhythm): EpochDay[] {
  const { first, frequency, count, anchorDays } = rhythm;
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`Not a number of payments: ${count}`);
  if (!isPlainDate(first)) throw new RangeError(`Not a calendar day: ${first}`);
  const apart = intervalOf(frequency);
  const start = dayFromDate(first);
  if ('days' in apart) return Array.from({ length: count }, (_, index) => start + index * apart.days);
  return anchoredDays(first, anchorsOf(first, frequency, anchorDays), apart.months)
    .filter((day) => day >= start)
    .take(count)
    .toArray();
}

function intervalOf(frequency: Interval): { days: number } | { months: number } {
  if (typeof frequency === 'object') {
    const { everyDays } = frequency;
    if (!Number.isSafeInteger(everyDays) || everyDays < 1)
      throw new RangeError(`Not an interval: ${everyDays} days`);
    return { days: everyDays };
  }
  if (frequency in daysApart) return { days: daysApart[frequency as keyof typeof daysApart] };
  return { months: monthsApart[frequency as keyof typeof monthsApart] };
}

/** Each anchor of every `step`th month from that of `first` on, clamped to the month's end. */
function* anchoredDays(first: PlainDate, anchors: readonly number[], step: number): Generator<EpochDay> {
  // A quarter runs from the month of the first payment: when the anchor lies before `first`, that is the month after.
  const [year, month] = monthOf(first);
  const [anchor = 1] = anchors;
  const passed = anchors.length === 1 && clamped(year, month, anchor) < dayFromDate(first);
  for (let next = month + (passed ? 1 : 0); ; next += step)
    for (const day of anchors) yield clamped(year, next, day);
}

function anchorsOf(
  first: PlainDate,
  frequency: Interval,
  given: readonly number[] | null,
): readonly number[] {
  const day = Number(first.slice(8));
  const wanted = frequency === 'semimonthly' ? 2 : 1;
  const usual = wanted === 1 ? [day] : [day, halfAMonthFrom(day)];
  const anchors = [...new Set(given ?? usual)].sort((one, other) => one - other);
  const real = anchors.every((anchor) => Number.isSafeInteger(anchor) && anchor >= 1 && anchor <= 31);
  if (anchors.length !== wanted || !real) {
    throw new RangeError(
      `${wanted === 2 ? 'Twice a month needs two days' : 'Give one day'} of the month from 1 to 31`,
    );
  }
  return anchors;
}

/** The other day of a month on which somebody is paid who is paid twice. */
export const halfAMonthFrom = (day: number): number => (day <= 15 ? day + 15 : day - 15);

const monthOf = (date: PlainDate): [year: number, month: number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)) - 1,
];

/** Day `anchor` of a month counted from January of `year`, or the month's last. */
function clamped(year: number, month: number, anchor: number): EpochDay {
  const first = Date.UTC(year, month, 1) / 86_400_000;
  const last = Date.UTC(year, month + 1, 1) / 86_400_000 - 1;
  return Math.min(first + anchor - 1, last);
}

/** A day of the same rhythm before `notBefore`, so that walking forward from it meets every payday. */
function stepBack(payday: PlainDate, notBefore: PlainDate, months: number): PlainDate {
  const [year, month] = monthOf(payday);
  const [toYear, toMonth] = monthOf(notBefore);
  const back = Math.ceil(((year - toYear) * 12 + month - toMonth) / months + 1) * months;
  return dateFromDay(clamped(year, month - back, 1));
}
