import { dayFromDate, type EpochDay } from '../calendar/epoch-day.ts';
import { localDay } from '../calendar/zone-clock.ts';
import type { Money } from '../money/money.ts';
import type { ContactChannel, ContactEvent, Facts, Preference } from './facts.ts';
import type { ContactRequest } from './language/contact-requests.ts';
import { type Statement, statementsIn } from './language/statements.ts';
import type { TimeOfWeek } from './language/times.ts';

/** A standing wish or demand of the consumer, whatever it was read from. Moments are milliseconds. */
export type Stop =
  | {
      readonly kind: 'cease';
      readonly at: number;
      readonly effectiveDay: EpochDay;
      readonly refusal: boolean;
      /** False: asked for by mouth, which is a request about media and no cease (1006.6(c)(1) wants writing). */
      readonly written: boolean;
      readonly debtIds: readonly string[] | null;
      readonly words: string;
    }
  | {
      readonly kind: 'dispute' | 'original-creditor';
      readonly at: number;
      readonly submittedDay: EpochDay;
      readonly receivedDay: EpochDay;
      readonly written: boolean;
      readonly debtIds: readonly string[] | null;
      readonly amount: Money | null;
      readonly words: string;
    }
  | {
      readonly kind: 'medium';
      readonly at: number;
      /** Media closed; null: all. */
      readonly media: readonly ContactChannel[] | null;
      /** Only these numbers or addresses; null: all. */
      readonly number: string | null;
      readonly personId: string | null;
      readonly words: string;
    }
  | {
      readonly kind: 'place';
      readonly at: number;
      readonly place: string;
      readonly employerForbids: boolean;
      readonly oral: boolean;
      readonly media: readonly ContactChannel[] | null;
      readonly words: string;
    }
  | {
      readonly kind: 'time';
      readonly at: number;
      readonly closed: TimeOfWeek;
      /** Closed at this place only; null: everywhere. */
      readonly place: string | null;
      readonly media: readonly ContactChannel[] | null;
      readonly words: string;
    }
  | { readonly kind: 'resume'; readonly at: number; readonly media: readonly ContactChannel[] | null }
  | {
      readonly kind: 'unconfirmed';
      readonly at: number;
      readonly what: UnconfirmedKind;
      readonly words: string;
    };

/** Heard but not yet recorded as a fact: a person has to look. */
export type UnconfirmedKind =
  | 'attorney'
  | 'bankruptcy'
  | 'deceased'
  | 'identity-theft'
  | 'minor'
  | 'military';

const unconfirmedKinds: ReadonlySet<string> = new Set<UnconfirmedKind>([
  'attorney',
  'bankruptcy',
  'deceased',
  'identity-theft',
  'minor',
  'military',
]);

/** Everything the consumer asked for, from events, preferences and the placement file, oldest first. */
export function stopsOf(facts: Facts, zone: string): Stop[] {
  const stops: Stop[] = [];
  for (const preference of facts.preferences) stops.push(...stopsOfPreference(preference));
  for (const event of facts.events) {
    if (event.words === null || event.channel === 'creditor' || event.channel === 'pleading' || !event.ours)
      continue;
    stops.push(...stopsOfWords(event, event.words, facts, zone));
  }
  return stops.sort((left, right) => left.at - right.at);
}

function stopsOfWords(event: ContactEvent, words: string, facts: Facts, zone: string): Stop[] {
  const at = Date.parse(event.at);
  const day = localDay(at, zone);
  const written = isWriting(event, facts);
  const received = event.receivedOn ? dayFromDate(event.receivedOn) : day;
  const submitted = event.submittedOn ? dayFromDate(event.submittedOn) : day;
  const shared = { at, written, debtIds: event.debtIds, words } as const;
  const stops: Stop[] = [];
  let refused = false;
  for (const statement of statementsIn(words)) {
    if ((statement.kind === 'cease' || statement.kind === 'refusal') && !refused) {
      refused = true;
      const refusal = statement.kind === 'refusal';
      stops.push({ ...shared, kind: 'cease', effectiveDay: received, refusal });
    } else if (statement.kind === 'dispute' || statement.kind === 'original-creditor') {
      const { kind } = statement;
      stops.push({
        ...shared,
        kind,
        submittedDay: submitted,
        receivedDay: received,
        amount: event.disputedAmount,
      });
    } else if (unconfirmedKinds.has(statement.kind)) {
      stops.push({
        kind: 'unconfirmed',
        at,
        what: statement.kind as UnconfirmedKind,
        words: statement.quote,
      });
    } else stops.push(...placeAndTime(statement, at, isOral(event)), ...mediumOf(statement, event, at));
  }
  return stops;
}

/**
 * A writing is mail, or an electronic message in a medium in which the collector takes consumers' messages
 * (1006.6(c)(1), 1006.38 with cmt 38-1.iii). Where those media are not on file an electronic message counts.
 */
function isWriting({ channel }: ContactEvent, { collector }: Facts): boolean {
  if (channel === 'letter') return true;
  if (channel !== 'email' && channel !== 'portal' && channel !== 'text') return false;
  return collector.accepts === null || collector.accepts.includes(channel);
}

