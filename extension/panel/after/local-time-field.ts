import type { Instant, Zone } from '../../../shared/calendar/instant.ts';

/** An instant as the value of a `datetime-local` field: `2026-11-22T14:05`. */
export function localOfInstant(at: Instant, zone: Zone): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDateTime();
  return local.toString({ smallestUnit: 'minute' });
}

/** The instant a person meant, null when the field is empty or half typed. An hour that happened twice is the earlier. */
export function instantOfLocal(value: string, zone: Zone): Instant | null {
  try {
    const local = Temporal.PlainDateTime.from(value);
    return local.toZonedDateTime(zone).toInstant().toString({ fractionalSecondDigits: 3 });
  } catch {
    return null;
  }
}
