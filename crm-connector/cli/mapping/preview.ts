import type { Invoice } from '../../../shared/domain/invoice.ts';
import type { Known } from '../../../shared/domain/known.ts';
import { decimalFromMoney, type Money } from '../../../shared/money/money.ts';
import { RowReader } from '../../salesforce/customer/row-reader.ts';
import { invoiceFields, openWhere } from '../../salesforce/invoices/invoice-queries.ts';
import { readInvoice } from '../../salesforce/invoices/read-invoices.ts';
import { invoiceModelOf } from '../../salesforce/invoices/resolved-model.ts';
import { rowsSchema } from '../../salesforce/rest/query-answer.ts';
import { queryUrl, select } from '../../salesforce/rest/soql.ts';
import type { OrgSchema } from '../../salesforce/schema/org-schema.ts';
import type { OrgLogin } from '../org-login.ts';

/** One real invoice read the way the panel will read it; undefined: the org has no open one, or the mapping none. */
export async function previewInvoice(login: OrgLogin, schema: OrgSchema): Promise<Invoice | undefined> {
  const model = invoiceModelOf(schema);
  if (!model) return undefined;
  const where = openWhere(schema, model);
  const soql = select({
    fields: invoiceFields(schema, model),
    from: model.object,
    ...(where === undefined ? {} : { where }),
    orderBy: 'CreatedDate DESC',
    limit: 1,
  });
  const path = `/services/data/v${schema.apiVersion}${queryUrl(soql)}`;
  const [row] = (await login.client.call({ method: 'GET', path }, rowsSchema)).records;
  return row && readInvoice(new RowReader(schema, model.object, row), model);
}

export function previewLines(invoice: Invoice): string[] {
  const money = (amount: Money) => `${decimalFromMoney(amount)} ${amount.currency}`;
  const shown = <T>(value: Known<T>, write: (value: T) => string) =>
    value.is === 'known' ? write(value.value) : `(${value.is})`;
  const plain = (text: string) => text;
  return [
    `  number ${invoice.number}`,
    `  issued ${shown(invoice.issued, plain)}`,
    `  due    ${shown(invoice.due, plain)}`,
    `  total  ${shown(invoice.total, money)}`,
    `  open   ${shown(invoice.open, money)}`,
    `  status ${shown(invoice.status, plain)}`,
    `  PO     ${shown(invoice.poNumber, plain)}`,
  ];
}
