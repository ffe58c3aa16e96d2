import { instantSchema } from '../calendar/instant.ts';
import { z } from '../schema.ts';
import type { Finding } from './finding.ts';
import { outcomeOf } from './judge-contact.ts';
import type { Outcome, Verdict } from './verdict.ts';

/** A person's decision to go on in spite of a finding. Kept with the contact, never thrown away. */
export const overrideSchema = z.object({
  ruleId: z.string(),
  by: z.string(),
  reason: z.string(),
  at: instantSchema,
});
export type Override = z.infer<typeof overrideSchema>;

/** What somebody may lift; by itself nobody may lift anything. */
export const overrideRightSchema = z.enum(['presumption', 'policy', 'cannot-tell']);
export type OverrideRight = z.infer<typeof overrideRightSchema>;

export type OverrideRefusal =
  | { readonly is: 'unknown-finding'; readonly why: string }
  | { readonly is: 'never'; readonly why: string }
  | { readonly is: 'no-right'; readonly why: string }
  | { readonly is: 'no-reason'; readonly why: string };

const shortestReason = 10;

/**
 * Whether this person may lift this finding, and if not, why and what to do instead. Only rebuttable presumptions, company
 * policy and unanswered questions can be lifted. What the consumer or a court has set (attorney, cease, bankruptcy, written
 * dispute, curfew, workplace, opt-out) cannot: a supervisor can only mark the fact underneath as recorded in error.
 */
export function refusalOf(
  verdict: Verdict,
  override: Override,
  rights: readonly OverrideRight[],
): OverrideRefusal | null {
  const finding = verdict.findings.find((one) => one.ruleId === override.ruleId && isStop(one));
  if (!finding) return { is: 'unknown-finding', why: `No finding ${override.ruleId} stops this contact` };
  if (finding.overridable === 'never') {
    const why =
      'This cannot be lifted. If the fact is wrong, have it marked as recorded in error, with the reason';
    return { is: 'never', why };
  }
  if (!rights.includes(finding.overridable))
    return { is: 'no-right', why: 'Ask somebody who has the right to lift this' };
  if (override.reason.trim().length < shortestReason)
    return { is: 'no-reason', why: 'Write the reason in a few words' };
  return null;
}

/** The outcome once the granted overrides are taken into account. @throws RangeError when one of them may not be granted */
export function outcomeWith(
  verdict: Verdict,
  overrides: readonly Override[],
  rights: readonly OverrideRight[],
): Outcome {
  for (const override of overrides) {
    const refusal = refusalOf(verdict, override, rights);
    if (refusal) throw new RangeError(refusal.why);
  }
  const lifted = new Set(overrides.map(({ ruleId }) => ruleId));
  const left = verdict.findings.filter((finding) => !(isStop(finding) && lifted.has(finding.ruleId)));
  const outcome = outcomeOf(left);
  return outcome === 'allow' && overrides.length > 0 ? 'caution' : outcome;
}

const isStop = ({ effect }: Finding): boolean => effect === 'block' || effect === 'cannot-tell';

/** A fact a supervisor took back: the record of it stays, the rules no longer read it. */
const retractionSchema = z.object({
  /** Id of the event or preference; `attorney`, `bankruptcy`, `deceased` for those facts. */
  factId: z.string(),
  by: z.string(),
  reason: z.string().check(z.minLength(shortestReason, { error: 'Write the reason in a few words' })),
  at: instantSchema,
});
export type Retraction = z.infer<typeof retractionSchema>;
