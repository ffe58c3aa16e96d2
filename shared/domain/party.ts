import { plainDateSchema } from '../calendar/plain-date.ts';
import { zoneSchema } from '../calendar/zone-name.ts';
import { personRoleSchema } from '../compliance/person-role.ts';
import { z } from '../schema.ts';
import { knownSchema } from './known.ts';

/** What is believed of a number. It is the latest contact attempt's mark, never a field somebody forgot to reset. */
export const numberStatusSchema = z.enum(['confirmed', 'not-in-service', 'wrong-number', 'no-voicemail']);
export type NumberStatus = z.infer<typeof numberStatusSchema>;

export const phoneSchema = z.object({
  /** Stable within a customer: `<record id>.<field>`. */
  id: z.string(),
  /** As the CRM holds it; shown and dialled as it is. */
  number: z.string(),
  kind: z.enum(['mobile', 'home', 'work', 'main', 'other']),
  partyId: z.string(),
  status: knownSchema(numberStatusSchema),
  doNotCall: knownSchema(z.boolean()),
  /** Telephone consent on record (ContactPointTypeConsent and the like). */
  consent: knownSchema(z.enum(['opt-in', 'opt-out', 'seen', 'not-seen'])),
  /** Best time to contact, local to `zone` when that is given. Times as `HH:MM`. */
  bestTime: knownSchema(z.object({ from: z.string(), to: z.string(), zone: z.nullable(zoneSchema) })),
});
export type Phone = z.infer<typeof phoneSchema>;

export const addressSchema = z.object({
  street: z.nullable(z.string()),
  city: z.nullable(z.string()),
  /** As the CRM holds it: a two-letter code or a name. */
  state: z.nullable(z.string()),
  postalCode: z.nullable(z.string()),
  country: z.nullable(z.string()),
});
export type Address = z.infer<typeof addressSchema>;

/** A person (or a business itself) one can talk to about this customer's debts. */
export const partySchema = z.object({
  id: z.string(),
  object: z.string(),
  name: z.string(),
  role: z.nullable(z.string()),
  isPrimary: z.boolean(),
  /** Who the person is to the debt; absent: nobody has said. */
  debtRole: knownSchema(personRoleSchema),
  /** Zone the person said to be in, which beats address and numbers. */
  zone: knownSchema(zoneSchema),
  email: knownSchema(z.string()),
  /** ISO 639-1 code of the language the person prefers. */
  language: knownSchema(z.string()),
  address: knownSchema(addressSchema),
  birthdate: knownSchema(plainDateSchema),
  doNotCall: knownSchema(z.boolean()),
  emailOptOut: knownSchema(z.boolean()),
  /** `Individual.HasOptedOutSolicit`: the person objects to being approached. */
  solicitOptOut: knownSchema(z.boolean()),
});
export type Party = z.infer<typeof partySchema>;
