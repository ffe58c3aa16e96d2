import type { AnswerApproval, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';
import { CallFailure } from '../../http/call-failure.ts';
import { callComposite, failureOf, type Subrequest } from '../rest/composite.ts';
import { queryUrl, quoted, select } from '../rest/soql.ts';
import { notThere, refused } from './guarded-record.ts';
import { culpritOf, outcomeOfCulprit } from './outcomes.ts';
import { APPROVAL } from './request-approval.ts';
import { guardedPatch } from './revise-attempt.ts';
import { type WriteContext, written } from './written-attempt.ts';

/** How often a request is read anew when somebody changes it at the same time. */
const TRIES = 3;

const text = z._default(z.nullable(z.string()), null);
const rowSchema = z.looseObject({
  Id: z.string(),
  LastModifiedDate: z.string(),
  CreatedById: text,
  Status__c: text,
  Fingerprint__c: text,
  Answer__c: text,
  Answered_At__c: text,
  Answer_Key__c: text,
  Answered_By__r: z._default(z.nullable(z.looseObject({ Name: z.string() })), null),
});
type ApprovalRow = z.infer<typeof rowSchema>;
const rowsSchema = z.looseObject({ records: z.array(rowSchema) });

/** @throws CallFailure when the org could not be asked */
async function approvalNow(context: WriteContext, id: string): Promise<ApprovalRow | undefined> {
  const soql = select({
    fields: [
      ...['Id', 'LastModifiedDate', 'CreatedById', 'Status__c', 'Fingerprint__c', 'Answer__c'],
      ...['Answered_At__c', 'Answer_Key__c', 'Answered_By__r.Name'],
    ],
    from: APPROVAL,
    where: `Id = ${quoted(id)}`,
  });
  const question: Subrequest = { method: 'GET', url: queryUrl(soql), referenceId: 'approval' };
  const { client, schema } = context;
  const answers = await callComposite(client, schema.apiVersion, [question], { allOrNone: false });
  const answer = answers.get('approval');
  if (answer && answer.status >= 400) throw new CallFailure(failureOf(answer));
  const rows = rowsSchema.safeParse(answer?.body);
  if (rows.success) return rows.data.records[0];
  throw new CallFailure({ is: 'unanswered', reason: 'bad-answer', detail: z.prettifyError(rows.error) });
}

/** Why an answer does not count, in words for whoever gave it; undefined: it may be given. */
function refusalOf(row: ApprovalRow, command: AnswerApproval): WriteOutcome | undefined {
  if (row.Status__c !== 'requested') {
    const by = row.Answered_By__r === null ? '' : ` by ${row.Answered_By__r.Name}`;
    const at = row.Answered_At__c === null ? '' : ` on ${row.Answered_At__c.slice(0, 10)}`;
    const words = row.Answer__c === null ? '' : `: “${row.Answer__c}”`;
    return refused('answered-already', `It was answered already, ${row.Status__c}${by}${at}${words}.`);
  }
  if (row.CreatedById === command.userId && command.answer !== 'withdrawn') {
    return refused(
      'own-request',
      'You asked for this approval: somebody else answers it; you may withdraw it.',
    );
  }
  if (row.Fingerprint__c === command.fingerprint) return undefined;
  return refused('terms-changed', 'The terms asked about are not those you saw. Open the request again.');
}

/**
 * Answers a request for approval. Only the first answer counts: the change happens only to the request as it was read,
 * while it is open and about the same terms.
 * @throws CallFailure
 */
export async function answerApproval(context: WriteContext, command: AnswerApproval): Promise<WriteOutcome> {
  const { client, schema, apiOrigin, jitter } = context;
  for (let tries = 0; tries < TRIES; tries++) {
    const row = await approvalNow(context, command.approvalId);
    if (!row) return refused('not-there', 'This request for approval is not in the CRM any more.');
    const records = [written(apiOrigin, APPROVAL, row.Id)];
    if (row.Answer_Key__c === command.key) return { is: 'already-applied', records };
    const refusal = refusalOf(row, command);
    if (refusal) return refusal;
    const patch = guardedPatch(
      'approval',
      APPROVAL,
      { id: row.Id, lastModified: row.LastModifiedDate },
      {
        Status__c: command.answer,
        Answer__c: command.reason,
        Answer_Key__c: command.key,
        Answered_By__c: command.userId,
        Answered_At__c: command.madeAt,
      },
    );
    const answers = await callComposite(client, schema.apiVersion, patch, { allOrNone: true });
    const culprit = culpritOf(answers);
    if (!culprit) return { is: 'applied', records };
    if (culprit.status !== 412) return outcomeOfCulprit(culprit, jitter);
  }
  return { is: 'not-written', code: 'changed-meanwhile', words: '', retryAfterMs: 2000 };
}

/** Whether this very answer is in the CRM. @throws CallFailure when the org could not be asked */
export async function reconcileAnswer(context: WriteContext, command: AnswerApproval): Promise<WriteOutcome> {
  const row = await approvalNow(context, command.approvalId);
  if (row?.Answer_Key__c !== command.key) return notThere;
  return { is: 'already-applied', records: [written(context.apiOrigin, APPROVAL, row.Id)] };
}
