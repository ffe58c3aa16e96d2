import { millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import { recordKey } from '../models/same-record.ts';
import type { OutboxEntry } from '../panel-ports.ts';

/**
 * What was saved here for the customer and the snapshot may not show yet, oldest first. What the CRM took before it was
 * read is left out: since then somebody may have changed it there.
 */
export function pendingFor(snapshot: CustomerSnapshot, entries: readonly OutboxEntry[]): WriteCommand[] {
  const customer = recordKey(snapshot.customer.ref);
  return entries
    .filter(({ command }) => recordKey(command.customer) === customer)
    .filter(({ state, command }) => state !== 'undone' && (state !== 'refused' || isKnownAllTheSame(command)))
    .filter(({ command, settledAt }) => settledAt === null || !isReadSince(snapshot, command, settledAt))
    .sort((left, right) => left.seq - right.seq)
    .map(({ command }) => command);
}

/**
 * That the CRM would not take it does not undo a call that was placed, or what the consumer was heard to ask for: it counts
 * until a person lets it go. A decision that was refused is none, and opens nothing.
 */
function isKnownAllTheSame(command: WriteCommand): boolean {
  if (command.kind === 'record-preference') return command.preference.kind === 'inconvenient';
  return command.kind === 'log-attempt' || command.kind === 'record-hold';
}

function isReadSince(snapshot: CustomerSnapshot, command: WriteCommand, settledAt: string): boolean {
  const { kind } = command;
  const isReread =
    kind !== 'dismiss-hint' && kind !== 'override' && kind !== 'confirm-profile' && !changesDebt(command);
  return millisecondsBetween(settledAt, isReread ? snapshot.contactFactsReadAt : snapshot.readAt) > 0;
}

/** The read just before a contact brings calls and stops, and no debts. */
const changesDebt = (command: WriteCommand): boolean =>
  command.kind === 'log-attempt' &&
  (command.conversation?.changes.some(({ is }) => is === 'validation-sent') ?? false);
