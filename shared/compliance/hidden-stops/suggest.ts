import type { Channel } from '../../domain/contact-attempt.ts';
import type { PreferenceDraft } from '../../domain/contact-preference.ts';
import type { HoldDraft, HoldKind } from '../../domain/hold.ts';
import type { TimeOfWeek } from '../language/times.ts';
import { outside } from '../stops-in-words.ts';
import { attorneyIn, bankruptcyIn } from './details.ts';
import type { StopSuggestion } from './hidden-stop.ts';
import type { FoundStop } from './read-stops.ts';
import type { Reading } from './reading/clauses.ts';
import type { SourceText } from './source-texts.ts';

/** Where and when the words were read, for a draft made of them. */
export interface DraftContext {
  readonly source: SourceText;
  readonly reading: Reading;
  /** Words as the draft keeps them. */
  readonly words: string;
  /** Instant of the source, or of reading it where it has none. */
  readonly givenAt: string;
  /** Local day of the source; null: it has none. */
  readonly day: string | null;
}

/** What one click on a finding would record. */
export function suggestionFor(stop: FoundStop, context: DraftContext): StopSuggestion {
  const { kind, request } = stop;
  switch (kind) {
    case 'language':
      return { record: 'language', language: stop.language };
    case 'wrong-person':
      return { record: 'wrong-number', number: context.source.number };
    case 'medium':
      return request?.medium
        ? { record: 'medium', medium: request.medium, exclusive: request.wish === 'only' }
        : { record: 'nothing' };
    case 'inconvenient-time':
      return request?.time
        ? { record: 'preferences', preferences: closedHours(request.time, request.open, stop, context) }
        : { record: 'nothing' };
    case 'inconvenient-place':
      return { record: 'preferences', preferences: [preference(stop, context, null)] };
    case 'representative':
    case 'third-party':
    case 'vulnerability':
      return { record: 'nothing' };
    case 'already-paid':
      return { record: 'hold', hold: hold('dispute', stop, context) };
    default:
      return { record: 'hold', hold: hold(kind, stop, context) };
  }
}

function closedHours(
  time: TimeOfWeek,
  open: boolean,
  stop: FoundStop,
  context: DraftContext,
): PreferenceDraft[] {
  return (open ? outside(time) : [time]).map((closed) => preference(stop, context, closed));
}

function preference(stop: FoundStop, context: DraftContext, closed: TimeOfWeek | null): PreferenceDraft {
  const { source, words, givenAt } = context;
  return {
    kind: 'inconvenient',
    partyId: source.partyId,
    days: closed?.days ?? null,
    fromMinute: closed?.fromMinute ?? null,
    toMinute: closed?.toMinute ?? null,
    place: stop.request?.place ?? null,
    medium: stop.request?.open ? null : (stop.request?.medium ?? null),
    number: numberOf(stop, source),
    words,
    oral: source.written === null ? null : !source.written,
    givenAt,
    givenTo: 'us',
    inCompliantCommunication: null,
    through: null,
  };
}

function hold(kind: HoldKind, stop: FoundStop, context: DraftContext): HoldDraft {
  const { source, reading, words, day } = context;
  return {
    kind,
    partyId: source.partyId,
    debtId: null,
    medium: mediumOf(kind, stop),
    number: kind === 'opt-out' ? numberOf(stop, source) : null,
    words,
    written: source.written,
    receivedOn: day,
    effectiveFrom: null,
    effectiveTo: null,
    disputedAmount: null,
    answeredOn: null,
    invoiceId: null,
    invoiceNumber: null,
    reason: null,
    attorney: kind === 'attorney' ? attorneyIn(reading, stop) : null,
    bankruptcy: kind === 'bankruptcy' ? bankruptcyIn(reading, stop) : null,
    source: 'detector',
    sourceId: source.sourceId,
  };
}

const mediumOf = (kind: HoldKind, { request }: FoundStop): Channel | null =>
  kind === 'opt-out' ? (request?.medium ?? null) : null;

/** "This number" is the number of the call the note is about. A kind of number ("cell") is left for the person to pick. */
function numberOf({ request }: FoundStop, source: SourceText): string | null {
  const named = request?.number ?? null;
  if (named === 'this') return source.number;
  return named !== null && /\d/.test(named) ? named : null;
}
