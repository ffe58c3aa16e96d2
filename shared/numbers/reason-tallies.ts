import type { ActivityRange } from '../domain/activity.ts';
import { delinquencyReasons } from '../wrap-up/delinquency-reasons.ts';
import type { Label } from '../wrap-up/disposition.ts';
import { disputeReasons } from '../wrap-up/dispute-reasons.ts';
import { isWithin } from './shift.ts';
import type { Work } from './work.ts';

export interface Tally {
  readonly id: string;
  /** A reason that is not on our list is called by what the CRM holds; null: none was given. */
  readonly label: Label | null;
  readonly count: number;
}

export interface ReasonTallies {
  readonly disputes: readonly Tally[];
  /** Why accounts are behind (RFD). */
  readonly delinquency: readonly Tally[];
}

/** What customers gave as their reasons, most often first. */
export function reasonTallies(work: Work, range: ActivityRange): ReasonTallies {
  const disputes = work.holds.filter(
    ({ at, kind }) => kind.is === 'known' && kind.value === 'dispute' && isWithin(range, at),
  );
  const behind = work.attempts.filter(({ startedAt }) => isWithin(range, startedAt));
  return {
    disputes: tally(
      disputes.map(({ reason }) => reason ?? ''),
      disputeReasons,
    ),
    delinquency: tally(
      behind.flatMap(({ delinquencyReason }) => (delinquencyReason === null ? [] : [delinquencyReason])),
      delinquencyReasons,
    ),
  };
}

function tally(ids: readonly string[], list: readonly { id: string; label: Label }[]): Tally[] {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const labelOf = (id: string): Label | null =>
    list.find((one) => one.id === id)?.label ?? (id === '' ? null : { en: id, es: id });
  return [...counts]
    .map(([id, count]) => ({ id, count, label: labelOf(id) }))
    .sort((one, other) => other.count - one.count || (one.id < other.id ? -1 : 1));
}
