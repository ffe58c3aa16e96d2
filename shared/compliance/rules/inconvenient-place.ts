import { localDay, momentOf } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
import type { Hit } from '../finding.ts';
import { isFirstResponse, type Matter, momentOfIso } from '../matter.ts';
import type { ContactRule } from '../rule.ts';
import type { Stop } from '../stop.ts';

/**
 * 12 CFR 1006.6(b)(1)(ii) and (b)(3): no contact at a place known to be inconvenient, nor at work where the collector knows
 * or should know that the employer forbids it. A call to a mobile is not a call to the place its owner happens to be at.
 * Massachusetts creditors are bound by the workplace wish alone: by mouth for ten days, for good once confirmed in writing
 * within seven (940 CMR 7.04(1)(h)).
 */
export const inconvenientPlace: ContactRule = {
  id: 'inconvenient-place',
  citation: cite('12 CFR 1006.6(b)(1)(ii), (b)(3)', 'V'),
  changesWithTime: true,
  check(matter, t, report) {
    if (isFirstResponse(matter)) return;
    for (const stop of matter.stops) {
      const hit = stop.kind === 'place' && isHere(stop, matter) ? hitOf(stop, matter, t) : null;
      if (hit) report.hit(hit);
    }
  },
};

function hitOf(stop: PlaceStop, matter: Matter, t: number): Hit | null {
  const { place, words, employerForbids } = stop;
  const reason =
    place === 'work' ? `Not at work: “${words}”` : `The consumer closed this place (${place}): “${words}”`;
  const { citation, id } = inconvenientPlace;
  const shared = { ruleId: id, reason, values: { said: words, place, employerForbids } };
  const end = massachusettsEnd(matter, stop);
  if (matter.coverage.fdcpaStandards) return { ...shared, effect: 'block', citation };
  if (end === null) return { ...shared, effect: 'caution', citation };
  const until = Number.isFinite(end) ? end : null;
  return t < end ? { ...shared, effect: 'block', citation: massachusetts, until } : null;
}

type PlaceStop = Extract<Stop, { kind: 'place' }>;

const isHere = ({ place, media }: PlaceStop, { question }: Matter): boolean =>
  place === question.place && (media === null || media.includes(question.channel));

const massachusetts = cite('940 CMR 7.04(1)(h)', 'V');

/** For a Massachusetts creditor the moment an oral workplace wish lapses, infinity when it does not; null: not its case. */
function massachusettsEnd({ facts, coverage, dayZones }: Matter, stop: PlaceStop): number | null {
  if (facts.consumer.state !== 'MA' || !coverage.consumerDebt || stop.place !== 'work') return null;
  if (!stop.oral || stop.at === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const zone = dayZones[0] ?? 'America/New_York';
  const given = localDay(stop.at, zone);
  const confirmed = facts.events.some((event) => {
    if (event.direction !== 'in' || (event.channel !== 'letter' && event.channel !== 'email')) return false;
    const day = localDay(momentOfIso(event.at), zone);
    return (
      day >= given &&
      day <= given + 7 &&
      /\b(?:work|job|office|employ|trabajo|empleo)/i.test(event.words ?? '')
    );
  });
  return confirmed ? Number.POSITIVE_INFINITY : momentOf(given + 10, 0, zone);
}
