/** Every message of the extension, once. Both ends parse with these schemas; an unknown name is refused. */
import { crmFaultSchema } from '../../crm-connector/crm-error.ts';
import { activityRangeSchema, activitySchema } from '../../shared/domain/activity.ts';
import { approvalRowSchema } from '../../shared/domain/approval.ts';
import { contactFactsSchema } from '../../shared/domain/contact-facts.ts';
import { customerSnapshotSchema, identitySchema } from '../../shared/domain/customer-snapshot.ts';
import { invoiceLineSchema } from '../../shared/domain/invoice.ts';
import { invoiceFileSchema } from '../../shared/domain/invoice-file.ts';
import { dayPageSchema, listViewRefSchema, myDaySchema } from '../../shared/domain/my-day.ts';
import { noteBodySchema } from '../../shared/domain/note.ts';
import { partSchema } from '../../shared/domain/part.ts';
import { paymentHistorySchema } from '../../shared/domain/payment-history.ts';
import { receivablesReadSchema } from '../../shared/domain/receivables.ts';
import { crmSystemSchema, recordRefSchema } from '../../shared/domain/record-ref.ts';
import { webAddressSchema } from '../../shared/domain/web-address.ts';
import { z } from '../../shared/schema.ts';
import { mappingChannels } from './mapping-channels.ts';

/** One org the associate works in. No token ever leaves the worker. */
const orgSessionSchema = z.object({
  system: crmSystemSchema,
  apiOrigin: webAddressSchema,
  state: z.enum(['signed-in', 'signed-out']),
  /** Whose token it is; null before the first sign-in. */
  identity: z.nullable(identitySchema),
});
export type OrgSession = z.infer<typeof orgSessionSchema>;

/** What a person says to sign in; what is left out comes from policy and settings. */
const signInWishSchema = z.strictObject({
  /** Left out: as this org was connected before, else Salesforce. */
  system: z.optional(crmSystemSchema),
  clientId: z.optional(z.string()),
  /** Odoo's only secret of a person. It goes from the panel to the worker once, and never back. */
  apiKey: z.optional(z.string()),
  database: z.optional(z.string()),
  /** To be found again when the browser starts; only where the policy lets them. */
  stay: z.optional(z.boolean()),
});
export type SignInWish = z.infer<typeof signInWishSchema>;

const namedRecordSchema = z.object({ ref: recordRefSchema, name: z.string() });
const searchHitSchema = z.object({ ...namedRecordSchema.shape, matched: z.string() });

const capabilitiesSchema = z.object({
  writeStrategy: z.enum(['A', 'B', 'C', 'none']),
  invoiceModel: z.nullable(z.string()),
  debts: z.boolean(),
  promises: z.boolean(),
  stops: z.boolean(),
  agreements: z.enum(['package', 'standard', 'note']),
  approvals: z.boolean(),
  notes: z.boolean(),
  mailDrafts: z.array(z.string()),
  multiCurrency: z.boolean(),
  attemptsProvable: z.boolean(),
});

const nothing = z.strictObject({});
const org = z.strictObject({ apiOrigin: webAddressSchema });

