import type { LogAttempt, WriteOutcome } from '../../../shared/domain/write-command.ts';
import { EVIDENCE_LIMIT, withRevision } from './evidence.ts';
import { DUPLICATE, keepsNotes, logAttempt, soleDescription } from './log-attempt.ts';
import { NOTE_LIMIT } from './note-merge.ts';
import { CHANGED_MEANWHILE, reviseAttempt } from './revise-attempt.ts';
import { findWritten, settledBy, type WriteContext } from './written-attempt.ts';

/** How often a correction is merged anew when somebody else keeps changing the record. */
const MERGE_TRIES = 3;
const SUBJECT_LIMIT = 255;

const refused = (code: string, words: string): WriteOutcome => ({ is: 'refused', code, words });

/** What the org would refuse or cut, known before anything is sent. */
function refusedBeforeSending(context: WriteContext, command: LogAttempt): WriteOutcome | undefined {
  const note = command.attempt.note ?? '';
  if (note !== '' && !keepsNotes(context)) {
    return refused('note-not-writable', 'This user may not write the description of a task.');
  }
  const text = context.strategy === 'A' ? note : soleDescription(note, command);
  if (text.length > NOTE_LIMIT) {
    return refused(
      'note-too-long',
      `The note has ${note.length} characters; Salesforce keeps ${NOTE_LIMIT}.`,
    );
  }
  if ((command.followUp?.subject.length ?? 0) > SUBJECT_LIMIT) {
    return refused(
      'follow-up-too-long',
      `The follow-up's subject is longer than ${SUBJECT_LIMIT} characters.`,
    );
  }
  if (context.strategy === 'A' && withRevision([], command).length > EVIDENCE_LIMIT) {
    return refused('evidence-too-long', `The evidence is longer than ${EVIDENCE_LIMIT} characters.`);
  }
  return undefined;
}

/**
 * Writes an attempt exactly once: the first revision in one request behind its unique key, a correction by reading what
 * is there and changing only what it corrects.
 * @throws CallFailure when no answer can be turned into an outcome here
 */
export async function submitAttempt(context: WriteContext, command: LogAttempt): Promise<WriteOutcome> {
  const refusal = refusedBeforeSending(context, command);
  if (refusal) return refusal;
  if (command.attempt.revision === 1) {
    const outcome = await logAttempt(context, command);
    if (outcome !== DUPLICATE) return outcome;
  }
  for (let merge = 0; merge < MERGE_TRIES; merge++) {
    const found = await findWritten(context, command.attempt.key);
    const settled = settledBy(context.apiOrigin, found, command);
    if (settled) return settled;
    const outcome = found ? await reviseAttempt(context, command, found) : await logAttempt(context, command);
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
