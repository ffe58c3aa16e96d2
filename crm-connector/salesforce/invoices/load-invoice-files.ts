import type { InvoiceFile } from '../../../shared/domain/invoice-file.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { partFrom } from '../customer/part-of.ts';
import type { OrgClient } from '../http/org-client.ts';
import { canonicalId } from '../record-id.ts';
import { parentRow, type Row, rowsSchema } from '../rest/query-answer.ts';
import { queryUrl, quoted, select } from '../rest/soql.ts';
import type { OrgSchema } from '../schema/org-schema.ts';

/** A query by GET has so much room for ids; as many invoices as the panel shows at most. */
const MOST_INVOICES = 200;
/** Links a request brings; what is cut is told. */
const MOST_FILES = 2_000;

/**
 * PDF files attached to invoices, in one request. ContentDocumentLink is only read by the records it links to
 * (salesforce.md §4.4).
 * @throws CallFailure
 */
export async function loadInvoiceFiles(
  client: OrgClient,
  schema: OrgSchema,
  apiOrigin: string,
  invoiceIds: readonly string[],
): Promise<Part<InvoiceFile>> {
  // A feature every org has: what describe leaves out is hidden from this user.
  if (!schema.objects.ContentDocumentLink) return { is: 'forbidden' };
  const ids = invoiceIds.flatMap((id) => canonicalId(id) ?? []);
  const asked = ids.slice(0, MOST_INVOICES);
  if (asked.length === 0) return { is: 'read', items: [], complete: true, total: 0 };
  const soql = select({
    fields: ['LinkedEntityId', 'ContentDocumentId', 'ContentDocument.Title', 'ContentDocument.FileExtension'],
    from: 'ContentDocumentLink',
    where: `LinkedEntityId IN (${asked.map(quoted).join(', ')})`,
    limit: MOST_FILES,
  });
  const rows = await client.call(
    { method: 'GET', path: `/services/data/v${schema.apiVersion}${queryUrl(soql)}` },
    rowsSchema,
  );
  const part = partFrom(
    rows,
    rows.records.flatMap((row) => fileOf(row, apiOrigin)),
    MOST_FILES,
  );
  if (asked.length === ids.length || part.is !== 'read') return part;
  return { ...part, complete: false, total: null };
}

function fileOf(row: Row, apiOrigin: string): InvoiceFile[] {
  const document = parentRow(row, 'ContentDocument');
  const id = String(row.ContentDocumentId);
  if (!document || String(document.FileExtension ?? '').toLowerCase() !== 'pdf') return [];
  return [
    {
      invoiceId: String(row.LinkedEntityId),
      name: `${String(document.Title ?? id)}.pdf`,
      link: `${apiOrigin}/sfc/servlet.shepherd/document/download/${id}`,
    },
  ];
}
