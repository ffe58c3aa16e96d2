import { assessContact } from '../../shared/compliance/assess-contact.ts';
import type { ContactEvent, Facts, Question } from '../../shared/compliance/facts.ts';
import { type Figure, median } from './figures.ts';

const at = '2026-06-03T18:05:00.000Z';
const places = [
  ['OH', 'America/New_York'],
  ['MA', 'America/New_York'],
  ['WA', 'America/Los_Angeles'],
  ['NY', 'America/New_York'],
  ['TX', 'America/Chicago'],
  ['DC', 'America/New_York'],
  ['CA', 'America/Los_Angeles'],
  ['FL', 'America/New_York'],
] as const;
const results = ['no_answer', 'voicemail_lcm', 'no_answer', 'answered_then_dropped', 'conversation'] as const;

const question: Question = {
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
};

/** ISO facts in, every finding and the next allowed moment out (DESIGN §8). Each pass judges every customer anew. */
export function verdictFigures(): Figure[] {
  const thousand = Array.from({ length: 1000 }, (_, index) => customer(index, 50, 21.6));
  const [one] = thousand;
  if (!one) throw new Error('No customers');
  const pass = () => thousand.forEach(judge);
  // The panel judges all day: what counts is the code as it runs then, not as it is first read.
  for (let round = 0; round < 5; round++) pass();
  return [
    figure('verdict-1000-customers', timed(9, pass), 50),
    figure(
      'verdict-one',
      timed(51, () => judge(one)),
      1,
    ),
    // A record of four years: most of it lies before every window.
    figure('verdict-10000-attempts', timedEach(long(10_000, 3.5)), 20),
    // The worst there is: every attempt within the last weeks.
    figure('verdict-10000-attempts-recent', timedEach(long(10_000, 0.05)), 20),
  ];
}

const judge = (facts: Facts): void => {
  assessContact(facts, question, at, null);
};

const figure = (name: string, value: number, bar: number): Figure => ({ name, value, unit: 'ms', bar });

const long = (attempts: number, hoursApart: number): Facts[] =>
  Array.from({ length: 9 }, (_, index) => customer(index, attempts, hoursApart));

const timed = (times: number, work: () => void): number =>
  median(Array.from({ length: times }, () => elapsed(work)));

const timedEach = (customers: readonly Facts[]): number =>
  median(customers.map((facts) => elapsed(() => judge(facts))));

function elapsed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function customer(index: number, attempts: number, hoursApart: number): Facts {
  const [state, knownZone] = places[index % places.length] ?? places[0];
  return {
    v: 1,
    collector: {
      role: index % 3 === 0 ? 'creditor' : 'third-party-collector',
      name: null,
      nameUsed: null,
      creditorName: null,
      obtainedInDefault: null,
      affiliateOnly: null,
      accepts: null,
    },
    consumer: {
      state,
      city: null,
      knownZone,
      possibleZones: [],
      locationKnown: null,
      age: null,
      deceased: null,
      language: null,
      identityTheftReported: null,
    },
    people: [{ id: 'pat', role: 'consumer' }],
    debts: ['card', 'loan'].map((id) => ({
      id,
      kind: 'credit_card',
      consumerPurpose: true,
      obligor: null,
      amount: null,
      disputed: null,
      status: null,
      assignedOn: null,
      daysPastDue: 90,
      accountNumberWhenObtained: null,
      collectionProceduresStarted: true,
      limitationExpiresOn: null,
      judgment: null,
      suitIntended: null,
    })),
    events: Array.from({ length: attempts }, (_, attempt) => contact(attempt, hoursApart)),
    eventsComplete: true,
    preferences: [],
    attorney: null,
    bankruptcy: null,
    validationEndsOn: null,
  };
}

function contact(attempt: number, hoursApart: number): ContactEvent {
  const isText = attempt % 4 === 0;
  return {
    id: `attempt-${attempt}`,
    kind: 'contact',
    at: new Date(Date.parse(at) - 60_000 * (5 + attempt * hoursApart * 60)).toISOString(),
    direction: attempt % 5 === 0 ? 'in' : 'out',
    channel: isText ? 'text' : 'call',
    personId: 'pat',
    debtIds: [attempt % 2 === 0 ? 'card' : 'loan'],
    place: 'mobile',
    result: isText ? null : (results[attempt % results.length] ?? null),
    words: null,
    ours: true,
    consent: null,
    initialCommunication: null,
    aboutDebt: null,
    submittedOn: null,
    receivedOn: null,
    disputedAmount: null,
  };
}
