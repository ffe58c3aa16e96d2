import { z } from '../../../shared/schema.ts';
import { allOf, anyOf } from '../answer/domain.ts';
import { idField } from '../answer/field-values.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import { MESSAGE_FIELDS, messageSchema } from '../partner/message-fields.ts';
import { MARKER_START } from '../records/record-marker.ts';
import type { OlderMessages } from './messages.ts';

/** Most that one request brings. */
const MOST_OLDER = 2_000;

const olderSchema = z.object({
  length: z.int(),
  records: z.array(z.extend(messageSchema, { res_id: idField })),
});

/** What the rules look at: what Parley recorded, and the calls and e-mails others have on record. */
const CONTACTS = anyOf(
  [['message_id', '=like', `${MARKER_START}%`]],
  [['mail_activity_type_id.category', '=', 'phonecall']],
  [['message_type', 'in', ['email', 'email_outgoing']]],
  allOf([['message_type', '=', 'comment']], [['subtype_id.internal', '=', false]]),
);

/**
 * Of customers about whom more was written than comes along with them: all of it but other people's plain notes.
 * @returns null when there are none
 * @throws CallFailure
 */
export async function olderMessages(
  client: OdooClient,
  partnerIds: readonly number[],
): Promise<OlderMessages | null> {
  if (partnerIds.length === 0) return null;
  const { length, records } = await client.call(
    'mail.message',
    'web_search_read',
    {
      domain: allOf([['model', '=', 'res.partner']], [['res_id', 'in', partnerIds]], CONTACTS),
      specification: { ...MESSAGE_FIELDS, res_id: {} },
      order: 'id desc',
      limit: MOST_OLDER,
    },
    olderSchema,
  );
  return { rows: records, complete: records.length >= length };
}
