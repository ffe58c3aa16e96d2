import { dayFromDate, type EpochDay } from '../calendar/epoch-day.ts';
import { localDay } from '../calendar/zone-clock.ts';
import type { ContactChannel, ContactEvent, Facts } from './facts.ts';
import type { ContactRequest } from './language/contact-requests.ts';
import { type Statement, statementsIn } from './language/statements.ts';
import type { TimeOfWeek } from './language/times.ts';
import { type Stop, type UnconfirmedKind, unconfirmedKinds, withSiblings } from './stop.ts';

/** What the consumer's words in one event close or demand. */
export function stopsOfWords(event: ContactEvent, words: string, facts: Facts, zone: string): Stop[] {
  const at = Date.parse(event.at);
  const document = documentOf(event, words, at, zone, isWriting(event, facts));
  const statements = statementsIn(words);
  const demand = statements.find(({ kind }) => kind === 'cease' || kind === 'refusal');
  return [
    ...(demand ? [ceaseOf(document, demand)] : []),
    ...statements.flatMap((statement) => stopsOfStatement(statement, document, event)),
  ];
}

function stopsOfStatement(statement: Statement, document: Document, event: ContactEvent): Stop[] {
  const { kind, quote } = statement;
  const { at, words } = document;
  if (kind === 'dispute' || kind === 'original-creditor') return [disputeOf(document, kind, event)];
  if (unconfirmedKinds.has(kind)) {
    const unconfirmed: Stop = { kind: 'unconfirmed', at, what: kind as UnconfirmedKind, words: quote };
    // "Somebody opened this in my name" denies the debt, and is looked into besides.
    return kind === 'identity-theft' ? [unconfirmed, disputeOf(document, 'dispute', event)] : [unconfirmed];
  }
  const media = document.written && isDemandToCease(statement, words) ? [] : mediumOf(statement, event, at);
  return [...placeAndTime(statement, at, isOral(event)), ...media];
}

/** Words as a document: when handed over, when received, whether in writing, about which debts. */
interface Document {
  readonly at: number;
  readonly written: boolean;
  readonly debtIds: readonly string[] | null;
  readonly words: string;
  readonly submittedDay: EpochDay;
  readonly receivedDay: EpochDay;
}

function documentOf(
  event: ContactEvent,
  words: string,
  at: number,
  zone: string,
  written: boolean,
): Document {
  const day = localDay(at, zone);
  const submittedDay = event.submittedOn ? dayFromDate(event.submittedOn) : day;
  const handedOverAtOnce = event.channel !== 'letter';
  return {
    at,
    written,
    debtIds: event.debtIds,
    words,
    submittedDay,
    receivedDay: event.receivedOn ? dayFromDate(event.receivedOn) : handedOverAtOnce ? submittedDay : day,
  };
}

function ceaseOf({ at, written, debtIds, words, receivedDay }: Document, { kind }: Statement): Stop {
  return {
    kind: 'cease',
    at,
    written,
    debtIds,
    words,
    effectiveDay: receivedDay,
    refusal: kind === 'refusal',
  };
}

const disputeOf = (
  document: Document,
  kind: 'dispute' | 'original-creditor',
  { disputedAmount }: ContactEvent,
): Stop => ({
  ...document,
  kind,
  amount: disputedAmount,
});

/** The same words read as a demand to cease: in writing that is all they are, with its own debts and day of receipt. */
const isDemandToCease = ({ request }: Statement, words: string): boolean =>
  request !== null &&
  statementsIn(words).some((one) => one.kind === 'cease' && one.request?.from === request.from);

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

/** Places and times a statement closes. */
export function placeAndTime({ kind, request, time, quote }: Statement, at: number, oral: boolean): Stop[] {
  if (kind === 'workplace') {
    return [{ kind: 'place', at, place: 'work', employerForbids: true, oral, media: null, words: quote }];
  }
  if (kind === 'inconvenient-time' && time)
    return [{ kind: 'time', at, closed: time, place: null, media: null, words: quote }];
  if (kind !== 'contact-request' || !request || request.person) return [];
  return requestAsPlaceOrTime(request, at, oral, quote);
}

function requestAsPlaceOrTime(request: ContactRequest, at: number, oral: boolean, words: string): Stop[] {
  if (request.is === 'only' && request.time) {
    return outside(request.time).map((closed) => timeStop(closed, request, at, words));
  }
  if (request.is === 'resume') return [{ kind: 'resume', at, media: request.media, time: request.time }];
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
  if (open.fromMinute !== null && open.fromMinute > 0)
    closed.push({ days: open.days, fromMinute: null, toMinute: open.fromMinute });
  if (open.toMinute !== null && open.toMinute < 1440)
    closed.push({ days: open.days, fromMinute: open.toMinute, toMinute: null });
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

const kindsOfNumber = ['mobile', 'home', 'work'] as const;

/** Media a statement closes; "call my cell only" the other numbers and no medium, "only text my cell" every other medium. */
export function mediumOf({ kind, request, quote }: Statement, event: ContactEvent, at: number): Stop[] {
  if (kind !== 'contact-request' || !request || request.time || request.place) return [];
  const base = {
    kind: 'medium',
    at,
    number: request.number,
    personId: event.personId,
    words: quote,
  } as const;
  const isOfCalls = request.media === null || request.media.includes('call');
  if (request.is === 'only' && request.number !== null && isOfCalls) {
    const others = kindsOfNumber.filter((kind) => kind !== request.number);
    return others.map((number) => ({ ...base, number, media: withSiblings(['call']) }));
  }
  if (request.is === 'only' && request.media) {
    const others = allMedia.filter((channel) => !request.media?.includes(channel));
    return [{ ...base, number: null, media: others }];
  }
  if (request.is !== 'stop') return [];
  const role = request.person ? { role: request.person } : {};
  return [{ ...base, ...role, media: mediaMeant(request, event) }];
}

/** A bare STOP is about the medium it came by; "stop contacting me" is about all. */
function mediaMeant(request: ContactRequest, event: ContactEvent): readonly ContactChannel[] | null {
  if (request.media) return withSiblings(request.media);
  const all = statementsIn(event.words ?? '').some(
    (one) => one.kind === 'cease' && one.request?.from === request.from,
  );
  return all || !event.channel ? null : withSiblings([event.channel]);
}
