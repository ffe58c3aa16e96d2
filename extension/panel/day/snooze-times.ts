import { type Instant, plusMilliseconds, type Zone } from '../../../shared/calendar/instant.ts';

export const SNOOZES = ['hour', 'tomorrow', 'threeDays', 'week'] as const;
export type SnoozeFor = (typeof SNOOZES)[number];

const DAYS: Readonly<Record<Exclude<SnoozeFor, 'hour'>, number>> = { tomorrow: 1, threeDays: 3, week: 7 };

/** When a snooze ends: days end where the associate's own begin. */
export function snoozeEnd(what: SnoozeFor, now: Instant, zone: Zone): Instant {
  if (what === 'hour') return plusMilliseconds(now, 3_600_000);
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate();
  return today
    .add({ days: DAYS[what] })
    .toZonedDateTime(zone)
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}
