import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { callResultSchema } from '../domain/contact-attempt.ts';
import { moneySchema } from '../money/money.ts';
import { z } from '../schema.ts';
import { personRoleSchema } from './person-role.ts';

/**
 * Everything the rules may read about a customer. `null` always means "not known"; a fact that is known not to be so is
 * `false` or an empty list. A rule that needs an unknown fact answers "cannot tell"; a rule that does not need it never asks.
 */
export const contactChannelSchema = z.enum([
  'call',
  'ringless-voicemail',
  'text',
  'email',
  'letter',
  'portal',
  'postcard',
  'social-public',
  /** Speech with the creditor or a filing in court: not our communication with the consumer. */
  'creditor',
  'pleading',
]);
export type ContactChannel = z.infer<typeof contactChannelSchema>;

/** Permission for a call that the frequency rules then leave out (12 CFR 1006.14(b)(3)(i)). */
const callConsentSchema = z.object({
  /** Consent given to the creditor or another collector is worth nothing to us. */
  givenToUs: z.boolean(),
  /** Last day agreed; null: as long as the rule allows. */
  through: z.nullable(plainDateSchema),
  /** Only these days were agreed; null: no such limit. */
  days: z.nullable(z.array(plainDateSchema)),
  /** True when calls are within what was agreed. */
  coversCalls: z.boolean(),
  coversTexts: z.boolean(),
});
export type CallConsent = z.infer<typeof callConsentSchema>;

/** What an entry of the record is, beyond a plain contact. */
const eventKindSchema = z.enum([
  'contact',
  'paid-in-full',
  'verification-sent',
  'original-creditor-sent',
  'duplicate-dispute-answered',
  'validation-notice-sent',
  'returned-undeliverable',
]);

/** Something that happened: a contact in or out, attempted or made, or a document that changes the position. */
const contactEventSchema = z.object({
  id: z.string(),
  kind: eventKindSchema,
  at: instantSchema,
  direction: z.nullable(z.enum(['in', 'out'])),
  channel: z.nullable(contactChannelSchema),
  /** Whom it concerned; null: not known, counts for everybody. */
  personId: z.nullable(z.string()),
  /** Debts it was about; null: not attributed, counts for every debt. */
  debtIds: z.nullable(z.array(z.string())),
  /** Kind of number or address used: `mobile`, `home`, `work`, `school`. */
  place: z.nullable(z.string()),
  result: z.nullable(callResultSchema),
  /** The consumer's own words, written or said. Never ours. */
  words: z.nullable(z.string()),
  /** False when another collector placed it. */
  ours: z.boolean(),
  consent: z.nullable(callConsentSchema),
  /** True when debt information was conveyed for the first time; null: judged from channel and result. */
  initialCommunication: z.nullable(z.boolean()),
  aboutDebt: z.nullable(z.boolean()),
  /** Days a document was handed over and reached us; null: the day of `at`. */
  submittedOn: z.nullable(plainDateSchema),
  receivedOn: z.nullable(plainDateSchema),
  /** Part of the debt a dispute is about; null: all of it. */
  disputedAmount: z.nullable(moneySchema),
});
export type ContactEvent = z.infer<typeof contactEventSchema>;

/** A wish of the consumer about when, where and how; from a talk with us or from the creditor's file (both bind us). */
const preferenceSchema = z.object({
  id: z.string(),
  said: z.string(),
  /** Weekdays it holds for, 0 = Sunday; null: every day. */
  days: z.nullable(z.array(z.int())),
  /** Local minutes since midnight, end not included; null: no limit by hour. */
  fromMinute: z.nullable(z.int()),
  toMinute: z.nullable(z.int()),
  place: z.nullable(z.string()),
  medium: z.nullable(contactChannelSchema),
  /** Number or address it is about, by kind; null: all. */
  number: z.nullable(z.string()),
  oral: z.nullable(z.boolean()),
  givenAt: z.nullable(instantSchema),
  /** Set when the person told us so that these hours, else closed, suit them (1006.6(b)(4)). */
  consent: z.nullable(
    z.object({
      windows: z.array(z.object({ fromMinute: z.int(), toMinute: z.int() })),
      givenToUs: z.boolean(),
      /** Given in a communication that itself kept the rules; null: not known. */
      inCompliantCommunication: z.nullable(z.boolean()),
    }),
  ),
});
export type Preference = z.infer<typeof preferenceSchema>;

