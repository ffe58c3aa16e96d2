import type { WriteOutcome } from '../../../shared/domain/write-command.ts';
import { CallFailure, type CallFailureKind, wordsOf } from '../../http/call-failure.ts';

const notWritten = (code: string, words: string, retryAfterMs: number | null): WriteOutcome => ({
  is: 'not-written',
  code,
  words,
  retryAfterMs,
});

export const refused = (code: string, words: string): WriteOutcome & { is: 'refused' } => ({
  is: 'refused',
  code,
  words,
});

export const notThere: WriteOutcome = notWritten('not-there', '', 0);

/** Somebody wrote at the same time: nothing of ours is in. */
export const changedMeanwhile: WriteOutcome = notWritten('changed-meanwhile', '', 2000);

const SECOND = 1000;

/** What PostgreSQL gives up because others write too: it was undone, and may be tried again. */
const CLASH = /SerializationFailure|DeadlockDetected|LockNotAvailable|LockTimeout|ReadOnlySqlTransaction/;
const CLASH_WORDS = /could not serialize|deadlock detected|could not obtain lock|duplicate key value/i;

const CODES: Readonly<Record<string, string>> = {
  'odoo.exceptions.AccessError': 'no-access',
  'odoo.exceptions.AccessDenied': 'barred',
  'odoo.exceptions.MissingError': 'not-there',
  'odoo.exceptions.ValidationError': 'invalid',
  'odoo.exceptions.UserError': 'refused-by-crm',
};

/** What an error of the server itself means: Odoo undoes what it did before it answers one. */
function serverError(name: string, words: string): WriteOutcome {
  // A question that is wrong stays wrong: an unknown field, an unknown argument (erp.md §3.3).
  if (name.startsWith('builtins.')) return refused(name, words);
  if (CLASH.test(name)) return notWritten(name, words, 1 * SECOND);
  return { is: 'unknown', code: name, words };
}

function answered(failure: CallFailureKind & { is: 'answered' }): WriteOutcome {
  const { status, errors, retryAfterMs } = failure;
  const words = wordsOf(failure);
  const name = errors[0]?.errorCode;
  if (status === 401) return notWritten('signed-out', words, null);
  if (status === 429) return notWritten('rate-limited', words, retryAfterMs ?? 30 * SECOND);
  if (status >= 500) {
    return name === undefined ? { is: 'unknown', code: `HTTP_${status}`, words } : serverError(name, words);
  }
  // What stands before an Odoo gave up waiting for it: it may still be at work.
  if (status === 408) return { is: 'unknown', code: `HTTP_${status}`, words };
  return refused(name === undefined ? `HTTP_${status}` : (CODES[name] ?? name), words);
}

/** What a failed call means for what was to be written. */
export function outcomeOfFailure(failure: CallFailureKind): WriteOutcome {
  if (failure.is === 'not-sent') return notWritten(failure.reason, '', null);
  if (failure.is === 'unanswered') return { is: 'unknown', code: failure.reason, words: failure.detail };
  return answered(failure);
}

/** What went wrong in a call that only reads, before anything was written. */
export function outcomeBeforeWriting(failure: CallFailureKind): WriteOutcome {
  const outcome = outcomeOfFailure(failure);
  return outcome.is === 'unknown' ? notWritten(outcome.code, outcome.words, 5 * SECOND) : outcome;
}

/** Looks at what is there before anything is written: whatever fails, nothing of the write is in. */
export async function lookingBefore<T>(look: () => Promise<T>): Promise<T | WriteOutcome> {
  try {
    return await look();
  } catch (cause) {
    if (cause instanceof CallFailure) return outcomeBeforeWriting(cause.kind);
    throw cause;
  }
}

/** What a table that Odoo did not take means, when nothing of it was there before. */
export function outcomeOfRefusal(words: string, mayWrite: boolean): WriteOutcome {
  if (!mayWrite) {
    return refused(
      'no-access',
      'This user may not write on this contact: ask an admin for the right to edit contacts.',
    );
  }
  if (CLASH_WORDS.test(words)) return notWritten('busy', words, 1 * SECOND);
  return refused('refused-by-crm', words);
}
