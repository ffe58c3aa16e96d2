import type { Channel } from '../../../domain/contact-attempt.ts';
import type { TimeOfWeek } from '../../language/times.ts';
import type { Certainty } from '../hidden-stop.ts';
import { clauseAround, type Reading, sentenceAround } from '../reading/clauses.ts';
import { indexPatterns, type Match, matchesIn } from '../reading/patterns.ts';
import type { Token } from '../reading/tokens.ts';
import { numberIn, placeIn } from './limits.ts';
import { type RequestHead, requestLines } from './request-cues.ts';
import { isOurs, isToldOrOver } from './request-standing.ts';
import { timePhraseIn } from './time-phrase.ts';

/** What somebody asks about being contacted, read from a note. */
export interface Request {
  readonly wish: 'stop' | 'only' | 'want' | 'workplace' | 'hours';
  readonly medium: Channel | null;
  /** For `hours` and a stop limited to hours. `open`: these suit; else these are closed. */
  readonly time: TimeOfWeek | null;
  readonly open: boolean;
  readonly place: string | null;
  /** A number as written, `this`, or a kind of number (`mobile`, `home`); null: none named. */
  readonly number: string | null;
  readonly certainty: Certainty;
  readonly from: number;
  readonly to: number;
}

const index = indexPatterns(requestLines);

/** Every request in a text. Where two readings of the same words overlap, the wider one stands. */
export function requestsIn(reading: Reading): Request[] {
  const found: Request[] = [];
  for (const match of matchesIn(index, reading)) {
    const request = requestOf(reading, match);
    if (request) found.push(request);
  }
  return found.filter((one, at) => !neighbours(found, at).some((other) => isWider(other, one)));
}

/** What can overlap stands near by: the finds come in the order of their words. */
const neighbours = (found: readonly Request[], at: number): readonly Request[] =>
  found.slice(Math.max(0, at - 24), at + 24);

/** "Boss said not to call" is about work, "cease and desist letter" about more than letters. */
function isWider(other: Request, one: Request): boolean {
  const overlap = other.from < one.to && one.from < other.to;
  if (!overlap || one.wish !== 'stop' || one.time !== null) return false;
  if (other.wish === 'workplace' || (other.wish === 'stop' && other.time !== null)) return true;
  return other.wish === 'stop' && other.from === one.from && other.medium === null && one.medium !== null;
}

function requestOf(reading: Reading, match: Match<RequestHead>): Request | null {
  const { wish } = match.means;
  if (wish === 'open-time' || wish === 'closed-time') return hoursOf(reading, match, wish === 'open-time');
  if (isToldOrOver(reading, match)) return null;
  const base = { time: null, open: false, place: null, number: null, from: match.from, to: match.to };
  const { medium } = match.means;
  if (wish === 'workplace') {
    return { ...base, wish, medium, place: 'work', certainty: 'likely' };
  }
  if (wish === 'only' || wish === 'want') {
    if (isAboutPapers(reading, match)) return null;
    return { ...base, wish, medium, certainty: 'likely' };
  }
  return isOfPapers(reading, match) ? null : stopOf(reading, match);
}

/** "Do not call" with whatever narrows it, in its own clause or in one that carries it on. */
function stopOf(reading: Reading, match: Match<RequestHead>): Request {
  const clause = clauseAround(reading, match.from);
  const to = reachOf(reading, match.to, clause.to);
  const phrase =
    timePhraseIn(reading, match.to, to, true) ?? timePhraseIn(reading, clause.from, match.from, true);
  const untilDay = isUntilADay(reading, match.to, to);
  const limited = untilDay ? null : phrase;
  return {
    wish: 'stop',
    medium: match.means.medium ?? mediumBy(reading, match.to, to),
    time: limited?.time ?? null,
    open: false,
    place: placeIn(reading, match.from, to) ?? placeIn(reading, clause.from, match.from),
    number: numberIn(reading, match.to, to) ?? numberIn(reading, match.from, match.to),
    certainty: untilDay || isConditional(reading, match.from) ? 'possible' : 'likely',
    from: match.from,
    to: Math.max(match.to, limited && limited.from >= match.from ? limited.to : match.to),
  };
}

/** "Do not contact me by phone" closes the telephone only. */
const ways = indexPatterns<Channel>([
  ['by|via|through|thru|over|on|por ~1 phone|telephone|calls|call|telefono|llamada', 'call'],
  ['by|via|through|thru|por ~1 text|texts|sms|texto|mensaje|mensajes', 'text'],
  ['by|via|through|thru|por ~1 email|emails|correo', 'email'],
  ['by|via|through|thru|por ~1 mail|letter|letters|carta', 'letter'],
]);
const mediumBy = (reading: Reading, from: number, to: number): Channel | null =>
  matchesIn(ways, reading, from, to)[0]?.means ?? null;

const carryOn = new Set(
  'at to on before after until between during in a al en antes despues los and or even ever especially ni o y'.split(
    ' ',
  ),
);

function reachOf({ tokens, clauses, breaks }: Reading, from: number, end: number): number {
  const next = tokens[end];
  if (from > end || !next || !carryOn.has(next.text) || (breaks[end] ?? 3) >= 3) return end;
  let to = end;
  while (to < tokens.length && clauses[to] === clauses[end]) to += 1;
  return to;
}

const calendarDays = new Set(
  'today tomorrow tmrw tmw manana hoy monday tuesday wednesday thursday friday next later further notice payday pay she he back'.split(
    ' ',
  ),
);

/** "Until Friday", "for two weeks", "today": for a while, not by the hour. */
function isUntilADay({ tokens }: Reading, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ text }, index) => {
    const next = tokens[from + index + 1];
    if (text === 'today' || text === 'tomorrow' || text === 'hoy') return index < 3;
    if (!next) return false;
    if (text === 'for') return /^(?:a|\d+|one|two|three|the|now)$/.test(next.text);
    return /^(?:until|till?|hasta)$/.test(text) && isDay(next);
  });
}

