import type { WriteCommand, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { CrmError } from '../../crm-error.ts';
import { outcomeOfFailedQuestion } from '../../failed-question.ts';
import { CallFailure } from '../../http/call-failure.ts';
import { outcomeOfRenewal, strangerOutcome } from '../../whose-write.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import { answerApproval, reconcileAnswer } from './answer-approval.ts';
import { outcomeOfFailure } from './outcomes.ts';
import { refusedBeforeSending } from './refused-before-sending.ts';
import { reconcileAttempt, submitAttempt } from './submit-attempt.ts';
import type { OdooWriteContext, Write } from './write-context.ts';
import { reconcileNote, writeRecord } from './write-note.ts';

const isOf = <K extends WriteCommand['kind']>(
  write: Write,
  kind: K,
): write is Write<Extract<WriteCommand, { kind: K }>> => write.command.kind === kind;

/** Every failure of a call has an outcome of its own. */
async function settled(write: () => Promise<WriteOutcome>): Promise<WriteOutcome> {
  try {
    return await write();
  } catch (cause) {
    if (cause instanceof CallFailure) return outcomeOfFailure(cause.kind);
    if (cause instanceof CrmError) return outcomeOfRenewal(cause);
    throw cause;
  }
}

/** Writes a command exactly once. Never throws for what Odoo answers. */
export async function submitCommand(
  client: OdooClient,
  command: WriteCommand,
  context: OdooWriteContext,
): Promise<WriteOutcome> {
  const write: Write = { ...context, client, command, partnerId: command.customer.id };
  return await settled(async () => {
    const refusal =
      strangerOutcome(command, await client.owner(), context.apiOrigin) ?? refusedBeforeSending(command);
    if (refusal) return refusal;
    if (isOf(write, 'log-attempt')) return await submitAttempt(write);
    return isOf(write, 'answer-approval') ? await answerApproval(write) : await writeRecord(write);
  });
}

/** Whether a command is in Odoo, asked by its key. Never throws for what Odoo answers. */
export async function reconcileCommand(
  client: OdooClient,
  command: WriteCommand,
  context: OdooWriteContext,
): Promise<WriteOutcome> {
  const write: Write = { ...context, client, command, partnerId: command.customer.id };
  let asked = false;
  const outcome = await settled(async () => {
    const answer = await lookedUp(write);
    asked = true;
    return answer;
  });
  if (asked || outcome.is === 'applied' || outcome.is === 'already-applied') return outcome;
  return outcomeOfFailedQuestion(outcome);
}

function lookedUp(write: Write): Promise<WriteOutcome> {
  if (isOf(write, 'log-attempt')) return reconcileAttempt(write);
  return isOf(write, 'answer-approval') ? reconcileAnswer(write) : reconcileNote(write);
}
