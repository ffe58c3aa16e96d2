import { hasField, type OrgSchema } from '../schema/org-schema.ts';
import { APPROVAL_FIELDS, PLAN_FIELDS, PROMISE_FIELDS } from './agreement-fields.ts';
import { approvalList, childQuery, planList, promiseList } from './child-lists.ts';
import type { Subject } from './subject.ts';

/** Days after which an answer is no news any more. */
const ANSWERED_DAYS = 30;

/** An answer somebody still has to act on, or should know of. */
export const answeredLately = `Answered_At__c >= LAST_N_DAYS:${ANSWERED_DAYS}`;

/** Whose names come along with a request for approval. */
export function approvalNames(schema: OrgSchema): string[] {
  const answered = hasField(schema, 'Plan_Approval__c', 'Answered_By__c') ? ['Answered_By__r.Name'] : [];
  return ['CreatedBy.Name', ...answered];
}

function approvalsQuery(schema: OrgSchema, object: Subject['object']): string[] {
  const asked = ['Status__c', 'Answered_At__c'].every((field) => hasField(schema, 'Plan_Approval__c', field));
  return childQuery(schema, object, approvalList(object), {
    fields: APPROVAL_FIELDS,
    extra: approvalNames(schema),
    ...(asked ? { where: `(Status__c IN ('requested', 'approved') OR ${answeredLately})` } : {}),
    orderBy: 'CreatedDate DESC, Id DESC',
  });
}

/** What was agreed and what was asked for: promises, plans, requests for approval. */
export function agreementQueries(schema: OrgSchema, object: Subject['object']): string[] {
  return [
    ...childQuery(schema, object, promiseList(object), {
      fields: PROMISE_FIELDS,
      extra: ['Owner.Name'],
      orderBy: 'Due__c DESC NULLS LAST, Id DESC',
    }),
    ...childQuery(schema, object, planList(object), {
      fields: PLAN_FIELDS,
      extra: ['Owner.Name'],
      orderBy: 'Made__c DESC NULLS LAST, Id DESC',
    }),
    ...approvalsQuery(schema, object),
  ];
}
