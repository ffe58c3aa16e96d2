import type { LogAttempt, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { traceFrom } from '../customer/task-trace.ts';
import { CallFailure } from '../http/call-failure.ts';
import type { OrgClient } from '../http/org-client.ts';
import { recordPage } from '../page-address.ts';
import { type CompositeAnswer, callComposite, failureOf, type Subrequest } from '../rest/composite.ts';
import { queryUrl, quoted, select } from '../rest/soql.ts';
import { hasField, type OrgSchema, readable } from '../schema/org-schema.ts';
import { type EvidenceRevision, parseEvidence } from './evidence.ts';
import type { CurrentFollowUp } from './follow-up.ts';
import type { Jitter } from './outcomes.ts';
import { TASK_KEY } from './write-strategy.ts';

/** What every write needs. */
export interface WriteContext {
  readonly client: OrgClient;
  readonly apiOrigin: string;
  readonly schema: OrgSchema;
  readonly strategy: 'A' | 'B' | 'C';
  readonly jitter: Jitter;
}

export interface WrittenRow {
  readonly id: string;
  readonly lastModified: string;
}

/** What the CRM holds of an attempt now. */
export interface WrittenAttempt {
  readonly record:
    | (WrittenRow & { readonly note: string; readonly evidence: EvidenceRevision[] })
    | undefined;
  /** The Task on the timeline; undefined when somebody deleted it. */
  readonly task: (WrittenRow & { readonly description: string }) | undefined;
  readonly followUp: CurrentFollowUp | undefined;
  /** The latest revision that is in the CRM. */
  readonly revision: number;
  /** Other Tasks with the same key, which only strategy C can bring about. */
  readonly doubles: readonly string[];
}

/** CallObject of the follow-up, where nothing else ties it to its attempt. */
export function followUpTrace(key: string): string {
  return `parley:${key}:follow-up`;
}

const text = z._default(z.nullable(z.string()), null);
const recordRow = z.looseObject({
  Id: z.string(),
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

function recordQueries(schema: OrgSchema, key: string): Subrequest[] {
  const fields = ['Id', 'LastModifiedDate', 'Revision__c', 'Evidence__c', 'Note__c', 'Follow_Up__c'];
  const record = select({
    fields: readable(schema, 'Contact_Attempt__c', fields),
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
      ? [`CallObject LIKE ${quoted(`parley:${key}:%`)}`]
      : []),
  ];
  if (conditions.length === 0) return [];
  const fields = ['Id', 'LastModifiedDate', 'IsClosed', 'Description', 'CallObject'];
  const task = select({
    fields: readable(schema, 'Task', fields),
    from: 'Task',
    where: conditions.join(' OR '),
    orderBy: 'CreatedDate ASC, Id ASC',
    limit: 10,
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

/**
 * Looks an attempt up by its key, in one request.
 * @returns undefined when nothing of it is in the CRM
 * @throws CallFailure
 */
export async function findWritten(context: WriteContext, key: string): Promise<WrittenAttempt | undefined> {
  const { client, schema, strategy } = context;
  const questions = [...(strategy === 'A' ? recordQueries(schema, key) : []), ...taskQuery(context, key)];
  const answers = await callComposite(client, schema.apiVersion, questions, { allOrNone: false });
  const [record] = rowsIn(answers, 'record', recordRow);
  const found = rowsIn(answers, 'task', taskRow);
  const [task, ...doubles] = found.filter((row) => row.CallObject !== followUpTrace(key));
  if (!record && !task) return undefined;
  const traced = found.find((row) => row.CallObject === followUpTrace(key));
  return {
    record: record && {
      id: record.Id,
      lastModified: record.LastModifiedDate,
      note: record.Note__c ?? '',
      evidence: parseEvidence(record.Evidence__c),
    },
    task: task && { id: task.Id, lastModified: task.LastModifiedDate, description: task.Description ?? '' },
    followUp: traced ? currentFollowUp(traced) : linkedFollowUp(answers),
    revision: record?.Revision__c ?? traceFrom(task?.CallObject ?? '')?.revision ?? 1,
    doubles: doubles.map((row) => row.Id),
  };
}

type Records = (WriteOutcome & { is: 'applied' })['records'];

export function written(apiOrigin: string, object: string, id: string): Records[number] {
  return { object, id, url: recordPage(apiOrigin, object, id) };
}

/** The records an attempt consists of, for the receipt; a Task written twice shows up twice. */
export function recordsOf(apiOrigin: string, found: WrittenAttempt): Records {
  return [
    ...(found.record ? [written(apiOrigin, 'Contact_Attempt__c', found.record.id)] : []),
    ...(found.task ? [written(apiOrigin, 'Task', found.task.id)] : []),
    ...found.doubles.map((id) => written(apiOrigin, 'Task', id)),
    ...(found.followUp ? [written(apiOrigin, 'Task', found.followUp.id)] : []),
  ];
}

/**
 * Whether a command is in the CRM.
 * @returns undefined when it is not: the attempt, or this revision of it, is still to be written
 */
export function settledBy(
  apiOrigin: string,
  found: WrittenAttempt | undefined,
  command: LogAttempt,
): WriteOutcome | undefined {
  const { revision } = command.attempt;
  if (!found || found.revision < revision) return undefined;
  const logged = found.record?.evidence;
  const isLogged = !logged || logged.length === 0 || logged.some((one) => one.revision === revision);
  if (found.revision === revision || isLogged) {
    return { is: 'already-applied', records: recordsOf(apiOrigin, found) };
  }
  // A later correction went in before this one, which must not undo it.
  return { is: 'refused', code: 'superseded', words: '' };
}
