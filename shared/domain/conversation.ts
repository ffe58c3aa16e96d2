import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { z } from '../schema.ts';
import { agreementDraftSchema } from './agreement.ts';
import { preferenceDraftSchema } from './contact-preference.ts';
import { holdDraftSchema } from './hold.ts';
import { addressSchema, numberStatusSchema } from './party.ts';

const key = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** A correction of who and where the customer is, with how it was learnt, or what was done about a debt. */
const changeSchema = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('phone'),
    /** Null: a new number; else the number it replaces, `<record id>.<field>` as in `Phone.id`. */
    phoneId: z.nullable(z.string()),
    partyId: z.nullable(z.string()),
    kind: z.enum(['mobile', 'home', 'work', 'main', 'other']),
    number: z.string(),
    status: z.nullable(numberStatusSchema),
    source: z.string(),
  }),
  z.object({
    is: z.literal('address'),
    partyId: z.nullable(z.string()),
    address: addressSchema,
    source: z.string(),
  }),
  z.object({
    is: z.literal('email'),
    partyId: z.nullable(z.string()),
    email: z.string(),
    source: z.string(),
  }),
  /** The language a person asked for, ISO 639-1. */
  z.object({ is: z.literal('language'), partyId: z.nullable(z.string()), language: z.string() }),
  z.object({
    is: z.literal('contact'),
    key,
    name: z.string(),
    role: z.nullable(z.string()),
    phone: z.nullable(z.string()),
    email: z.nullable(z.string()),
    source: z.string(),
  }),
  /** The validation notice of a debt went out on this day (12 CFR 1006.34): the period to dispute counts from it. */
  z.object({ is: z.literal('validation-sent'), debtId: z.string(), on: plainDateSchema }),
]);
export type CustomerChange = z.infer<typeof changeSchema>;

/** A task for somebody. */
export const conversationTaskSchema = z.object({
  key,
  due: plainDateSchema,
  subject: z.string().check(z.minLength(1), z.maxLength(255)),
  text: z.nullable(z.string()),
  /** `self`, the customer's `owner` in the CRM (sales), or a user's id. */
  to: z.union([z.literal('self'), z.literal('owner'), z.object({ userId: z.string(), name: z.string() })]),
  /** `follow-up`: the associate's own next step; `hand-over`: somebody else's; `duty`: asked by the law, with its date. */
  sort: z.enum(['follow-up', 'hand-over', 'duty']),
});
export type ConversationTask = z.infer<typeof conversationTaskSchema>;

/** Where the account stands, in the trade's terms; the company's own view, never the debt's balance. */
export const accountStatusSchema = z.enum([
  'working',
  'promise',
  'plan',
  'broken-promise',
  'disputed',
  'hardship',
  'legal-hold',
  'bankrupt',
  'deceased',
  'cease',
  'settled',
  'paid',
]);
export type AccountStatus = z.infer<typeof accountStatusSchema>;

/** Whether what the law wants said was said in a conversation; `not-due`: nothing had to be. */
export const disclosureMadeSchema = z.enum(['made', 'not-made', 'not-due']);
export type DisclosureMade = z.infer<typeof disclosureMadeSchema>;

/**
 * All that a conversation leaves on record beside the attempt itself. Written together with the attempt, all or nothing,
 * behind the attempt's key. Only a first revision carries one: what it recorded is corrected by its own commands.
 */
export const conversationSchema = z.object({
  /** The way through the guide: what was on screen, which answer was given, when. */
  path: z.array(
    z.object({
      node: z.string(),
      answer: z.nullable(z.string()),
      at: instantSchema,
      /** Why the step was taken, or a stop taken back. */
      reason: z.string(),
    }),
  ),
  /** Texts the law requires, as they were read, with their ids. */
  said: z.array(z.object({ textId: z.string(), language: z.string(), text: z.string(), at: instantSchema })),
  /** Codes of the facts learnt, in order (`shared/wrap-up/fact-codes.ts`). */
  facts: z.array(z.string()),
  holds: z.array(z.object({ key, hold: holdDraftSchema })),
  preferences: z.array(z.object({ key, preference: preferenceDraftSchema })),
  agreements: z.array(agreementDraftSchema),
  changes: z.array(changeSchema),
  /** Whether the customer is a person or a business, which decides what its fields are called; absent: the CRM is asked. */
  customerKind: z.optional(z.enum(['person', 'business'])),
  accountStatus: z.nullable(accountStatusSchema),
  /** "Sensitive: ask first"; null: as it was. */
  sensitive: z.nullable(z.boolean()),
  /** One line per invoice touched. */
  invoiceNotes: z.array(
    z.object({ key, object: z.string(), invoiceId: z.string(), number: z.string(), line: z.string() }),
  ),
  tasks: z.array(conversationTaskSchema),
  /** Null: it was no conversation with the consumer; absent: it was stored before this was kept. */
  disclosure: z.optional(z.nullable(disclosureMadeSchema)),
  /** Id of the reason the customer gave for being behind (`shared/wrap-up/delinquency-reasons.ts`). */
  delinquencyReason: z.optional(z.nullable(z.string())),
});
export type Conversation = z.infer<typeof conversationSchema>;
