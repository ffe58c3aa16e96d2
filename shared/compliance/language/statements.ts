import { type ContactRequest, callAndWrite, contactRequestsIn } from './contact-requests.ts';
import { inconvenientTimesIn } from './inconvenient-times.ts';
import { lexicon } from './lexicon.ts';
import { isOwnMatter } from './own-matters.ts';
import { secondReading } from './second-reading.ts';
import { fold, isNegated, type Span, sentences } from './text.ts';
import type { TimeOfWeek } from './times.ts';

/** Facts of legal weight that a consumer's words, a note or a comment may hold. */
export type StatementKind =
  | 'refusal'
  | 'cease'
  | 'dispute'
  | 'original-creditor'
  | 'attorney'
  | 'bankruptcy'
  | 'deceased'
  | 'workplace'
  | 'inconvenient-time'
  | 'busy'
  | 'identity-theft'
  | 'military'
  | 'minor'
  | 'language'
  | 'contact-request';

export interface Statement extends Span {
  readonly kind: StatementKind;
  /** The sentence it stands in, as written. */
  readonly quote: string;
  /** For a request about contact and for a time. */
  readonly request: ContactRequest | null;
  readonly time: TimeOfWeek | null;
}

/** A statement before it is quoted. */
export type Said = Omit<Statement, 'quote'>;

/**
 * Reads free words for what they mean to the rules. Denied mentions ("no attorney", "sin abogado") are left out.
 * @param text as it was written; quotes come from it
 */
export function statementsIn(text: string): Statement[] {
  const known = cache.get(text);
  if (known) return known;
  const found = read(text);
  if (cache.size >= 2000) cache.clear();
  cache.set(text, found);
  return found;
}

const cache = new Map<string, Statement[]>();

function read(text: string): Statement[] {
  const folded = fold(text);
  const heard: Said[] = [...factsIn(folded), ...requestsIn(folded)];
  heard.push(...badTimesIn(folded, heard));
  heard.push(...secondReading(text, folded, heard));
  const spans = sentences(text);
  return heard
    .filter((said) => isOwnMatter(said, folded))
    .flatMap((said) => (isDemandToCease(said, folded) ? [{ ...said, kind: 'cease' as const }, said] : [said]))
    .map((said) => ({ ...said, quote: quoteAt(text, spans, said.from) }))
    .sort((left, right) => left.from - right.from);
}

/** The first mention of each kind that is neither denied nor out of place; one that is the speaker's own before another's. */
function factsIn(folded: string): Said[] {
  const found: Said[] = [];
  for (const { kind, words, deniable, supposable } of lexicon) {
    if (found.some((one) => one.kind === kind)) continue;
    const hits = [...folded.matchAll(words)].filter(
      ({ index, 0: hit }) =>
        !(deniable && isNegated(folded, index)) &&
        !isOutOfPlace(kind, hit, folded, index) &&
        !(supposable && askedFact.test(hit) && isAskedOrSupposed(folded, index)),
    );
    const said = hits.map(
      ({ index, 0: hit }): Said => ({ kind, from: index, to: index + hit.length, request: null, time: null }),
    );
    const first = said.find((one) => isOwnMatter(one, folded)) ?? said[0];
    if (first) found.push(first);
  }
  return found;
}

const requestsIn = (folded: string): Said[] =>
  contactRequestsIn(folded).map((request) => ({
    kind: 'contact-request',
    from: request.from,
    to: request.to,
    request,
    time: request.time,
  }));

/** Times called bad, but for those that tell within an "only then" what is left. */
function badTimesIn(folded: string, heard: readonly Said[]): Said[] {
  const open = heard.find(({ request }) => request?.is === 'only' && request.time !== null);
  const suits = heard.find(({ request }) => request?.is === 'prefer' && request.time !== null);
  const isWithin = (said: Said | undefined, { from }: Span) =>
    said !== undefined && from >= said.from && from < said.to;
  return inconvenientTimesIn(folded)
    .filter(({ span }) => !isWithin(open, span))
    .map(({ span, time }) => ({
      kind: 'inconvenient-time',
      ...span,
      request: null,
      time: isWithin(suits, span) && suits?.time ? outOf(time, suits.time) : time,
    }));
}

/** "I sleep during the day, call after 4": the hour named as suiting ends, or begins, the vaguer stretch. */
function outOf(closed: TimeOfWeek, { fromMinute, toMinute }: TimeOfWeek): TimeOfWeek {
  const { fromMinute: from, toMinute: to } = closed;
  if (from === null || to === null) return closed;
  if (fromMinute !== null && toMinute === null && fromMinute > from && fromMinute < to)
    return { ...closed, toMinute: fromMinute };
  if (toMinute !== null && fromMinute === null && toMinute > from && toMinute < to)
    return { ...closed, fromMinute: toMinute };
  return closed;
}

function quoteAt(text: string, spans: readonly Span[], index: number): string {
  const span = spans.find(({ from, to }) => index >= from && index < to);
  return span ? text.slice(span.from, span.to).trim() : text.trim();
}

const isDemandToCease = ({ request, from, to }: Said, folded: string): boolean =>
  request !== null && isPlainStop(request) && isOfAnyContact(folded, { from, to });

