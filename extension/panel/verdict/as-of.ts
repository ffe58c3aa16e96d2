import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { ShownCustomer } from '../models/customer-model.ts';

/** Facts this old are shown with their time. */
const OLD_AFTER_MS = 10 * 60_000;

/** When the facts behind a verdict were read, if they come from the cache or have grown old; null: they are fresh. */
export function asOfWhen(shown: ShownCustomer | null, now: Instant): Instant | null {
  if (!shown?.snapshot) return null;
  const { contactFactsReadAt } = shown.snapshot;
  const isOld = millisecondsBetween(contactFactsReadAt, now) >= OLD_AFTER_MS;
  return !shown.isLive || shown.fault !== null || isOld ? contactFactsReadAt : null;
}
