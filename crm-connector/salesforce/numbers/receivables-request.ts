import { localDate } from '../../../shared/calendar/instant.ts';
import { openWhere, summable } from '../invoices/invoice-queries.ts';
import type { ResolvedModel } from '../invoices/resolved-model.ts';
import type { Subrequest } from '../rest/composite.ts';
import { queryUrl, quoted, select } from '../rest/soql.ts';
import type { OrgSchema } from '../schema/org-schema.ts';

/** A year of months: who owes more than a year of sales is not told by days of them. */
export const SALES_MONTHS = 12;
const OVER_DAYS = 90;

const parentOf = (lookup: string): string => lookup.replace(/__c$/, '__r').replace(/Id$/, '');

/** Sums over the open invoices of the user's own accounts, and what was invoiced in each month: at most five queries. */
export function receivablesRequest(schema: OrgSchema, model: ResolvedModel, at: string): Subrequest[] {
  const sums = summable(schema, model);
  if (sums.length === 0) return [];
  const { object, due, issued, total, disputed, status } = model;
  const today = localDate(at, schema.identity.zone);
  const before = (days: number): string => Temporal.PlainDate.from(today).subtract({ days }).toString();
  const currency = schema.objects[object]?.fields.CurrencyIsoCode ? ['CurrencyIsoCode'] : [];
  const groupBy = currency.length > 0 ? { groupBy: 'CurrencyIsoCode' } : {};
  const mine = `${parentOf(model.account)}.OwnerId = '${schema.identity.userId}'`;
  const [open, paid] = sums;
  const sum = (referenceId: string, ...and: string[]): Subrequest => ({
    method: 'GET',
    referenceId,
    url: queryUrl(
      select({
        fields: [
          ...currency,
          `SUM(${open}) openSum`,
          ...(paid === undefined ? [] : [`SUM(${paid}) paidSum`]),
        ],
        from: object,
        where: [mine, openWhere(schema, model), ...and].filter((one) => one !== undefined).join(' AND '),
        ...groupBy,
      }),
    ),
  });
  const aggregatable = (field: string | null): field is string =>
    field !== null && schema.objects[object]?.fields[field]?.aggregatable === true;
  const isFlag = disputed !== null && schema.objects[object]?.fields[disputed]?.type === 'boolean';
  const byMonth = ['CALENDAR_YEAR', 'CALENDAR_MONTH'].map((part) => `${part}(${issued})`);
  const since = Temporal.PlainDate.from(today)
    .with({ day: 1 })
    .subtract({ months: SALES_MONTHS - 1 });
  const owed = status === null ? [] : [`${status} NOT IN (${model.model.notOwed.map(quoted).join(', ')})`];
  return [
    sum('open'),
    ...(due === null
      ? []
      : [sum('overdue', `${due} < ${today}`), sum('over90', `${due} < ${before(OVER_DAYS)}`)]),
    ...(isFlag ? [sum('disputed', `${disputed} = true`)] : []),
    ...(issued !== null && schema.objects[object]?.fields[issued]?.type === 'date' && aggregatable(total)
      ? [
          {
            method: 'GET' as const,
            referenceId: 'sales',
            url: queryUrl(
              select({
                fields: [...currency, `${byMonth[0]} y`, `${byMonth[1]} m`, `SUM(${total}) sales`],
                from: object,
                where: [mine, `${issued} >= ${since}`, `${issued} <= ${today}`, ...owed].join(' AND '),
                groupBy: [...currency, ...byMonth].join(', '),
              }),
            ),
          },
        ]
      : []),
  ];
}
