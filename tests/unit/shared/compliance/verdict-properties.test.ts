import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessContact } from '../../../../shared/compliance/assess-contact.ts';
import { evidenceOf } from '../../../../shared/compliance/evidence.ts';
import type { ContactEvent, Facts, Question, RecordedStop } from '../../../../shared/compliance/facts.ts';
import { judgeContact } from '../../../../shared/compliance/judge-contact.ts';
import type { Policy } from '../../../../shared/compliance/policy.ts';
import { replay } from '../../../../shared/compliance/replay.ts';
import { stopsOnFile } from '../../../../shared/compliance/stops-on-file.ts';
import type { Outcome, Verdict } from '../../../../shared/compliance/verdict.ts';
import { isAnythingSaid } from '../../../../shared/compliance/words-heard.ts';
import { consumer, debt, event, facts, preference, question } from './made-up.ts';

/** How strict an outcome is; what stops contact is one thing whether it is known or not. */
const strictness: Readonly<Record<Outcome, number>> = { allow: 0, caution: 1, 'cannot-tell': 2, block: 3 };
const stops = ({ outcome }: Verdict): boolean => outcome === 'block' || outcome === 'cannot-tell';

const minute = 60_000;
const iso = (ms: number): string => new Date(ms).toISOString();

/** Starts on days that clocks change, a leap day, the ends of the year, and ordinary days. */
const someDay = fc.constantFrom(
  '2026-03-08T12:00:00Z',
  '2026-11-01T12:00:00Z',
  '2028-02-29T12:00:00Z',
  '2026-12-31T23:00:00Z',
  '2026-12-30T12:00:00Z',
  '2026-06-03T12:00:00Z',
  '2027-01-15T12:00:00Z',
  '2025-05-16T02:00:00Z',
);
const someMoment = fc
  .tuple(someDay, fc.integer({ min: -3 * 1440, max: 3 * 1440 }))
  .map(([day, minutes]) => Date.parse(day) + minutes * minute);

const places = [
  { state: 'OH', zones: ['America/New_York'] },
  { state: 'MA', zones: ['America/New_York'] },
  { state: 'WA', zones: ['America/Los_Angeles'] },
  { state: 'DC', zones: ['America/New_York'] },
  { state: 'FL', zones: ['America/New_York'] },
  { state: 'WV', zones: ['America/New_York'] },
  { state: 'NY', zones: ['America/New_York'] },
  { state: 'AZ', zones: ['America/Phoenix', 'America/Denver'] },
  { state: 'TN', zones: ['America/New_York', 'America/Chicago'] },
  { state: 'GU', zones: ['Pacific/Guam'] },
  { state: 'AS', zones: ['Pacific/Pago_Pago'] },
  { state: null, zones: ['America/New_York', 'America/Los_Angeles'] },
  { state: null, zones: ['Pacific/Guam', 'America/Los_Angeles'] },
] as const;

const someEvent = (at: number) =>
  fc
    .record({
      hoursBefore: fc.double({ min: 0, max: 24 * 20, noNaN: true }),
      channel: fc.constantFrom('call', 'call', 'call', 'text', 'email', 'letter', 'ringless-voicemail'),
      direction: fc.constantFrom('out', 'out', 'out', 'in'),
      result: fc.constantFrom('no_answer', 'busy', 'voicemail_lcm', 'conversation', 'answered_then_dropped'),
      personId: fc.constantFrom('pat', 'pat', 'sam', null),
      debtIds: fc.constantFrom('card', 'loan', 'card loan', null),
      place: fc.constantFrom('mobile', 'home', 'work'),
      consent: fc.constantFrom(null, null, null, 'given'),
    })
    .map(({ hoursBefore, channel, direction, result, consent, debtIds, ...rest }) =>
      event(iso(at - Math.floor(hoursBefore * 60) * minute), {
        ...rest,
        debtIds: debtIds?.split(' ') ?? null,
        channel: channel as ContactEvent['channel'],
        direction: direction as ContactEvent['direction'],
        result: channel === 'call' ? (result as ContactEvent['result']) : null,
        consent: consent
          ? { givenToUs: true, through: null, days: null, coversCalls: true, coversTexts: false }
          : null,
      }),
    );

const somePreference = fc.constantFrom(
  [],
  [preference('Mondays are bad', { days: [1] })],
  [preference('not between 9 and 11 at night', { fromMinute: 1260, toMinute: 420 })],
  [preference('weekday afternoons', { days: [1, 2, 3, 4, 5], fromMinute: 720, toMinute: 1020 })],
  [
    preference('seven in the morning is fine', {
      consent: {
        windows: [{ fromMinute: 420, toMinute: 480 }],
        givenToUs: true,
        inCompliantCommunication: true,
      },
    }),
  ],
);

interface Asked {
  readonly facts: Facts;
  readonly question: Question;
  readonly at: number;
}

