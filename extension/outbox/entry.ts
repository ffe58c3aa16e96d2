import type { LogAttempt, WriteCommand } from '../../shared/domain/write-command.ts';
import type { z } from '../../shared/schema.ts';
import type { outboxEntrySchema, outboxStateSchema } from './entry-schema.ts';

export type OutboxState = z.infer<typeof outboxStateSchema>;

/** One command on its way to the CRM, and afterwards its receipt. */
export type OutboxEntry = z.infer<typeof outboxEntrySchema>;

/** An entry of which it is known what it writes. */
export type EntryOf<C extends WriteCommand> = OutboxEntry & { command: C };

/** A contact attempt on its way, or logged. */
export type AttemptEntry = EntryOf<LogAttempt>;

export function isAttempt(entry: OutboxEntry): entry is AttemptEntry {
  return entry.command.kind === 'log-attempt';
}

/** Nothing more will happen to it by itself or by a person: a receipt. */
export function isSettled(entry: Pick<OutboxEntry, 'state'>): boolean {
  return entry.state === 'applied' || entry.state === 'undone';
}
