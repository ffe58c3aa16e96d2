import { instantSchema } from '../../shared/calendar/instant.ts';
import { type PlainDate, plainDateSchema } from '../../shared/calendar/plain-date.ts';
import { z } from '../../shared/schema.ts';
import { storedItem } from './stored-item.ts';

/** Days of which a count is kept: this week, and the one before it. */
export const DAYS_COUNTED = 14;

const orgUseSchema = z.object({
  /** Requests of each day, by the days of this machine. Counts alone: never what was asked. */
  days: z.record(plainDateSchema, z.int()),
  /** What the org last said of its own limit; null: it says nothing of it. */
  limit: z.nullable(z.object({ used: z.int(), max: z.int(), at: instantSchema })),
});
export type OrgUse = z.infer<typeof orgUseSchema>;

/** Requests that went out to each org, by API origin. */
export const apiUse = storedItem('apiUse', 1, z.record(z.string(), orgUseSchema));

/** Requests since `from`, that day included. */
export function requestsSince({ days }: OrgUse, from: PlainDate): number {
  return Object.entries(days).reduce((sum, [day, count]) => (day >= from ? sum + count : sum), 0);
}
