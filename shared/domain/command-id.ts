// Apart from the commands' schemas, so that the panel's first paint does not carry those.
import type { WriteCommand } from './write-command.ts';

/** The idempotency key. */
export function commandKey(command: WriteCommand): string {
  return command.kind === 'log-attempt' ? command.attempt.key : command.key;
}

/** Only an attempt is ever corrected: everything else is written once. */
export function commandRevision(command: WriteCommand): number {
  return command.kind === 'log-attempt' ? command.attempt.revision : 1;
}

/** Names one write: `<key>:<revision>`. */
export function commandId(command: WriteCommand): string {
  return `${commandKey(command)}:${commandRevision(command)}`;
}
