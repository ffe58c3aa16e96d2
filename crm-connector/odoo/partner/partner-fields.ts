import { z } from '../../../shared/schema.ts';
import { idField, namedField, textField } from '../answer/field-values.ts';
import { MOST_CONTACT_MESSAGES, MOST_MESSAGES, messages, messagesSchema } from './message-fields.ts';

/** Contacts that come with a company. */
const MOST_CONTACTS = 200;

/** What is read of a company and of each of its contacts: nothing that takes more than being an employee. */
const FIELDS = {
  name: {},
  display_name: {},
  email: {},
  phone: {},
  street: {},
  street2: {},
  zip: {},
  city: {},
  state_id: { fields: { code: {}, name: {} } },
  country_id: { fields: { code: {}, name: {} } },
  tz: {},
  lang: {},
  is_company: {},
  type: {},
  function: {},
  is_blacklisted: {},
  commercial_partner_id: {},
} as const;

/** What is read of a customer. */
export interface PartnerDepth {
  readonly mostMessages?: number;
  /** Its leads too, where the page shows one: not every Odoo has them. */
  readonly byLeads?: boolean;
}

export function partnerFields({ mostMessages = MOST_MESSAGES, byLeads = false }: PartnerDepth = {}) {
  const leads = byLeads ? { opportunity_ids: {} } : {};
  return {
    ...FIELDS,
    ...leads,
    ref: {},
    comment: {},
    create_date: {},
    user_id: { fields: { name: {} } },
    message_ids: messages(mostMessages),
    child_ids: {
      fields: { ...FIELDS, ...leads, child_ids: {}, message_ids: messages(MOST_CONTACT_MESSAGES) },
      order: 'id asc',
      limit: MOST_CONTACTS,
    },
  };
}

const placeField = z.union([z.object({ id: idField, code: textField, name: textField }), z.literal(false)]);

const contactShape = {
  id: idField,
  name: textField,
  display_name: textField,
  email: textField,
  phone: textField,
  street: textField,
  street2: textField,
  zip: textField,
  city: textField,
  state_id: placeField,
  country_id: placeField,
  tz: textField,
  lang: textField,
  is_company: z.boolean(),
  type: textField,
  function: textField,
  is_blacklisted: z.boolean(),
  commercial_partner_id: idField,
  message_ids: messagesSchema,
  opportunity_ids: z.optional(z.array(idField)),
};

export const contactSchema = z.object({ ...contactShape, child_ids: z.array(idField) });
export type Contact = z.infer<typeof contactSchema>;

/** A customer: the partner that invoices hang on, and those below it. */
export const partnerSchema = z.object({
  ...contactShape,
  ref: textField,
  comment: textField,
  create_date: textField,
  user_id: namedField,
  // Behind the limit only ids come.
  child_ids: z.array(
    z.union([contactSchema, z.object({ id: idField, opportunity_ids: z.optional(z.undefined()) })]),
  ),
});
export type Partner = z.infer<typeof partnerSchema>;

/** Contacts of the customer itself: a subsidiary below it is a customer of its own. */
export function contactsOf(partner: Partner): { contacts: Contact[]; complete: boolean } {
  const children = partner.child_ids.filter((child): child is Contact => 'name' in child);
  const contacts = children.filter(({ commercial_partner_id }) => commercial_partner_id === partner.id);
  const isDeep = contacts.some(({ child_ids }) => child_ids.length > 0);
  return { contacts, complete: children.length === partner.child_ids.length && !isDeep };
}
