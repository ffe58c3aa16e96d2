import type { WriteCommand, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { CrmError } from '../../crm-error.ts';
import { CallFailure } from '../../http/call-failure.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import { answerApproval, reconcileAnswer } from './answer-approval.ts';
import { outcomeOfFailure, refused } from './outcomes.ts';
import { refusedBeforeSending } from './refused-before-sending.ts';
import { reconcileAttempt, submitAttempt } from './submit-attempt.ts';
import type { OdooWriteContext, Write } from './write-context.ts';
import { reconcileNote, writeRecord } from './write-note.ts';

const isOf = <K extends WriteCommand['kind']>(
  write: Write,
  kind: K,
): write is Write<Extract<WriteCommand, { kind: K }>> => write.command.kind === kind;

/** A write must not land in another database or under another person's name. */
async function stranger(write: Write): Promise<WriteOutcome | undefined> {
  const { client, command, apiOrigin } = write;
  const grant = await client.owner();
  if (!grant) return { is: 'not-written', code: 'signed-out', words: '', retryAfterMs: null };
  if (command.orgId !== grant.orgId || command.customer.apiOrigin !== apiOrigin) {
    return refused('wrong-org', '');
  }
  return command.userId === grant.userId ? undefined : refused('wrong-user', '');
}

/** Every failure of a call has an outcome of its own. */
async function settled(write: () => Promise<WriteOutcome>): Promise<WriteOutcome> {
  try {
    return await write();
  } catch (cause) {
    if (cause instanceof CallFailure) return outcomeOfFailure(cause.kind);
    // A sign-in that could not be renewed after a 401, which says that nothing was done.
    if (cause instanceof CrmError) {
      const { code, detail } = cause.fault;
      return { is: 'not-written', code, words: detail, retryAfterMs: null };
    }
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
    const refusal = (await stranger(write)) ?? refusedBeforeSending(command);
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
  return await settled(async () => {
    if (isOf(write, 'log-attempt')) return await reconcileAttempt(write);
    return isOf(write, 'answer-approval') ? await reconcileAnswer(write) : await reconcileNote(write);
  });
}
