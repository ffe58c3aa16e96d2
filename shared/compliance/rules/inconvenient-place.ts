import { localDay, momentOf } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
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
  title: 'Places the consumer closed, and the workplace',
  citation: cite('12 CFR 1006.6(b)(1)(ii), (b)(3)', 'V'),
  changesWithTime: true,
  check(matter, t, report) {
    for (const stop of matter.stops) {
      if (stop.kind !== 'place' || stop.place !== matter.question.place) continue;
      if (stop.media !== null && !stop.media.includes(matter.question.channel)) continue;
      const end = massachusettsEnd(matter, stop);
      const binding = matter.coverage.fdcpaStandards;
      if (isFirstResponse(matter) || (!binding && end !== null && t >= end)) continue;
      const bySelf = binding || end !== null;
      report.hit({
        ruleId: this.id,
        effect: bySelf ? 'block' : 'caution',
        reason:
          stop.place === 'work'
            ? `Not at work: “${stop.words}”`
            : `The consumer closed this place (${stop.place}): “${stop.words}”`,
        citation: binding || end === null ? this.citation : massachusetts,
        values: { said: stop.words, place: stop.place, employerForbids: stop.employerForbids },
        until: !binding && end !== null && Number.isFinite(end) ? end : null,
      });
    }
  },
};

const massachusetts = cite('940 CMR 7.04(1)(h)', 'V');

/** For a Massachusetts creditor the moment an oral workplace wish lapses, infinity when it does not; null: not its case. */
function massachusettsEnd(
  { facts, coverage, dayZones }: Matter,
  stop: Extract<Stop, { kind: 'place' }>,
): number | null {
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
