import type { Invoice } from '../../../shared/domain/invoice.ts';
import type { Known } from '../../../shared/domain/known.ts';
import { decimalFromMoney, type Money } from '../../../shared/money/money.ts';
import { RowReader } from '../../salesforce/customer/row-reader.ts';
import { readInvoice } from '../../salesforce/invoices/read-invoices.ts';
import { invoiceModelOf } from '../../salesforce/invoices/resolved-model.ts';
import { newestInvoice } from '../../salesforce/mapping/newest-invoice.ts';
import type { OrgSchema } from '../../salesforce/schema/org-schema.ts';
import type { OrgLogin } from '../org-login.ts';

/** One real invoice read the way the panel will read it; undefined: the org has no open one, or the mapping none. */
export async function previewInvoice(login: OrgLogin, schema: OrgSchema): Promise<Invoice | undefined> {
  const model = invoiceModelOf(schema);
  const row = model && (await newestInvoice(login.client, schema, model));
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
