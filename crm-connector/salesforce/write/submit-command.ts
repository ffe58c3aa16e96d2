import type { WriteCommand, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { reconcileAttempt, submitAttempt } from './submit-attempt.ts';
import { reconcileRecord, submitRecord } from './submit-record.ts';
import type { WriteContext } from './written-attempt.ts';

/** Writes a command exactly once. @throws CallFailure when no answer can be turned into an outcome here */
export function submitCommand(context: WriteContext, command: WriteCommand): Promise<WriteOutcome> {
  return command.kind === 'log-attempt' ? submitAttempt(context, command) : submitRecord(context, command);
}

/** Whether a command is in the CRM, asked by its key. @throws CallFailure when the org could not be asked */
export function reconcileCommand(context: WriteContext, command: WriteCommand): Promise<WriteOutcome> {
  return command.kind === 'log-attempt'
    ? reconcileAttempt(context, command)
    : reconcileRecord(context, command);
}
