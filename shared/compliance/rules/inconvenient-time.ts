import { type EpochDay, weekday } from '../../calendar/epoch-day.ts';
import { localDay, localMinute, momentOf } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
import type { TimeOfWeek } from '../language/times.ts';
import { isFirstResponse, type Matter } from '../matter.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';
import type { Stop } from '../stop.ts';
import { agreedHours, responseCitation } from './hours.ts';

/**
 * 12 CFR 1006.6(b)(1)(i), cmt 6(b)(1)-1: no contact at a time the collector knows or should know is inconvenient.
 * "Inconvenient" is no magic word, the wish lasts until the consumer says otherwise, and what stands in the creditor's file
 * binds too. "I'm busy" ends a call and closes nothing later. Where the zone is not settled, the hour is closed when it is
 * closed in any of them. A creditor outside the Act is warned instead: the wish is on record.
 */
export const inconvenientTime: ContactRule = {
  id: 'inconvenient-time',
  citation: cite('12 CFR 1006.6(b)(1)(i); Supp. I, cmt 6(b)(1)-1', 'S'),
  changesWithTime: true,
  check(matter, t, report) {
    if (isExcludedFromCount(matter.role)) return;
    for (const stop of matter.stops) {
      if (stop.kind !== 'time' || !isAbout(stop, matter) || isLifted(stop, matter, t)) continue;
      const closed = closedIn(matter, stop.closed, t);
      if (!closed) continue;
      const values = { said: stop.words, zone: closed.zone };
      if (isFirstResponse(matter)) {
        const reason = 'One answer, in the same medium, to a message the consumer sent at this time';
        report.hit({ ruleId: this.id, effect: 'permit', reason, citation: responseCitation, values });
      } else {
        const binding = matter.coverage.fdcpaStandards;
        report.hit({
          ruleId: this.id,
          effect: binding ? 'block' : 'caution',
          reason: `The consumer asked not to be contacted at this time: “${stop.words}”`,
          citation: this.citation,
          values,
          until: closed.until,
        });
      }
    }
  },
};

type TimeStop = Extract<Stop, { kind: 'time' }>;

const isAbout = ({ media, place }: TimeStop, { question }: Matter): boolean =>
  (media === null || media.includes(question.channel)) && (place === null || place === question.place);

/** The consumer said later, and by `t`, that these days and hours are welcome again (cmt 6(b)(1)-1). */
const isLifted = ({ at, closed }: TimeStop, { stops }: Matter, t: number): boolean =>
  stops.some(
    (stop) =>
      stop.kind === 'resume' &&
      stop.time !== null &&
      stop.at > at &&
      stop.at <= t &&
      covers(stop.time, closed),
  );

const covers = (open: TimeOfWeek, closed: TimeOfWeek): boolean =>
  (open.days === null || (closed.days?.every((day) => open.days?.includes(day)) ?? false)) &&
  (open.fromMinute ?? 0) <= (closed.fromMinute ?? 0) &&
  (open.toMinute ?? 1440) >= (closed.toMinute ?? 1440);

function closedIn(matter: Matter, time: TimeOfWeek, t: number): { zone: string; until: number } | null {
  let found: { zone: string; until: number } | null = null;
  for (const zone of matter.dayZones) {
    const day = localDay(t, zone);
    const minute = localMinute(t, zone);
    if (
      agreedHours(matter, t, day).some(
        ({ fromMinute, toMinute }) => minute >= fromMinute && minute < toMinute,
      )
    )
      continue;
    const end = closedUntil(time, day, minute);
    if (!end) continue;
    const until = momentOf(end.day, end.minute, zone);
    if (!found || until > found.until) found = { zone, until };
  }
  return found;
}

/** End of the closed stretch that holds this local minute; null when it is open. */
function closedUntil(
  time: TimeOfWeek,
  day: EpochDay,
  minute: number,
): { day: EpochDay; minute: number } | null {
  const holds = (on: EpochDay) => time.days === null || time.days.includes(weekday(on));
  const from = time.fromMinute ?? 0;
  const to = time.toMinute ?? 1440;
  if (from === to) return null;
  if (from < to) return holds(day) && minute >= from && minute < to ? { day, minute: to } : null;
  if (holds(day) && minute >= from) return { day: day + 1, minute: to };
  return holds(day - 1) && minute < to ? { day, minute: to } : null;
}
