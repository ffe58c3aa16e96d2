import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import { z } from '../../../shared/schema.ts';

/** Which write a message of Odoo is: the kind of command, its key and its revision. */
export interface RecordMarker {
  readonly kind: WriteCommand['kind'];
  readonly key: string;
  readonly revision: number;
}

const kinds: readonly string[] = [
  'log-attempt',
  'record-hold',
  'lift-hold',
  'record-preference',
  'dismiss-hint',
  'confirm-profile',
  'override',
  'draft-mail',
  'request-approval',
  'answer-approval',
] satisfies WriteCommand['kind'][];
const kindSchema = z.custom<WriteCommand['kind']>((kind) => kinds.includes(String(kind)));

/** What the Message-Id of every message of ours begins with. */
export const MARKER_START = '<parley.v1.';
/** A name that is never anybody's (RFC 2606 §2): the marker is no address. */
const MARKER_END = '@parley.invalid>';

/**
 * The marker as `mail.message.message_id` holds it: a field with an index, which nobody edits in Odoo and no text of a note
 * can reach. An e-mail from outside may bring any Message-Id; it is told by its type and by who made it.
 */
export function markerText({ kind, key, revision }: RecordMarker): string {
  return `${MARKER_START}${kind}.${key}.${revision}${MARKER_END}`;
}

const MARKER = /^<parley\.v1\.([a-z-]+)\.([0-9a-f-]{36})\.([1-9]\d{0,8})@parley\.invalid>$/;

/** Undefined: no marker of ours. */
export function markerFrom(text: string): RecordMarker | undefined {
  const [, word, key, revision] = MARKER.exec(text) ?? [];
  const kind = kindSchema.safeParse(word);
  return kind.success && key !== undefined ? { kind: kind.data, key, revision: Number(revision) } : undefined;
}

/**
 * What a command is recognised by. Only the first answer to a request counts, so an answer carries the key of its request:
 * a second one finds its place taken.
 */
export function markerOf(command: WriteCommand): RecordMarker {
  const { kind } = command;
  if (command.kind === 'log-attempt') {
    return { kind, key: command.attempt.key, revision: command.attempt.revision };
  }
  return { kind, key: command.kind === 'answer-approval' ? command.approvalId : command.key, revision: 1 };
}
