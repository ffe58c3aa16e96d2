import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { zoneSchema } from '../calendar/zone-name.ts';
import { z } from '../schema.ts';
import { approvalSchema } from './approval.ts';
import { complianceDecisionSchema } from './compliance-decision.ts';
import { pastAttemptSchema } from './contact-attempt.ts';
import { callInProgressSchema } from './contact-facts.ts';
import { contactPreferenceSchema } from './contact-preference.ts';
import { debtSchema, profileSchema } from './debt.ts';
import { holdSchema } from './hold.ts';
import { invoiceSchema, openTotalSchema, receiptSchema } from './invoice.ts';
import { knownSchema } from './known.ts';
import { noteSchema } from './note.ts';
import { partSchema } from './part.ts';
import { addressSchema, partySchema, phoneSchema } from './party.ts';
import { paymentPlanSchema, promiseSchema } from './promise-to-pay.ts';
import { recordRefSchema } from './record-ref.ts';

export const identitySchema = z.object({
  orgId: z.string(),
  orgName: z.string(),
  userId: z.string(),
  userName: z.string(),
  /** Login name; tells people who have two users apart. */
  login: z.string(),
  /** Null when the org would not say; shown as unknown, never as a sandbox. Left out: this CRM has no such thing. */
  isSandbox: z.optional(z.nullable(z.boolean())),
  /** The associate's own zone. */
  zone: zoneSchema,
  language: z.nullable(z.string()),
});
export type Identity = z.infer<typeof identitySchema>;

/** What `loadCustomer` brings: all the panel shows before a call. JSON only, so that it travels and is cached as it is. */
export const customerSnapshotSchema = z.object({
  v: z.literal(1),
  /** The customer all figures belong to. */
  customer: z.object({
    ref: recordRefSchema,
    name: z.string(),
    kind: z.enum(['person', 'business']),
    accountNumber: knownSchema(z.string()),
    profile: knownSchema(profileSchema),
    language: knownSchema(z.string()),
    address: knownSchema(addressSchema),
    /** Zones the customer may be in; more than one when the facts do not settle it, none when nothing is known. */
    zones: z.array(zoneSchema),
    owner: knownSchema(z.string()),
    /** "Sensitive: ask first". */
    sensitive: z._default(knownSchema(z.boolean()), { is: 'absent' }),
    accountStatus: z._default(knownSchema(z.string()), { is: 'absent' }),
  }),
  /** The record the page shows; the panel marks it. Equals `customer.ref` on the customer's own page. */
  opened: recordRefSchema,
  org: identitySchema,
  readAt: instantSchema,
  /** When attempts, calls in progress, holds and preferences were read: `readAt`, or later when read again before a call. */
  contactFactsReadAt: instantSchema,
  parties: partSchema(partySchema),
  phones: partSchema(phoneSchema),
  debts: partSchema(debtSchema),
  /** The first 200 open invoices, oldest due first. */
  invoices: partSchema(invoiceSchema),
  /** One row a currency; exact whatever the number of invoices. */
  openTotals: partSchema(openTotalSchema),
  /** Whose claims are added up in these totals, by name, where the CRM keeps the books of several companies. */
  companies: z.optional(z.array(z.string())),
  receipts: partSchema(receiptSchema),
  /** The latest 200, newest first; with archived activities or sharing in the way `complete` is false. */
  attempts: partSchema(pastAttemptSchema),
  callsInProgress: partSchema(callInProgressSchema),
  /** Stops somebody recorded, newest first; `absent` without Parley's package, so that nobody can know. */
  holds: partSchema(holdSchema),
  preferences: partSchema(contactPreferenceSchema),
  /** Hints dismissed, overrides, confirmations: what people decided about the rules, newest first. */
  decisions: partSchema(complianceDecisionSchema),
  promises: partSchema(promiseSchema),
  plans: z._default(partSchema(paymentPlanSchema), { is: 'absent' }),
  /** Requests for approval about this customer that are open or were answered lately. */
  approvals: z._default(partSchema(approvalSchema), { is: 'absent' }),
  notes: partSchema(noteSchema),
  /** Open warnings the CRM holds as facts: disputes, open cases, flags. Words are the CRM's own. */
  warnings: partSchema(
    z.object({
      id: z.string(),
      object: z.string(),
      text: z.string(),
      since: z.nullable(z.union([instantSchema, plainDateSchema])),
    }),
  ),
});
export type CustomerSnapshot = z.infer<typeof customerSnapshotSchema>;
