import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { amountsMarkSchema } from '../money/stored-amounts.ts';
import { z } from '../schema.ts';
import { agreementTermsSchema } from './agreement.ts';
import { contactAttemptSchema } from './contact-attempt.ts';
import { preferenceDraftSchema } from './contact-preference.ts';
import { conversationSchema } from './conversation.ts';
import { profileSchema } from './debt.ts';
import { holdDraftSchema } from './hold.ts';
import { recordRefSchema } from './record-ref.ts';

/** What every command holds, whatever it writes. */
const madeBy = {
  v: z.literal(1),
  /** The org and user it was made under; the connector refuses any other at the moment of writing. */
  orgId: z.string(),
  userId: z.string(),
  customer: recordRefSchema,
  /** For the receipt and the outbox screen: "writing to …". */
  customerName: z.string(),
  madeAt: instantSchema,
  /** Where earlier versions counted the currency otherwise: that this one did not. */
  amounts: z.optional(amountsMarkSchema),
};

/** Made when the person pressed the button: what a second sending is recognised by. */
const key = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));
const reason = z.string().check(z.minLength(1, { error: 'A reason is needed' }));

export const logAttemptSchema = z.object({
  ...madeBy,
  kind: z.literal('log-attempt'),
  /** Its key and revision name the write. */
  attempt: contactAttemptSchema,
  /** A dated task for the associate; a later revision without one closes the earlier. */
  followUp: z.nullable(z.object({ due: plainDateSchema, subject: z.string() })),
  /** Verdict, findings and values read, as the panel stored them; kept as long text beside the attempt. */
  evidence: z.nullable(z.string()),
  /** What a talk, or a message, left on record beside the attempt; null: nothing, and always in a correction. */
  conversation: z._default(z.nullable(conversationSchema), null),
});
export type LogAttempt = z.infer<typeof logAttemptSchema>;

const recordHoldSchema = z.object({ ...madeBy, kind: z.literal('record-hold'), key, hold: holdDraftSchema });
export type RecordHold = z.infer<typeof recordHoldSchema>;

/** Takes a hold back: it is over (`lifted`), or never was (`recorded-in-error`). */
const liftHoldSchema = z.object({
  ...madeBy,
  kind: z.literal('lift-hold'),
  key,
  /** Id of the hold in the CRM, or the key it was recorded under. */
  holdId: z.string(),
  status: z.enum(['lifted', 'recorded-in-error']),
  reason,
});
export type LiftHold = z.infer<typeof liftHoldSchema>;

const recordPreferenceSchema = z.object({
  ...madeBy,
  kind: z.literal('record-preference'),
  key,
  preference: preferenceDraftSchema,
});
export type RecordPreference = z.infer<typeof recordPreferenceSchema>;

/** Words found in a note are no stop; the detector does not show them again. */
const dismissHintSchema = z.object({
  ...madeBy,
  kind: z.literal('dismiss-hint'),
  key,
  /** Record the words stand in. */
  subjectId: z.string(),
  hint: z.string(),
  quote: z.string(),
  reason,
});

/** Which rules apply to this customer where a debt does not say so itself. */
const confirmProfileSchema = z.object({
  ...madeBy,
  kind: z.literal('confirm-profile'),
  key,
  profile: profileSchema,
  reason: z.nullable(z.string()),
});

/** A stop that may be lifted was lifted. It is written whether or not the contact is then made. */
const overrideSchema = z.object({
  ...madeBy,
  kind: z.literal('override'),
  key,
  /** Whom the contact is with, as the question named them; null: nobody knows, and it lifts nothing later. */
  partyId: z.nullable(z.string()),
  /** Every debt the contact is about, by its id; empty: the customer has none on record. */
  debtIds: z.array(z.string()),
  number: z.nullable(z.string()),
  /** Key of the attempt it was made for, when that is known already. */
  attemptKey: z.nullable(key),
  ruleIds: z.array(z.string()).check(z.minLength(1)),
  reason,
  /** The verdict overridden, with its findings and the rule-set version, as JSON. */
  evidence: z.string(),
});

