import { z } from '../../../shared/schema.ts';
import { idField, instantField, namedField, textField } from '../answer/field-values.ts';

/** Messages of a customer that come with it; of one with more, what Parley recorded is asked for apart. */
export const MOST_MESSAGES = 300;
/** Messages of one contact, or of one invoice, that come along. */
export const MOST_CONTACT_MESSAGES = 60;

const FIELDS = {
  date: {},
  body: {},
  subject: {},
  message_id: {},
  message_type: {},
  subtype_id: { fields: { internal: {} } },
  author_id: { fields: { name: {} } },
  create_uid: { fields: { name: {}, share: {} } },
  partner_ids: {},
  mail_activity_type_id: { fields: { name: {}, category: {} } },
} as const;

/** Specification of a record's messages, the newest first. */
export const messages = (limit: number) => ({ fields: FIELDS, order: 'id desc', limit });
export const MESSAGE_FIELDS = FIELDS;

export const messageSchema = z.object({
  id: idField,
  date: instantField,
  body: textField,
  subject: textField,
  message_id: textField,
  message_type: z.string(),
  subtype_id: z.union([z.object({ id: idField, internal: z.boolean() }), z.literal(false)]),
  author_id: namedField,
  create_uid: z.union([z.object({ id: idField, name: textField, share: z.boolean() }), z.literal(false)]),
  partner_ids: z.array(idField),
  mail_activity_type_id: z.union([
    z.object({ id: idField, name: textField, category: textField }),
    z.literal(false),
  ]),
});
export type Message = z.infer<typeof messageSchema>;

/** What lies behind the limit comes as its id alone. */
const idOnly = z.object({ id: idField });
export const messagesSchema = z.array(z.union([messageSchema, idOnly]));

/** The messages that came whole, and whether these are all there are. */
export function listOf(rows: z.infer<typeof messagesSchema>): { messages: Message[]; complete: boolean } {
  const messages = rows.filter((row): row is Message => 'date' in row);
  return { messages, complete: messages.length === rows.length };
}