/** Asked by the panel or the options page, answered by the worker. */
export const channels = {
  'session.list': { from: ['panel', 'options'], request: nothing, response: z.array(orgSessionSchema) },
  /** Signs in as the system has it: on the org's own page, or by a key. */
  'session.connect': {
    from: ['panel', 'options'],
    request: z.strictObject({ apiOrigin: webAddressSchema, wish: signInWishSchema }),
    response: orgSessionSchema,
  },
  /** What a person may choose when signing in, and has chosen for the session that has ended. */
  'session.terms': {
    from: ['panel'],
    request: org,
    response: z.object({ mayStay: z.boolean(), stays: z.boolean() }),
  },
  /** Whether a sign-in is found again when the browser starts. `stays` null: only asks. */
  'session.stay': {
    from: ['options'],
    request: z.strictObject({ apiOrigin: webAddressSchema, stays: z.nullable(z.boolean()) }),
    response: z.object({ stays: z.boolean(), mayStay: z.boolean() }),
  },
  'session.disconnect': {
    from: ['panel', 'options'],
    request: org,
    /** `isEnded`: in the org itself too; else it goes on there until it expires. */
    response: z.object({ isEnded: z.boolean() }),
  },
  'org.capabilities': { from: ['panel', 'options'], request: org, response: capabilitiesSchema },
  /** Reads from the CRM, stores the answer in the snapshot cache, and answers it. */
  'customer.load': {
    from: ['panel'],
    request: z.strictObject({ ref: recordRefSchema }),
    response: customerSnapshotSchema,
  },
  /** Reads again, before a call, what may forbid it by now: attempts, calls in progress, holds, preferences. */
  'customer.reread': {
    from: ['panel'],
    request: z.strictObject({ ref: recordRefSchema }),
    response: contactFactsSchema,
  },
  'customer.search': {
    from: ['panel', 'options'],
    request: z.strictObject({ apiOrigin: webAddressSchema, text: z.string() }),
    response: z.array(searchHitSchema),
  },
  /** All that waits for the signed-in user; with a list view of the CRM in place of the worklist, if one is named. */
  'day.read': {
    from: ['panel'],
    request: z.strictObject({
      apiOrigin: webAddressSchema,
      view: z.nullable(listViewRefSchema),
      page: dayPageSchema,
    }),
    response: myDaySchema,
  },
  'invoice.lines': {
    from: ['panel'],
    request: z.strictObject({
      apiOrigin: webAddressSchema,
      object: z.string(),
      id: z.string(),
      currency: z.string(),
    }),
    response: partSchema(invoiceLineSchema),
  },
  /** PDF files attached to invoices, for the copies a customer asked for. */
  'invoice.files': {
    from: ['panel'],
    request: z.strictObject({ apiOrigin: webAddressSchema, invoiceIds: z.array(z.string()) }),
    response: partSchema(invoiceFileSchema),
  },
  /** Requests for approval: open ones, and own ones answered lately. */
  'approval.list': { from: ['panel'], request: org, response: partSchema(approvalRowSchema) },
  /** Active users by name, for a hand-over. */
  'people.find': {
    from: ['panel'],
    request: z.strictObject({ apiOrigin: webAddressSchema, text: z.string() }),
    response: z.array(z.object({ id: z.string(), name: z.string(), title: z.nullable(z.string()) })),
  },
  /** What the signed-in user did in a range of time. */
  'numbers.read': {
    from: ['panel'],
    request: z.strictObject({ apiOrigin: webAddressSchema, range: activityRangeSchema }),
    response: activitySchema,
  },
  /** What the signed-in user's own accounts owe. */
  'receivables.read': { from: ['panel'], request: org, response: receivablesReadSchema },
  /** How a customer has paid, and on what terms. */
  'payments.read': {
    from: ['panel'],
    request: z.strictObject({ ref: recordRefSchema }),
    response: paymentHistorySchema,
  },
  /** The whole text of one note, on demand. */
  'note.body': {
    from: ['panel'],
    request: z.strictObject({ apiOrigin: webAddressSchema, object: z.string(), id: z.string() }),
    response: noteBodySchema,
  },
  ...mappingChannels,
  /** The panel stored something in the outbox, or a person asked to try again now. */
  'outbox.wake': { from: ['panel', 'options'], request: nothing, response: nothing },
} as const;
export type ChannelName = keyof typeof channels;

/** An answer on the wire. A refusal is an answer too, never silence. */
export const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({
    ok: z.literal(false),
    fault: z.union([
      crmFaultSchema,
      z.object({
        code: z.enum(['unknown-channel', 'wrong-caller', 'bad-message', 'broken']),
        detail: z.string(),
        retryable: z.boolean(),
      }),
    ]),
  }),
]);
