import type { WriteCommand, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { type ApprovalCommand, reconcileApproval, submitApproval } from './submit-approval.ts';
import { reconcileAttempt, submitAttempt } from './submit-attempt.ts';
import { reconcileRecord, submitRecord } from './submit-record.ts';
import { withoutReferences } from './without-references.ts';
import type { WriteContext } from './written-attempt.ts';

const isApproval = (command: WriteCommand): command is ApprovalCommand =>
  command.kind === 'request-approval' || command.kind === 'answer-approval';

/** Writes a command exactly once. @throws CallFailure when no answer can be turned into an outcome here */
export function submitCommand(context: WriteContext, given: WriteCommand): Promise<WriteOutcome> {
  const command = withoutReferences(given);
  if (command.kind === 'log-attempt') return submitAttempt(context, command);
  return isApproval(command) ? submitApproval(context, command) : submitRecord(context, command);
}

/** Whether a command is in the CRM, asked by its key. @throws CallFailure when the org could not be asked */
export function reconcileCommand(context: WriteContext, given: WriteCommand): Promise<WriteOutcome> {
  const command = withoutReferences(given);
  if (command.kind === 'log-attempt') return reconcileAttempt(context, command);
  return isApproval(command) ? reconcileApproval(context, command) : reconcileRecord(context, command);
}
