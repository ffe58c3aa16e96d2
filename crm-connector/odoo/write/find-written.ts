import { z } from '../../../shared/schema.ts';
import {
  type MessageRow,
  messageRowSchema,
  RECORD_FIELDS,
  type ReadRecords,
  readRecords,
} from '../records/read-records.ts';
import { MARKER_START, markerFrom, type RecordMarker } from '../records/record-marker.ts';
import type { Write } from './write-context.ts';

/** What is in Odoo under the key of a command. */
export interface Written {
  /** The message of this very write, or of a later revision. */
  readonly message: MessageRow | undefined;
  /** Highest revision that is there; 0: none. */
  readonly revision: number;
  readonly read: ReadRecords;
}

/** @throws CallFailure when Odoo could not be asked */
export async function findWritten(
  { client, partnerId }: Pick<Write, 'client' | 'partnerId'>,
  { kind, key, revision }: RecordMarker,
): Promise<Written> {
  const rows = await client.call(
    'mail.message',
    'search_read',
    {
      // Model and id have an index of their own: however many messages there are, those of one contact are few.
      domain: [
        ['model', '=', 'res.partner'],
        ['res_id', '=', Number(partnerId)],
        ['message_id', '=like', `${MARKER_START}${kind}.${key}.%`],
        ['message_type', '=', 'comment'],
      ],
      fields: RECORD_FIELDS,
      order: 'id',
    },
    z.array(messageRowSchema),
  );
  const revisions = rows.map((row) => ({
    row,
    revision: (row.message_id === false ? undefined : markerFrom(row.message_id))?.revision ?? 0,
  }));
  const latest = revisions.reduce((most, one) => Math.max(most, one.revision), 0);
  const own = revisions.find((one) => one.revision === revision);
  const later = revisions.find((one) => one.revision > revision);
  return { message: (own ?? later)?.row, revision: latest, read: readRecords(rows) };
}
