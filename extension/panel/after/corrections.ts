import { millisecondsBetween } from '../../../shared/calendar/instant.ts';
import { isAttempt } from '../../outbox/entry.ts';
import type { AttemptEntry, OutboxEntry } from '../panel-ports.ts';

/** A receipt can be corrected for the rest of the shift. */
export const SHIFT_MS = 12 * 60 * 60_000;

/** Until it is on its way. */
export function canUndo(entry: OutboxEntry): boolean {
  return entry.state === 'queued' || entry.state === 'waiting';
}

/** Not with amounts of an earlier version, which the outbox does not send. */
export function canRetry({ state, code }: OutboxEntry): boolean {
  return (state === 'waiting' || state === 'refused' || state === 'unknown') && code !== 'earlier-amounts';
}

/** `Fix` for the rest of the shift, on the latest revision that was not undone. */
export function canFix(entry: AttemptEntry, now: string): boolean {
  return entry.state !== 'undone' && millisecondsBetween(entry.command.attempt.startedAt, now) < SHIFT_MS;
}

/** The revision a correction gets: one that was taken back keeps its number, or the next would pass for it. */
export function nextRevision(
  entries: readonly OutboxEntry[] | null,
  attempt: { readonly key: string; readonly revision: number },
): number {
  const made = (entries ?? [])
    .filter(isAttempt)
    .filter(({ command }) => command.attempt.key === attempt.key)
    .map(({ command }) => command.attempt.revision);
  return Math.max(attempt.revision, ...made) + 1;
}
