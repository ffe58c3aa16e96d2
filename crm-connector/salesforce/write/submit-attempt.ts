import type { LogAttempt, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { conversationOf, DUPLICATE, logAttempt } from './log-attempt.ts';
import { refusedBeforeSending } from './refused-before-sending.ts';
import { CHANGED_MEANWHILE, reviseAttempt } from './revise-attempt.ts';
import { findWritten, settledBy, type WriteContext } from './written-attempt.ts';

/** How often a correction is merged anew when somebody else keeps changing the record. */
const MERGE_TRIES = 3;
/**
 * Writes an attempt exactly once: the first revision in one request behind its unique key, a correction by reading what
 * is there and changing only what it corrects.
 * @throws CallFailure when no answer can be turned into an outcome here
 */
export async function submitAttempt(context: WriteContext, command: LogAttempt): Promise<WriteOutcome> {
  const spoken = conversationOf(context, command, 'business');
  const refusal = refusedBeforeSending(context, command, spoken);
  if (refusal) return refusal;
  if (command.attempt.revision === 1) {
    const outcome = await logAttempt(context, command, spoken);
    if (outcome !== DUPLICATE) return outcome;
  }
  for (let merge = 0; merge < MERGE_TRIES; merge++) {
    const found = await findWritten(context, command.attempt.key);
    const settled = settledBy(context.apiOrigin, found, command);
    if (settled) return settled;
    const outcome = found
      ? await reviseAttempt(context, command, found)
      : await logAttempt(context, command, spoken);
    if (outcome !== CHANGED_MEANWHILE && outcome !== DUPLICATE) return outcome;
  }
  return { is: 'not-written', code: 'changed-meanwhile', words: '', retryAfterMs: 2000 };
}

/**
 * Whether an attempt is in the CRM, asked by its key.
 * @throws CallFailure when the org could not be asked
 */
export async function reconcileAttempt(context: WriteContext, command: LogAttempt): Promise<WriteOutcome> {
  const found = await findWritten(context, command.attempt.key);
  return (
    settledBy(context.apiOrigin, found, command) ?? {
      is: 'not-written',
      code: 'not-there',
      words: '',
      retryAfterMs: 0,
    }
  );
}
