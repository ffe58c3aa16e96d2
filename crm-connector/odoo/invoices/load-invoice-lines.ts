import type { InvoiceLine } from '../../../shared/domain/invoice.ts';
import { absent, known } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { z } from '../../../shared/schema.ts';
import { amountOf, CURRENCY, currencySchema } from '../answer/amount.ts';
import { idField, textField, textOf } from '../answer/field-values.ts';
import { recordId } from '../answer/record-id.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import { NO_ENTRY } from './no-entry.ts';

const MOST_LINES = 200;

const lineSchema = z.object({
  id: idField,
  name: textField,
  display_type: z.string(),
  quantity: z.number(),
  price_unit: z.number(),
  price_subtotal: z.number(),
  amount_currency: z.number(),
  move_type: z.string(),
  currency_id: currencySchema,
});
const linesSchema = z.object({ length: z.int(), records: z.array(lineSchema) });

/** Goods before tax as the paper shows them, then each tax: together they are the invoice's total. */
function invoiceLine(line: z.infer<typeof lineSchema>): InvoiceLine {
  const { id, currency_id: currency } = line;
  const common = { id: String(id), description: textOf(line.name) };
  if (line.display_type === 'product') {
    return {
      ...common,
      quantity: known(line.quantity),
      unitPrice: amountOf(line.price_unit, currency),
      amount: amountOf(line.price_subtotal, currency),
    };
  }
  // In the books income is negative; a refund turns it round.
  const amount = line.move_type === 'out_refund' ? line.amount_currency : -line.amount_currency;
  return { ...common, quantity: absent, unitPrice: absent, amount: amountOf(amount, currency) };
}

/** The lines of one invoice, in one request. @throws CallFailure, or CrmError `not-found` for what is no id */
export async function loadInvoiceLines(
  client: OdooClient,
  invoice: { object: string; id: string },
): Promise<Part<InvoiceLine>> {
  if (invoice.object !== 'account.move') return { is: 'absent' };
  const { length, records } = await client.call(
    'account.move.line',
    'web_search_read',
    {
      domain: [
        ['move_id', '=', recordId(invoice.id)],
        ['display_type', 'in', ['product', 'tax', 'rounding']],
        NO_ENTRY,
      ],
      specification: {
        ...{ name: {}, display_type: {}, quantity: {}, price_unit: {}, price_subtotal: {} },
        ...{ amount_currency: {}, move_type: {}, currency_id: CURRENCY },
      },
      order: 'display_type, sequence, id',
      limit: MOST_LINES,
    },
    linesSchema,
  );
  const complete = records.length >= length;
  return { is: 'read', items: records.map(invoiceLine), complete, total: length };
}
