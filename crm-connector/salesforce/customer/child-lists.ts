import { children } from '../rest/soql.ts';
import { childRelationship, hasField, type OrgSchema, readable } from '../schema/org-schema.ts';
import { LIST_LIMIT } from './part-of.ts';
import type { Subject } from './subject.ts';

/** A list that hangs below the customer's row. */
export interface ChildList {
  readonly object: string;
  /** Lookup of the child to the customer. */
  readonly field: string;
}

const OWNER_FIELDS = { Account: 'Account__c', Lead: 'Lead__c' } as const;

/** The lists below an account that Parley reads itself; the invoice model adds its own. */
export const accountLists = {
  contacts: { object: 'Contact', field: 'AccountId' },
  cases: { object: 'Case', field: 'AccountId' },
  debts: { object: 'Debt__c', field: 'Account__c' },
  files: { object: 'ContentDocumentLink', field: 'LinkedEntityId' },
  notes: { object: 'Note', field: 'ParentId' },
} as const satisfies Record<string, ChildList>;

export function attemptList(object: Subject['object']): ChildList {
  return { object: 'Contact_Attempt__c', field: OWNER_FIELDS[object] };
}

export function holdList(object: Subject['object']): ChildList {
  return { object: 'Contact_Hold__c', field: OWNER_FIELDS[object] };
}

export function preferenceList(object: Subject['object']): ChildList {
  return { object: 'Contact_Preference__c', field: OWNER_FIELDS[object] };
}

export function decisionList(object: Subject['object']): ChildList {
  return { object: 'Compliance_Decision__c', field: OWNER_FIELDS[object] };
}

export function promiseList(object: Subject['object']): ChildList {
  return { object: 'Promise_To_Pay__c', field: OWNER_FIELDS[object] };
}

export function planList(object: Subject['object']): ChildList {
  return { object: 'Payment_Plan__c', field: OWNER_FIELDS[object] };
}

export function approvalList(object: Subject['object']): ChildList {
  return { object: 'Plan_Approval__c', field: OWNER_FIELDS[object] };
}

/** The sub-query of a list below a row; none when the list cannot be read at all. */
export function childQuery(
  schema: OrgSchema,
  parent: string,
  list: ChildList,
  ask: { fields: readonly string[]; extra?: readonly string[]; where?: string; orderBy: string },
): string[] {
  const relationship = childRelationship(schema, parent, list.object, list.field);
  if (relationship === undefined || !hasField(schema, list.object, list.field)) return [];
  return [
    children({
      fields: [...readable(schema, list.object, ask.fields), ...(ask.extra ?? [])],
      from: relationship,
      ...(ask.where === undefined ? {} : { where: ask.where }),
      orderBy: ask.orderBy,
      limit: LIST_LIMIT,
    }),
  ];
}
