import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { z } from '../schema.ts';
import { findingSchema } from './finding.ts';

/** How much of a limit on frequency is used, before the contact asked about. */
const attemptBudgetSchema = z.object({
  ruleId: z.string(),
  title: z.string(),
  /** Debt it is counted for; null: for the person. */
  debtId: z.nullable(z.string()),
  used: z.int(),
  limit: z.int(),
  windowDays: z.int(),
  /** False: the record is not provably complete, so `used` is "at least". */
  complete: z.boolean(),
  /** False: a limit of other numbers than the one asked about, told because both are shown together. */
  bindsThis: z.boolean(),
  /** First day with room again, when there is none today. */
  nextFreeOn: z.nullable(plainDateSchema),
});
export type AttemptBudget = z.infer<typeof attemptBudgetSchema>;

const disclosureSchema = z.enum(['initial_full', 'from_debt_collector']);
export type Disclosure = z.infer<typeof disclosureSchema>;

const outcomeSchema = z.enum(['allow', 'caution', 'block', 'cannot-tell']);
export type Outcome = z.infer<typeof outcomeSchema>;

const coverageViewSchema = z.object({
  regF: z.nullable(z.boolean()),
  rosenthal: z.boolean(),
  consumerDebt: z.boolean(),
  actor: z.enum(['collector', 'creditor']),
});

/** The answer to "may I?", with everything it stands on. */
export const verdictSchema = z.object({
  ruleSet: z.string(),
  at: instantSchema,
  outcome: outcomeSchema,
  /** The block is a rebuttable presumption and nothing harder stands beside it. */
  presumption: z.boolean(),
  /** Strictest first. */
  findings: z.array(findingSchema),
  /** Earliest moment the contact is allowed on these facts, `at` itself when it is; null: not by waiting. */
  nextAllowedAt: z.nullable(instantSchema),
  /** Local date of it where the consumer's day is latest. */
  nextAllowedOn: z.nullable(plainDateSchema),
  /** When the open hours end; null: no hours bind, or they are closed. */
  openUntil: z.nullable(instantSchema),
  /** Hours of this local day that are open in every zone the consumer may be in; null: no hours bind or none is left. */
  openHours: z.nullable(z.object({ from: instantSchema, to: instantSchema })),
  budgets: z.array(attemptBudgetSchema),
  coverage: coverageViewSchema,
  requiredDisclosures: z.array(disclosureSchema),
  /** This contact would itself be counted by the frequency rules. */
  countsTowardFrequency: z.boolean(),
  /** Answers open to a consumer who wrote first; null: not such a case. */
  responsesAllowed: z.nullable(z.int()),
  /** With this medium closed at the consumer's request, whether others stay open; null: not such a case. */
  otherMediaAllowed: z.nullable(z.boolean()),
  /** Day a demand to cease took effect. */
  ceaseEffectiveOn: z.nullable(plainDateSchema),
});
export type Verdict = z.infer<typeof verdictSchema>;
