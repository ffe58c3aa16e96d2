import { type ComplianceDecision, decisionKindSchema } from '../../../shared/domain/compliance-decision.ts';
import { profileSchema } from '../../../shared/domain/debt.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { z } from '../../../shared/schema.ts';
import { parentRow } from '../rest/query-answer.ts';
import { decisionList } from './child-lists.ts';
import { type CustomerAnswer, partOf } from './customer-answer.ts';
import type { RowReader } from './row-reader.ts';

const listSchema = z.array(z.string());

function listOf(json: string): string[] | undefined {
  try {
    return listSchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}

function decision(row: RowReader): ComplianceDecision | undefined {
  const at = row.instant('CreatedDate');
  if (at === undefined) return undefined;
  const by = parentRow(row.row, 'CreatedBy')?.Name;
  return {
    id: row.id,
    object: 'Compliance_Decision__c',
    key: row.plain('Key__c'),
    kind: row.word('Kind__c', decisionKindSchema.options),
    reason: row.text('Reason__c'),
    subjectId: row.text('Subject_Id__c'),
    quote: row.text('Quote__c'),
    hint: row.text('Hint__c'),
    ruleIds: row.parsed('Rules__c', listOf),
    profile: row.word('Profile__c', profileSchema.options),
    partyId: row.text('Person__c'),
    debtIds: row.parsed('Debts__c', listOf),
    at,
    by: typeof by === 'string' ? by : null,
  };
}

/** What people decided about the rules, newest first. */
export function readDecisions(answer: CustomerAnswer): Part<ComplianceDecision> {
  return partOf(answer, answer.list(decisionList(answer.kind)), 'Compliance_Decision__c', decision);
}
