import type { LogAttempt, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { factsLine, traceText } from '../customer/task-trace.ts';
import { type CompositeAnswer, callComposite, type Subrequest } from '../rest/composite.ts';
import { hasField } from '../schema/org-schema.ts';
import { attemptFields, type FieldValues, taskFields, withoutEmpty } from './attempt-fields.ts';
import { withRevision } from './evidence.ts';
import { followUpFields } from './follow-up.ts';
import { culpritOf, outcomeOfCulprit } from './outcomes.ts';
import { TASK_KEY, tracesTasks } from './write-strategy.ts';
import { followUpTrace, type WriteContext, written } from './written-attempt.ts';

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

/** The record of truth as the guard, the Task that mirrors it, a follow-up, and the links between them. */
function withRecord(context: WriteContext, command: LogAttempt): Subrequest[] {
  const { attempt, customer } = command;
  const task = taskFields(attempt, customer, context.schema);
  const mirrorsKey = context.schema.objects.Task?.fields[TASK_KEY]?.createable === true;
  const record = {
    ...attemptFields(attempt, customer),
    Key__c: attempt.key,
    Revision__c: attempt.revision,
    Note__c: attempt.note,
    Evidence__c: withRevision([], command),
  };
  const links = { Task__c: '@{task.id}', ...(command.followUp ? { Follow_Up__c: '@{followUp.id}' } : {}) };
  return [
    post('attempt', 'Contact_Attempt__c', record),
    post('task', 'Task', {
      ...task,
      Description: attempt.note,
      ...(mirrorsKey ? { [TASK_KEY]: attempt.key } : {}),
    }),
    ...followUpPost(context, command, task.WhoId),
    { method: 'PATCH', url: '/sobjects/Contact_Attempt__c/@{attempt.id}', referenceId: 'links', body: links },
  ];
}

/** The Task as the only record of the attempt. */
function soleTask(context: WriteContext, command: LogAttempt): FieldValues {
  const { attempt, customer } = command;
  return {
    ...taskFields(attempt, customer, context.schema),
    Description: soleDescription(attempt.note ?? '', command),
    ...(tracesTasks(context.schema) ? { CallObject: traceText(attempt) } : {}),
    ...(context.strategy === 'B' ? { [TASK_KEY]: attempt.key } : {}),
  };
}

const createdSchema = z.looseObject({ id: z.string(), success: z.literal(true) });

function createdIn(answers: CompositeAnswer, referenceId: string): string | undefined {
  return createdSchema.safeParse(answers.get(referenceId)?.body).data?.id;
}

const KEY_FIELDS = /\bKey__c\b|\bParley_Key__c\b/;

async function writeTogether(
  context: WriteContext,
  subrequests: readonly Subrequest[],
): Promise<WriteOutcome | typeof DUPLICATE> {
  const { client, schema, apiOrigin, jitter } = context;
  const answers = await callComposite(client, schema.apiVersion, subrequests, { allOrNone: true });
  const culprit = culpritOf(answers);
  if (culprit) {
    const ours = culprit.errors.some(
      (error) => error.errorCode === 'DUPLICATE_VALUE' && KEY_FIELDS.test(error.message),
    );
    return ours ? DUPLICATE : outcomeOfCulprit(culprit, jitter);
  }
  const objects = { attempt: 'Contact_Attempt__c', task: 'Task', followUp: 'Task' };
  const records = Object.entries(objects).flatMap(([referenceId, object]) => {
    const id = createdIn(answers, referenceId);
    return id === undefined ? [] : [written(apiOrigin, object, id)];
  });
  const asked = subrequests.filter((sub) => sub.method === 'POST').length;
  if (records.length === asked) return { is: 'applied', records };
  return { is: 'unknown', code: 'bad-answer', words: 'The org did not say what it wrote' };
}

const upsertedSchema = z.looseObject({ id: z.string(), created: z._default(z.boolean(), true) });

/** Strategy B, one record: an upsert by its key. It is never sent again without asking first. */
async function upsertTask(context: WriteContext, command: LogAttempt): Promise<WriteOutcome> {
  const { [TASK_KEY]: key, ...body } = soleTask(context, command);
  const path = `/services/data/v${context.schema.apiVersion}/sobjects/Task/${TASK_KEY}/${encodeURIComponent(String(key))}`;
  const answer = await context.client.call(
    { method: 'PATCH', path, body: withoutEmpty(body) },
    upsertedSchema,
  );
  const records = [written(context.apiOrigin, 'Task', answer.id)];
  return { is: answer.created ? 'applied' : 'already-applied', records };
}

/**
 * Writes an attempt of which nothing is in the CRM yet, in one request.
 * @returns DUPLICATE when the key proves that it is there after all
 * @throws CallFailure
 */
export async function logAttempt(
  context: WriteContext,
  command: LogAttempt,
): Promise<WriteOutcome | typeof DUPLICATE> {
  if (context.strategy === 'A') return await writeTogether(context, withRecord(context, command));
  if (context.strategy === 'B' && !command.followUp) return await upsertTask(context, command);
  const task = soleTask(context, command);
  return await writeTogether(context, [
    post('task', 'Task', task),
    ...followUpPost(context, command, task.WhoId),
  ]);
}

/** Whether a note can be kept at all. */
export function keepsNotes(context: WriteContext): boolean {
  return context.strategy === 'A' || hasField(context.schema, 'Task', 'Description');
}
