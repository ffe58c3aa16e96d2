import { type Clock, systemClock } from '../../shared/calendar/clock.ts';
import { instantSchema, millisecondsBetween } from '../../shared/calendar/instant.ts';
import { z } from '../../shared/schema.ts';
import { parleyDatabase } from './database.ts';
import { keptWhileSignedIn } from './kept-while-signed-in.ts';
import type { Owner } from './signed-in-owner.ts';

/** An admin's change of fields or rights shows within a day; an `INVALID_FIELD` answer shows it at once. */
const DESCRIBE_KEPT_MS = 24 * 60 * 60 * 1000;

const rowSchema = z.object({ v: z.literal(1), storedAt: instantSchema, value: z.unknown() });

/** What describes said, for one user of one org: what a describe shows depends on who asks. */
export interface DescribeCache {
  /** Undefined: nothing stored, or too old. */
  read(name: string): Promise<unknown>;
  /** Does nothing when who it was read for has signed out meanwhile. */
  write(name: string, value: unknown): Promise<void>;
  clear(): Promise<void>;
}

export function describeCache(owner: Owner, apiOrigin: string, clock: Clock = systemClock): DescribeCache {
  const prefix = [owner.orgId, owner.userId, apiOrigin];
  return {
    async read(name) {
      const row = rowSchema.safeParse(await (await parleyDatabase()).get('describes', [...prefix, name]));
      // Not data of anybody: what cannot be read is simply asked for again.
      if (!row.success || millisecondsBetween(row.data.storedAt, clock.now()) > DESCRIBE_KEPT_MS)
        return undefined;
      return row.data.value;
    },
    async write(name, value) {
      const row = { v: 1, storedAt: clock.now(), value } satisfies z.infer<typeof rowSchema>;
      const key = [...prefix, name];
      await keptWhileSignedIn(
        apiOrigin,
        owner,
        async () => void (await (await parleyDatabase()).put('describes', row, key)),
        async () => (await parleyDatabase()).delete('describes', key),
      );
    },
    async clear() {
      await (await parleyDatabase()).delete('describes', IDBKeyRange.bound(prefix, [...prefix, []]));
    },
  };
}
