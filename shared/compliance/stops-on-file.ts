import { dayFromDate } from '../calendar/epoch-day.ts';
import { localDay } from '../calendar/zone-clock.ts';
import type { Facts, RecordedStop } from './facts.ts';
import { type Stop, withSiblings } from './stop.ts';

/** What a person recorded needs no reading of words. */
export const stopsOnFile = ({ recordedStops }: Facts, zone: string): Stop[] =>
  (recordedStops ?? [])
    .map((recorded) => stopOfRecord(recorded, zone))
    .sort((left, right) => left.at - right.at);

function stopOfRecord(recorded: RecordedStop, zone: string): Stop {
  const { debtIds, words, media, personId, amount } = recorded;
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
        words,
      };
    case 'workplace':
      return { kind: 'place', at, place: 'work', employerForbids: true, oral: !written, media: null, words };
    case 'medium':
      return { kind: 'medium', at, media: media && withSiblings(media), number: null, personId, words };
  }
}
