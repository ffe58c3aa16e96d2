import { localDate } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { absent, type Known, known } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { Receivables, ReceivablesRead } from '../../../shared/domain/receivables.ts';
import { type Money, sumMoney } from '../../../shared/money/money.ts';
import { z } from '../../../shared/schema.ts';
import { amountOf, currencySchema, type OdooCurrency } from '../answer/amount.ts';
import { allOf, anyOf, type Domain } from '../answer/domain.ts';
import { closedBy } from '../customer/find-customer.ts';
import type { OdooContext } from '../http/odoo-context.ts';
import { OPEN_DEBITS, RECEIVABLE } from '../ledger/ledger-request.ts';

/** Months of sales that come along, the running one among them. */
const SALES_MONTHS = 12;

/** Customers that are the associate's own: given to them, or to nobody, as in an Odoo that gives out none. */
export const ownCustomers = (userId: string, partner: string): Domain =>
  anyOf([[`${partner}.user_id`, '=', Number(userId)]], [[`${partner}.user_id`, '=', false]]);

/** One sum for each currency, broken down by day or month. */
function groupsSchema<K extends string>(by: K, sum: string) {
  const bucket = z.looseObject({
    [sum]: z.number(),
    [by]: z.union([z.tuple([z.string(), z.string()]), z.literal(false)]),
  });
  return z.object({
    groups: z.array(z.object({ __values: currencySchema, __groups: z.object({ groups: z.array(bucket) }) })),
  });
}

interface Sums {
  readonly currency: OdooCurrency;
  /** First day of the day or month → sum; null: without a date. */
  readonly parts: readonly { readonly from: PlainDate | null; readonly sum: Known<Money> }[];
}

async function sumsBy(
  { client }: OdooContext,
  model: string,
  { domain, by, sum }: { domain: Domain; by: string; sum: string },
): Promise<Sums[]> {
  const { groups } = await client.call(
    model,
    'web_read_group',
    {
      domain,
      groupby: ['currency_id', by],
      aggregates: [sum],
      auto_unfold: true,
      groupby_read_specification: { currency_id: { name: {}, decimal_places: {} } },
      context: { max_number_opened_groups: 200 },
    },
    groupsSchema(by, sum),
  );
  return groups.map(({ __values: currency, __groups }) => ({
    currency,
    parts: __groups.groups.map((bucket) => {
      const value = bucket[by];
      const from = Array.isArray(value) ? String(value[0]) : null;
      return { from, sum: amountOf(Number(bucket[sum]), currency) };
    }),
  }));
}

/** The sum of those that are wanted; one that is not known stands for all. */
function total({ currency, parts }: Sums, isWanted: (from: PlainDate | null) => boolean): Known<Money> {
  const amounts: Money[] = [];
  for (const { from, sum } of parts) {
    if (!isWanted(from)) continue;
    if (sum.is !== 'known') return sum;
    amounts.push(sum.value);
  }
  return known(sumMoney(amounts, currency.name));
}

/** Every month of the year, those without an invoice too: a gap in the list would pass for no time at all. */
function monthsOf(sales: Sums | undefined, currency: OdooCurrency, today: PlainDate): Receivables['months'] {
  const now = Temporal.PlainDate.from(today);
  const months: { from: PlainDate; days: number; sales: Money }[] = [];
  for (let back = 0; back < SALES_MONTHS; back++) {
    const first = now.with({ day: 1 }).subtract({ months: back });
    const from = first.toString();
    const sum = total(sales ?? { currency, parts: [] }, (month) => month === from);
    if (sum.is !== 'known') return sum;
    months.push({ from, days: back === 0 ? now.day : first.daysInMonth, sales: sum.value });
  }
  return known(months);
}

/** What the user's own customers owe and were invoiced: two requests at once. @throws CallFailure */
export async function loadReceivables(context: OdooContext): Promise<ReceivablesRead> {
  const readAt = context.clock.now();
  const { userId, zone } = await context.identity();
  const today = localDate(readAt, zone);
  const daysAgo = (days: number) => Temporal.PlainDate.from(today).subtract({ days }).toString();
  const since = Temporal.PlainDate.from(today)
    .with({ day: 1 })
    .subtract({ months: SALES_MONTHS - 1 });
  let rows: Part<Receivables>;
  try {
    const [open, sales] = await Promise.all([
      sumsBy(context, 'account.move.line', {
        domain: allOf(RECEIVABLE, OPEN_DEBITS, ownCustomers(userId, 'partner_id')),
        ...{ by: 'date_maturity:day', sum: 'amount_residual_currency:sum' },
      }),
      sumsBy(context, 'account.move', {
        domain: allOf(
          [['move_type', 'in', ['out_invoice', 'out_receipt']]],
          [['state', '=', 'posted']],
          [['invoice_date', '>=', since.toString()]],
          ownCustomers(userId, 'commercial_partner_id'),
        ),
        ...{ by: 'invoice_date:month', sum: 'amount_total_in_currency_signed:sum' },
      }),
    ]);
    const items = open.flatMap((sums): Receivables[] => {
      const { currency } = sums;
      const whole = total(sums, () => true);
      if (whole.is !== 'known') return [];
      const before = (day: PlainDate) => total(sums, (due) => due !== null && due < day);
      return [
        {
          currency: currency.name,
          open: whole.value,
          overdue: before(today),
          over90: before(daysAgo(90)),
          disputed: absent,
          months: monthsOf(
            sales.find((row) => row.currency.id === currency.id),
            currency,
            today,
          ),
        },
      ];
    });
    const complete = items.length === open.length;
    rows = { is: 'read', items, complete, total: complete ? items.length : null };
  } catch (cause) {
    const is = closedBy(cause);
    if (!is) throw cause;
    rows = { is };
  }
  return { v: 1, readAt, rows };
}