const isOral = ({ channel }: ContactEvent): boolean => channel === 'call' || channel === 'ringless-voicemail';

function placeAndTime({ kind, request, time, quote }: Statement, at: number, oral: boolean): Stop[] {
  if (kind === 'workplace') {
    return [{ kind: 'place', at, place: 'work', employerForbids: true, oral, media: null, words: quote }];
  }
  if (kind === 'inconvenient-time' && time)
    return [{ kind: 'time', at, closed: time, place: null, media: null, words: quote }];
  if (kind !== 'contact-request' || !request) return [];
  return requestAsPlaceOrTime(request, at, oral, quote);
}

function requestAsPlaceOrTime(request: ContactRequest, at: number, oral: boolean, words: string): Stop[] {
  if (request.is === 'only' && request.time) {
    return outside(request.time).map((closed) => timeStop(closed, request, at, words));
  }
  if (request.is === 'resume') return [{ kind: 'resume', at, media: request.media }];
  if (request.is !== 'stop') return [];
  if (request.time) return [timeStop(request.time, request, at, words)];
  if (!request.place) return [];
  return [
    { kind: 'place', at, place: request.place, employerForbids: false, oral, media: request.media, words },
  ];
}

const timeStop = (closed: TimeOfWeek, { place, media }: ContactRequest, at: number, words: string): Stop => ({
  kind: 'time',
  at,
  closed,
  place,
  media,
  words,
});

const everyDay = [0, 1, 2, 3, 4, 5, 6];

/** What is closed when only `open` is left. */
export function outside(open: TimeOfWeek): TimeOfWeek[] {
  const closed: TimeOfWeek[] = [];
  if (open.days) {
    closed.push({
      days: everyDay.filter((day) => !open.days?.includes(day)),
      fromMinute: null,
      toMinute: null,
    });
  }
  if (open.fromMinute !== null) closed.push({ days: open.days, fromMinute: null, toMinute: open.fromMinute });
  if (open.toMinute !== null) closed.push({ days: open.days, fromMinute: open.toMinute, toMinute: null });
  return closed;
}

const allMedia: readonly ContactChannel[] = [
  'call',
  'text',
  'email',
  'letter',
  'portal',
  'ringless-voicemail',
];

function mediumOf({ kind, request, quote }: Statement, event: ContactEvent, at: number): Stop[] {
  if (kind !== 'contact-request' || !request || request.time || request.place) return [];
  const base = {
    kind: 'medium',
    at,
    number: request.number,
    personId: event.personId,
    words: quote,
  } as const;
  if (request.is === 'only' && request.media) {
    return [{ ...base, media: allMedia.filter((channel) => !request.media?.includes(channel)) }];
  }
  if (request.is !== 'stop') return [];
  return [{ ...base, media: mediaMeant(request, event) }];
}

/** A bare STOP is about the medium it came by; "stop contacting me" is about all. */
function mediaMeant(request: ContactRequest, event: ContactEvent): readonly ContactChannel[] | null {
  if (request.media) return withSiblings(request.media);
  const statement = statementsIn(event.words ?? '').some(
    (one) => one.kind === 'cease' && one.request?.from === request.from,
  );
  return statement || !event.channel ? null : withSiblings([event.channel]);
}

/** A ringless voicemail is a call to the person who asked for no calls. */
const withSiblings = (media: readonly ContactChannel[]): readonly ContactChannel[] =>
  media.includes('call') ? [...media, 'ringless-voicemail'] : media;

function stopsOfPreference(preference: Preference): Stop[] {
  const { said, days, fromMinute, toMinute, place, medium, number, consent } = preference;
  if (consent) return [];
  const at = preference.givenAt ? Date.parse(preference.givenAt) : Number.NEGATIVE_INFINITY;
  const media = medium ? withSiblings([medium]) : null;
  const words = said;
  if (days || fromMinute !== null || toMinute !== null) {
    return [{ kind: 'time', at, closed: { days, fromMinute, toMinute }, place, media, words }];
  }
  const heard = statementsIn(said);
  if (place) {
    const employerForbids = place === 'work' && heard.some((statement) => statement.kind === 'workplace');
    return [{ kind: 'place', at, place, employerForbids, oral: preference.oral ?? false, media, words }];
  }
  if (medium || number) return [{ kind: 'medium', at, media, number, personId: null, words }];
  return heard.flatMap((statement) => [
    ...placeAndTime(statement, at, preference.oral ?? false),
    ...mediumOf(statement, { ...noEvent, words: said }, at),
    ...unconfirmedOf(statement, at),
  ]);
}

const unconfirmedOf = ({ kind, quote }: Statement, at: number): Stop[] =>
  unconfirmedKinds.has(kind)
    ? [{ kind: 'unconfirmed', at, what: kind as UnconfirmedKind, words: quote }]
    : [];

const noEvent: ContactEvent = {
  id: '',
  kind: 'contact',
  at: '1970-01-01T00:00:00Z',
  direction: 'in',
  channel: 'call',
  personId: null,
  debtIds: null,
  place: null,
  result: null,
  words: null,
  ours: true,
  consent: null,
  initialCommunication: null,
  aboutDebt: null,
  submittedOn: null,
  receivedOn: null,
  disputedAmount: null,
};
