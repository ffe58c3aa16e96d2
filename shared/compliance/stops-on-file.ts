import { dayFromDate } from '../calendar/epoch-day.ts';
import { localDay } from '../calendar/zone-clock.ts';
import type { Facts, RecordedStop } from './facts.ts';
import { type Stop, withSiblings } from './stop.ts';

/** What a person recorded needs no reading of words. */
export const stopsOnFile = ({ recordedStops }: Facts, zone: string): Stop[] =>
  (recordedStops ?? [])
    .flatMap((recorded) => [stopOfRecord(recorded, zone), ...byMouth(recorded)])
    .sort((left, right) => left.at - right.at);

function stopOfRecord(recorded: RecordedStop, zone: string): Stop {
  const { debtIds, words, media, personId, amount, invoiceId } = recorded;
  const at = Date.parse(recorded.at);
  const day = recorded.receivedOn ? dayFromDate(recorded.receivedOn) : localDay(at, zone);
  const written = recorded.written !== false;
  switch (recorded.kind) {
    case 'cease':
    case 'refusal':
      return {
        kind: 'cease',
        at,
        effectiveDay: day,
        refusal: recorded.kind === 'refusal',
        written,
        debtIds,
        words,
      };
    case 'dispute':
    case 'original-creditor':
      return {
        kind: recorded.kind,
        at,
        submittedDay: day,
        receivedDay: day,
        written,
        debtIds,
        amount,
        ...(invoiceId === undefined ? {} : { invoiceId }),
        words,
      };
    case 'workplace':
      return { kind: 'place', at, place: 'work', employerForbids: true, oral: !written, media: null, words };
    case 'medium':
      return { kind: 'medium', at, media: media && withSiblings(media), number: null, personId, words };
  }
}

/**
 * "Stop contacting me", said and not written, is no cease (12 CFR 1006.6(c)(1) asks for writing) but a request about every
 * medium (1006.14(h)(1)).
 */
function byMouth({ kind, written, at, personId, words }: RecordedStop): Stop[] {
  if (kind !== 'cease' || written !== false) return [];
  return [{ kind: 'medium', at: Date.parse(at), media: null, number: null, personId, words }];
}
