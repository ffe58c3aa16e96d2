import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import type { Facts, Question } from '../../../shared/compliance/facts.ts';
import type { Override } from '../../../shared/compliance/override.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';

/** A decision is for the call at hand: it is spent by the next attempt, and by time. */
const DECISION_HOLDS_MS = 60 * 60_000;

/** A decision to go on, bound to the contact it was made for. */
export interface DecisionInForce {
  readonly override: Override;
  readonly personId: string;
  /** Every debt it was made for; empty: there were none on record. */
  readonly debtIds: readonly string[];
}

/**
 * Decisions to go on in spite of a finding that still hold: made within the hour, and no call placed since. One of which
 * nobody can read for whom or for which debts it was made is none.
 */
export function decisionsInForce(snapshot: CustomerSnapshot, now: Instant): DecisionInForce[] {
  const placed = itemsOf(snapshot.attempts).filter(({ direction }) => direction === 'out');
  return itemsOf(snapshot.decisions).flatMap(({ kind, ruleIds, partyId, debtIds, reason, at, by }) => {
    if (kind.is !== 'known' || kind.value !== 'verdict-overridden' || ruleIds.is !== 'known') return [];
    if (partyId.is !== 'known' || debtIds.is !== 'known') return [];
    const isSpent = placed.some(({ startedAt }) => millisecondsBetween(at, startedAt) >= 0);
    if (millisecondsBetween(at, now) > DECISION_HOLDS_MS || isSpent) return [];
    const why = reason.is === 'known' ? reason.value : '';
    return ruleIds.value.map((ruleId) => ({
      override: { ruleId, by: by ?? snapshot.org.login, reason: why, at },
      personId: partyId.value,
      debtIds: debtIds.value,
    }));
  });
}

/** Every debt a contact is about, by its id: those named, else all on record. */
export function debtsAskedAbout(facts: Facts, { debtIds }: Question): string[] {
  return debtIds.length > 0 ? [...debtIds] : facts.debts.map(({ id }) => id);
}

/** Decisions made for a contact with this person about these debts, or about more that these are among. */
export function decidedFor(
  decided: readonly DecisionInForce[],
  facts: Facts,
  question: Question,
): Override[] {
  const asked = debtsAskedAbout(facts, question);
  return decided
    .filter(({ personId }) => personId === question.personId)
    .filter(({ debtIds }) =>
      // No debt on record is not "among" some: which debts it would be about is then unknown.
      asked.length === 0 ? debtIds.length === 0 : asked.every((id) => debtIds.includes(id)),
    )
    .map(({ override }) => override);
}
