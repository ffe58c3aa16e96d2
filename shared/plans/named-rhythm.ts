import { type BusinessCalendar, type RollRule, rollDay } from '../calendar/business-day.ts';
import { dateFromDay, dayFromDate, type EpochDay } from '../calendar/epoch-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Frequency } from '../domain/agreement.ts';
import { halfAMonthFrom } from './due-dates.ts';

/** The rhythm as it was named: its latest day among those of a plan, before it was rolled, and its days of the month. */
export interface NamedRhythm {
  readonly named: PlainDate;
  readonly anchorDays: readonly number[] | null;
}

/** A day that may have been named, and where in the rhythm it lies: its day of the month, or its place in the weeks. */
interface Named {
  readonly day: EpochDay;
  readonly places: readonly number[];
}

const weeks: Partial<Record<Frequency, number>> = { weekly: 7, biweekly: 14, 'every-4-weeks': 28 };

/**
 * Terms keep the days as they came out, rolled and clamped, and further ones follow the days as they were named
 * (collections §4.2, 6 and 7): what most of them may have been named, the first of equals.
 * @param days of payments in this rhythm, in their order; one moved by hand counts for little
 * @returns null: there are none
 */
export function namedRhythm(
  days: readonly PlainDate[],
  frequency: Frequency,
  { roll, calendar }: { readonly roll: RollRule; readonly calendar: BusinessCalendar },
): NamedRhythm | null {
  const length = weeks[frequency];
  const all = days.map((due) =>
    behind(dayFromDate(due), roll, calendar).map((day): Named => ({ day, places: placesOf(day, length) })),
  );
  const first = commonest(all);
  if (first === undefined) return null;
  const second =
    frequency === 'semimonthly' ? commonest(all.filter((one) => !fits(one, [first]))) : undefined;
  const places = frequency === 'semimonthly' ? [first, second ?? halfAMonthFrom(first)] : [first];
  const latest = all.findLast((one) => fits(one, places))?.find((one) => fits([one], places));
  return latest ? { named: dateFromDay(latest.day), anchorDays: length ? null : places } : null;
}

/** Bank holidays and weekends together never last longer. */
const mostDaysRolled = 6;

/** The days that the rule sends to `due`, that day itself first. */
function behind(due: EpochDay, roll: RollRule, calendar: BusinessCalendar): EpochDay[] {
  const offsets = Array.from({ length: mostDaysRolled }, (_, index) => [-index - 1, index + 1]).flat();
  const rolled = offsets.map((offset) => due + offset).filter((day) => rollDay(day, roll, calendar) === due);
  return [due, ...rolled];
}

/** The last of a month may have been named by any later number. */
function placesOf(day: EpochDay, weeksLong: number | undefined): number[] {
  if (weeksLong !== undefined) return [day % weeksLong];
  const number = Number(dateFromDay(day).slice(8));
  const isLast = dateFromDay(day + 1).endsWith('-01');
  return isLast ? Array.from({ length: 32 - number }, (_, index) => number + index) : [number];
}

function commonest(all: readonly (readonly Named[])[]): number | undefined {
  const counts = new Map<number, number>();
  for (const one of all) {
    for (const place of new Set(one.flatMap(({ places }) => places)))
      counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

const fits = (one: readonly Named[], wanted: readonly number[]): boolean =>
  one.some(({ places }) => places.some((place) => wanted.includes(place)));
