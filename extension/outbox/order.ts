import { type Instant, millisecondsBetween } from '../../shared/calendar/instant.ts';
import { commandKey } from '../../shared/domain/write-command.ts';
import type { OutboxEntry } from './entry.ts';

/**
 * What made the runner look. All but `alarm` may mean that the cause of a wait is gone (the network is back,
 * somebody signed in, a person asked), so entries that wait for that are tried before their back-off ends.
 */
export type Trigger = 'wake' | 'alarm' | 'online' | 'signed-in' | 'startup';

/** What one pass of the runner has learnt so far. */
export interface Pass {
  now: Instant;
  trigger: Trigger;
  /** Orgs that cannot be reached in this pass, by API origin. */
  unreachable: ReadonlySet<string>;
  /** Ids of entries sent in this pass, and of those asked about: once is enough. */
  sent: ReadonlySet<string>;
  asked: ReadonlySet<string>;
}

/**
 * The entries to take next, oldest press first and no two of one lane. Order is kept per customer and person, and per
 * attempt (revision n + 1 waits for n): whatever is unsettled holds the later ones of its own lane, and no other lane.
 * @param unsettled in the order of the presses
 */
export function dueEntries(unsettled: readonly OutboxEntry[], pass: Pass): OutboxEntry[] {
  return heads(unsettled).filter(
    (entry) =>
      entry.state !== 'refused' &&
      !pass.unreachable.has(entry.command.customer.apiOrigin) &&
      !(isInDoubt(entry) ? pass.asked : pass.sent).has(entry.id) &&
      isDue(entry, pass),
  );
}

/**
 * When the runner has something to do again, if nothing happens before; null: not before a person acts.
 * @param unsettled in the order of the presses
 */
export function nextDueAt(unsettled: readonly OutboxEntry[], now: Instant): Instant | null {
  let earliest: Instant | null = null;
  for (const entry of heads(unsettled)) {
    if (entry.state === 'refused') continue;
    const due = entry.nextTryAt ?? now;
    if (earliest === null || millisecondsBetween(due, earliest) > 0) earliest = due;
  }
  return earliest;
}

/** The first unsettled entry of each lane. */
function heads(unsettled: readonly OutboxEntry[]): OutboxEntry[] {
  const lanes = new Set<string>();
  return unsettled.filter(({ command }) => {
    const { customer, userId } = command;
    // Of the person too: what only another's sign-in can settle must not hold the next one's work.
    const ofEntry = [`${customer.apiOrigin} ${customer.id} ${userId}`, commandKey(command)];
    const isHead = !ofEntry.some((lane) => lanes.has(lane));
    for (const lane of ofEntry) lanes.add(lane);
    return isHead;
  });
}

/** Nobody knows whether it was written: the CRM is asked before it is sent again. */
function isInDoubt(entry: OutboxEntry): boolean {
  return entry.state === 'unknown' || entry.state === 'sending';
}

function isDue(entry: OutboxEntry, pass: Pass): boolean {
  if (entry.state === 'queued' || entry.state === 'sending' || entry.nextTryAt === null) return true;
  if (entry.untilCauseGone && pass.trigger !== 'alarm') return true;
  return millisecondsBetween(entry.nextTryAt, pass.now) >= 0;
}
