import { z } from '../schema.ts';
import type { PlainDate } from './plain-date.ts';

/** A moment as an ISO 8601 string in UTC, `2026-11-22T05:56:01.000Z`. */
export const instantSchema = z
  .string()
  .check(
    z.refine((text) => isInstant(text), { error: 'Expected an instant such as 2026-11-22T05:56:01.000Z' }),
  );
export type Instant = string;

/** IANA zone name such as `America/Chicago`. */
export type Zone = string;

export function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text);
    return true;
  } catch {
    return false;
  }
}

/** The calendar day it is at `at` in `zone`. */
export function localDate(at: Instant, zone: Zone): PlainDate {
  return Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** Whether it is one calendar day in any of the zones: a shift at night has midnight in it, where the customer is or here. */
export const isSameDay = (one: Instant, other: Instant, zones: readonly Zone[]): boolean =>
  zones.some((zone) => localDate(one, zone) === localDate(other, zone));

/** Milliseconds from `from` to `to`; negative when `to` comes first. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return Temporal.Instant.from(to).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;
}

/** The moment `milliseconds` after `at` (before it when negative). */
export function plusMilliseconds(at: Instant, milliseconds: number): Instant {
  return Temporal.Instant.from(at).add({ milliseconds }).toString({ fractionalSecondDigits: 3 });
}
