import { instantSchema } from '../calendar/instant.ts';
import { z } from '../schema.ts';
import { profileSchema } from './debt.ts';
import { knownSchema } from './known.ts';

/**
 * What a person decided about the rules, with the reason:
 * a hint in a note that is no stop, a hold taken back, a verdict overridden, the profile confirmed, a paper drafted.
 */
export const decisionKindSchema = z.enum([
  'hint-dismissed',
  'hold-lifted',
  'verdict-overridden',
  'profile-confirmed',
  'paper-drafted',
]);
export type DecisionKind = z.infer<typeof decisionKindSchema>;

/** A decision as the CRM holds it. It is never changed; a later one counts. */
export const complianceDecisionSchema = z.object({
  id: z.string(),
  object: z.string(),
  key: z.nullable(z.string()),
  kind: knownSchema(decisionKindSchema),
  reason: knownSchema(z.string()),
  /** Record it is about: the note of a hint, the hold taken back. */
  subjectId: knownSchema(z.string()),
  /** The words judged, verbatim. */
  quote: knownSchema(z.string()),
  /** What the words seemed to say: `attorney`, `bankruptcy` … */
  hint: knownSchema(z.string()),
  /** Rules overridden. */
  ruleIds: knownSchema(z.array(z.string())),
  profile: knownSchema(profileSchema),
  /** The person an override was made for, as the question named them: a party's id, or `stranger:` and a number. */
  partyId: knownSchema(z.string()),
  /** All the debts an override was made for; empty: the customer had none on record. */
  debtIds: knownSchema(z.array(z.string())),
  at: instantSchema,
  by: z.nullable(z.string()),
});
export type ComplianceDecision = z.infer<typeof complianceDecisionSchema>;
