import type { ListViewRef } from '../../../shared/domain/my-day.ts';
import { z } from '../../../shared/schema.ts';
import { CrmError } from '../../crm-error.ts';
import type { OrgClient } from '../http/org-client.ts';
import { canonicalId } from '../record-id.ts';
import type { OrgSchema } from '../schema/org-schema.ts';

const fieldSchema = z.looseObject({ value: z.unknown() });
const recordsSchema = z.looseObject({
  records: z.array(z.looseObject({ id: z.string(), fields: z.record(z.string(), fieldSchema) })),
});

/** How each kind of record in a list leads to the customer. */
function accountField(schema: OrgSchema, object: string): string | null {
  if (object === 'Account') return 'Id';
  const fields = Object.keys(schema.objects[object]?.fields ?? {});
  return ['AccountId', 'Account__c', 'BillingAccountId'].find((field) => fields.includes(field)) ?? null;
}

/** Rows of the list that are read for its first customers, and for any further ones: as many as one answer holds. */
const FIRST_ROWS = 200;
const MOST_ROWS = 2000;

/**
 * Ids of the customers a list view of the CRM shows, in its order, in one request (UI API, `list-records`), and whether the
 * list goes on.
 * @throws CrmError `not-a-customer` for a list of records that lead to none
 */
export async function listViewIds(
  client: OrgClient,
  schema: OrgSchema,
  view: ListViewRef,
  skip: number,
): Promise<{ ids: string[]; isCut: boolean }> {
  const field = accountField(schema, view.object);
  if (field === null) throw new CrmError({ code: 'not-a-customer', detail: view.object, retryable: false });
  const isId = canonicalId(view.view)?.startsWith('00B') === true;
  // The address of the page calls what was looked at last `Recent`, the API `__Recent`.
  const name = view.view === 'Recent' ? '__Recent' : view.view;
  const place = isId ? view.view : `${view.object}/${name}`;
  const rows = skip === 0 ? FIRST_ROWS : MOST_ROWS;
  const wanted = encodeURIComponent(`${view.object}.${field}`);
  const path = `/services/data/v${schema.apiVersion}/ui-api/list-records/${place}?fields=${wanted}&pageSize=${rows}`;
  const { records } = await client.call({ method: 'GET', path }, recordsSchema);
  const ids = records.map(({ id, fields }) => (field === 'Id' ? id : fields[field]?.value));
  const customers = ids.flatMap((id) => (typeof id === 'string' ? (canonicalId(id) ?? []) : []));
  return { ids: [...new Set(customers)], isCut: rows < MOST_ROWS && records.length === rows };
}
