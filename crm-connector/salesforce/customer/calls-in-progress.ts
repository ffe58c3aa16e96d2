import type { CallInProgress } from '../../../shared/domain/contact-facts.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { parentRow } from '../rest/query-answer.ts';
import { type CustomerAnswer, partOf } from './customer-answer.ts';
import type { RowReader } from './row-reader.ts';

/** A softphone opens its call task when it dials and closes it when it hangs up; older ones were forgotten. */
export const LONGEST_CALL_HOURS = 2;

function callInProgress(row: RowReader): CallInProgress | undefined {
  const stated = row.instant('Parley_Started_At__c');
  const startedAt = stated ?? row.instant('CreatedDate');
  if (startedAt === undefined) return undefined;
  const nameOf = (relationship: string) => {
    const name = parentRow(row.row, relationship)?.Name;
    return typeof name === 'string' ? name : null;
  };
  return {
    id: row.id,
    object: 'Task',
    startedAt,
    startedAtExact: stated !== undefined,
    partyId: row.plain('WhoId'),
    partyName: nameOf('Who'),
    number: row.plain('Parley_Number__c'),
    by: nameOf('Owner'),
    isOwn: row.plain('OwnerId') === row.schema.identity.userId,
  };
}

/** Calls that have begun and are not logged yet, as far as the org shows them. */
export function readCallsInProgress(answer: CustomerAnswer): Part<CallInProgress> {
  const answered = answer.query('tasks');
  if (answered.is !== 'rows') return answered;
  // The query asks for open tasks only where they are calls.
  const open = { ...answered.rows, records: answered.rows.records.filter((row) => row.IsClosed === false) };
  return partOf(answer, { is: 'rows', rows: open }, 'Task', callInProgress);
}
