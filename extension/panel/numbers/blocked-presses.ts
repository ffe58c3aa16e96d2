import { type Instant, instantSchema, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { BlockedPress } from '../../../shared/numbers/work.ts';
import { z } from '../../../shared/schema.ts';
import { parleyDatabase } from '../../storage/database.ts';
import type { DraftOwner } from '../during/draft-store.ts';

/** A month, and the days of it that another month began with. */
const KEPT_MS = 62 * 24 * 60 * 60 * 1000;

const pressSchema = z.object({ v: z.literal(1), at: instantSchema, ruleId: z.string() });

// Among the drafts, because they go with the owner's session like these (storage/forget-owner.ts).
const KIND = 'blocked-press';
const keyOf = ({ orgId, userId }: DraftOwner, at: Instant) => [orgId, userId, KIND, at];
const allOf = ({ orgId, userId }: DraftOwner) =>
  IDBKeyRange.bound([orgId, userId, KIND], [orgId, userId, KIND, []]);

/** Calls the panel stopped: when, and by which rule. Never for whom: the CRM keeps nothing of a call that was not made. */
export async function blockedPresses(owner: DraftOwner): Promise<BlockedPress[]> {
  const stored = await (await parleyDatabase()).getAll('drafts', allOf(owner));
  return stored.flatMap((value) => {
    const press = pressSchema.safeParse(value);
    return press.success ? [{ at: press.data.at, ruleId: press.data.ruleId }] : [];
  });
}

/** Two presses in one millisecond are one. */
export async function keepBlockedPress(owner: DraftOwner, press: BlockedPress): Promise<void> {
  const database = await parleyDatabase();
  const transaction = database.transaction('drafts', 'readwrite', { durability: 'relaxed' });
  await transaction.store.put({ v: 1, ...press }, keyOf(owner, press.at));
  for await (const cursor of transaction.store.iterate(allOf(owner))) {
    const old = pressSchema.safeParse(cursor.value);
    if (old.success && millisecondsBetween(old.data.at, press.at) > KEPT_MS) await cursor.delete();
  }
  await transaction.done;
}
