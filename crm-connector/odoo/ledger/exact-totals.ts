import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { OpenTotal } from '../../../shared/domain/invoice.ts';
import { known } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { z } from '../../../shared/schema.ts';
import { amountOf, type OdooCurrency } from '../answer/amount.ts';
import { allOf, type Domain } from '../answer/domain.ts';
import { idField } from '../answer/field-values.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import { type LedgerLine, OPEN_DEBITS, RECEIVABLE } from './ledger-request.ts';

const sumsSchema = z.array(
  z.object({
    currency_id: z.tuple([idField, z.string()]),
    'amount_residual_currency:sum': z.number(),
    'move_id:count_distinct': z.int(),
  }),
);

const sumsOf = (client: OdooClient, partnerId: number, ...more: readonly Domain[]) =>
  client.call(
    'account.move.line',
    'formatted_read_group',
    {
      domain: allOf(RECEIVABLE, [['partner_id', '=', partnerId]], OPEN_DEBITS, ...more),
      groupby: ['currency_id'],
      aggregates: ['amount_residual_currency:sum', 'move_id:count_distinct'],
    },
    sumsSchema,
  );

/**
 * Exact totals of an account with more open lines than come along, in two requests at once.
 * @param lines some of them: each currency with its decimals
 * @throws CallFailure
 */
export async function exactTotals(
  client: OdooClient,
  partnerId: number,
  lines: readonly LedgerLine[],
  today: PlainDate,
): Promise<Part<OpenTotal>> {
  const [open, overdue] = await Promise.all([
    sumsOf(client, partnerId),
    sumsOf(client, partnerId, [['date_maturity', '<', today]]),
  ]);
  const currencies = new Map<number, OdooCurrency>(
    lines.map(({ currency_id }) => [currency_id.id, currency_id]),
  );
  const items: OpenTotal[] = [];
  for (const {
    currency_id: [id, name],
    ...sums
  } of open) {
    const currency = currencies.get(id);
    if (!currency) return { is: 'failed', why: `The decimals of ${name} are not known` };
    const total = amountOf(sums['amount_residual_currency:sum'], currency);
    if (total.is !== 'known') return { is: 'failed', why: total.is === 'unknown' ? total.why : name };
    const late = overdue.find((row) => row.currency_id[0] === id);
    items.push({
      open: total.value,
      overdue: late
        ? amountOf(late['amount_residual_currency:sum'], currency)
        : known({ minor: 0, currency: total.value.currency }),
      count: sums['move_id:count_distinct'],
    });
  }
  return { is: 'read', items, complete: true, total: items.length };
}
