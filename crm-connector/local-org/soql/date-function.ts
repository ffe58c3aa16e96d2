/** `CALENDAR_YEAR(CreatedDate)`, `DAY_ONLY(convertTimezone(CreatedDate))` … as SQL. */
import { date, int } from '../schema/field-builders.ts';
import type { Column, QueryScope } from './query-scope.ts';
import { malformedQuery } from './soql-error.ts';

/** SQL of a function over a `YYYY-MM-DD` text, or over the whole value where hours matter. */
const functions: Record<string, (day: string, value: string) => string> = {
  DAY_ONLY: (day) => day,
  CALENDAR_YEAR: (day) => `CAST(substr(${day}, 1, 4) AS INTEGER)`,
  CALENDAR_MONTH: (day) => `CAST(substr(${day}, 6, 2) AS INTEGER)`,
  CALENDAR_QUARTER: (day) => `((CAST(substr(${day}, 6, 2) AS INTEGER) + 2) / 3)`,
  DAY_IN_MONTH: (day) => `CAST(substr(${day}, 9, 2) AS INTEGER)`,
  DAY_IN_WEEK: (day) => `(CAST(strftime('%w', ${day}) AS INTEGER) + 1)`,
  DAY_IN_YEAR: (day) => `CAST(strftime('%j', ${day}) AS INTEGER)`,
  HOUR_IN_DAY: (_day, value) => `CAST(substr(${value}, 12, 2) AS INTEGER)`,
};

type Parameter = string | { functionName?: string; parameters?: Parameter[] };

export function isDateFunction(name: string): boolean {
  return functions[name.toUpperCase()] !== undefined;
}

/** Null: not a date function. @throws OrgError MALFORMED_QUERY for a field that is no date */
export function dateFunctionColumn(
  scope: QueryScope,
  name: string,
  parameters: readonly Parameter[],
): Column | null {
  const make = functions[name.toUpperCase()];
  if (!make) return null;
  const [first] = parameters;
  const converted = typeof first === 'object' && first.functionName?.toUpperCase() === 'CONVERTTIMEZONE';
  const path = converted ? first.parameters?.[0] : first;
  if (typeof path !== 'string' || parameters.length !== 1)
    throw malformedQuery(`unexpected parameters of ${name}`);
  const column = scope.column(path);
  const isTime = column.field.type === 'datetime';
  if (!isTime && (column.field.type !== 'date' || name.toUpperCase().startsWith('HOUR'))) {
    throw malformedQuery(`field ${path} does not support date function ${name}`);
  }
  // Dates and times are UTC unless convertTimezone asks for the user's zone.
  const value =
    converted && isTime
      ? `in_zone(${column.sql}, ${scope.builder.bind(scope.request.user.zone)})`
      : column.sql;
  const label = name.toUpperCase();
  return {
    sql: make(`substr(${value}, 1, 10)`, value),
    field: label === 'DAY_ONLY' ? date(label) : int(label),
    meta: column.meta,
  };
}
