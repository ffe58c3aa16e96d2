import type { Instant } from '../../shared/calendar/instant.ts';
import { areAmountsSure } from '../../shared/money/stored-amounts.ts';
import { isSettled, type OutboxEntry } from './entry.ts';
import { canTake, nextState, type OutboxEvent } from './transitions.ts';

/** What an event changes beside the state; what is left out stays as it is. */
export type EntryChange = Partial<
  Pick<
    OutboxEntry,
    | 'tries'
    | 'sentAt'
    | 'lookedAt'
    | 'settledFor'
    | 'lookRefused'
    | 'nextTryAt'
    | 'untilCauseGone'
    | 'code'
    | 'words'
    | 'records'
  >
>;

/** The entry after an event; undefined when it cannot take it any more (another context was first). */
export function moved(
  entry: OutboxEntry,
  event: OutboxEvent,
  at: Instant,
  change: EntryChange,
): OutboxEntry | undefined {
  if (!canTake(entry.state, event)) return undefined;
  // Refused with amounts of an earlier version: written now, they would be a hundredth of what was agreed.
  if (event === 'retry' && !areAmountsSure(entry.command)) return undefined;
  const state = nextState(entry.state, event);
  return { ...entry, ...change, state, settledAt: isSettled({ state }) ? at : null };
}
