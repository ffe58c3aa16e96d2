import { type Clock, systemClock } from '../../shared/calendar/clock.ts';
import { type Instant, millisecondsBetween } from '../../shared/calendar/instant.ts';
import { withoutUnsureDisputes } from '../../shared/domain/unsure-amounts.ts';
import { type WriteCommand, writeCommandSchema } from '../../shared/domain/write-command.ts';
import { areAmountsSure } from '../../shared/money/stored-amounts.ts';
import { setAside } from '../storage/broken.ts';
import { parleyDatabase } from '../storage/database.ts';
import { type EntryOf, isSettled, type OutboxEntry } from './entry.ts';
import { outboxStateSchema } from './entry-schema.ts';
import { readEntry } from './entry-versions.ts';
import { type EntryChange, moved } from './move.ts';
import { newEntry } from './new-entry.ts';
import { wakeOutboxSoon } from './outbox-alarm.ts';
import type { OutboxEvent } from './transitions.ts';

/** How many of the latest entries are listed whatever their state; older ones only while they are unsettled. */
const RECENT = 200;
/** A receipt can be looked at, and corrected, for this long. */
const RECEIPT_KEPT_MS = 7 * 24 * 60 * 60 * 1000;

const unsettledStates = outboxStateSchema.options.filter((state) => !isSettled({ state }));

/**
 * Called by the panel: resolves once the command is durable on disk. The panel then wakes the worker; should that
 * message be lost (the worker ends at that moment), the alarm set here sends the entry half a minute later.
 * @throws StorageError, ZodError
 */
export async function addToOutbox<C extends WriteCommand>(command: C, at: Instant): Promise<EntryOf<C>> {
  const draft = newEntry(writeCommandSchema.parse(command) as C, at);
  const database = await parleyDatabase();
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  try {
    // One request, no look before: the unique id keeps a second press out, and the click waits for the disk only once.
    const [seq] = await Promise.all([transaction.store.add(draft), transaction.done]);
    void wakeOutboxSoon();
    return { ...draft, seq };
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'ConstraintError') throw error;
    // The id holds the command's key, so that what is there is the same command.
    const there = readEntry(await database.getFromIndex('outbox', 'by-id', draft.id));
    if (!there.success) throw there.error;
    return there.data as EntryOf<C>;
  }
}

/** Takes an entry back; false when it is too late (it is being sent, or is settled). @throws StorageError */
export async function undo(id: string, at: Instant): Promise<boolean> {
  return movedByPerson(await moveEntry(id, 'undo', at));
}

/** Lets an entry be tried without waiting; wake the worker afterwards. False when there is nothing to try. */
export async function retryNow(id: string, clock: Clock = systemClock): Promise<boolean> {
  return movedByPerson(await moveEntry(id, 'retry', clock.now(), { nextTryAt: null }));
}

/** What it held back may go now, and the message that says so may be lost. */
function movedByPerson(entry: OutboxEntry | undefined): boolean {
  if (entry) void wakeOutboxSoon();
  return entry !== undefined;
}

/**
 * Applies an event in one transaction; undefined when the entry cannot take it any more (another context was
 * first) or does not parse.
 */
export async function moveEntry(
  id: string,
  event: OutboxEvent,
  at: Instant,
  change: EntryChange = {},
): Promise<OutboxEntry | undefined> {
  const database = await parleyDatabase();
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  const parsed = readEntry(await transaction.store.index('by-id').get(id));
  const entry = parsed.success ? moved(parsed.data, event, at, change) : undefined;
  if (entry) await transaction.store.put(entry);
  await transaction.done;
  return entry;
}

/** The unsettled entries and the latest receipts, in the order of the presses. @throws StorageError */
export async function listOutbox(clock: Clock = systemClock): Promise<OutboxEntry[]> {
  const database = await parleyDatabase();
  const transaction = database.transaction('outbox');
  const keys = await transaction.store.getAllKeys();
  const from = keys.at(-RECENT) ?? 0;
  const [recent, ...byState] = await Promise.all([
    transaction.store.getAll(IDBKeyRange.lowerBound(from)),
    ...unsettledStates.map((state) => transaction.store.index('by-state').getAll(state)),
  ]);
  const entries = await parseAll([...byState.flat(), ...recent], clock);
  return [...new Map(entries.map((entry) => [entry.seq, entry])).values()].sort((a, b) => a.seq - b.seq);
}

/** What the runner looks at, in the order of the presses. @throws StorageError */
export async function listUnsettled(clock: Clock = systemClock): Promise<OutboxEntry[]> {
  const database = await parleyDatabase();
  const transaction = database.transaction('outbox');
  const found = await Promise.all(
    unsettledStates.map((state) => transaction.store.index('by-state').getAll(state)),
  );
  return (await parseAll(found.flat(), clock)).sort((a, b) => a.seq - b.seq);
}

/** Removes receipts older than their time; an unsettled entry is never removed. @throws StorageError */
export function forgetOldReceipts(now: Instant): Promise<void> {
  return forgetReceipts(({ settledAt }) => {
    return settledAt !== null && millisecondsBetween(settledAt, now) > RECEIPT_KEPT_MS;
  });
}

/**
 * Removes the receipts of one user of one org, who signs out. What is not settled stays, and so does what the CRM left
 * to be done by hand.
 * @throws StorageError
 */
export function forgetReceiptsOf({ orgId, userId }: { orgId: string; userId: string }): Promise<void> {
  return forgetReceipts(
    ({ command, code }) => command.orgId === orgId && command.userId === userId && code !== 'by-hand',
  );
}

async function forgetReceipts(isOver: (entry: OutboxEntry) => boolean): Promise<void> {
  const database = await parleyDatabase();
  const transaction = database.transaction('outbox', 'readwrite');
  for (const state of outboxStateSchema.options.filter((option) => isSettled({ state: option }))) {
    const settled = await transaction.store.index('by-state').getAll(state);
    for (const value of settled) {
      const entry = readEntry(value);
      if (entry.success && isOver(entry.data)) await transaction.store.delete(entry.data.seq);
    }
  }
  await transaction.done;
}

/** What counts of a receipt with amounts of an earlier version, and why nothing sends it again; stored, it stays as it is. */
function asListed(entry: OutboxEntry): OutboxEntry {
  if (areAmountsSure(entry.command)) return entry;
  const code = entry.state === 'refused' ? 'earlier-amounts' : entry.code;
  return { ...entry, command: withoutUnsureDisputes(entry.command), code };
}

/** Entries that do not parse are set aside, where the panel finds and exports them. */
async function parseAll(values: unknown[], clock: Clock): Promise<OutboxEntry[]> {
  const entries: OutboxEntry[] = [];
  for (const value of values) {
    const parsed = readEntry(value);
    if (parsed.success) entries.push(asListed(parsed.data));
    else await setAside('outbox', (value as { seq: number }).seq, parsed.error, clock.now());
  }
  return entries;
}