const isDay = ({ text, type }: Token): boolean =>
  type === 'date' || calendarDays.has(text) || /^\d+(?:st|nd|rd|th)$/.test(text);

const isConditional = (reading: Reading, from: number): boolean => {
  const sentence = sentenceAround(reading, from);
  return reading.tokens
    .slice(sentence.from, from)
    .some(({ text }) => text === 'if' || text === 'si' || text === 'unless');
};

/** Hours without a stop: "call after 5", "not on Sundays", "sleeps until 2". The time must follow the head closely. */
function hoursOf(reading: Reading, match: Match<RequestHead>, open: boolean): Request | null {
  const clause = clauseAround(reading, match.from);
  const refused = isRefused(reading, match.from, clause.from);
  const goesOn = orWords.has(reading.tokens[match.from]?.text ?? '');
  if (open ? refused : goesOn && !refused) return null;
  const near = Math.min(clause.to, match.to + (open ? 9 : 4));
  const phrase = phraseNear(reading, match, clause, near, open);
  if (!phrase || isOurs(reading, match, open) || isBusiness(reading, clause.from, clause.to)) return null;
  const oneOff = isOneOff(reading, clause.from, clause.to, phrase.time);
  if (oneOff && phrase.time.fromMinute === null && phrase.time.toMinute === null) return null;
  return {
    wish: 'hours',
    medium: null,
    time: phrase.time,
    open,
    place: null,
    number: null,
    certainty: oneOff ? 'possible' : 'likely',
    from: Math.min(match.from, phrase.from),
    to: Math.max(match.to, phrase.to),
  };
}

const small = new Set(
  'back called contacted reached her him me them cust customer only is to are the at on in for best anytime cell home mobile call calls cb please pls reach be by phone text contact and time my mi su any days hours la lo le a solo solamente llamar llamen llame de es si ok or again her his mom later it works would el hasta during que me durante por en las los tmrw tmw tomorrow today tonight next week'.split(
    ' ',
  ),
);

/** The phrase right behind the head, over small words; in front of it only as a label or an "only". */
function phraseNear(
  reading: Reading,
  match: Match<RequestHead>,
  clause: { from: number; to: number },
  near: number,
  open: boolean,
) {
  for (let at = match.to; at < near; at += 1) {
    const phrase = timePhraseIn(reading, at, clause.to, !open);
    if (phrase?.from === at) return phrase;
    if (!(open ? small : smaller).has(reading.tokens[at]?.text ?? '')) break;
  }
  const before = reading.tokens[match.from]?.text ?? '';
  if (
    ![
      'only',
      'solo',
      'solamente',
      'bad',
      'inconvenient',
      'unavailable',
      'inconveniente',
      'best',
      'busy',
      'asleep',
    ].includes(before)
  )
    return null;
  const phrase = timePhraseIn(reading, clause.from, match.from, !open);
  return phrase && match.from - phrase.to <= 2 ? phrase : null;
}

const smaller = new Set('on at in the a los las en por el la during time for me her him is are'.split(' '));

/** "Never call after 5" is no wish for a call after 5. */
const refusals = new Set('not no never nunca dont donot dnt stop deje dejen cannot cant none'.split(' '));
/** "Not before 9 or after 6": what follows the "or" is closed too. */
const orWords = new Set(['or', 'nor', 'o']);
const isRefused = ({ tokens }: Reading, from: number, first: number): boolean =>
  tokens.slice(Math.max(first, from - 6), from).some(({ text }) => refusals.has(text));

const business = new Set(
  'payment pay paid pays pmt pmts run ship shipped delivery deliver delivered invoice invoices due post posts posted close closes closed opens office funds fund payday posting cutoff deposit remit remittance check cheque ach wire dock receiving portal statement pago pagar paga pagara run entrega store rate interest fee late promise ptp promised'.split(
    ' ',
  ),
);
const isBusiness = ({ tokens }: Reading, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text, type }) => business.has(text) || type === 'money');

const once = new Set('today tomorrow tmrw tmw tmr tonight hoy manana next this proximo proxima'.split(' '));

/** "Call back tomorrow after 5" is an appointment rather than a standing wish. */
function isOneOff({ tokens }: Reading, from: number, to: number, time: TimeOfWeek): boolean {
  const named = tokens.slice(from, to);
  if (named.some(({ text, type }) => once.has(text) || type === 'date')) {
    return !named.some(({ text }, at) => text === 'manana' && /^(?:la|las)$/.test(named[at - 1]?.text ?? ''));
  }
  const plural = named.some(({ text }) =>
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)days$|^(?:los|weekdays|weekends|only|solo|not|no|never|best|nunca)$/.test(
      text,
    ),
  );
  return time.days !== null && time.days.length === 1 && !plural;
}

const papers = new Set(
  'invoice invoices statement statements bill bills receipt receipts copy copies remittance remittances pay payment payments check checks paper factura facturas recibo estado po pos documents docs sent'.split(
    ' ',
  ),
);
/** "Do not mail statements" asks for no less contact. */
const isOfPapers = ({ tokens, breaks }: Reading, { means, to }: Match<RequestHead>): boolean =>
  (means.medium === 'letter' || means.medium === 'email') &&
  (breaks[to] ?? 3) < 2 &&
  papers.has(tokens[to]?.text ?? '');

const isAboutPapers = (reading: Reading, { from }: Match<RequestHead>): boolean => {
  const clause = clauseAround(reading, from);
  return reading.tokens.slice(clause.from, clause.to).some(({ text }) => papers.has(text));
};
