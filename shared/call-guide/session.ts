import { instantSchema } from '../calendar/instant.ts';
import { agreementDraftSchema } from '../domain/agreement.ts';
import { conversationTaskSchema } from '../domain/conversation.ts';
import { profileSchema } from '../domain/debt.ts';
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

/** A conversation in progress, whole: what a crash, a closed panel or a killed worker must not lose. JSON only. */
export const callSessionSchema = z.object({
  v: z.literal(1),
  guideVersion: z.string(),
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
  /** What the wrap-up was given by hand; null: as proposed. */
  wrapUp: z.object({
    disposition: z.nullable(z.string()),
    /** The proposed note, changed by hand; null: as built from the path. */
    note: z.nullable(z.string()),
    /** Added below the path's note, kept apart from it. */
    added: z.string(),
    followUpOn: z.nullable(z.string()),
    accountStatus: z.nullable(z.string()),
    sensitive: z.nullable(z.boolean()),
    tasks: z.array(conversationTaskSchema),
    /** Invoices touched beyond those in facts and agreements. */
    invoiceIds: z.array(z.string()),
  }),
});
export type CallSession = z.infer<typeof callSessionSchema>;
