import { type Instant, localDate, type Zone } from '../../../shared/calendar/instant.ts';
import type { Facts } from '../../../shared/compliance/facts.ts';
import { zonesByTime } from '../before/local-times.ts';

/**
 * The zone a moment is told in: the consumer's, when one clock holds wherever the consumer may be; otherwise the
 * associate's own, which the words then have to say.
 */
export function zoneToTell(
  facts: Facts,
  own: Zone,
  at: Instant,
): { readonly zone: Zone; readonly isTheirs: boolean } {
  const { knownZone, possibleZones } = facts.consumer;
  const { zones, isComplete } = zonesByTime(knownZone ? [knownZone] : possibleZones, at);
  const [only] = zones;
  return only !== undefined && zones.length === 1 && isComplete
    ? { zone: only, isTheirs: true }
    : { zone: own, isTheirs: false };
}

/** `8:45 pm` today, `Tue 8:00 am` within the week, `Tue 1 Dec` later: as exact as there is room and need for. */
export function tellMoment(at: Instant, zone: Zone, now: Instant, locale: string): string {
  const moment = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const date = moment.toPlainDate();
  const days = Temporal.PlainDate.from(localDate(now, zone)).until(date).days;
  const time = moment.toLocaleString(locale, { timeStyle: 'short' });
  if (days === 0) return time;
  const isMidnight = moment.hour === 0 && moment.minute === 0;
  if (isMidnight || days < 0 || days > 6) return tellDay(date.toString(), locale);
  return `${date.toLocaleString(locale, { weekday: 'short' })} ${time}`;
}

/** `Wed 25 Nov`, in the order of the locale. */
export function tellDay(date: string, locale: string): string {
  return Temporal.PlainDate.from(date).toLocaleString(locale, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
}

/** Whole minutes left, rounded up: "1 min" until the very end. */
export function minutesUntil(at: Instant, now: Instant): number {
  return Math.ceil(
    (Temporal.Instant.from(at).epochMilliseconds - Temporal.Instant.from(now).epochMilliseconds) / 60_000,
  );
}
