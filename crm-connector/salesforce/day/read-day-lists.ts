import type { ApprovalRow } from '../../../shared/domain/approval.ts';
import type { DayPromise, DayTask, MyDay } from '../../../shared/domain/my-day.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { approvalRows, approvalsClosed } from '../approvals/list-approvals.ts';
import { type Answered, type CustomerAnswer, partOf } from '../customer/customer-answer.ts';
import { promise } from '../customer/read-agreements.ts';
import type { RowReader } from '../customer/row-reader.ts';
import type { CompositeAnswer } from '../rest/composite.ts';
import { parentRow, rowsSchema } from '../rest/query-answer.ts';
import { hasPackage } from '../schema/org-schema.ts';
import { isCall } from './read-day-customers.ts';

const nameIn = (row: RowReader, way: string): string | null => {
  const name = parentRow(row.row, way)?.Name;
  return typeof name === 'string' ? name : null;
};

/** The account a task is about, else the lead. */
function customerOfTask(
  row: RowReader,
  apiOrigin: string,
): Pick<DayTask, 'customer' | 'customerName'> | null {
  const account = row.plain('AccountId');
  const who = row.plain('WhoId');
  const found =
    account !== null
      ? { object: 'Account', id: account, way: 'Account' }
      : who?.startsWith('00Q')
        ? { object: 'Lead', id: who, way: 'Who' }
        : null;
  if (!found) return null;
  const { object, id, way } = found;
  return {
    customer: { system: 'salesforce', apiOrigin, object, id },
    customerName: nameIn(row, way) ?? id,
  };
}

/** The associate's open tasks about a customer; others are no business of a collection desk. */
export function readFollowUps(answer: CustomerAnswer, apiOrigin: string): Part<DayTask> {
  const answered = answer.query('tasks');
  // The query is only left out where what links a task to its customer is hidden.
  if (answered.is === 'absent') return { is: 'forbidden' };
  const part = partOf(answer, openTasks(answered), 'Task', (row) => {
    const about = customerOfTask(row, apiOrigin);
    const due = row.date('ActivityDate');
    const at = row.flag('IsReminderSet');
    return {
      id: row.id,
      object: 'Task',
      subject: row.plain('Subject') ?? '',
      due: due.is === 'known' ? due.value : null,
      at: at.is === 'known' && at.value ? (row.instant('ReminderDateTime') ?? null) : null,
      madeAt: row.instant('CreatedDate') ?? null,
      about,
    };
  });
  if (part.is !== 'read') return part;
  const items = part.items.flatMap(({ about, ...task }) => (about ? [{ ...task, ...about }] : []));
  return { ...part, items, total: part.complete ? items.length : null };
}

function openTasks(answered: Answered): Answered {
  if (answered.is !== 'rows') return answered;
  return {
    is: 'rows',
    rows: { ...answered.rows, records: answered.rows.records.filter((row) => !isCall(row)) },
  };
}

/** Promises of own customers that are due, or were. */
export function readDuePromises(answer: CustomerAnswer, apiOrigin: string): Part<DayPromise> {
  const answered = answer.query('promises');
  if (answered.is === 'absent') return hasPackage(answer.schema) ? { is: 'forbidden' } : { is: 'absent' };
  return partOf(answer, answered, 'Promise_To_Pay__c', (row) => {
    const read = promise(row);
    const id = row.plain('Account__c');
    if (!read || id === null) return undefined;
    return {
      promise: read,
      customer: { system: 'salesforce', apiOrigin, object: 'Account', id } as const,
      customerName: nameIn(row, 'Account__r') ?? id,
    };
  });
}

/** Requests for approval: open ones, and own ones answered lately. */
export function readDayApprovals(answer: CustomerAnswer, apiOrigin: string): Part<ApprovalRow> {
  const closed = approvalsClosed(answer.schema);
  if (closed) return closed;
  const answered = answer.query('approvals');
  return answered.is === 'rows' ? approvalRows(answer.schema, answered.rows, apiOrigin) : answered;
}

/** Leads by name. One that is not there any more is not named; where names could not be read, they go by their ids. */
export function readLeads(
  answers: CompositeAnswer,
  asked: readonly string[],
  apiOrigin: string,
): MyDay['leads'] {
  const answer = answers.get('leads');
  const rows = answer && answer.status < 400 ? rowsSchema.parse(answer.body).records : null;
  const found = rows?.map(({ Id, Name }) => ({ id: String(Id), name: String(Name) }));
  return (found ?? asked.map((id) => ({ id, name: id }))).map(({ id, name }) => ({
    ref: { system: 'salesforce', apiOrigin, object: 'Lead', id },
    name,
  }));
}
