import { type Approval, approvalStatusSchema } from '../../../shared/domain/approval.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { parentRow } from '../rest/query-answer.ts';
import { approvalList } from './child-lists.ts';
import { type CustomerAnswer, partOf } from './customer-answer.ts';
import { termsOf } from './read-agreements.ts';
import type { RowReader } from './row-reader.ts';

function nameOf(row: RowReader, relationship: string): string | null {
  const name = parentRow(row.row, relationship)?.Name;
  return typeof name === 'string' ? name : null;
}

/** A request for approval. One whose time is not told is left out and the list said to be short. */
export function approval(row: RowReader): Approval | undefined {
  const requestedAt = row.instant('CreatedDate');
  if (requestedAt === undefined) return undefined;
  return {
    id: row.id,
    object: 'Plan_Approval__c',
    key: row.plain('Key__c'),
    status: row.word('Status__c', approvalStatusSchema.options),
    fingerprint: row.text('Fingerprint__c'),
    terms: termsOf(row),
    beyond: (row.plain('Beyond__c') ?? '').split(/\r?\n/).filter((line) => line !== ''),
    reason: row.text('Reason__c'),
    requestedBy: nameOf(row, 'CreatedBy'),
    requestedById: row.plain('CreatedById'),
    requestedAt,
    answeredBy: nameOf(row, 'Answered_By__r'),
    answeredAt: row.instant('Answered_At__c') ?? null,
    answer: row.text('Answer__c'),
  };
}

/** Requests for approval about the customer that are open, stand, or were answered lately; newest first. */
export function readApprovals(answer: CustomerAnswer): Part<Approval> {
  return partOf(answer, answer.list(approvalList(answer.kind)), 'Plan_Approval__c', approval);
}
