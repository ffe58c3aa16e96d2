import { isLeftOpen } from '../../../shared/domain/agreement.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { WriteOutcome } from '../../../shared/domain/write-command.ts';
import type { CompositeAnswer, Subrequest } from '../rest/composite.ts';
import { queryUrl, quoted, select } from '../rest/soql.ts';
import type { RecordChange } from './new-record.ts';

/** Name of the lookup that finds an approval only while it holds. */
const APPROVALS = 'approvals';

/** An offer left open stands on none yet, though those of earlier versions name one. */
const stoodOn = ({ agreements }: Conversation) =>
  agreements.flatMap(({ terms, approvalId, fingerprint }) =>
    approvalId === null || isLeftOpen(terms) ? [] : [{ approvalId, fingerprint }],
  );

/**
 * Finds the approvals only while they approve exactly these terms. Where one is missing, the reference to its row cannot
 * be resolved, and that halts and undoes the whole request.
 */
export function approvalLookup(conversation: Conversation): Subrequest[] {
  const wanted = stoodOn(conversation);
  if (wanted.length === 0) return [];
  const each = wanted.map(
    ({ approvalId, fingerprint }) =>
      `(Id = ${quoted(approvalId)} AND Fingerprint__c = ${quoted(fingerprint)})`,
  );
  const soql = select({
    fields: ['Id'],
    from: 'Plan_Approval__c',
    where: `Status__c = 'approved' AND (${each.join(' OR ')})`,
  });
  return [{ method: 'GET', url: queryUrl(soql), referenceId: APPROVALS }];
}

/** An approval serves once. */
export function approvalsUsed(conversation: Conversation): RecordChange[] {
  return stoodOn(conversation).map((_one, index) => ({
    object: 'Plan_Approval__c',
    id: `@{${APPROVALS}.records[${index}].Id}`,
    fields: { Status__c: 'used' },
  }));
}

/** The org's words for a reference to a row that was not found (salesforce.md §3). */
const NO_ROW = new RegExp(`No value for ${APPROVALS}\\.records`);

/** Whether a composite was undone because an approval does not, or not any more, approve these terms. */
export function isApprovalVoid(answers: CompositeAnswer): boolean {
  return [...answers.values()].some(({ errors }) => errors.some(({ message }) => NO_ROW.test(message)));
}

export const approvalVoid: WriteOutcome = {
  is: 'refused',
  code: 'approval-void',
  words:
    'No approval stands for exactly these terms: it was not given, was used already, or the terms changed. Nothing was written; ask for approval again.',
};
