import type { ApprovalRow } from '../../../shared/domain/approval.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { APPROVAL_FIELDS } from '../customer/agreement-fields.ts';
import { answeredLately, approvalNames } from '../customer/agreement-queries.ts';
import { LIST_LIMIT, partFrom } from '../customer/part-of.ts';
import { approval } from '../customer/read-approvals.ts';
import { RowReader } from '../customer/row-reader.ts';
import type { OrgClient } from '../http/org-client.ts';
import { parentRow, type Rows, rowsSchema } from '../rest/query-answer.ts';
import { queryUrl, select } from '../rest/soql.ts';
import { hasField, hasPackage, type OrgSchema, readable } from '../schema/org-schema.ts';

const OBJECT = 'Plan_Approval__c';

/** Who a request can be about: lookup, its way to the name, and the object it leads to. */
const CUSTOMERS = [
  { lookup: 'Account__c', parent: 'Account__r', object: 'Account' },
  { lookup: 'Lead__c', parent: 'Lead__r', object: 'Lead' },
] as const;

export function approvalsUrl(schema: OrgSchema): string {
  const customers = CUSTOMERS.filter(({ lookup }) => hasField(schema, OBJECT, lookup));
  const mine = `CreatedById = '${schema.identity.userId}'`;
  return queryUrl(
    select({
      fields: [
        ...readable(schema, OBJECT, APPROVAL_FIELDS),
        ...approvalNames(schema),
        ...customers.flatMap(({ lookup, parent }) => [lookup, `${parent}.Name`]),
      ],
      from: OBJECT,
      where: `Status__c = 'requested' OR (${mine} AND ${answeredLately})`,
      orderBy: 'CreatedDate DESC, Id DESC',
      limit: LIST_LIMIT,
    }),
  );
}

function customerOf(row: RowReader, apiOrigin: string): { ref: RecordRef; name: string } | undefined {
  for (const { lookup, parent, object } of CUSTOMERS) {
    const id = row.plain(lookup);
    const name = parentRow(row.row, parent)?.Name;
    if (id === null) continue;
    return {
      ref: { system: 'salesforce', apiOrigin, object, id },
      name: typeof name === 'string' ? name : id,
    };
  }
  return undefined;
}

/**
 * Requests for approval, newest first: those open for anybody, and this user's own that were answered lately.
 * @throws CallFailure
 */
export async function listApprovals(
  client: OrgClient,
  schema: OrgSchema,
  apiOrigin: string,
): Promise<Part<ApprovalRow>> {
  const closed = approvalsClosed(schema);
  if (closed) return closed;
  const path = `/services/data/v${schema.apiVersion}${approvalsUrl(schema)}`;
  return approvalRows(schema, await client.call({ method: 'GET', path }, rowsSchema), apiOrigin);
}

/** Why requests for approval cannot be asked for; undefined: they can. */
export function approvalsClosed(schema: OrgSchema): Exclude<Part<never>, { is: 'read' }> | undefined {
  if (!schema.objects[OBJECT]) return hasPackage(schema) ? { is: 'forbidden' } : { is: 'absent' };
  // Without these nobody can tell an open request from an answered one.
  if (readable(schema, OBJECT, ['Status__c', 'Answered_At__c']).length < 2) return { is: 'forbidden' };
  return undefined;
}

/** The requests an answer holds. */
export function approvalRows(schema: OrgSchema, rows: Rows, apiOrigin: string): Part<ApprovalRow> {
  const items = rows.records.flatMap((record) => {
    const row = new RowReader(schema, OBJECT, record);
    const [read, customer] = [approval(row), customerOf(row, apiOrigin)];
    return read && customer ? [{ approval: read, customer: customer.ref, customerName: customer.name }] : [];
  });
  const part = partFrom(rows, items);
  const unread = rows.records.length > items.length;
  return unread && part.is === 'read' ? { ...part, complete: false, total: null } : part;
}
