import type { InvoiceFile } from '../../../shared/domain/invoice-file.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { z } from '../../../shared/schema.ts';
import { idField, plain, textField } from '../answer/field-values.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import { NO_ENTRY } from './no-entry.ts';

/** As many invoices as the panel shows at most. */
const MOST_INVOICES = 200;

const fileField = z.object({ id: idField, name: textField, mimetype: textField });
const FILE = { fields: { name: {}, mimetype: {} } } as const;
const invoicesSchema = z.object({
  records: z.array(
    z.object({
      id: idField,
      attachment_ids: z.array(fileField),
      invoice_pdf_report_id: z.union([fileField, z.literal(false)]),
    }),
  ),
});

/**
 * PDF files of invoices, in one request: those somebody attached, and the one Odoo made. Read through the invoices, because
 * a list of attachments leaves out without a word what a user may not see.
 * @throws CallFailure
 */
export async function loadInvoiceFiles(
  client: OdooClient,
  apiOrigin: string,
  invoiceIds: readonly string[],
): Promise<Part<InvoiceFile>> {
  const ids = invoiceIds.filter((id) => /^[1-9]\d{0,9}$/.test(id)).map(Number);
  const asked = ids.slice(0, MOST_INVOICES);
  if (asked.length === 0) return { is: 'read', items: [], complete: true, total: 0 };
  const { records } = await client.call(
    'account.move',
    'web_search_read',
    {
      domain: [['id', 'in', asked], NO_ENTRY],
      specification: { attachment_ids: FILE, invoice_pdf_report_id: FILE },
    },
    invoicesSchema,
  );
  const items = records.flatMap(({ id, attachment_ids, invoice_pdf_report_id }) => {
    const files = [...(invoice_pdf_report_id === false ? [] : [invoice_pdf_report_id]), ...attachment_ids];
    return [...new Map(files.map((file) => [file.id, file])).values()]
      .filter(({ mimetype }) => mimetype === 'application/pdf')
      .map((file) => ({
        invoiceId: String(id),
        name: plain(file.name) ?? `${file.id}.pdf`,
        link: `${apiOrigin}/web/content/${file.id}`,
      }));
  });
  const complete = asked.length === ids.length;
  return { is: 'read', items, complete, total: complete ? items.length : null };
}
