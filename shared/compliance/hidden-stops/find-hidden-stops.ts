import { localDate } from '../../calendar/instant.ts';
import { isPlainDate } from '../../calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import { valueOr } from '../../domain/known.ts';
import { itemsOf } from '../../domain/part.ts';
import type { HiddenStop } from './hidden-stop.ts';
import { type FoundStop, stopsIn } from './read-stops.ts';
import { type Reading, sentenceAround } from './reading/clauses.ts';
import { isRecorded, type Recorded } from './recorded.ts';
import { type SourceText, type StopSources, sourceTextsOf } from './source-texts.ts';
import { suggestionFor } from './suggest.ts';

/** What is read, and the moment and zone a draft is dated by. */
export interface DetectorInput extends StopSources {
  readonly readAt: string;
  readonly zone: string;
}

/**
 * Reads notes, call comments and warnings for stops nobody recorded, in English and Spanish. Pure: the same input always
 * gives the same findings, in the order of the sources and of their words.
 * @param recorded what is on record; stops it covers are left out
 * @param dismissed ids of findings a person looked at and dismissed
 */
export function findHiddenStops(
  input: DetectorInput,
  recorded: Recorded,
  dismissed: ReadonlySet<string>,
): HiddenStop[] {
  return sourceTextsOf(input)
    .flatMap((source) => stopsOfSource(source, input))
    .filter((stop) => !dismissed.has(stop.id) && !isRecorded(stop, recorded));
}

/** What the detector needs of a snapshot. */
interface SnapshotParts
  extends StopSources,
    Pick<CustomerSnapshot, 'readAt' | 'parties' | 'holds' | 'preferences' | 'decisions'> {
  readonly org: Pick<CustomerSnapshot['org'], 'zone'>;
  readonly customer: Pick<CustomerSnapshot['customer'], 'language'>;
}

/**
 * The same for a whole snapshot, with what it holds on record. A dismissal written to the CRM names record, kind and quote,
 * and so stands though words were added to the note; `dismissed` adds those not written yet, by id.
 */
export function hiddenStopsOf(
  snapshot: SnapshotParts,
  dismissed: ReadonlySet<string> = new Set(),
): HiddenStop[] {
  const { notes, attempts, warnings, readAt, org, customer } = snapshot;
  const languages = [customer.language, ...itemsOf(snapshot.parties).map(({ language }) => language)];
  const recorded: Recorded = {
    holds: itemsOf(snapshot.holds),
    preferences: itemsOf(snapshot.preferences),
    languages: languages.flatMap((language) => valueOr(language, [])),
  };
  const decisions = itemsOf(snapshot.decisions).filter(
    ({ kind }) => valueOr(kind, null) === 'hint-dismissed',
  );
  return findHiddenStops({ notes, attempts, warnings, readAt, zone: org.zone }, recorded, dismissed).filter(
    (stop) =>
      !decisions.some(
        ({ subjectId, hint, quote }) =>
          valueOr(subjectId, null) === stop.sourceId &&
          valueOr(hint, null) === stop.kind &&
          valueOr(quote, null) === stop.quote,
      ),
  );
}

function stopsOfSource(source: SourceText, input: DetectorInput): HiddenStop[] {
  const { reading, stops } = readCached(source.text);
  return stops
    .filter(({ kind }) => !(kind === 'wrong-person' && source.knownWrong))
    .map((stop) => hiddenStop(stop, reading, source, input));
}

/** Texts do not change between two verdicts: the panel asks on every tick. */
const cache = new Map<string, ReturnType<typeof stopsIn>>();
const cacheSize = 1000;

function readCached(text: string): ReturnType<typeof stopsIn> {
  const known = cache.get(text);
  if (known) return known;
  const found = stopsIn(text);
  if (cache.size >= cacheSize) cache.clear();
  cache.set(text, found);
  return found;
}

function hiddenStop(stop: FoundStop, reading: Reading, source: SourceText, input: DetectorInput): HiddenStop {
  const { sourceId, sourceObject, field, at } = source;
  const { start, end } = quoteAround(reading, stop);
  const quote = source.text.slice(start, end);
  const instant = instantOf(at);
  return {
    id: `${sourceId}.${field}:${stop.kind}:${reading.tokens[stop.from]?.start}-${reading.tokens[stop.to - 1]?.end}`,
    kind: stop.kind,
    quote,
    start,
    end,
    sourceId,
    sourceObject,
    field,
    at,
    certainty: source.sentByUs ? 'possible' : stop.certainty,
    suggestion: suggestionFor(stop, {
      source,
      reading,
      words: quote,
      givenAt: instant ?? input.readAt,
      day: at === null ? null : dayOf(at, input.zone),
    }),
  };
}

/** Tokens shown on either side of the words, within their sentence. */
const context = 7;

function quoteAround(reading: Reading, { from, to }: FoundStop): { start: number; end: number } {
  const { tokens } = reading;
  const sentence = sentenceAround(reading, from);
  const first = tokens[Math.max(sentence.from, from - context)];
  const last = tokens[Math.min(Math.max(sentence.to, to), to + context) - 1];
  return { start: first?.start ?? 0, end: last?.end ?? 0 };
}

/** An instant as drafts carry it; a date alone stands for its first moment. Null: not readable as either. */
function instantOf(at: string | null): string | null {
  const ms = at === null ? Number.NaN : Date.parse(at);
  return Number.isNaN(ms) ? null : new Date(ms).toISOString();
}

function dayOf(at: string, zone: string): string | null {
  if (isPlainDate(at)) return at;
  const instant = instantOf(at);
  return instant ? localDate(instant, zone) : null;
}
