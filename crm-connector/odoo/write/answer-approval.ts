import { localDate, type Zone } from '../../../shared/calendar/instant.ts';
import type { AnswerApproval, WriteOutcome } from '../../../shared/domain/write-command.ts';
import type { ReadRecord } from '../records/read-records.ts';
import { markerOf } from '../records/record-marker.ts';
import { amountWords } from '../records/words/labelled.ts';
import { loadTable } from './closed-list.ts';
import { findWritten } from './find-written.ts';
import { noteCells, noteTable } from './note-columns.ts';
import { changedMeanwhile, lookingBefore, notThere, refused } from './outcomes.ts';
import type { Write } from './write-context.ts';
import { alreadyApplied, outcomeOfLoad } from './write-note.ts';

type AnswerWrite = Write<AnswerApproval>;

/** The request an answer is about, and the answer it has. @throws CallFailure */
async function requestNow(write: AnswerWrite) {
  const { command } = write;
  const request = { kind: 'request-approval', key: command.approvalId, revision: 1 } as const;
  const [asked, answered] = await Promise.all([
    findWritten(write, request),
    findWritten(write, markerOf(command)),
  ]);
  return { request: asked.read.records[0], answer: answered.read.records[0], message: answered.message };
}

function answeredAlready({ command: given, by, at }: ReadRecord): WriteOutcome {
  const { answer, reason } = given.kind === 'answer-approval' ? given : { answer: 'answered', reason: '' };
  const who = by === null ? '' : ` by ${by.name}`;
  return refused(
    'answered-already',
    `It was answered already, ${answer}${who} on ${at.slice(0, 10)}: “${reason}”.`,
  );
}

/** Why an answer does not count, in words for whoever gave it; undefined: it may be given. */
function refusalOf(request: ReadRecord | undefined, command: AnswerApproval): WriteOutcome | undefined {
  if (request?.command.kind !== 'request-approval') {
    return refused('not-there', 'This request for approval is not in the CRM any more.');
  }
  if (request.by?.id === command.userId && command.answer !== 'withdrawn') {
    return refused(
      'own-request',
      'You asked for this approval: somebody else answers it; you may withdraw it.',
    );
  }
  if (request.command.fingerprint === command.fingerprint) return undefined;
  return refused('terms-changed', 'The terms asked about are not those you saw. Open the request again.');
}

/** `1200.00 USD of 1500.00 USD, asked 2026-11-20 by Ada Agent`. */
function requestWords({ command, at, by }: ReadRecord, zone: Zone): string | null {
  if (command.kind !== 'request-approval') return null;
  const { total, balance } = command.terms;
  const who = by === null ? '' : ` by ${by.name}`;
  return `${amountWords(total)} of ${amountWords(balance)}, asked ${localDate(at, zone)}${who}`;
}

const isOwn = (answer: ReadRecord | undefined, command: AnswerApproval): boolean =>
  answer?.command.kind === 'answer-approval' && answer.command.key === command.key;

/**
 * Answers a request for approval. Only the first answer counts: all answers to a request share one external id, so that a
 * second leaves the first as it is.
 * @throws CallFailure
 */
export async function answerApproval(write: AnswerWrite): Promise<WriteOutcome> {
  const { client, command } = write;
  const before = await lookingBefore(() => requestNow(write));
  if ('is' in before) return before;
  const { request, answer, message } = before;
  if (answer && message) {
    return isOwn(answer, command) ? alreadyApplied(write, message.id) : answeredAlready(answer);
  }
  const refusal = refusalOf(request, command);
  if (refusal) return refusal;
  const named = { people: new Map(), earlier: request ? requestWords(request, write.zone) : null };
  const loaded = await loadTable(client, noteTable([await noteCells(write, named)]));
  if (loaded.is === 'refused') return await outcomeOfLoad(write, loaded);
  const after = await requestNow(write);
  if (!after.answer || !after.message) return changedMeanwhile;
  if (!isOwn(after.answer, command)) return answeredAlready(after.answer);
  const { records } = alreadyApplied(write, after.message.id);
  return { is: 'applied', records };
}

/** Whether this very answer is in Odoo. @throws CallFailure when it could not be asked */
export async function reconcileAnswer(write: AnswerWrite): Promise<WriteOutcome> {
  const { answer, message } = await requestNow(write);
  return message && isOwn(answer, write.command) ? alreadyApplied(write, message.id) : notThere;
}
