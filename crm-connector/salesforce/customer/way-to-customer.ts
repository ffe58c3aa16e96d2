import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import { CrmError } from '../../crm-error.ts';
import { invoiceFields } from '../invoices/invoice-queries.ts';
import type { ResolvedModel } from '../invoices/resolved-model.ts';
import { standardObjectOf } from '../record-id.ts';
import type { Subrequest } from '../rest/composite.ts';
import type { Row } from '../rest/query-answer.ts';
import { hasField, type OrgSchema } from '../schema/org-schema.ts';
import type { Subject } from './subject.ts';

/** How the record a page shows leads to the customer. */
export interface Way {
  /** Kind of the opened record. */
  readonly object: string;
  /** Whose page is loaded; for other records than customers a reference to the opened row. */
  readonly subject: Subject;
  /** Reads the opened record; undefined when it is the customer itself. */
  readonly opened: Subrequest | undefined;
}

/** Lookups to the customer, by kind of record; the invoice model adds its own. */
const ACCOUNT_FIELDS: Readonly<Record<string, string>> = {
  Contact: 'AccountId',
  Case: 'AccountId',
  Task: 'AccountId',
  Opportunity: 'AccountId',
  Debt__c: 'Account__c',
  Promise_To_Pay__c: 'Account__c',
  Payment_Plan__c: 'Account__c',
  Plan_Approval__c: 'Account__c',
  Contact_Hold__c: 'Account__c',
  Invoice_Note__c: 'Account__c',
  Contact_Attempt__c: 'Account__c',
};
/** Lookups to a lead, where the record may belong to one instead. */
const LEAD_FIELDS: Readonly<Record<string, string>> = {
  Contact_Attempt__c: 'Lead__c',
  Promise_To_Pay__c: 'Lead__c',
  Payment_Plan__c: 'Lead__c',
  Plan_Approval__c: 'Lead__c',
  Contact_Hold__c: 'Lead__c',
  Lead: 'ConvertedAccountId',
};

function accountField(
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  object: string,
): string | undefined {
  if (object === model?.object) return model.account;
  const receipt = model?.receipts.find((candidate) => candidate.model.object === object);
  const field = receipt?.model.account.find((name) => hasField(schema, object, name));
  return field ?? ACCOUNT_FIELDS[object];
}

const notACustomer = (detail: string): CrmError =>
  new CrmError({ code: 'not-a-customer', detail, retryable: false });

/**
 * The way from a record to its customer, all within one composite.
 * @throws CrmError `not-a-customer` for a kind of record that leads to none, `forbidden` when this user may not read what leads there
 */
export function wayToCustomer(schema: OrgSchema, model: ResolvedModel | undefined, ref: RecordRef): Way {
  const object = standardObjectOf(ref.id) ?? schema.prefixes[ref.id.slice(0, 3)] ?? ref.object;
  if (object === null) throw notACustomer(ref.id);
  if (object === 'Account') return { object, subject: { object, id: ref.id }, opened: undefined };
  const readOpened = (fields: readonly string[]): Subrequest => ({
    method: 'GET',
    url: `/sobjects/${object}/${ref.id}?fields=${[...new Set(['Id', ...fields])].join(',')}`,
    referenceId: 'opened',
  });
  const leadField = LEAD_FIELDS[object];
  const other = leadField !== undefined && hasField(schema, object, leadField) ? [leadField] : [];
  if (object === 'Lead') return { object, subject: { object, id: ref.id }, opened: readOpened(other) };
  const field = accountField(schema, model, object);
  if (field === undefined) throw notACustomer(object);
  const described = schema.objects[object];
  if (described && !described.fields[field]) {
    throw new CrmError({ code: 'forbidden', detail: `${object}.${field}`, retryable: false });
  }
  // The item itself is read too, so that it is shown even when it is no open invoice among the first.
  const own =
    object === model?.object ? invoiceFields(schema, model).filter((name) => !name.includes('.')) : [];
  return {
    object,
    subject: { object: 'Account', id: `@{opened.${field}}` },
    opened: readOpened([field, ...other, ...own]),
  };
}

/**
 * Where the opened row really leads, once it is read.
 * @returns undefined when it leads where the composite went already
 * @throws CrmError `not-a-customer` when it leads nowhere
 */
export function redirected(
  schema: OrgSchema,
  model: ResolvedModel | undefined,
  way: Way,
  opened: Row,
): Subject | undefined {
  const other = opened[LEAD_FIELDS[way.object] ?? ''];
  if (way.object === 'Lead') {
    return typeof other === 'string' ? { object: 'Account', id: other } : undefined;
  }
  const field = accountField(schema, model, way.object);
  if (field !== undefined && typeof opened[field] === 'string') return undefined;
  if (typeof other === 'string') return { object: 'Lead', id: other };
  throw notACustomer(schema.objects[way.object]?.label ?? way.object);
}
