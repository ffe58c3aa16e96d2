import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { CallFailure } from '../../http/call-failure.ts';
import { traceFrom } from '../customer/task-trace.ts';
import { type CompositeAnswer, failureOf, MAX_RECORDS, type Subrequest } from '../rest/composite.ts';
import { queryUrl, quoted, select } from '../rest/soql.ts';
import { hasField, type OrgSchema, readable } from '../schema/org-schema.ts';
import { parseEvidence } from './evidence.ts';
import type { CurrentFollowUp } from './follow-up.ts';
import type { NewRecord } from './new-record.ts';
import { followUpTrace, siblingTrace, tracesOf } from './task-traces.ts';
import { TASK_KEY } from './write-strategy.ts';
import type { WriteContext, WrittenAttempt } from './written-attempt.ts';
import { askInParts, factQueries, factRecords, linkedQueries, linkedRecords } from './written-facts.ts';

const text = z._default(z.nullable(z.string()), null);
const recordRow = z.looseObject({
  Id: z.string(),
  Name: text,
  LastModifiedDate: z.string(),
  Revision__c: z.number(),
  Evidence__c: text,
  Note__c: text,
});
const taskRow = z.looseObject({
  Id: z.string(),
  LastModifiedDate: z.string(),
  IsClosed: z._default(z.boolean(), false),
  Description: text,
  CallObject: text,
});
const rowsOf = <T extends z.ZodMiniType>(row: T) => z.looseObject({ records: z.array(row) });

const get = (referenceId: string, url: string): Subrequest => ({ method: 'GET', url, referenceId });

/** @param withFacts asks for what points at the attempt too */
function recordQueries(schema: OrgSchema, key: string, withFacts: boolean): Subrequest[] {
  const fields = ['Id', 'Name', 'LastModifiedDate', 'Revision__c', 'Evidence__c', 'Note__c', 'Follow_Up__c'];
  const record = select({
    fields: [...readable(schema, 'Contact_Attempt__c', fields), ...(withFacts ? linkedQueries(schema) : [])],
    from: 'Contact_Attempt__c',
    where: `Key__c = ${quoted(key)}`,
  });
  return [
    get('record', queryUrl(record)),
    get('followUp', '/sobjects/Task/@{record.records[0].Follow_Up__c}?fields=Id,LastModifiedDate,IsClosed'),
  ];
}

function taskQuery({ schema, strategy }: WriteContext, key: string): Subrequest[] {
  const conditions = [
    ...(hasField(schema, 'Task', TASK_KEY) ? [`${TASK_KEY} = ${quoted(key)}`] : []),
    ...(strategy !== 'A' && hasField(schema, 'Task', 'CallObject')
      ? [`CallObject LIKE ${quoted(tracesOf(key))}`]
      : []),
  ];
  if (conditions.length === 0) return [];
  const fields = ['Id', 'LastModifiedDate', 'IsClosed', 'Description', 'CallObject'];
  const task = select({
    fields: readable(schema, 'Task', fields),
    from: 'Task',
    where: conditions.join(' OR '),
    orderBy: 'CreatedDate ASC, Id ASC',
    limit: MAX_RECORDS,
  });
  return [get('task', queryUrl(task))];
}

/** The rows of a query that must have been answered. @throws CallFailure */
function rowsIn<T extends z.ZodMiniType>(
  answers: CompositeAnswer,
  referenceId: string,
  row: T,
): z.infer<T>[] {
  const answer = answers.get(referenceId);
  if (!answer) return [];
  if (answer.status >= 400) throw new CallFailure(failureOf(answer));
  const parsed = rowsOf(row).safeParse(answer.body);
  if (parsed.success) return parsed.data.records as z.infer<T>[];
  throw new CallFailure({ is: 'unanswered', reason: 'bad-answer', detail: z.prettifyError(parsed.error) });
}

const currentFollowUp = (row: z.infer<typeof taskRow>): CurrentFollowUp => ({
  id: row.Id,
  isClosed: row.IsClosed,
  lastModified: row.LastModifiedDate,
});

/** The follow-up an attempt's record names; a link to a deleted one, or none, is answered by an error. */
function linkedFollowUp(answers: CompositeAnswer): CurrentFollowUp | undefined {
  const answer = answers.get('followUp');
  const row = answer && answer.status < 400 ? taskRow.safeParse(answer.body).data : undefined;
  return row && currentFollowUp(row);
}

/** Tasks of the attempt itself, and those opened with it. */
function sorted(rows: readonly z.infer<typeof taskRow>[], key: string) {
  const isSibling = ({ CallObject }: z.infer<typeof taskRow>): boolean => CallObject === siblingTrace(key);
  const isFollowUp = ({ CallObject }: z.infer<typeof taskRow>): boolean => CallObject === followUpTrace(key);
  return {
    own: rows.filter((row) => !isSibling(row) && !isFollowUp(row)),
    followUp: rows.find(isFollowUp),
    siblings: rows.filter(isSibling).map(({ Id }) => ({ object: 'Task', id: Id })),
  };
}

/** What is asked for beside the attempt. */
export interface FactsWanted {
  readonly command: LogAttempt;
  readonly records: readonly NewRecord[];
}

/**
 * Looks an attempt up by its key, in one request.
 * @param facts records of its conversation, to be found with it
 * @returns undefined when nothing of it is in the CRM
 * @throws CallFailure
 */
export async function findWritten(
  context: WriteContext,
  key: string,
  facts?: FactsWanted,
): Promise<WrittenAttempt | undefined> {
  const { schema, strategy } = context;
  const answers = await askInParts(context, [
    ...(strategy === 'A' ? recordQueries(schema, key, facts !== undefined) : []),
    ...taskQuery(context, key),
    ...(facts ? factQueries(context, facts.command, facts.records) : []),
  ]);
  const [record] = rowsIn(answers, 'record', recordRow);
  const { own, followUp, siblings } = sorted(rowsIn(answers, 'task', taskRow), key);
  const [task, ...doubles] = own;
  if (!record && !task) return undefined;
  return {
    record: record && {
      id: record.Id,
      name: record.Name ?? undefined,
      lastModified: record.LastModifiedDate,
      note: record.Note__c ?? '',
      evidence: parseEvidence(record.Evidence__c),
    },
    task: task && { id: task.Id, lastModified: task.LastModifiedDate, description: task.Description ?? '' },
    followUp: followUp ? currentFollowUp(followUp) : linkedFollowUp(answers),
    revision: record?.Revision__c ?? traceFrom(task?.CallObject ?? '')?.revision ?? 1,
    doubles: doubles.map((row) => row.Id),
    others: facts
      ? [...(record ? linkedRecords(record) : []), ...siblings, ...factRecords(answers)]
      : siblings,
  };
}
