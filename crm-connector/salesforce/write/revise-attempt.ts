import type { ContactAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { LogAttempt, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { splitDescription, traceText } from '../customer/task-trace.ts';
import { callComposite, type Subrequest } from '../rest/composite.ts';
import { attemptFields, changedFields, type FieldValues, taskFields } from './attempt-fields.ts';
import { lastRevision, withRevision } from './evidence.ts';
import { type FollowUpStep, followUpFields, followUpStep } from './follow-up.ts';
import { soleDescription } from './log-attempt.ts';
import { mergedNote } from './note-merge.ts';
import { culpritOf, outcomeOfCulprit } from './outcomes.ts';
import { followUpTrace } from './task-traces.ts';
import { TASK_KEY, tracesTasks } from './write-strategy.ts';
import {
  recordsOf,
  type WriteContext,
  type WrittenAttempt,
  type WrittenRow,
  written,
} from './written-attempt.ts';

/** Somebody changed a record between our reading and our writing; nothing was written. */
export const CHANGED_MEANWHILE = Symbol('changed meanwhile');

/** `Sun, 22 Nov 2026 05:56:01 GMT`, of `2026-11-22T05:56:01.000+0000`. */
function httpDate(lastModified: string): string {
  const instant = Temporal.Instant.from(lastModified.replace(/\+0000$/, 'Z'));
  return new Date(instant.epochMilliseconds).toUTCString();
}

/** A change that only happens to the row as it was read. The guard counts whole seconds. */
export function guardedPatch(
  referenceId: string,
  object: string,
  row: WrittenRow,
  body: FieldValues,
): Subrequest[] {
  if (Object.keys(body).length === 0) return [];
  const httpHeaders = { 'If-Unmodified-Since': httpDate(row.lastModified) };
  return [{ method: 'PATCH', url: `/sobjects/${object}/${row.id}`, referenceId, body, httpHeaders }];
}

function followUpRequests(step: FollowUpStep): Subrequest[] {
  if (step.is === 'leave') return [];
  if (step.is === 'change') return guardedPatch('followUp', 'Task', step, step.fields);
  return [{ method: 'POST', url: '/sobjects/Task', referenceId: 'followUp', body: step.fields }];
}

/** Task fields that may be set only when it is made. */
const CREATE_ONLY = ['TaskSubtype', TASK_KEY];

/** What a correction changes on the Task; a colleague's other changes are not touched. */
function taskChanges(
  context: WriteContext,
  previous: ContactAttempt | undefined,
  command: LogAttempt,
): FieldValues {
  const { attempt, customer } = command;
  const after = taskFields(attempt, customer, context.schema);
  const before = previous ? taskFields(previous, customer, context.schema) : {};
  const changes = changedFields(before, after);
  for (const field of CREATE_ONLY) delete changes[field];
  // Whatever the Task's status became since, a correction of the call does not set it.
  delete changes.Status;
  return changes;
}

const changeTo = (field: string, current: string, next: string): FieldValues =>
  next === current ? {} : { [field]: next };

/** Attempt record, its Task and its follow-up, revised together. */
function reviseRecord(
  context: WriteContext,
  command: LogAttempt,
  found: WrittenAttempt,
  record: NonNullable<WrittenAttempt['record']>,
): Subrequest[] {
  const { attempt, customer } = command;
  const last = lastRevision(record.evidence);
  const previousNote = last?.attempt?.note ?? '';
  const step = followUpOf(context, command, found, last?.followUp ?? null);
  const changes = changedFields(
    last?.attempt ? attemptFields(last.attempt, customer) : {},
    attemptFields(attempt, customer),
  );
  const task = found.task;
  return [
    ...(step.is === 'create' ? followUpRequests(step) : []),
    ...guardedPatch('attempt', 'Contact_Attempt__c', record, {
      ...changes,
      ...changeTo('Note__c', record.note, mergedNote(record.note, previousNote, attempt.note ?? '')),
      Revision__c: attempt.revision,
      Evidence__c: withRevision(record.evidence, command),
      ...(step.is === 'create' ? { Follow_Up__c: '@{followUp.id}' } : {}),
    }),
    ...(task
      ? guardedPatch('task', 'Task', task, {
          ...taskChanges(context, last?.attempt, command),
          ...changeTo(
            'Description',
            task.description,
            mergedNote(task.description, previousNote, attempt.note ?? ''),
          ),
        })
      : []),
    ...(step.is === 'change' ? followUpRequests(step) : []),
  ];
}

/** The Task that is the only record. What it said before is not kept anywhere, so notes only ever grow. */
function reviseSoleTask(
  context: WriteContext,
  command: LogAttempt,
  found: WrittenAttempt,
  task: NonNullable<WrittenAttempt['task']>,
): Subrequest[] {
  const { note } = splitDescription(task.description);
  const description = soleDescription(mergedNote(note, '', command.attempt.note ?? ''), command);
  // A follow-up that was completed in the meantime is taken to be the one the correction still asks for.
  const previous = found.followUp?.isClosed ? command.followUp : null;
  const step = followUpOf(context, command, found, previous);
  return [
    ...guardedPatch('task', 'Task', task, {
      ...taskChanges(context, undefined, command),
      Description: description,
      ...(tracesTasks(context.schema) ? { CallObject: traceText(command.attempt) } : {}),
    }),
    ...followUpRequests(step),
  ];
}

function followUpOf(
  context: WriteContext,
  command: LogAttempt,
  found: WrittenAttempt,
  previous: LogAttempt['followUp'],
): FollowUpStep {
  const { schema, strategy } = context;
  const whoId = taskFields(command.attempt, command.customer, schema).WhoId;
  return followUpStep(command.followUp, previous, found.followUp, schema.taskStatus.closed, (followUp) => ({
    ...followUpFields(followUp, command.customer, whoId),
    ...(strategy !== 'A' && tracesTasks(schema) ? { CallObject: followUpTrace(command.attempt.key) } : {}),
  }));
}

const createdSchema = z.looseObject({ id: z.string() });

/**
 * Writes the next revision of an attempt over what is in the CRM, all or nothing.
 * @returns CHANGED_MEANWHILE when it must be read and merged again
 * @throws CallFailure
 */
export async function reviseAttempt(
  context: WriteContext,
  command: LogAttempt,
  found: WrittenAttempt,
): Promise<WriteOutcome | typeof CHANGED_MEANWHILE> {
  const { client, schema, apiOrigin, jitter } = context;
  let requests: Subrequest[] = [];
  if (found.record) requests = reviseRecord(context, command, found, found.record);
  else if (found.task) requests = reviseSoleTask(context, command, found, found.task);
  const answers = await callComposite(client, schema.apiVersion, requests, { allOrNone: true });
  const culprit = culpritOf(answers);
  if (culprit?.status === 412) return CHANGED_MEANWHILE;
  if (culprit) return outcomeOfCulprit(culprit, jitter);
  const created = createdSchema.safeParse(answers.get('followUp')?.body).data;
  const records = recordsOf(apiOrigin, found);
  return { is: 'applied', records: created ? [...records, written(apiOrigin, 'Task', created.id)] : records };
}
