import { type Clock, systemClock } from '../../shared/calendar/clock.ts';
import { type Instant, instantSchema, millisecondsBetween } from '../../shared/calendar/instant.ts';
import { type CustomerSnapshot, customerSnapshotSchema } from '../../shared/domain/customer-snapshot.ts';
import type { RecordRef } from '../../shared/domain/record-ref.ts';
import { z } from '../../shared/schema.ts';
import { setAside } from './broken.ts';
import { type ParleyDatabase, parleyDatabase } from './database.ts';
import { keptWhileSignedIn } from './kept-while-signed-in.ts';
import { type Owner, signedInOwner } from './signed-in-owner.ts';

/** Debtors' data on disk: no more of it, and for no longer, than the next few shifts need. */
export const CUSTOMERS_KEPT = 200;
export const SNAPSHOT_KEPT_MS = 72 * 60 * 60 * 1000;
/** Records from which a customer was opened; the oldest are forgotten first. */
const OPENED_KEPT = 50;

const rowSchema = z.object({
  v: z.literal(1),
  /** Ids from which this customer can be found again, its own first. */
  openedIds: z.array(z.string()),
  /** Every open reads the customer anew, so this is also when it was last used. */
  storedAt: instantSchema,
  snapshot: customerSnapshotSchema,
});
type Row = z.infer<typeof rowSchema>;
const agedSchema = z.looseObject({ storedAt: instantSchema });

/**
 * What was last read of the customer a record belongs to, for `owner` alone. Null stands for whoever is signed in to
 * that org now; nobody is: nothing is shown.
 * @throws StorageError
 */
export async function cachedSnapshot(
  ref: RecordRef,
  owner: Owner | null,
  clock: Clock = systemClock,
): Promise<CustomerSnapshot | undefined> {
  const reader = owner ?? (await signedInOwner(ref.apiOrigin));
  if (!reader) return undefined;
  const database = await parleyDatabase();
  const key = await keyOfOpened(database, ref, reader);
  if (!key) return undefined;
  const row = rowSchema.safeParse(await database.get('snapshots', key));
  if (!row.success) {
    await setAside('snapshots', key, row.error, clock.now());
    return undefined;
  }
  if (millisecondsBetween(row.data.storedAt, clock.now()) > SNAPSHOT_KEPT_MS) return undefined;
  return { ...row.data.snapshot, opened: { ...ref, object: openedObject(ref, row.data.snapshot) } };
}

/**
 * Stores what was just read, unless who it was read for has signed out meanwhile, and keeps the cache within its bounds.
 * @throws StorageError
 */
export async function cacheSnapshot(snapshot: CustomerSnapshot, clock: Clock = systemClock): Promise<void> {
  const { ref } = snapshot.customer;
  const key = [snapshot.org.orgId, snapshot.org.userId, ref.apiOrigin, ref.id];
  await keptWhileSignedIn(
    ref.apiOrigin,
    snapshot.org,
    () => put(snapshot, key, clock.now()),
    async () => (await parleyDatabase()).delete('snapshots', key),
  );
}

async function put(snapshot: CustomerSnapshot, key: string[], at: Instant): Promise<void> {
  const { ref } = snapshot.customer;
  const database = await parleyDatabase();
  const transaction = database.transaction('snapshots', 'readwrite', { durability: 'relaxed' });
  const before = rowSchema.safeParse(await transaction.store.get(key));
  const opened = before.success ? before.data.openedIds : [];
  const openedIds = [...new Set([ref.id, snapshot.opened.id, ...opened])].slice(0, OPENED_KEPT);
  await transaction.store.put({ v: 1, openedIds, storedAt: at, snapshot } satisfies Row, key);
  let surplus = (await transaction.store.count()) - CUSTOMERS_KEPT;
  let cursor = surplus > 0 ? await transaction.store.index('by-age').openCursor() : null;
  for (; cursor && surplus > 0; surplus -= 1) {
    await cursor.delete();
    cursor = await cursor.continue();
  }
  await transaction.done;
}

/** Removes what has outlived its time, set aside or not: it is a copy of what the CRM holds. @throws StorageError */
export async function forgetOldSnapshots(now: Instant): Promise<void> {
  const isOld = (at: Instant) => millisecondsBetween(at, now) > SNAPSHOT_KEPT_MS;
  const database = await parleyDatabase();
  const transaction = database.transaction(['snapshots', 'broken'], 'readwrite');
  for await (const cursor of transaction.objectStore('snapshots')) {
    // What else is in it may be another version's, and grows no less old.
    const row = agedSchema.safeParse(cursor.value);
    if (!row.success || isOld(row.data.storedAt)) await cursor.delete();
  }
  for await (const cursor of transaction.objectStore('broken')) {
    if (cursor.value.store === 'snapshots' && isOld(cursor.value.at)) await cursor.delete();
  }
  await transaction.done;
}

/** Key of the row through which `ref` was opened, the customer's own record or one that led to it. */
async function keyOfOpened(
  database: ParleyDatabase,
  ref: RecordRef,
  owner: Owner,
): Promise<string[] | undefined> {
  const keys = await database.getAllKeysFromIndex('snapshots', 'by-opened', ref.id);
  return keys.find(
    ([orgId, userId, apiOrigin]) =>
      orgId === owner.orgId && userId === owner.userId && apiOrigin === ref.apiOrigin,
  );
}

/** The page does not always say what kind of record it shows; the snapshot may. */
function openedObject(ref: RecordRef, snapshot: CustomerSnapshot): string | null {
  if (ref.object !== null) return ref.object;
  return [snapshot.opened, snapshot.customer.ref].find((known) => known.id === ref.id)?.object ?? null;
}
