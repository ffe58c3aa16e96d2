import type { NamedRecord } from '../../../crm-connector/contract.ts';
import type { Instant, Zone } from '../../../shared/calendar/instant.ts';
import type { WorklistScore } from '../../../shared/worklist/score-customer.ts';
import type { Snooze } from './day-marks.ts';
import { type DayGroup, type DayReason, GROUPS } from './day-reason.ts';
import type { RowStanding } from './row-standing.ts';

/** Why somebody who could be called is not offered. */
export type Waits =
  | { readonly for: 'snooze'; readonly snooze: Snooze }
  /** Somebody was in contact with them today. */
  | { readonly for: 'contact' }
  /** A contact has answered the only task they are here for. */
  | { readonly for: 'answered' }
  /** They promised, and the day is ahead: nobody chases them until then. */
  | { readonly for: 'promise' }
  | { readonly for: 'call-back'; readonly at: Instant | null };

/** One customer of the day. */
export interface DayRow {
  /** `recordKey` of the customer. */
  readonly id: string;
  readonly customer: NamedRecord;
  readonly zones: readonly Zone[];
  readonly group: DayGroup;
  /** Strongest first; never none. */
  readonly reasons: readonly DayReason[];
  readonly standing: RowStanding;
  readonly waits: Waits | null;
  /** Null: nothing is known of them to score. */
  readonly score: WorklistScore | null;
  readonly isPinned: boolean;
  /** The moment of a call back. */
  readonly moment: Instant | null;
  /** Place in the CRM's list view, where one stands in for the worklist. */
  readonly place: number | null;
}

/** Whether Next may lead there now: the rules let it, nothing waits, and no hold the company counts as a stop is in force. */
export const isOffered = ({ standing, waits, score }: DayRow): boolean =>
  standing.is === 'now' && waits === null && score?.standing !== 'stopped';

/** Pinned ones first, then group by group; call-backs by time, the others by place or score. */
export function inOrder(rows: readonly DayRow[]): DayRow[] {
  return rows.toSorted(
    (one, other) =>
      Number(other.isPinned) - Number(one.isPinned) ||
      GROUPS.indexOf(one.group) - GROUPS.indexOf(other.group) ||
      compareMoments(one, other) ||
      (one.place ?? 0) - (other.place ?? 0) ||
      (other.score?.score ?? -1) - (one.score?.score ?? -1) ||
      one.customer.name.localeCompare(other.customer.name) ||
      (one.id < other.id ? -1 : 1),
  );
}

function compareMoments({ moment }: DayRow, { moment: other }: DayRow): number {
  if (moment === other) return 0;
  if (moment === null || other === null) return moment === null ? 1 : -1;
  return moment < other ? -1 : 1;
}

/**
 * Who comes next: the first who may be called and was not led to before in this round; null: nobody.
 * @param rows in order
 * @param current the customer on screen, never offered itself
 */
export function nextOf(
  rows: readonly DayRow[],
  current: string | null,
  seen: ReadonlySet<string>,
): DayRow | null {
  return rows.find((row) => isOffered(row) && row.id !== current && !seen.has(row.id)) ?? null;
}
