import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { Override } from '../../../shared/compliance/override.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';

/** A decision is for the call at hand: it is spent by the next attempt, and by time. */
const DECISION_HOLDS_MS = 60 * 60_000;

/** Decisions to go on in spite of a finding that still hold: made within the hour, and no call placed since. */
export function decisionsInForce(snapshot: CustomerSnapshot, now: Instant): Override[] {
  const placed = itemsOf(snapshot.attempts).filter(({ direction }) => direction === 'out');
  return itemsOf(snapshot.decisions).flatMap(({ kind, ruleIds, reason, at, by }) => {
    if (kind.is !== 'known' || kind.value !== 'verdict-overridden' || ruleIds.is !== 'known') return [];
    const isSpent = placed.some(({ startedAt }) => millisecondsBetween(at, startedAt) >= 0);
    if (millisecondsBetween(at, now) > DECISION_HOLDS_MS || isSpent) return [];
    const why = reason.is === 'known' ? reason.value : '';
    return ruleIds.value.map((ruleId) => ({ ruleId, by: by ?? snapshot.org.login, reason: why, at }));
  });
}
