import { zonesByTime } from '../before/local-times.ts';
import { useDay } from './day-context.ts';
import type { DayRow } from './day-row.ts';

/** What time it is at the customer's; several where it is not known in which zone they are. */
export function LocalTime({ row }: { row: DayRow }) {
  const { day, words, formats } = useDay();
  const at = day.at.value;
  const { zones } = zonesByTime(row.zones, at);
  if (zones.length === 0) return <span class="s unreadable">{words.day.zoneUnknown}</span>;
  return (
    <span class="s mut nowrap">
      {words.day.local(zones.map((zone) => formats.time(at, zone)).join(' / '))}
    </span>
  );
}

const TONE = { now: 'ok', later: 'wa', closed: 'no', 'cannot-tell': 'un', 'no-number': 'un' } as const;

/** Whether they may be called, and when. Hours the law leaves open invite nobody to call whom the company holds back. */
export function StandingWords({ row }: { row: DayRow }) {
  const { day, words, formats } = useDay();
  const { standing, zones } = row;
  const hasHours = standing.is === 'now' || standing.is === 'later';
  if (hasHours && row.score?.standing === 'stopped')
    return <span class="day-standing no">{words.day.standing.stopped}</span>;
  const zone = zones[0] ?? day.day.value?.org.zone ?? 'UTC';
  const said = () => {
    switch (standing.is) {
      case 'now':
        return standing.until === null
          ? words.day.standing.now
          : words.day.standing.until(formats.time(standing.until, zone));
      case 'later':
        return words.day.standing.later(formats.moment(standing.at, zone, day.at.value));
      default:
        return words.day.standing[standing.is];
    }
  };
  return <span class={`day-standing ${TONE[standing.is]}`}>{said()}</span>;
}

/** Why they are not offered although they could be called. */
export function WaitsWords({ row }: { row: DayRow }) {
  const { day, words, formats } = useDay();
  const { waits } = row;
  if (waits === null) return null;
  const zone = day.day.value?.org.zone ?? 'UTC';
  const say = words.day.waits;
  const said = () => {
    switch (waits.for) {
      case 'snooze':
        return say.snooze(formats.moment(waits.snooze.until, zone, day.at.value), waits.snooze.reason);
      case 'call-back':
        return waits.at === null
          ? say['call-back-day']
          : say['call-back'](formats.moment(waits.at, zone, day.at.value));
      default:
        return say[waits.for];
    }
  };
  return <span class="mut day-waits">{said()}</span>;
}
