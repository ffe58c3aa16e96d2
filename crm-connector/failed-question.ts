import type { WriteOutcome } from '../shared/domain/write-command.ts';

/** A question by key that failed says nothing about what is in the CRM. */
export function outcomeOfFailedQuestion(
  failure: WriteOutcome & { is: 'refused' | 'not-written' | 'unknown' },
): WriteOutcome {
  const { code, words } = failure;
  return { is: 'unknown', code, words, ...(failure.is === 'refused' && { isRefused: true }) };
}