const debtFactsSchema = z.object({
  id: z.string(),
  kind: z.nullable(z.string()),
  /** Primarily personal, family or household; false: trade debt. */
  consumerPurpose: z.nullable(z.boolean()),
  obligor: z.nullable(z.enum(['natural-person', 'business'])),
  amount: z.nullable(moneySchema),
  /** Flagged as disputed, without saying how or when. */
  disputed: z.nullable(z.boolean()),
  status: z.nullable(z.enum(['open', 'paid', 'settled', 'discharged'])),
  /** Entered, renewed, sold or assigned last on. */
  assignedOn: z.nullable(plainDateSchema),
  daysPastDue: z.nullable(z.int()),
  accountNumberWhenObtained: z.nullable(z.string()),
  /** New York City: the creditor's debt collection procedures have begun (6 RCNY 5-76). */
  collectionProceduresStarted: z.nullable(z.boolean()),
  /** Last day on which suit can be brought. */
  limitationExpiresOn: z.nullable(plainDateSchema),
  judgment: z.nullable(z.boolean()),
  /** The creditor has decided to sue or to use a remedy. */
  suitIntended: z.nullable(z.boolean()),
});
export type DebtFacts = z.infer<typeof debtFactsSchema>;

const attorneySchema = z.object({
  /** Name and address are known or can readily be found out. */
  reachable: z.nullable(z.boolean()),
  /** Debts of the representation; null: all. */
  debtIds: z.nullable(z.array(z.string())),
  contactedOn: z.nullable(plainDateSchema),
  responded: z.nullable(z.boolean()),
  consentsToDirectContact: z.nullable(z.boolean()),
});
export type Attorney = z.infer<typeof attorneySchema>;

const bankruptcySchema = z.object({
  chapter: z.nullable(z.string()),
  filedOn: z.nullable(plainDateSchema),
  /** False: the debt arose after the petition. */
  debtIsPrepetition: z.nullable(z.boolean()),
  discharged: z.nullable(z.boolean()),
  /** Case dismissed or stay lifted: nothing stands in the way any more. */
  ended: z.nullable(z.boolean()),
});
export type Bankruptcy = z.infer<typeof bankruptcySchema>;

const collectorSchema = z.object({
  role: z.nullable(z.enum(['third-party-collector', 'creditor', 'servicer'])),
  /** Our business name. */
  name: z.nullable(z.string()),
  /** Name shown to the consumer, and the creditor's true name, where a creditor collects. */
  nameUsed: z.nullable(z.string()),
  creditorName: z.nullable(z.string()),
  /** False: obtained or originated before default, which takes a servicer out of the Act. */
  obtainedInDefault: z.nullable(z.boolean()),
  /** Collects only for related companies and its principal business is not collection. */
  affiliateOnly: z.nullable(z.boolean()),
  /** Electronic media in which consumers' messages are taken; null: not known. */
  accepts: z.nullable(z.array(contactChannelSchema)),
});

/** A stop that somebody recorded as a fact, rather than one that is read from words. */
const recordedStopSchema = z.object({
  id: z.string(),
  kind: z.enum(['cease', 'refusal', 'dispute', 'original-creditor', 'medium', 'workplace']),
  /** Since when it is known. */
  at: instantSchema,
  words: z.string(),
  /** In writing; null: not known, and taken to be, since that binds more. */
  written: z.nullable(z.boolean()),
  receivedOn: z.nullable(plainDateSchema),
  /** Whom it is about; null: the consumer. */
  personId: z.nullable(z.string()),
  /** Debts it is about; null: all. */
  debtIds: z.nullable(z.array(z.string())),
  /** Media closed; null: all. */
  media: z.nullable(z.array(contactChannelSchema)),
  /** Part of the debt in dispute; null: all of it. */
  amount: z.nullable(moneySchema),
  /** The one invoice a dispute is of: the others may be spoken of. */
  invoiceId: z.optional(z.string()),
});
export type RecordedStop = z.infer<typeof recordedStopSchema>;

