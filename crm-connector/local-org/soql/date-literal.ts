/** SOQL date literals as half-open ranges of days, in the user's zone; weeks start on Sunday (locale en_US). */
import { malformedQuery } from './soql-error.ts';

export interface DayRange {
  readonly from: Temporal.PlainDate;
  /** First day after the range. */
  readonly until: Temporal.PlainDate;
}

type Unit = 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR';

/** `TODAY`, `LAST_N_DAYS:30`, `N_MONTHS_AGO:2` … @throws OrgError MALFORMED_QUERY */
export function dayRange(literal: string, today: Temporal.PlainDate): DayRange {
  const [name = '', count] = literal.toUpperCase().split(':');
  if (count !== undefined) return countedRange(name, Number(count), today);
  if (name === 'TODAY') return units(today, 'DAY', 0, 1);
  if (name === 'YESTERDAY') return units(today, 'DAY', -1, 1);
  if (name === 'TOMORROW') return units(today, 'DAY', 1, 1);
  if (name === 'LAST_90_DAYS') return { from: today.subtract({ days: 90 }), until: today.add({ days: 1 }) };
  if (name === 'NEXT_90_DAYS') return { from: today.add({ days: 1 }), until: today.add({ days: 91 }) };
  // The fiscal year of this org is the calendar year.
  const match = /^(LAST|THIS|NEXT)_(?:FISCAL_)?(WEEK|MONTH|QUARTER|YEAR)$/.exec(name);
  if (!match) throw malformedQuery(`unexpected token: '${literal}'`);
  const offset = match[1] === 'LAST' ? -1 : match[1] === 'NEXT' ? 1 : 0;
  return units(today, match[2] as Unit, offset, 1);
}

function countedRange(name: string, n: number, today: Temporal.PlainDate): DayRange {
  const match =
    /^(?:(LAST|NEXT)_N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S|N_(?:FISCAL_)?(DAY|WEEK|MONTH|QUARTER|YEAR)S_AGO)$/.exec(
      name,
    );
  if (!match) throw malformedQuery(`unexpected token: '${name}:${n}'`);
  const [, direction, unit, agoUnit] = match;
  if (agoUnit !== undefined) return units(today, agoUnit as Unit, -n, 1);
  // Days count back through today; larger units stop before the one we are in.
  if (unit === 'DAY' && direction === 'LAST') {
    return { from: today.subtract({ days: n }), until: today.add({ days: 1 }) };
  }
  return direction === 'LAST' ? units(today, unit as Unit, -n, n) : units(today, unit as Unit, 1, n);
}

function units(today: Temporal.PlainDate, unit: Unit, offset: number, count: number): DayRange {
  const start = startOf(today, unit);
  return { from: plus(start, unit, offset), until: plus(start, unit, offset + count) };
}

function startOf(day: Temporal.PlainDate, unit: Unit): Temporal.PlainDate {
  if (unit === 'DAY') return day;
  if (unit === 'WEEK') return day.subtract({ days: day.dayOfWeek % 7 });
  if (unit === 'MONTH') return day.with({ day: 1 });
  if (unit === 'QUARTER') return day.with({ day: 1, month: Math.floor((day.month - 1) / 3) * 3 + 1 });
  return day.with({ day: 1, month: 1 });
}

function plus(day: Temporal.PlainDate, unit: Unit, n: number): Temporal.PlainDate {
  if (unit === 'DAY') return day.add({ days: n });
  if (unit === 'WEEK') return day.add({ weeks: n });
  if (unit === 'YEAR') return day.add({ years: n });
  return day.add({ months: unit === 'QUARTER' ? 3 * n : n });
}