const isPlainStop = ({ is, media, number, place, time, person }: ContactRequest): boolean =>
  is === 'stop' && !media && !number && !place && !time && !person;

/** "Stop contacting me", "leave me alone": all contact, unlike a bare STOP, which is about the medium it came by. */
function isOfAnyContact(folded: string, { from, to }: Span): boolean {
  const words = folded.slice(from, to);
  return (
    callAndWrite.test(words) ||
    /\b(?:desist|contact|communicat|comuni(?:c|qu)|leave (?:me|us)\b[^.!?]{0,25} alone|dej(?:e|en)me en paz|reach(?:ing)? out|both?er|harass|molest|hear(?:ing)? from|saber (?:mas |nada )?de (?:ustedes|usted))/.test(
      words,
    )
  );
}

/** "I will not pay by phone", "not going to pay today": how, when or how much, and no refusal of the debt. */
const partlyPaid =
  /^ late\b|^ (?:off |for )?(?:the|my|that|your|all) other\b(?![^.!?]{0,30}\b(?:and|or|nor|y|o|ni) (?:this|that|yours|est[aeo]|es[aeo])\b)|^(?: (?:it|this|that|you|them|anything|the (?:bill|debt|balance|amount)|esto|la deuda|la cuenta))? (?:by (?!law)|with|via|online|over the|through|in (?:person|full|cash|one)|today|tonight|tomorrow|this (?:week|month|friday|weekend)|now|right now|yet|until|till|before|all (?:of it )?(?:at once|now|today)|more than|(?:the |any |your |that )?(?:late|extra|convenience|processing|service|collection)? ?(?:fees?|interest|penalt\w+)|hoy|esta (?:semana|quincena)|este mes|ahora|todavia|hasta|antes|por (?:telefono|internet)|en linea|con (?:tarjeta|cheque)|todo (?:junto|de una)|mas de|(?:los |el )?(?:cargos?|recargos?|intereses))\b/;
/** "My husband will not pay", "I never said I won't pay". */
const notOwnRefusal =
  /\b(?:husband|wife|spouse|ex|insurance|insurer|medicare|medicaid|employer|bank|son|daughter|brother|sister|father|mother|esposo|esposa|marido|seguro|aseguranza)(?: who)?\s*$|\b(?:it'?s|it is|that's) not (?:that|because|like)\b[^.!?]{0,8}$|\bno es que\b[^.!?]{0,8}$|\b(?:never|not|n't) (?:said?|say|saying|mean|meant|told|tell)\b[^.!?]{0,12}$/;

/** "When does the dispute period end?" */
const disputeAsSuch =
  /^dispute (?:period|window|process|forms?|rights?|departments?|deadline|address|team|portal)\b/;

/** "My insurance paid its part": the rest is owed. */
const aShare =
  /^ (?:(?:only|just) )?(?:(?:its|their|his|her|a|some|one|the first|la|su|una) )?(?:part|share|half|portion|piece|some|most|parte|mitad)\b/;

/** "Was the charge refunded?", "if I had a zero balance": nothing is told as a fact; "if you look, it was refunded" tells it. */
const askedFact =
  /\b(?:refunded|credited|reversed|voided|cancell?ed|forgiven|returned|back|balance|arrived|twice|double)\b/;
function isAskedOrSupposed(folded: string, index: number): boolean {
  const span = sentences(folded).find(({ from, to }) => index >= from && index < to);
  const before = folded.slice(span?.from ?? 0, index);
  return /^\W*(?:(?:was|were|has|have|did|is|are|will|would|can|could)\b|(?:when|if|once|si|cuando)\b[^,]*$)/.test(
    before,
  );
}

/** "Sorry, wrong amount", "I sent the wrong amount". */
const ownSlip =
  /\b(?:sorry|oops|my bad|perdon|i (?:put|sent|paid|entered|typed|wrote))(?: in)?(?: the| an?)?\W*$/;

/** "Already paid rent", "original creditor is Lakeside" in our own notes, and the like: words that only look like the thing. */
function isOutOfPlace(kind: StatementKind, hit: string, folded: string, index: number): boolean {
  if (kind === 'refusal') {
    return (
      partlyPaid.test(folded.slice(index + hit.length)) ||
      notOwnRefusal.test(folded.slice(Math.max(0, index - 60), index))
    );
  }
  if (kind === 'attorney') {
    return (
      /\b(?:no|power of)\s+$/.test(folded.slice(Math.max(0, index - 20), index)) ||
      /^(?:our|collector)/.test(hit)
    );
  }
  if (kind === 'dispute' && hit.startsWith('disput') && disputeAsSuch.test(folded.slice(index))) return true;
  if (kind === 'dispute' && hit.startsWith('wrong amount') && ownSlip.test(folded.slice(0, index)))
    return true;
  if (
    kind === 'dispute' &&
    /^(?:insur|medic|work|husb|wife|ex\b|bank|ya |mi )/.test(hit) &&
    aShare.test(folded.slice(index + hit.length))
  )
    return true;
  if (kind === 'dispute' && hit.startsWith('already'))
    return /^\s+(?:rent|taxes)/.test(folded.slice(index + hit.length));
  return false;
}
