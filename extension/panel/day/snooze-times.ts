import { type Instant, plusMilliseconds, type Zone } from '../../../shared/calendar/instant.ts';

export const SNOOZES = ['hour', 'tomorrow', 'threeDays', 'week'] as const;
export type SnoozeFor = (typeof SNOOZES)[number];

const DAYS: Readonly<Record<Exclude<SnoozeFor, 'hour'>, number>> = { tomorrow: 1, threeDays: 3, week: 7 };

/**
 * When a snooze ends: with the day, in every one of the zones. The associate's midnight alone may lie in the shift that runs.
 * @param zones of the associate, and those the customer may be in; at least one
 */
export function snoozeEnd(what: SnoozeFor, now: Instant, zones: readonly Zone[]): Instant {
  if (what === 'hour') return plusMilliseconds(now, 3_600_000);
  const ends = zones.map((zone) =>
    Temporal.Instant.from(now)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .add({ days: DAYS[what] })
      .toZonedDateTime(zone)
      .toInstant()
      .toString({ fractionalSecondDigits: 3 }),
  );
  return ends.toSorted().at(-1) ?? now;
}
