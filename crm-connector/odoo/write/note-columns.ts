import type { WriteCommand } from '../../../shared/domain/write-command.ts';
import { odooTime } from '../answer/field-values.ts';
import { recordBody } from '../records/record-body.ts';
import { markerOf, markerText, type RecordMarker } from '../records/record-marker.ts';
import type { Named } from '../records/words/named.ts';
import type { Table } from './closed-list.ts';
import type { Write } from './write-context.ts';

/** One cell of a row: where it goes, and the text. */
export type Cells<F extends string = string> = readonly (readonly [field: F, text: string])[];

/** External ids are unique in an Odoo: the second of two equal rows is recognised by its own. */
export const externalId = (name: string): string => `__parley__.${name}`;

const markerName = ({ kind, key, revision }: RecordMarker): string => `${kind}.${key}.${revision}`;

type NoteField = Table<'mail.message'>['fields'][number];

/**
 * An internal note (`mail.mt_note`): no follower is mailed or notified, and neither customers nor the portal see it. A call
 * carries the type of activity it was, as Odoo marks the message of an activity that is done.
 */
export async function noteCells(
  { command, partnerId, zone }: Pick<Write, 'command' | 'partnerId' | 'zone'>,
  named: Named,
): Promise<Cells<NoteField>> {
  const marker = markerOf(command);
  return [
    ['id', externalId(markerName(marker))],
    ['model', 'res.partner'],
    ['res_id', partnerId],
    ['body', await recordBody(command, zone, named)],
    ['subtype_id/id', 'mail.mt_note'],
    ['message_type', 'comment'],
    ['message_id', markerText(marker)],
    ['date', odooTime(command.madeAt)],
    ['mail_activity_type_id/id', isCall(command) ? 'mail.mail_activity_data_call' : ''],
  ];
}

const isCall = (command: WriteCommand): boolean =>
  command.kind === 'log-attempt' &&
  (command.attempt.channel === 'call' || command.attempt.channel === 'voicemail');

/** A table of notes, each with the same cells. */
export function noteTable(notes: readonly Cells<NoteField>[]): Table<'mail.message'> {
  return {
    model: 'mail.message',
    fields: (notes[0] ?? []).map(([field]) => field),
    rows: notes.map((cells) => cells.map(([, text]) => text)),
  };
}