/** An e-mail kept in the CRM as a draft: somebody sends it from there, and only then it is a contact. */
const draftMailSchema = z.object({
  ...madeBy,
  kind: z.literal('draft-mail'),
  key,
  partyId: z.string(),
  to: z.string().check(z.minLength(1)),
  subject: z.string().check(z.minLength(1)),
  text: z.string().check(z.minLength(1)),
  /** The verdict it was drafted under, and which paper it is, as JSON. */
  evidence: z.string(),
});
export type DraftMail = z.infer<typeof draftMailSchema>;

/** Asks a supervisor about exactly these terms. */
const requestApprovalSchema = z.object({
  ...madeBy,
  kind: z.literal('request-approval'),
  key,
  terms: agreementTermsSchema,
  fingerprint: z.string(),
  /** What is beyond the associate's authority, in words. */
  beyond: z.array(z.string()).check(z.minLength(1)),
  reason,
  /** The customer's contact the offer was made to; null: not known. */
  partyId: z.nullable(z.string()),
});
export type RequestApproval = z.infer<typeof requestApprovalSchema>;

/** Answers one. Only one answer counts: a second is refused with the first one's. */
const answerApprovalSchema = z.object({
  ...madeBy,
  kind: z.literal('answer-approval'),
  key,
  approvalId: z.string(),
  /** Of the terms the supervisor saw. */
  fingerprint: z.string(),
  answer: z.enum(['approved', 'refused', 'withdrawn']),
  reason,
});
export type AnswerApproval = z.infer<typeof answerApprovalSchema>;

/**
 * Something to write to the CRM, exactly once. Made and stored by the panel when the person presses the button;
 * everything the writer needs is in it, so that it can be sent days later by a worker that knows nothing else.
 */
export const writeCommandSchema = z.discriminatedUnion('kind', [
  logAttemptSchema,
  recordHoldSchema,
  liftHoldSchema,
  recordPreferenceSchema,
  dismissHintSchema,
  confirmProfileSchema,
  overrideSchema,
  draftMailSchema,
  requestApprovalSchema,
  answerApprovalSchema,
]);
export type WriteCommand = z.infer<typeof writeCommandSchema>;

/** One record the CRM now holds because of a command. */
export const writtenRecordSchema = z.object({
  object: z.string(),
  id: z.string(),
  /** Where a person can look at it. */
  url: z.string(),
  /** What the CRM calls it, as read again after it was written: `PTP-000123`; absent: not read. */
  name: z.optional(z.string()),
});

const inCrm = {
  records: z.array(writtenRecordSchema),
  /** What this CRM has no place for, in words: it is in the note, and a task asks somebody to record it by hand. */
  byHand: z.optional(z.array(z.string())),
};

/**
 * `applied`/`already-applied`: it is in the CRM. `refused`: it is not, and will not be without a person; `words` are the
 * org's own. `not-written`: it is not, and may be sent again. `unknown`: nobody can say; ask by key before anything else, and
 * where that question was itself refused (a right, a field that is gone) it will be again without a person.
 */
export const writeOutcomeSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('applied'), ...inCrm }),
  z.object({ is: z.literal('already-applied'), ...inCrm }),
  z.object({ is: z.literal('refused'), code: z.string(), words: z.string() }),
  z.object({
    is: z.literal('not-written'),
    code: z.string(),
    words: z.string(),
    /** Earliest sensible moment to try again, in milliseconds from now; null: when the cause (sign-in, network) is gone. */
    retryAfterMs: z.nullable(z.int()),
  }),
  z.object({
    is: z.literal('unknown'),
    code: z.string(),
    words: z.string(),
    isRefused: z.optional(z.boolean()),
  }),
]);
export type WriteOutcome = z.infer<typeof writeOutcomeSchema>;
