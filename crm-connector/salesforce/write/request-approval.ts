import type { RequestApproval } from '../../../shared/domain/write-command.ts';
import { withAmountsMarked } from '../../../shared/money/stored-amounts.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { GuardRecord } from './guarded-record.ts';
import { amountOf, currencyField } from './money-fields.ts';
import { customerFields } from './record-fields.ts';

export const APPROVAL = 'Plan_Approval__c';

/** The request for approval, with exactly the terms it is about. */
export function approvalRequest(schema: OrgSchema, command: RequestApproval): GuardRecord {
  const { key, customer, partyId, terms, fingerprint, beyond, reason } = command;
  return {
    object: APPROVAL,
    fields: {
      Key__c: key,
      ...customerFields(customer, partyId),
      ...currencyField(schema, terms.total.currency),
      Status__c: 'requested',
      Fingerprint__c: fingerprint,
      Terms__c: JSON.stringify(withAmountsMarked(terms)),
      Beyond__c: beyond.join('\n'),
      Reason__c: reason,
      Total__c: amountOf(terms.total),
      Forgiven__c: amountOf(terms.forgiven),
    },
  };
}
