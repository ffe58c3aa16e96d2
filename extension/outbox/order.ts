import { type Instant, millisecondsBetween } from '../../shared/calendar/instant.ts';
import { commandKey } from '../../shared/domain/command-id.ts';
import type { OutboxEntry } from './entry.ts';

/**
 * What made the runner look. All but `alarm` may mean that the cause of a wait is gone (the network is back,
 * somebody signed in, a person asked), so entries that wait for that are tried before their back-off ends.
 */
export type Trigger = 'wake' | 'alarm' | 'online' | 'signed-in' | 'startup';

/** What a connector calls an org that wants no more calls for now. */
export const RATE_LIMITED = 'rate-limited';

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
  const held = limitedUntil(unsettled, pass.now);
  return heads(unsettled).filter(
    (entry) =>
      entry.state !== 'refused' &&
      !held.has(entry.command.customer.apiOrigin) &&
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
  const held = limitedUntil(unsettled, now);
  let earliest: Instant | null = null;
  for (const entry of heads(unsettled)) {
    if (entry.state === 'refused') continue;
    const due = held.get(entry.command.customer.apiOrigin) ?? entry.nextTryAt ?? now;
    if (earliest === null || millisecondsBetween(due, earliest) > 0) earliest = due;
  }
  return earliest;
}

/**
 * Orgs that want no more calls for now, and until when. It is the org that is at its limit, not one customer: a thousand
 * entries would otherwise be a thousand more calls, each to be told the same.
 */
function limitedUntil(unsettled: readonly OutboxEntry[], now: Instant): ReadonlyMap<string, Instant> {
  const until = new Map<string, Instant>();
  for (const { state, code, nextTryAt, command } of unsettled) {
    if (state !== 'waiting' || code !== RATE_LIMITED || nextTryAt === null) continue;
    const { apiOrigin } = command.customer;
    const latest = until.get(apiOrigin) ?? now;
    if (millisecondsBetween(latest, nextTryAt) > 0) until.set(apiOrigin, nextTryAt);
  }
  return until;
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
