import type { OrgClient } from '../http/org-client.ts';
import { invoiceFields, openWhere } from '../invoices/invoice-queries.ts';
import type { ResolvedModel } from '../invoices/resolved-model.ts';
import { type Row, rowsSchema } from '../rest/query-answer.ts';
import { queryUrl, select } from '../rest/soql.ts';
import type { OrgSchema } from '../schema/org-schema.ts';

/** A real open invoice to show a mapping on, as the org answers it; undefined: there is none. @throws CallFailure */
export async function newestInvoice(
  client: OrgClient,
  schema: OrgSchema,
  model: ResolvedModel,
): Promise<Row | undefined> {
  const where = openWhere(schema, model);
  const soql = select({
    fields: [...new Set([...invoiceFields(schema, model), model.account])],
    from: model.object,
    ...(where === undefined ? {} : { where }),
    orderBy: 'CreatedDate DESC',
    limit: 1,
  });
  const path = `/services/data/v${schema.apiVersion}${queryUrl(soql)}`;
  const [row] = (await client.call({ method: 'GET', path }, rowsSchema)).records;
  return row;
}
