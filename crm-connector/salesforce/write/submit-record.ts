import { localDate } from '../../../shared/calendar/instant.ts';
import type { WriteOutcome } from '../../../shared/domain/write-command.ts';
import { traceText } from '../customer/task-trace.ts';
import { canonicalId } from '../record-id.ts';
import { callComposite, type Subrequest } from '../rest/composite.ts';
import type { FieldValues } from './attempt-fields.ts';
import { submitDraft } from './draft-mail.ts';
import { EVIDENCE_LIMIT } from './evidence.ts';
import { findWritten } from './find-written.ts';
import {
  badAnswer,
  createdIn,
  noPackage,
  notThere,
  post,
  reconcileGuarded,
  refused,
  writeGuarded,
} from './guarded-record.ts';
import { NOTE_LIMIT } from './note-merge.ts';
import { noteTaskFields, noteTaskOf } from './note-task.ts';
import { culpritOf, outcomeOfCulprit } from './outcomes.ts';
import { guardRecord, type RecordCommand } from './record-fields.ts';
import { canGuard, TASK_KEY } from './write-strategy.ts';
import { recordsOf, type WriteContext, written } from './written-attempt.ts';

/**
 * Writes a hold, a preference or a decision exactly once: one all-or-nothing composite that creates the record with its
 * unique key, and changes the record it is about. Where the org has no place for decisions, an override and a dismissed
 * hint become the words of a completed Task; the rest is refused.
 * @throws CallFailure
 */
export async function submitRecord(context: WriteContext, command: RecordCommand): Promise<WriteOutcome> {
  const guard = guardRecord(command);
  if (!canGuard(context.schema, guard.object)) return await submitNote(context, command);
  if (String(guard.fields.Evidence__c ?? '').length > EVIDENCE_LIMIT) {
    return refused('evidence-too-long', `The evidence is longer than ${EVIDENCE_LIMIT} characters.`);
  }
  if (command.kind === 'draft-mail') return await submitDraft(context, guard, command);
  return await writeGuarded(context, guard, changeOf(command));
}

/** Whether such a record is in the CRM, by its key. @throws CallFailure when the org could not be asked */
export async function reconcileRecord(context: WriteContext, command: RecordCommand): Promise<WriteOutcome> {
  const guard = guardRecord(command);
  if (canGuard(context.schema, guard.object)) return await reconcileGuarded(context, guard);
  return await reconcileNote(context, command);
}

/** What a decision changes on the record it is about. */
function changeOf(command: RecordCommand): Subrequest[] {
  const patch = (url: string, body: FieldValues): Subrequest[] => [
    { method: 'PATCH', url, referenceId: 'subject', body },
  ];
  if (command.kind === 'lift-hold') {
    const body = { Status__c: command.status, Status_Reason__c: command.reason };
    return patch(addressOfHold(command.holdId), body);
  }
  if (command.kind === 'confirm-profile' && command.customer.object === 'Account') {
    return patch(`/sobjects/Account/${command.customer.id}`, { Parley_Profile__c: command.profile });
  }
  return [];
}

/** By its id; by its key while the person who recorded it has not seen it come back from the org. */
function addressOfHold(holdId: string): string {
  const isId = canonicalId(holdId) !== undefined;
  const where = isId ? holdId : `Key__c/${encodeURIComponent(holdId)}?updateOnly=true`;
  return `/sobjects/Contact_Hold__c/${where}`;
}

async function submitNote(context: WriteContext, command: RecordCommand): Promise<WriteOutcome> {
  const note = noteTaskOf(command);
  if (!note || context.schema.objects.Task?.fields.Description?.createable !== true) return noPackage;
  if (note.description.length > NOTE_LIMIT) {
    return refused('evidence-too-long', `The evidence is longer than ${NOTE_LIMIT} characters.`);
  }
  // A Task is no guard where its key is only searched for: what may be there already is asked for first.
  const before = await reconcileNote(context, command);
  if (before.is === 'already-applied') return before;
  const { client, schema, apiOrigin, jitter, strategy } = context;
  const day = localDate(command.madeAt, schema.identity.zone);
  const fields = {
    ...noteTaskFields(note, command, day, schema.taskStatus.closed),
    ...(strategy === 'C'
      ? { CallObject: traceText({ key: command.key, revision: 1 }) }
      : { [TASK_KEY]: command.key }),
  };
  const answers = await callComposite(client, schema.apiVersion, [post('task', 'Task', fields)], {
    allOrNone: true,
  });
  const culprit = culpritOf(answers);
  if (culprit) return outcomeOfCulprit(culprit, jitter);
  const id = createdIn(answers, 'task');
  return id === undefined ? badAnswer : { is: 'applied', records: [written(apiOrigin, 'Task', id)] };
}

async function reconcileNote(context: WriteContext, command: RecordCommand): Promise<WriteOutcome> {
  const found = await findWritten(context, command.key);
  return found ? { is: 'already-applied', records: recordsOf(context.apiOrigin, found) } : notThere;
}
