import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { moneySchema } from '../money/money.ts';
import { z } from '../schema.ts';
import { channelSchema } from './contact-attempt.ts';
import { knownSchema } from './known.ts';

/** What stands in the way of contact. `refusal` is a refusal to pay, which ends contact as `cease` does (12 CFR 1006.6(c)(1)). */
export const holdKindSchema = z.enum([
  'cease',
  'refusal',
  'attorney',
  'bankruptcy',
  'dispute',
  'original-creditor',
  'opt-out',
  'workplace',
  'deceased',
  'minor',
  'servicemember',
  'identity-theft',
  /** Distress, illness or danger was heard: collecting pauses until a specialist has looked. */
  'vulnerable',
  /** Cannot pay for now: asked for nothing until `effectiveTo`. */
  'hardship',
  /** A credit counsellor or attorney-in-fact acts; contact goes there. */
  'credit-counsellor',
]);
export type HoldKind = z.infer<typeof holdKindSchema>;

/** `recorded-in-error` says that it never was so; `lifted` that it was, and is over. */
export const holdStatusSchema = z.enum(['active', 'lifted', 'recorded-in-error']);

/** Where it was learnt. */
export const holdSourceSchema = z.enum(['parley', 'detector', 'placement-file', 'other']);

export const bankruptcyChapterSchema = z.enum(['7', '9', '11', '12', '13', '15']);

/** A stop as the CRM holds it. What it does to a contact is decided by the rules, never here. */
export const holdSchema = z.object({
  id: z.string(),
  object: z.string(),
  /** Null for one that Parley did not write. */
  key: z.nullable(z.string()),
  kind: knownSchema(holdKindSchema),
  status: knownSchema(holdStatusSchema),
  /** Person it is about; absent: the customer, whoever that is. */
  partyId: knownSchema(z.string()),
  /** Debt it is about; absent: all of them. */
  debtId: knownSchema(z.string()),
  /** For an opt-out: the medium closed, absent: all; and the only number or address closed, absent: all. */
  medium: knownSchema(channelSchema),
  number: knownSchema(z.string()),
  /** The consumer's words, verbatim. */
  words: knownSchema(z.string()),
  /** In writing; absent: not known. */
  written: knownSchema(z.boolean()),
  receivedOn: knownSchema(plainDateSchema),
  effectiveFrom: knownSchema(plainDateSchema),
  /** Last day it holds; absent: until it is lifted. */
  effectiveTo: knownSchema(plainDateSchema),
  /** A dispute: the part in dispute, absent: all; and the day verification, or the creditor's name, was sent. */
  disputedAmount: knownSchema(moneySchema),
  answeredOn: knownSchema(plainDateSchema),
  /**
   * A dispute of one invoice, and its reason by the short list of `shared/wrap-up/dispute-reasons.ts`; of a bankruptcy the case
   * number and court, of an attorney the firm and e-mail.
   */
  invoiceId: z._default(knownSchema(z.string()), { is: 'absent' }),
  invoiceNumber: z._default(knownSchema(z.string()), { is: 'absent' }),
  reason: z._default(knownSchema(z.string()), { is: 'absent' }),
  attorney: z.object({
    name: knownSchema(z.string()),
    phone: knownSchema(z.string()),
    /** Name and address are known or readily found. */
    reachable: knownSchema(z.boolean()),
    contactedOn: knownSchema(plainDateSchema),
    responded: knownSchema(z.boolean()),
    consentsToDirectContact: knownSchema(z.boolean()),
  }),
  bankruptcy: z.object({
    chapter: knownSchema(bankruptcyChapterSchema),
    filedOn: knownSchema(plainDateSchema),
    prepetition: knownSchema(z.boolean()),
    dischargedOn: knownSchema(plainDateSchema),
    /** Dismissed, or the stay lifted. */
    endedOn: knownSchema(plainDateSchema),
  }),
  source: knownSchema(holdSourceSchema),
  /** Record whose text it was read from. */
  sourceId: knownSchema(z.string()),
  /** Why it was lifted or was an error; who said so is in the decision that did it. */
  statusReason: knownSchema(z.string()),
  recordedAt: instantSchema,
  recordedBy: z.nullable(z.string()),
});
export type Hold = z.infer<typeof holdSchema>;

const optional = <T extends z.ZodMiniType>(value: T) => z.nullable(value);

/** A hold as a person records it; null: not known, or not said. */
export const holdDraftSchema = z.object({
  kind: holdKindSchema,
  partyId: optional(z.string()),
  debtId: optional(z.string()),
  medium: optional(channelSchema),
  number: optional(z.string()),
  words: z.string().check(z.minLength(1)),
  written: optional(z.boolean()),
  receivedOn: optional(plainDateSchema),
  effectiveFrom: optional(plainDateSchema),
  effectiveTo: optional(plainDateSchema),
  disputedAmount: optional(moneySchema),
  answeredOn: optional(plainDateSchema),
  invoiceId: z._default(optional(z.string()), null),
  invoiceNumber: z._default(optional(z.string()), null),
  reason: z._default(optional(z.string()), null),
  attorney: optional(
    z.object({
      name: optional(z.string()),
      phone: optional(z.string()),
      reachable: optional(z.boolean()),
      contactedOn: optional(plainDateSchema),
      responded: optional(z.boolean()),
      consentsToDirectContact: optional(z.boolean()),
    }),
  ),
  bankruptcy: optional(
    z.object({
      chapter: optional(bankruptcyChapterSchema),
      filedOn: optional(plainDateSchema),
      prepetition: optional(z.boolean()),
      dischargedOn: optional(plainDateSchema),
      endedOn: optional(plainDateSchema),
    }),
  ),
  source: holdSourceSchema,
  sourceId: optional(z.string()),
});
export type HoldDraft = z.infer<typeof holdDraftSchema>;
