import type { WriteOutcome } from '../../../shared/domain/write-command.ts';
import { CallFailure, type CallFailureKind, wordsOf } from '../../http/call-failure.ts';
import { isExpired } from '../http/org-client.ts';
import { type CompositeAnswer, failureOf, isHalted, type SubAnswer } from '../rest/composite.ts';

/** A number from 0 up to 1, to spread retries. */
export type Jitter = () => number;

const notWritten = (code: string, words: string, retryAfterMs: number | null): WriteOutcome => ({
  is: 'not-written',
  code,
  words,
  retryAfterMs,
});

const SECOND = 1000;
const HOUR = 3600 * SECOND;

/** A call limit of the day comes back over hours, one of concurrent calls within seconds. */
function limitRetry(words: string, jitter: Jitter): number {
  return /concurrent/i.test(words) ? Math.round((5 + 5 * jitter()) * SECOND) : HOUR;
}

function answered(failure: CallFailureKind & { is: 'answered' }, jitter: Jitter): WriteOutcome {
  const { status, errors, retryAfterMs } = failure;
  const words = wordsOf(failure);
  const code = errors[0]?.errorCode ?? `HTTP_${status}`;
  if (status === 401) {
    const expired = isExpired(new CallFailure(failure));
    return expired ? notWritten('signed-out', words, null) : { is: 'refused', code: 'barred', words };
  }
  if (status === 429) return notWritten('rate-limited', words, retryAfterMs ?? 30 * SECOND);
  // After 500 the server itself does not say how far it came; a proxy's page says nothing of the org.
  if (status >= 500 || errors.length === 0) return { is: 'unknown', code, words };
  if (code === 'REQUEST_LIMIT_EXCEEDED') {
    return notWritten('rate-limited', words, retryAfterMs ?? limitRetry(words, jitter));
  }
  if (code === 'UNABLE_TO_LOCK_ROW')
    return notWritten(code, words, Math.round((0.5 + 1.5 * jitter()) * SECOND));
  return { is: 'refused', code, words };
}

/** What a failed call means for what was to be written (salesforce.md §4.3). */
export function outcomeOfFailure(failure: CallFailureKind, jitter: Jitter): WriteOutcome {
  if (failure.is === 'not-sent') return notWritten(failure.reason, '', null);
  if (failure.is === 'unanswered') return { is: 'unknown', code: failure.reason, words: failure.detail };
  return answered(failure, jitter);
}

/**
 * What went wrong before anything was written, in a call that only reads: whatever it was, nothing is in the CRM.
 */
export function outcomeBeforeWriting(failure: CallFailureKind, jitter: Jitter): WriteOutcome {
  const outcome = outcomeOfFailure(failure, jitter);
  return outcome.is === 'unknown' ? notWritten(outcome.code, outcome.words, null) : outcome;
}

/** The subrequest that made an all-or-nothing composite fail; undefined: none did. */
export function culpritOf(answers: CompositeAnswer): SubAnswer | undefined {
  const failed = [...answers.values()].filter((answer) => answer.status >= 400);
  return failed.find((answer) => !isHalted(answer)) ?? failed[0];
}

/** What a failed all-or-nothing composite means. */
export function outcomeOfCulprit(culprit: SubAnswer, jitter: Jitter): WriteOutcome {
  return outcomeOfFailure(failureOf(culprit), jitter);
}
