import { instantSchema } from '../calendar/instant.ts';
import { z } from '../schema.ts';
import { assessContact } from './assess-contact.ts';
import { factsSchema, questionSchema } from './facts.ts';
import { type Override, overrideSchema } from './override.ts';
import { policySchema } from './policy.ts';
import { type Verdict, verdictSchema } from './verdict.ts';

/** Evidence as `evidenceOf` makes it; apart from it, so that who only makes evidence need not carry every schema. */
export const evidenceSchema = z.object({
  v: z.literal(1),
  facts: factsSchema,
  question: questionSchema,
  at: instantSchema,
  policy: z.nullable(policySchema),
  verdict: verdictSchema,
  overrides: z.array(overrideSchema),
});

/** A stored verdict beside the one computed anew from the stored evidence by the rules of today. */
export interface Replay {
  readonly stored: Verdict;
  readonly replayed: Verdict;
  /** The rules say today what they said then; differences of rule set are told apart from differences of facts. */
  readonly same: boolean;
  /** Decisions to go on in spite of a finding, kept with the contact. */
  readonly overrides: readonly Override[];
}

/** @throws RangeError when the text is no evidence, with what is wrong in it */
export function replay(json: string): Replay {
  const parsed = evidenceSchema.safeParse(readJson(json));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RangeError(
      `Not evidence of a verdict: ${issue ? `${issue.path.join('.')}: ${issue.message}` : 'unreadable'}`,
    );
  }
  const { facts, question, at, policy, verdict, overrides } = parsed.data;
  const replayed = assessContact(facts, question, at, policy);
  return {
    stored: verdict,
    replayed,
    overrides,
    same: JSON.stringify({ ...verdict, ruleSet: '' }) === JSON.stringify({ ...replayed, ruleSet: '' }),
  };
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new RangeError('Not evidence of a verdict: not JSON');
  }
}
