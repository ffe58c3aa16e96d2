import { instantSchema } from '../calendar/instant.ts';
import { agreementDraftSchema, agreementTermsSchema } from '../domain/agreement.ts';
import { conversationTaskSchema } from '../domain/conversation.ts';
import { profileSchema } from '../domain/debt.ts';
import { moneySchema } from '../money/money.ts';
import { amountsMarkSchema } from '../money/stored-amounts.ts';
import { z } from '../schema.ts';

/** A fact learnt in a call, as its form was filled (`shared/wrap-up/fact-forms.ts` says which fields a code has). */
export const callFactSchema = z.object({
  /** UUID made when it was marked: what its hold, preference or task is recognised by. */
  key: z.string(),
  code: z.string(),
  at: instantSchema,
  /** The customer's own words, verbatim. */
  words: z.string(),
  /** Field id → what was typed; money as a decimal string in the account's currency, dates plain. */
  fields: z.record(z.string(), z.string()),
  /** Taken back before the call was saved. */
  takenBack: z.nullable(z.object({ at: instantSchema, reason: z.string() })),
});
export type CallFact = z.infer<typeof callFactSchema>;

/** What is being worked out with the customer: the wish as it was typed, and the terms on the read-back card. */
export const offeringSchema = z.object({
  /** One plan, one currency: the one worked on; null: the one most is owed in. */
  currency: z.nullable(z.string()),
  /** Field of the wish → what was typed. */
  typed: z.record(z.string(), z.string()),
  /** The most a month may be asked for, where income and costs were gone through: the result alone, never its parts. */
  maxMonthly: z.nullable(moneySchema),
  card: z.nullable(
    z.object({
      terms: agreementTermsSchema,
      /** The approval whose exact terms these are. */
      approvalId: z.nullable(z.string()),
      /** Parts of the read-back the customer repeated or confirmed. */
      confirmed: z.array(z.string()),
      /** Ids of required texts that were read. */
      read: z.array(z.string()),
      /** The terms were changed after they were read back or approved: what was ticked counts no more. */
      isChanged: z.boolean(),
      /** Promises and plans it is to take the place of, beside those about the same invoices. */
      replaces: z.array(z.object({ object: z.string(), id: z.string(), reason: z.string() })),
    }),
  ),
});
export type Offering = z.infer<typeof offeringSchema>;

/** A conversation in progress, whole: what a crash, a closed panel or a killed worker must not lose. JSON only. */
export const callSessionSchema = z.object({
  v: z.literal(1),
  guideVersion: z.string(),
  /** Where earlier versions counted the currency otherwise: that this one did not. */
  amounts: z.optional(amountsMarkSchema),
  profile: profileSchema,
  direction: z.enum(['out', 'in']),
  /** `call`, or the medium of another contact being logged. */
  channel: z.enum(['call', 'text', 'email', 'letter', 'portal']),
  /** Language of the lines on screen, and what the person asked for when that is another. */
  language: z.enum(['en', 'es']),
  /** Node on screen; null: the guide is not walked. */
  node: z.nullable(z.string()),
  /** Where `back to script` leads after a side step. */
  anchor: z.nullable(z.string()),
  path: z.array(
    z.object({
      node: z.string(),
      answer: z.nullable(z.string()),
      at: instantSchema,
      reason: z.string(),
    }),
  ),
  /** When the right party was verified, and by which identifiers; never their values. */
  verified: z.nullable(z.object({ at: instantSchema, by: z.array(z.string()) })),
  /** Lines ticked as read, disclosures first among them. */
  said: z.array(
    z.object({
      lineId: z.string(),
      language: z.string(),
      text: z.string(),
      disclosure: z.nullable(z.string()),
      at: instantSchema,
    }),
  ),
  facts: z.array(callFactSchema),
  agreements: z.array(agreementDraftSchema),
  /** Rungs of the ladder refused or skipped, so that the next may show. */
  rungs: z.record(z.string(), z.enum(['refused', 'not-asked'])),
  /** Left out: nothing was worked out yet. */
  offering: z.optional(offeringSchema),
  /** What the wrap-up was given by hand; null: as proposed. */
  wrapUp: z.object({
    disposition: z.nullable(z.string()),
    /** Key of the fact that the result chosen by hand marked by itself, as long as it was not heard besides. */
    opened: z.optional(z.nullable(z.string())),
    /** The proposed note, changed by hand; null: as built from the path. */
    note: z.nullable(z.string()),
    /** Added below the path's note, kept apart from it. */
    added: z.string(),
    followUpOn: z.nullable(z.string()),
    accountStatus: z.nullable(z.string()),
    sensitive: z.nullable(z.boolean()),
    tasks: z.array(conversationTaskSchema),
    /** A promise as it is typed into the wrap-up itself; what it comes to is among `agreements`, by the same key. */
    promise: z.optional(
      z.nullable(
        z.object({
          key: z.string(),
          currency: z.string(),
          amount: z.string(),
          date: z.string(),
          method: z.string(),
        }),
      ),
    ),
    /** A message to somebody else as it is typed, before it is one of the tasks. */
    message: z.optional(
      z.nullable(
        z.object({
          receiver: z.enum(['owner', 'supervisor', 'compliance', 'other']),
          person: z.nullable(z.object({ userId: z.string(), name: z.string() })),
          text: z.string(),
          due: z.string(),
        }),
      ),
    ),
    /** Invoices touched beyond those in facts and agreements. */
    invoiceIds: z.array(z.string()),
  }),
});
export type CallSession = z.infer<typeof callSessionSchema>;