const someCase: fc.Arbitrary<Asked> = someMoment.chain((at) =>
  fc
    .record({
      place: fc.constantFrom(...places),
      role: fc.constantFrom('third-party-collector', 'creditor'),
      events: fc.array(someEvent(at), { maxLength: 14 }),
      preferences: somePreference,
      channel: fc.constantFrom('call', 'call', 'text', 'email'),
      debtIds: fc.constantFrom('', 'card', 'loan', 'card loan'),
      where: fc.constantFrom('mobile', 'work'),
    })
    .map(({ place, role, events, preferences, channel, debtIds, where }) => ({
      at,
      facts: facts({
        collector: { ...facts().collector, role: role as Facts['collector']['role'] },
        consumer: consumer({
          state: place.state,
          city: place.state === 'NY' ? 'Brooklyn' : null,
          knownZone: null,
          possibleZones: [...place.zones],
        }),
        debts: [
          debt({ collectionProceduresStarted: true }),
          debt({ id: 'loan', collectionProceduresStarted: true }),
        ],
        events,
        preferences: [...preferences],
      }),
      question: question({
        channel: channel as Question['channel'],
        debtIds: debtIds.split(' ').filter(Boolean),
        place: where,
        directConsent: true,
      }),
    })),
);

const recordedStop = (at: string): RecordedStop => ({
  id: 'hold',
  kind: 'medium',
  at,
  words: 'no calls',
  written: null,
  receivedOn: null,
  personId: null,
  debtIds: null,
  media: ['call'],
  amount: null,
});

const ask = ({ facts: given, question: asked, at }: Asked, policy: Policy | null = null): Verdict =>
  assessContact(given, asked, iso(at), policy);

const runs = { numRuns: 400 };

describe('what holds for every verdict', () => {
  it('never loosens by an attempt more', () => {
    fc.assert(
      fc.property(
        someCase,
        fc.integer({ min: 0, max: 20 * 24 * 60 }),
        fc.constantFrom('no_answer', 'conversation', 'busy'),
        (asked, before, result) => {
          const more = event(iso(asked.at - before * minute), { result, debtIds: ['card', 'loan'] });
          const after = ask({ ...asked, facts: { ...asked.facts, events: [...asked.facts.events, more] } });
          expect(strictness[after.outcome]).toBeGreaterThanOrEqual(strictness[ask(asked).outcome]);
        },
      ),
      runs,
    );
  });

  it('never loosens by a stricter company policy', () => {
    const policies: Policy[] = [
      { v: 1, name: 'Hours', hours: [{ from: '10:00', to: '18:00' }] },
      { v: 1, name: 'Caps', caps: [{ windowDays: 7, limit: 3, unit: 'person' }] },
      {
        v: 1,
        name: 'Days',
        closedOnHolidays: [{}],
        blackoutDays: [{ date: '2026-06-03', why: 'Inventory' }],
      },
      { v: 1, name: 'Licence', licensedStates: [{ states: ['OH'] }] },
    ];
    fc.assert(
      fc.property(someCase, fc.constantFrom(...policies), (asked, policy) => {
        const bare = ask(asked);
        const strict = ask(asked, policy);
        expect(strictness[strict.outcome]).toBeGreaterThanOrEqual(strictness[bare.outcome]);
        if (strict.nextAllowedAt !== null) {
          expect(bare.nextAllowedAt).not.toBeNull();
          expect(Date.parse(strict.nextAllowedAt)).toBeGreaterThanOrEqual(
            Date.parse(bare.nextAllowedAt ?? ''),
          );
        }
      }),
      runs,
    );
  });

  it('names a next moment that is allowed, and not the minute before', () => {
    fc.assert(
      fc.property(someCase, (asked) => {
        const verdict = ask(asked);
        if (!stops(verdict) || verdict.nextAllowedAt === null) return;
        const next = Date.parse(verdict.nextAllowedAt);
        expect(next).toBeGreaterThan(asked.at);
        expect(stops(ask({ ...asked, at: next }))).toBe(false);
        expect(stops(ask({ ...asked, at: Math.max(asked.at, next - minute) }))).toBe(true);
      }),
      runs,
    );
  });

  it('does not depend on the order of events, debts and people', () => {
    const shuffled = <T>(items: readonly T[], seed: number) =>
      items
        .map((item, index) => ({ item, key: Math.sin(seed + index) }))
        .sort((a, b) => a.key - b.key)
        .map(({ item }) => item);
    fc.assert(
      fc.property(someCase, fc.integer(), (asked, seed) => {
        const turned: Facts = {
          ...asked.facts,
          events: shuffled(asked.facts.events, seed),
          people: shuffled(asked.facts.people, seed),
        };
        expect(ask({ ...asked, facts: turned })).toEqual(ask(asked));
      }),
      runs,
    );
  });

  it('needs no reader of words where nobody said anything', () => {
    const said = fc
      .record({ asked: someCase, words: fc.constantFrom(null, null, 'Stop calling me at work') })
      .map(({ asked, words }) => ({
        ...asked,
        facts: {
          ...asked.facts,
          preferences: words ? asked.facts.preferences : [],
          events: asked.facts.events.map((one) => ({ ...one, words })),
          recordedStops: [recordedStop(iso(asked.at - 86_400_000))],
        },
      }));
    fc.assert(
      fc.property(said, (asked) => {
        fc.pre(!isAnythingSaid(asked.facts));
        const { facts: given, question: about, at } = asked;
        expect(judgeContact(given, about, iso(at), null, stopsOnFile)).toEqual(ask(asked));
      }),
      runs,
    );
  });

  it('is told again, word for word, by the evidence kept of it', () => {
    fc.assert(
      fc.property(someCase, ({ facts: given, question: asked, at }) => {
        const old = event(iso(at - 300 * 86_400_000), { result: 'conversation' });
        const whole = { ...given, events: [old, ...given.events] };
        const verdict = assessContact(whole, asked, iso(at), null);
        const evidence = evidenceOf(whole, asked, verdict, null, []);
        expect(replay(JSON.stringify(evidence)).same).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
