import type { Instant } from '../../../shared/calendar/instant.ts';
import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import { textOfHtml } from '../../../shared/notes/text-of-html.ts';
import { z } from '../../../shared/schema.ts';
import { instantField, orFalse } from '../answer/field-values.ts';
import { blockIn, withoutMachineText } from './record-block.ts';
import { markerFrom, markerOf, type RecordMarker } from './record-marker.ts';
import { textSum } from './text-sum.ts';

/** Fields of `mail.message` that records are read from. */
export const RECORD_FIELDS = ['message_id', 'body', 'date', 'create_uid', 'message_type', 'res_id'] as const;

/** A message as `search_read` answers it, with {@link RECORD_FIELDS} at least. */
export const messageRowSchema = z.looseObject({
  id: z.int(),
  message_id: orFalse(z.string()),
  body: orFalse(z.string()),
  date: instantField,
  create_uid: orFalse(z.tuple([z.int(), z.string()])),
  message_type: z.string(),
  res_id: orFalse(z.int()),
});
export type MessageRow = z.infer<typeof messageRowSchema>;

/** Who wrote a message, by Odoo's own account. */
interface Writer {
  readonly id: string;
  readonly name: string;
}

interface MessageFacts extends RecordMarker {
  /** Id of the message. */
  readonly id: string;
  /** Id of the partner it hangs on, which follows it when two are merged. */
  readonly partnerId: string | null;
  readonly at: Instant;
  readonly by: Writer | null;
  /** What a person reads there now. */
  readonly words: string;
}

/** A record as it was written. */
export interface ReadRecord extends MessageFacts {
  /** The command, without its evidence. */
  readonly command: WriteCommand;
  /** Amounts of an earlier version were left out of it: agreements and amounts in dispute are not all. */
  readonly lacksAmounts: boolean;
  /** Somebody changed the words since; the record itself stands. */
  readonly isEdited: boolean;
}

export interface ReadRecords {
  /** Oldest first; each marker once. */
  readonly records: readonly ReadRecord[];
  /** Ours by their marker, but what they record was changed or cut: to be looked at in Odoo. */
  readonly unreadable: readonly MessageFacts[];
  /** Messages that are neither. */
  readonly others: readonly MessageRow[];
}

function readOne(row: MessageRow, marker: RecordMarker): ReadRecord | MessageFacts {
  const html = row.body === false ? '' : row.body;
  const words = textOfHtml(withoutMachineText(html));
  const facts: MessageFacts = {
    ...marker,
    id: String(row.id),
    partnerId: row.res_id === false ? null : String(row.res_id),
    at: row.date,
    by: row.create_uid === false ? null : { id: String(row.create_uid[0]), name: row.create_uid[1] },
    words,
  };
  const block = blockIn(html);
  const own = block && markerOf(block.command);
  const isOurs = own?.kind === marker.kind && own.key === marker.key && own.revision === marker.revision;
  if (!block || !isOurs) return facts;
  const { command, lacksAmounts, wordsSum } = block;
  return { ...facts, command, lacksAmounts, isEdited: textSum(words) !== wordsSum };
}

const isRead = (one: ReadRecord | MessageFacts): one is ReadRecord => 'command' in one;

/**
 * Tells Parley's records among messages, and reads them exactly as they were written, whatever became of their words.
 * @param rows of people of the company alone under their `message_id`; whoever else wrote one may have brought any along, so
 * theirs comes as false. `create_uid`, set by Odoo itself, says who that is, and no author that is written
 */
export function readRecords(rows: readonly MessageRow[]): ReadRecords {
  const ours = new Map<string, ReadRecord | MessageFacts>();
  const others: MessageRow[] = [];
  for (const row of rows.toSorted((a, b) => a.id - b.id)) {
    const text = row.message_type === 'comment' && row.message_id !== false ? row.message_id : '';
    const marker = markerFrom(text);
    if (!marker) others.push(row);
    // External ids keep a second from being written; where one is, somebody copied it.
    else if (!ours.has(text)) ours.set(text, readOne(row, marker));
  }
  const all = [...ours.values()];
  return {
    records: all.filter(isRead),
    unreadable: all.filter((one) => !isRead(one)),
    others,
  };
}
