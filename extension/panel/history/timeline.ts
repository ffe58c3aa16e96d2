import { isInstant, localDate, type Zone } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Receipt } from '../../../shared/domain/invoice.ts';
import type { Note } from '../../../shared/domain/note.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { PromiseToPay } from '../../../shared/domain/promise-to-pay.ts';
import type { AttemptEntry } from '../panel-ports.ts';

/** `at` is an instant, or a plain date when only the day is known; null when not even that. */
interface When {
  readonly at: string | null;
}
export type TimelineItem = When &
  /** `twin`: the same call as a phone system logged it; it is no second row. */
  (
    | { kind: 'calls'; id: string; attempt: PastAttempt; twin: PastAttempt | null }
    /** Logged here and not yet among what was read. */
    | { kind: 'calls'; id: string; own: AttemptEntry }
    | { kind: 'notes'; id: string; note: Note }
    | { kind: 'payments'; id: string; receipt: Receipt }
    | { kind: 'promises'; id: string; promise: PromiseToPay }
  );
export const timelineKinds = ['calls', 'notes', 'payments', 'promises'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** Everything that happened with a customer, newest first. `logged` holds one entry an attempt, the latest. */
export function timeline(snapshot: CustomerSnapshot, logged: readonly AttemptEntry[]): TimelineItem[] {
  const own = logged.filter(
    (entry) => entry.state !== 'undone' && entry.state !== 'refused' && !isRead(entry, snapshot),
  );
  const corrected = new Set(own.map((entry) => entry.command.attempt.key));
  const read = new Set(itemsOf(snapshot.attempts).map(({ id }) => id));
  const items: TimelineItem[] = [
    ...own.map((entry) => ({
      kind: 'calls' as const,
      id: entry.id,
      at: entry.command.attempt.startedAt,
      own: entry,
    })),
    ...itemsOf(snapshot.attempts)
      .filter((attempt) => attempt.key === null || !corrected.has(attempt.key))
      .filter(({ twinOf }) => twinOf === null || !read.has(twinOf))
      .map((attempt) => ({
        kind: 'calls' as const,
        id: attempt.id,
        at: startOf(attempt, snapshot.org.zone),
        attempt,
        twin: itemsOf(snapshot.attempts).find(({ twinOf }) => twinOf === attempt.id) ?? null,
      })),
    ...itemsOf(snapshot.notes).map((note) => ({ kind: 'notes' as const, id: note.id, at: note.at, note })),
    ...itemsOf(snapshot.receipts).map((receipt) => ({
      kind: 'payments' as const,
      id: receipt.id,
      at: receipt.on.is === 'known' ? receipt.on.value : null,
      receipt,
    })),
    ...itemsOf(snapshot.promises).map((promise) => ({
      kind: 'promises' as const,
      id: promise.id,
      at: promise.made,
      promise,
    })),
  ];
  return items.sort((a, b) => sortKey(b, snapshot.org.zone).localeCompare(sortKey(a, snapshot.org.zone)));
}

/** The calendar day of an item for this person; null when unknown. */
export function dayOfItem(at: string | null, zone: Zone): PlainDate | null {
  if (at === null) return null;
  return at.length > 10 && isInstant(at) ? localDate(at, zone) : at.slice(0, 10);
}

/** What was read already holds this revision, or a later one. */
function isRead(entry: AttemptEntry, snapshot: CustomerSnapshot): boolean {
  const { key, revision } = entry.command.attempt;
  return itemsOf(snapshot.attempts).some(
    (attempt) => attempt.key === key && (attempt.revision ?? 0) >= revision,
  );
}

function startOf(attempt: PastAttempt, zone: Zone): string {
  return attempt.startedAtExact ? attempt.startedAt : localDate(attempt.startedAt, zone);
}

/** The day first; within a day what has a time comes by its time, after (above) what has none. */
function sortKey({ at }: When, zone: Zone): string {
  if (at === null) return '';
  const hasTime = at.length > 10 && isInstant(at);
  return `${dayOfItem(at, zone)}${hasTime ? Temporal.Instant.from(at).toString({ smallestUnit: 'second' }) : ''}`;
}
