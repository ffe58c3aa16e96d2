import { type Instant, millisecondsBetween } from '../../../shared/calendar/instant.ts';
import { evidenceOf } from '../../../shared/compliance/evidence.ts';
import type { Facts, Question } from '../../../shared/compliance/facts.ts';
import type { Finding } from '../../../shared/compliance/finding.ts';
import { judgeContact } from '../../../shared/compliance/judge-contact.ts';
import { type Override, type OverrideRight, outcomeWith } from '../../../shared/compliance/override.ts';
import type { Policy } from '../../../shared/compliance/policy.ts';
import type { StopsOf } from '../../../shared/compliance/stop.ts';
import type { Outcome, Verdict } from '../../../shared/compliance/verdict.ts';

/** What the rules say of one contact now, what it stands on, and what a person decided about it. */
export interface Standing {
  readonly facts: Facts;
  readonly question: Question;
  readonly policy: Policy | null;
  readonly verdict: Verdict;
  /** Decisions that hold for this contact. */
  readonly overrides: readonly Override[];
  /** The verdict's outcome once they are taken into account. */
  readonly outcome: Outcome;
}

export const everyOverrideRight: readonly OverrideRight[] = ['presumption', 'policy', 'cannot-tell'];

/** Judges one contact. A decision about a rule that no longer stops it has nothing to lift and is passed over. */
export function standingOf(
  facts: Facts,
  question: Question,
  at: Instant,
  policy: Policy | null,
  decided: readonly Override[],
  stopsOf: StopsOf,
): Standing {
  const verdict = judgeContact(facts, question, at, policy, stopsOf);
  const overrides = decided.filter(({ ruleId }) =>
    verdict.findings.some(
      (finding) => finding.ruleId === ruleId && isStop(finding) && finding.overridable !== 'never',
    ),
  );
  // The right was asked for when the decision was made; what is on record is not judged by today's rights.
  const outcome = outcomeWith(verdict, overrides, everyOverrideRight);
  return { facts, question, policy, verdict, overrides, outcome };
}

/** Stands in the way of the contact by itself. */
export const isStop = ({ effect }: Pick<Finding, 'effect'>): boolean =>
  effect === 'block' || effect === 'cannot-tell';

/** Stops that no decision has lifted, strictest first. */
export function stopsLeft({ verdict, overrides }: Standing): Finding[] {
  return verdict.findings.filter(
    (finding) => isStop(finding) && !overrides.some(({ ruleId }) => ruleId === finding.ruleId),
  );
}

/** Whether `Call` may be pressed: nothing stands in the way, or a person has decided. */
export const mayCall = ({ outcome }: Standing): boolean => outcome === 'allow' || outcome === 'caution';

/** The standing as it is kept with a contact, for a replay years later. */
export function evidenceOfStanding({ facts, question, policy, verdict, overrides }: Standing): {
  ruleSet: string;
  evidence: string;
} {
  const evidence = evidenceOf(facts, question, verdict, policy, overrides);
  return { ruleSet: evidence.verdict.ruleSet, evidence: JSON.stringify(evidence) };
}

/** The next moment at which time alone may change one of these verdicts; null: none. */
export function nextChange(standings: readonly Standing[], now: Instant): Instant | null {
  const moments = standings
    .flatMap(({ verdict }) => [verdict.openUntil, verdict.nextAllowedAt, verdict.openHours?.from ?? null])
    .filter((moment): moment is Instant => moment !== null && millisecondsBetween(now, moment) > 0);
  return moments.sort()[0] ?? null;
}
