import type { Instant, Zone } from '../../../shared/calendar/instant.ts';

/**
 * One zone for each different time of day it may be at the customer's: zones that show the same time now are one.
 * A zone this browser does not know is left out, and said so by `isComplete`.
 */
export function zonesByTime(zones: readonly Zone[], now: Instant): { zones: Zone[]; isComplete: boolean } {
  const byOffset = new Map<number, Zone>();
  let isComplete = true;
  for (const zone of zones) {
    try {
      const { offsetNanoseconds } = Temporal.Instant.from(now).toZonedDateTimeISO(zone);
      if (!byOffset.has(offsetNanoseconds)) byOffset.set(offsetNanoseconds, zone);
    } catch {
      isComplete = false;
    }
  }
  return { zones: [...byOffset].sort(([a], [b]) => a - b).map(([, zone]) => zone), isComplete };
}
