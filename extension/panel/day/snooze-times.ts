import { type Instant, plusMilliseconds, type Zone } from '../../../shared/calendar/instant.ts';

export const SNOOZES = ['hour', 'tomorrow', 'threeDays', 'week'] as const;
export type SnoozeFor = (typeof SNOOZES)[number];

const DAYS: Readonly<Record<Exclude<SnoozeFor, 'hour'>, number>> = { tomorrow: 1, threeDays: 3, week: 7 };

/**
 * When a snooze ends: with the day, here and where the customer is. The associate's midnight alone may lie in the shift that
 * runs; but where it is tomorrow already, the day after would end the snooze past the next workday here.
 * @param own zone of the associate
 * @param others zones the customer may be in
 */
export function snoozeEnd(what: SnoozeFor, now: Instant, own: Zone, others: readonly Zone[]): Instant {
  if (what === 'hour') return plusMilliseconds(now, 3_600_000);
  const todayIn = (zone: Zone) => Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  const endIn = (zone: Zone): Instant =>
    todayIn(zone)
      .add({ days: DAYS[what] })
      .toZonedDateTime(zone)
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
  const today = todayIn(own);
  const notAhead = others.filter((zone) => Temporal.PlainDate.compare(todayIn(zone), today) <= 0);
  return [own, ...notAhead].map(endIn).toSorted().at(-1) ?? endIn(own);
}
