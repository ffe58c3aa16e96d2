import type { InvoiceLine } from '../../../shared/domain/invoice.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { CrmError } from '../../crm-error.ts';
import { LIST_LIMIT, partFrom } from '../customer/part-of.ts';
import { RowReader } from '../customer/row-reader.ts';
import type { OrgClient } from '../http/org-client.ts';
import { canonicalId } from '../record-id.ts';
import { rowsSchema } from '../rest/query-answer.ts';
import { queryUrl, select } from '../rest/soql.ts';
import { mappedInvoices } from '../schema/org-mapping.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { knownModels } from './known-models.ts';
import { readInvoiceLine } from './read-invoices.ts';
import { invoiceLinesOf } from './resolved-model.ts';

/**
 * The lines of one invoice.
 * @throws CallFailure, or CrmError `not-found` for what is no record id
 */
export async function loadInvoiceLines(
  client: OrgClient,
  schema: OrgSchema,
  invoice: { object: string; id: string; currency: string },
): Promise<Part<InvoiceLine>> {
  const id = canonicalId(invoice.id);
  if (!id) throw new CrmError({ code: 'not-found', detail: invoice.id, retryable: false });
  const lines = [...mappedInvoices(schema.mapping), ...knownModels].find(
    (model) => model.object === invoice.object,
  )?.line;
  if (!lines) return { is: 'absent' };
  const line = invoiceLinesOf(schema, lines);
  // The invoice is to be seen, so its lines are somewhere; not for this user.
  if (!line) return { is: 'forbidden' };
  const { description, quantity, unitPrice, amount } = line;
  const fields = [description, quantity, unitPrice, amount].filter((field) => field !== null);
  const soql = select({
    fields: [...new Set(['Id', ...fields])],
    from: line.object,
    where: `${line.invoice} = '${id}'`,
    orderBy: 'CreatedDate ASC, Id ASC',
    limit: LIST_LIMIT,
  });
  const rows = await client.call(
    { method: 'GET', path: `/services/data/v${schema.apiVersion}${queryUrl(soql)}` },
    rowsSchema,
  );
  // Lines are in their invoice's currency.
  const inCurrency = { ...schema, currency: invoice.currency };
  const items = rows.records.map((row) => readInvoiceLine(new RowReader(inCurrency, line.object, row), line));
  return partFrom(rows, items);
}
