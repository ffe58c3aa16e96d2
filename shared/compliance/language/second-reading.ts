import type { HiddenStopKind } from '../hidden-stops/hidden-stop.ts';
import { type FoundStop, stopsIn } from '../hidden-stops/read-stops.ts';
import type { Request } from '../hidden-stops/requests/read-requests.ts';
import { asksNothing, type ContactRequest } from './contact-requests.ts';
import { timeBeforeRefusal } from './inconvenient-times.ts';
import { isOwnMatter } from './own-matters.ts';
import { personMeant } from './person-meant.ts';
import type { Said, StatementKind } from './statements.ts';
import { type Span, sentences } from './text.ts';

/** What a likely find of the reader of notes says in the kinds of the rules. */
const sameKind: Partial<Readonly<Record<HiddenStopKind, StatementKind>>> = {
  dispute: 'dispute',
  'already-paid': 'dispute',
  attorney: 'attorney',
  bankruptcy: 'bankruptcy',
  deceased: 'deceased',
  'identity-theft': 'identity-theft',
  servicemember: 'military',
  minor: 'minor',
};

/**
 * What the reader of notes (`hidden-stops`) finds likely in words of which the first reading made nothing. It reads by short
 * patterns over words, with shorthand and slips of the pen, where the first reading goes by sentences; one that misses a
 * turn of phrase seldom misses it with the other.
 * @param heard what the first reading found; a sentence whose request it read is left to it
 */
export function secondReading(text: string, folded: string, heard: readonly Said[]): Said[] {
  const { reading, stops } = stopsIn(text);
  if (stops.length === 0) return [];
  const spans = sentences(folded);
  const found: Said[] = [];
  for (const stop of stops) {
    if (stop.certainty !== 'likely') continue;
    const from = reading.tokens[stop.from]?.start ?? 0;
    const to = reading.tokens[stop.to - 1]?.end ?? from;
    const span = spans.find((one) => from >= one.from && from < one.to) ?? { from, to };
    const statement = stop.request
      ? wishSaid(stop, { from, to }, folded, span)
      : factSaid(stop, { from, to });
    if (statement !== null && !isKnown(statement, span, heard, folded)) found.push(statement);
  }
  return found;
}

function factSaid({ kind }: FoundStop, span: Span): Said | null {
  const same = sameKind[kind];
  return same ? { ...span, kind: same, request: null, time: null } : null;
}

function wishSaid({ request }: FoundStop, span: Span, folded: string, sentence: Span): Said | null {
  const words = folded.slice(sentence.from, sentence.to);
  if (!request || asksNothing.test(words)) return null;
  if (request.wish === 'workplace') return { ...span, kind: 'workplace', request: null, time: null };
  const is = wishOf(request, words);
  if (is === null) return null;
  const at = span.from - sentence.from;
  const time =
    request.time ?? (is === 'stop' ? timeBeforeRefusal(words.slice(0, at), words.slice(at)) : null);
  const said: ContactRequest = {
    ...span,
    is,
    media: request.medium === null || request.medium === 'voicemail' ? null : [request.medium],
    ...whereOf(request),
    time,
    person: personMeant(words, at),
  };
  return { ...span, kind: 'contact-request', request: said, time };
}

/** The kind of number or the place meant; a number as written is no kind, and of two named neither is the limit. */
function whereOf({ number, place }: Request): Pick<ContactRequest, 'number' | 'place'> {
  const kind = number === 'mobile' || number === 'home' ? number : null;
  return kind !== null && place !== null && kind !== place
    ? { number: null, place: null }
    : { number: kind, place };
}

/** Hours that suit close the others only where no others will do. */
function wishOf({ wish, time, open }: Request, sentence: string): ContactRequest['is'] | null {
  if (wish === 'hours' || (time && open)) return open ? (exclusive.test(sentence) ? 'only' : null) : 'stop';
  return wish === 'stop' || wish === 'only' ? wish : null;
}
const exclusive = /\b(?:only|just|solely|solo|solamente|unicamente|nada mas)\b/;

/**
 * The first reading made the same of this sentence, or a request of which it knows the limits better. Another's matter in
 * another sentence makes the speaker's own no known one.
 */
function isKnown(statement: Said, sentence: Span, heard: readonly Said[], folded: string): boolean {
  const { kind, request } = statement;
  const near = heard.filter(({ from }) => from >= sentence.from && from < sentence.to);
  if (kind !== 'contact-request')
    return heard.some((one) => one.kind === kind && (near.includes(one) || isOwnMatter(one, folded)));
  return near.some((one) => {
    if (one.kind === 'inconvenient-time') return request?.time !== null;
    if (one.kind === 'workplace') return request?.place === 'work';
    if (one.request === null || one.request.is === 'prefer' || one.request.is === 'resume') return false;
    return one.request.is === 'stop' || one.request.time !== null || request?.is !== 'stop';
  });
}
