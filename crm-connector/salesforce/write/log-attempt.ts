import type { LogAttempt, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { factsLine, traceText } from '../customer/task-trace.ts';
import { type CompositeAnswer, callComposite, type Subrequest } from '../rest/composite.ts';
import { hasField } from '../schema/org-schema.ts';
import { approvalVoid, isApprovalVoid } from './approval-lookup.ts';
import { attemptFields, type FieldValues, taskFields, withoutEmpty } from './attempt-fields.ts';
import { pathFields } from './attempt-path.ts';
import { noteWith } from './conversation-of.ts';
import { conversationRequests } from './conversation-request.ts';
import { withRevision } from './evidence.ts';
import { followUpFields } from './follow-up.ts';
import type { ConversationWrite } from './log-conversation.ts';
import { culpritOf, outcomeOfCulprit } from './outcomes.ts';
import { fitsOneRequest } from './pack-request.ts';
import { recordsIn } from './records-in-answer.ts';
import { followUpTrace } from './task-traces.ts';
import { TASK_KEY, tracesTasks } from './write-strategy.ts';
import { type WriteContext, written } from './written-attempt.ts';
import { receiptQuery } from './written-facts.ts';

/** Our key was there already: what is in the CRM decides. */
export const DUPLICATE = Symbol('our key is in the CRM');

const post = (referenceId: string, object: string, body: FieldValues): Subrequest => ({
  method: 'POST',
  url: `/sobjects/${object}`,
  referenceId,
  body: withoutEmpty(body),
});

/** Description of a Task that is the only record: the note, and below it what the rules need. */
export function soleDescription(note: string, { attempt }: LogAttempt): string {
  const line = factsLine(attempt);
  return note === '' ? line : `${note}\n\n${line}`;
}

function followUpPost(context: WriteContext, command: LogAttempt, whoId: FieldValues[string] | undefined) {
  if (!command.followUp) return [];
  const fields = followUpFields(command.followUp, command.customer, whoId);
  const trace =
    context.strategy !== 'A' && tracesTasks(context.schema)
      ? { CallObject: followUpTrace(command.attempt.key) }
      : {};
  return [post('followUp', 'Task', { ...fields, ...trace })];
}

/** Requests of the conversation, behind the attempt's own. */
function spokenRequests(
  { schema }: WriteContext,
  command: LogAttempt,
  spoken: ConversationWrite | undefined,
): Subrequest[] {
  const { conversation } = command;
  return spoken && conversation ? conversationRequests(schema, command, conversation, spoken) : [];
}

/** An attempt is whole without how it went, where this user may not write that. */
function readableOnly({ schema }: WriteContext, fields: FieldValues): FieldValues {
  const described = schema.objects.Contact_Attempt__c?.fields ?? {};
  return Object.fromEntries(Object.entries(fields).filter(([name]) => described[name]?.createable));
}

/** The record of truth as the guard, the Task that mirrors it, a follow-up, and the links between them. */
function withRecord(
  context: WriteContext,
  command: LogAttempt,
  spoken: ConversationWrite | undefined,
): Subrequest[] {
  const { attempt, customer, conversation } = command;
  const task = taskFields(attempt, customer, context.schema);
  const note = noteWith(attempt.note ?? '', spoken);
  const mirrorsKey = context.schema.objects.Task?.fields[TASK_KEY]?.createable === true;
  const record = {
    ...attemptFields(attempt, customer),
    Key__c: attempt.key,
    Revision__c: attempt.revision,
    Note__c: note,
    Evidence__c: withRevision([], command),
    ...(spoken && conversation ? readableOnly(context, pathFields(conversation)) : {}),
  };
  const links = { Task__c: '@{task.id}', ...(command.followUp ? { Follow_Up__c: '@{followUp.id}' } : {}) };
  return [
    post('attempt', 'Contact_Attempt__c', record),
    post('task', 'Task', {
      ...task,
      Description: note,
      ...(mirrorsKey ? { [TASK_KEY]: attempt.key } : {}),
    }),
    ...followUpPost(context, command, task.WhoId),
    ...spokenRequests(context, command, spoken),
    { method: 'PATCH', url: '/sobjects/Contact_Attempt__c/@{attempt.id}', referenceId: 'links', body: links },
  ];
}

/** The Task as the only record of the attempt. */
function soleTask(
  context: WriteContext,
  command: LogAttempt,
  spoken: ConversationWrite | undefined,
): FieldValues {
  const { attempt, customer } = command;
  return {
    ...taskFields(attempt, customer, context.schema),
    Description: soleDescription(noteWith(attempt.note ?? '', spoken), command),
    ...(tracesTasks(context.schema) ? { CallObject: traceText(attempt) } : {}),
    ...(context.strategy === 'B' ? { [TASK_KEY]: attempt.key } : {}),
  };
}

const KEY_FIELDS = /\bKey__c\b|\bParley_Key__c\b/;

async function writeTogether(
  context: WriteContext,
  subrequests: readonly Subrequest[],
): Promise<WriteOutcome | typeof DUPLICATE> {
  const { client, schema } = context;
  const answers = await callComposite(client, schema.apiVersion, subrequests, { allOrNone: true });
  return outcomeOfWrite(context, subrequests, answers);
}

/** What an all-or-nothing write came to. @returns DUPLICATE when our key kept it out */
export function outcomeOfWrite(
  { apiOrigin, jitter }: WriteContext,
  subrequests: readonly Subrequest[],
  answers: CompositeAnswer,
): WriteOutcome | typeof DUPLICATE {
  if (isApprovalVoid(answers)) return approvalVoid;
  const culprit = culpritOf(answers);
  if (culprit) {
    const ours = culprit.errors.some(
      (error) => error.errorCode === 'DUPLICATE_VALUE' && KEY_FIELDS.test(error.message),
    );
    return ours ? DUPLICATE : outcomeOfCulprit(culprit, jitter);
  }
  const records = recordsIn(apiOrigin, subrequests, answers);
  if (records) return { is: 'applied', records };
  return { is: 'unknown', code: 'bad-answer', words: 'The org did not say what it wrote' };
}

const upsertedSchema = z.looseObject({ id: z.string(), created: z._default(z.boolean(), true) });

/** Strategy B, one record: an upsert by its key. It is never sent again without asking first. */
async function upsertTask(context: WriteContext, command: LogAttempt): Promise<WriteOutcome> {
  const { [TASK_KEY]: key, ...body } = soleTask(context, command, undefined);
  const path = `/services/data/v${context.schema.apiVersion}/sobjects/Task/${TASK_KEY}/${encodeURIComponent(String(key))}`;
  const answer = await context.client.call(
    { method: 'PATCH', path, body: withoutEmpty(body) },
    upsertedSchema,
  );
  const records = [written(context.apiOrigin, 'Task', answer.id)];
  return { is: answer.created ? 'applied' : 'already-applied', records };
}

/** Requests that write an attempt, its guard first. */
export function attemptRequests(
  context: WriteContext,
  command: LogAttempt,
  spoken: ConversationWrite | undefined,
): Subrequest[] {
  if (context.strategy === 'A') return withRecord(context, command, spoken);
  const task = soleTask(context, command, spoken);
  return [
    post('task', 'Task', task),
    ...followUpPost(context, command, task.WhoId),
    ...spokenRequests(context, command, spoken),
  ];
}

/**
 * Writes an attempt of which nothing is in the CRM yet, in one request.
 * @returns DUPLICATE when the key proves that it is there after all
 * @throws CallFailure
 */
export async function logAttempt(
  context: WriteContext,
  command: LogAttempt,
  spoken: ConversationWrite | undefined,
): Promise<WriteOutcome | typeof DUPLICATE> {
  const isOne = context.strategy === 'B' && !command.followUp && !spoken;
  if (isOne) return await upsertTask(context, command);
  const requests = attemptRequests(context, command, spoken);
  const reread = spoken && context.strategy === 'A' ? [...requests, receiptQuery(context.schema)] : requests;
  return await writeTogether(context, fitsOneRequest(reread) ? reread : requests);
}

/** Whether a note can be kept at all. */
export function keepsNotes(context: WriteContext): boolean {
  return context.strategy === 'A' || hasField(context.schema, 'Task', 'Description');
}
