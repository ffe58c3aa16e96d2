import { localDate } from '../../../shared/calendar/instant.ts';
import type { WriteOutcome } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { traceText } from '../customer/task-trace.ts';
import { CallFailure } from '../http/call-failure.ts';
import { canonicalId } from '../record-id.ts';
import { callComposite, failureOf, type Subrequest } from '../rest/composite.ts';
import { queryUrl, quoted, select } from '../rest/soql.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { type FieldValues, withoutEmpty } from './attempt-fields.ts';
import { EVIDENCE_LIMIT } from './evidence.ts';
import { NOTE_LIMIT } from './note-merge.ts';
import { noteTaskFields, noteTaskOf } from './note-task.ts';
import { culpritOf, outcomeOfCulprit } from './outcomes.ts';
import { type GuardRecord, guardRecord, type RecordCommand } from './record-fields.ts';
import { canGuard, TASK_KEY } from './write-strategy.ts';
import { findWritten, recordsOf, type WriteContext, written } from './written-attempt.ts';

const refused = (code: string, words: string): WriteOutcome => ({ is: 'refused', code, words });
const notThere: WriteOutcome = { is: 'not-written', code: 'not-there', words: '', retryAfterMs: 0 };

/** Fields the describe does not let this user fill; their loss would change what the record says. */
function unwritable(schema: OrgSchema, { object, fields }: GuardRecord): string[] {
  const described = schema.objects[object]?.fields ?? {};
  return Object.keys(withoutEmpty(fields)).filter((name) => !described[name]?.createable);
}

const noPackage = refused(
  'no-package',
  'This org has no place for it, or this user may not write there: ask an admin for Parley’s package and permission set.',
);

/**
 * Writes a hold, a preference or a decision exactly once: one all-or-nothing composite that creates the record with its
 * unique key, and changes the record it is about. Where the org has no place for decisions, an override and a dismissed
 * hint become the words of a completed Task; the rest is refused.
 * @throws CallFailure
 */
export async function submitRecord(context: WriteContext, command: RecordCommand): Promise<WriteOutcome> {
  const guard = guardRecord(command);
  if (!canGuard(context.schema, guard.object)) return await submitNote(context, command);
  const closed = unwritable(context.schema, guard);
  if (closed.length > 0) return refused('no-access', `This user may not write ${closed.join(', ')}.`);
  if (String(guard.fields.Evidence__c ?? '').length > EVIDENCE_LIMIT) {
    return refused('evidence-too-long', `The evidence is longer than ${EVIDENCE_LIMIT} characters.`);
  }
  const { client, schema, apiOrigin, jitter } = context;
  const requests = [post('guard', guard.object, guard.fields), ...changeOf(command)];
  const answers = await callComposite(client, schema.apiVersion, requests, { allOrNone: true });
  const culprit = culpritOf(answers);
  if (culprit) {
    const ours = culprit.errors.some(
      ({ errorCode, message }) => errorCode === 'DUPLICATE_VALUE' && /\bKey__c\b/.test(message),
    );
    return ours ? await reconcileRecord(context, command) : outcomeOfCulprit(culprit, jitter);
  }
  const id = createdSchema.safeParse(answers.get('guard')?.body).data?.id;
  if (id === undefined) {
    return { is: 'unknown', code: 'bad-answer', words: 'The org did not say what it wrote' };
  }
  return { is: 'applied', records: [written(apiOrigin, guard.object, id)] };
}

/** Whether such a record is in the CRM, by its key. @throws CallFailure when the org could not be asked */
export async function reconcileRecord(context: WriteContext, command: RecordCommand): Promise<WriteOutcome> {
  const { object } = guardRecord(command);
  if (!canGuard(context.schema, object)) return await reconcileNote(context, command);
  const where = `Key__c = ${quoted(command.key)}`;
  const url = queryUrl(select({ fields: ['Id'], from: object, where }));
  const { client, schema, apiOrigin } = context;
  const question: Subrequest = { method: 'GET', url, referenceId: 'record' };
  const answer = (await callComposite(client, schema.apiVersion, [question], { allOrNone: false })).get(
    'record',
  );
  if (answer && answer.status >= 400) throw new CallFailure(failureOf(answer));
  const rows = foundSchema.safeParse(answer?.body);
  if (!rows.success) {
    throw new CallFailure({ is: 'unanswered', reason: 'bad-answer', detail: z.prettifyError(rows.error) });
  }
  const [row] = rows.data.records;
  return row ? { is: 'already-applied', records: [written(apiOrigin, object, row.Id)] } : notThere;
}

const createdSchema = z.looseObject({ id: z.string() });
const foundSchema = z.looseObject({ records: z.array(z.looseObject({ Id: z.string() })) });

const post = (referenceId: string, object: string, fields: FieldValues): Subrequest => ({
  method: 'POST',
  url: `/sobjects/${object}`,
  referenceId,
  body: withoutEmpty(fields),
});

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
  const id = createdSchema.safeParse(answers.get('task')?.body).data?.id;
  if (id === undefined) {
    return { is: 'unknown', code: 'bad-answer', words: 'The org did not say what it wrote' };
  }
  return { is: 'applied', records: [written(apiOrigin, 'Task', id)] };
}

async function reconcileNote(context: WriteContext, command: RecordCommand): Promise<WriteOutcome> {
  const found = await findWritten(context, command.key);
  return found ? { is: 'already-applied', records: recordsOf(context.apiOrigin, found) } : notThere;
}
