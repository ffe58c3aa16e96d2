import type { Instant } from '../../shared/calendar/instant.ts';
import { commandId } from '../../shared/domain/command-id.ts';
import type { WriteCommand } from '../../shared/domain/write-command.ts';
import { withAmountsMarked } from '../../shared/money/stored-amounts.ts';
import type { EntryOf } from './entry.ts';

/** A command as it enters the outbox; the store gives it its place. */
export function newEntry<C extends WriteCommand>(command: C, at: Instant): Omit<EntryOf<C>, 'seq'> {
  return {
    v: 2,
    id: commandId(command),
    command: withAmountsMarked(command),
    state: 'queued',
    tries: 0,
    sentAt: null,
    lookedAt: null,
    settledFor: 0,
    lookRefused: false,
    nextTryAt: null,
    untilCauseGone: false,
    code: null,
    words: null,
    records: [],
    queuedAt: at,
    settledAt: null,
  };
}
