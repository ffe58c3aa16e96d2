import type {
  ContactEvent,
  DebtFacts,
  Facts,
  Preference,
  Question,
} from '../../../../shared/compliance/facts.ts';

/** Made-up facts for tests: a third-party collector, a consumer known to be in Ohio, one card debt, nothing else. */
export const facts = (changes: Partial<Facts> = {}): Facts => ({
  v: 1,
  collector: {
    role: 'third-party-collector',
    name: 'Northline, Inc.',
    nameUsed: null,
    creditorName: null,
    obtainedInDefault: null,
    affiliateOnly: null,
    accepts: null,
  },
  consumer: consumer(),
  people: [
    { id: 'pat', role: 'consumer' },
    { id: 'sam', role: 'spouse' },
    { id: 'neighbor', role: 'third-party' },
    { id: 'counsel', role: 'consumer-attorney' },
  ],
  debts: [debt()],
  events: [],
  eventsComplete: true,
  preferences: [],
  attorney: null,
  bankruptcy: null,
  validationEndsOn: null,
  ...changes,
});

export const consumer = (changes: Partial<Facts['consumer']> = {}): Facts['consumer'] => ({
  state: 'OH',
  city: null,
  knownZone: 'America/New_York',
  possibleZones: [],
  locationKnown: null,
  age: null,
  deceased: null,
  language: null,
  identityTheftReported: null,
  ...changes,
});

export const debt = (changes: Partial<DebtFacts> = {}): DebtFacts => ({
  id: 'card',
  kind: 'credit_card',
  consumerPurpose: true,
  obligor: null,
  amount: null,
  disputed: null,
  status: null,
  assignedOn: null,
  daysPastDue: null,
  accountNumberWhenObtained: null,
  collectionProceduresStarted: null,
  limitationExpiresOn: null,
  judgment: null,
  suitIntended: null,
  ...changes,
});

let made = 0;

export const event = (at: string, changes: Partial<ContactEvent> = {}): ContactEvent => ({
  id: `event-${made++}`,
  kind: 'contact',
  at,
  direction: 'out',
  channel: 'call',
  personId: 'pat',
  debtIds: ['card'],
  place: 'mobile',
  result: 'no_answer',
  words: null,
  ours: true,
  consent: null,
  initialCommunication: null,
  aboutDebt: null,
  submittedOn: null,
  receivedOn: null,
  disputedAmount: null,
  ...changes,
});

export const preference = (said: string, changes: Partial<Preference> = {}): Preference => ({
  id: `preference-${made++}`,
  said,
  days: null,
  fromMinute: null,
  toMinute: null,
  place: null,
  medium: null,
  number: null,
  oral: null,
  givenAt: null,
  consent: null,
  ...changes,
});

export const question = (changes: Partial<Question> = {}): Question => ({
  channel: 'call',
  personId: 'pat',
  debtIds: [],
  place: 'mobile',
  employerAddress: false,
  consumerUsedAddress: null,
  directConsent: null,
  inResponseTo: null,
  purpose: 'collect',
  automated: false,
  amount: null,
  ...changes,
});
