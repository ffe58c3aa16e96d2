import type { ListViewRef } from '../../../shared/domain/my-day.ts';
import { DAY_CUSTOMERS } from '../../../shared/domain/my-day.ts';
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

/**
 * Ids of the customers a list view of the CRM shows, in its order, in one request (UI API, `list-records`).
 * @throws CrmError `not-a-customer` for a list of records that lead to none
 */
export async function listViewIds(
  client: OrgClient,
  schema: OrgSchema,
  view: ListViewRef,
): Promise<string[]> {
  const field = accountField(schema, view.object);
  if (field === null) throw new CrmError({ code: 'not-a-customer', detail: view.object, retryable: false });
  const isId = canonicalId(view.view)?.startsWith('00B') === true;
  // The address of the page calls what was looked at last `Recent`, the API `__Recent`.
  const name = view.view === 'Recent' ? '__Recent' : view.view;
  const place = isId ? view.view : `${view.object}/${name}`;
  const wanted = encodeURIComponent(`${view.object}.${field}`);
  const path = `/services/data/v${schema.apiVersion}/ui-api/list-records/${place}?fields=${wanted}&pageSize=${DAY_CUSTOMERS}`;
  const { records } = await client.call({ method: 'GET', path }, recordsSchema);
  const ids = records.map(({ id, fields }) => (field === 'Id' ? id : fields[field]?.value));
  return [...new Set(ids.flatMap((id) => (typeof id === 'string' ? (canonicalId(id) ?? []) : [])))];
}
