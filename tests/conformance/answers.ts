import type { Assessment } from '../../shared/compliance/assessment.ts';
import type { CaseAnswer } from './case.ts';

const verdicts = {
  allow: 'allow',
  caution: 'warn',
  require: 'require',
  block: 'block',
  'cannot-tell': 'block',
} as const;

/** The product's outcome in the vectors' word. "Cannot tell" stops outgoing contact, as a block does. */
export const verdictWord = (outcome: keyof typeof verdicts): CaseAnswer['verdict'] => verdicts[outcome];

/** An assessment as a case's answer, with its values renamed to the vectors' names. */
export function answerOf<Values>(
  assessment: Assessment<Values>,
  rename: (values: Values) => Readonly<Record<string, unknown>> = () => ({}),
): CaseAnswer {
  return {
    verdict: assessment.outcome === null ? null : verdictWord(assessment.outcome),
    presumption: false,
    values: rename(assessment.values),
  };
}