/** What is on record that asks for care, and by law closes nothing. */
const careFactSchema = z.object({
  kind: z.enum(['vulnerable', 'hardship', 'credit-counsellor', 'servicemember']),
  words: z.string(),
  /** Last day it holds; null: until it is lifted. */
  until: z.nullable(plainDateSchema),
  /** An agent's authority is on file in writing; null: not known. */
  written: z.nullable(z.boolean()),
  /** Debts it is about; null: all. */
  debtIds: z.nullable(z.array(z.string())),
});
export type CareFact = z.infer<typeof careFactSchema>;

/**
 * Whether recorded stops could be read: `complete`; `not-kept`, the CRM has no place for them, so that only notes tell;
 * `unreadable`, there may be some that this user was not shown; `flag-hidden`, only the CRM's own do-not-call flag was not;
 * `debts-unread`, the debts they are about could not be read; `notes-unread`, only the notes could not, and one may speak of a
 * stop that nobody recorded.
 */
const stopsOnRecordSchema = z.enum([
  'complete',
  'not-kept',
  'unreadable',
  'flag-hidden',
  'debts-unread',
  'notes-unread',
]);
export type StopsOnRecord = z.infer<typeof stopsOnRecordSchema>;

export const factsSchema = z.object({
  v: z.literal(1),
  collector: collectorSchema,
  consumer: z.object({
    /** Two-letter code of the state whose law protects the consumer; null: not known. */
    state: z.nullable(z.string()),
    /** True: the consumer is in some state and nobody knows which. Left out: no state law is asked about. */
    stateUnknown: z.optional(z.boolean()),
    city: z.nullable(z.string()),
    /** True: the consumer is in some city and nobody knows which. Left out: no city law is asked about. */
    cityUnknown: z.optional(z.boolean()),
    /** Zone the consumer is known to be in. Knowledge beats every hint; null: go by the hints. */
    knownZone: z.nullable(z.string()),
    /** Zones that address and numbers point to; empty: nothing is known. */
    possibleZones: z.array(z.string()),
    /** True when home, telephone and workplace are known: then there is nothing to ask others for. */
    locationKnown: z.nullable(z.boolean()),
    age: z.nullable(z.int()),
    deceased: z.nullable(z.boolean()),
    language: z.nullable(z.string()),
    identityTheftReported: z.nullable(z.boolean()),
  }),
  people: z.array(z.object({ id: z.string(), role: personRoleSchema })),
  debts: z.array(debtFactsSchema),
  events: z.array(contactEventSchema),
  /** False when the list of events may lack some: the count is then "at least". */
  eventsComplete: z.boolean(),
  preferences: z.array(preferenceSchema),
  recordedStops: z.optional(z.array(recordedStopSchema)),
  /** Left out: nothing of the kind is on record. */
  care: z.optional(z.array(careFactSchema)),
  stopsOnRecord: z.optional(stopsOnRecordSchema),
  attorney: z.nullable(attorneySchema),
  bankruptcy: z.nullable(bankruptcySchema),
  /** Last day of the validation period; null: no notice is on file. */
  validationEndsOn: z.nullable(plainDateSchema),
});
export type Facts = z.infer<typeof factsSchema>;

/** "May I do this now?" The moment itself is passed beside it: for a message the moment it is sent, not read. */
export const questionSchema = z.object({
  channel: contactChannelSchema,
  personId: z.string(),
  /** Debts the contact is about; empty: all of them. */
  debtIds: z.array(z.string()),
  /** Kind of number or address: `mobile`, `home`, `work`, `school`; null: not said. */
  place: z.nullable(z.string()),
  /** Address is known to belong to the employer. */
  employerAddress: z.boolean(),
  /** The address or number is known to have told somebody else of the debt before. */
  leaked: z.optional(z.boolean()),
  /** The consumer used this address or number with us about the debt. */
  consumerUsedAddress: z.nullable(z.boolean()),
  /** The person agreed to this directly with us. */
  directConsent: z.nullable(z.boolean()),
  /** Id of the incoming event this answers. */
  inResponseTo: z.nullable(z.string()),
  purpose: z.enum([
    'collect',
    'confirm-opt-out',
    'end-of-efforts',
    'possible-remedy',
    'intended-remedy',
    'ask-for-attorney',
    'locate',
    'required-by-law',
  ]),
  /** Prerecorded or artificial voice, for a call. */
  automated: z.boolean(),
  /** Sum that will be asked for; null: not said. */
  amount: z.nullable(moneySchema),
});
export type Question = z.infer<typeof questionSchema>;
