import type { z } from '../schema.ts';
import { defaultWorklistPolicy } from './default-policy.ts';
import { type WorklistPolicy, worklistPolicySchema } from './policy.ts';

export type WorklistPolicyReading =
  | { is: 'policy'; policy: WorklistPolicy }
  | { is: 'mistakes'; mistakes: string[] };

/** Reads a policy. Every mistake is told with its place: `age.1.from: Steps go upwards: more than 31`. */
export function readWorklistPolicy(json: unknown): WorklistPolicyReading {
  const parsed = worklistPolicySchema.safeParse(json);
  if (!parsed.success) {
    return {
      is: 'mistakes',
      mistakes: parsed.error.issues.map((issue) => `${issue.path.join('.') || 'policy'}: ${inWords(issue)}`),
    };
  }
  const given = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
  return { is: 'policy', policy: { ...defaultWorklistPolicy, ...Object.fromEntries(given) } };
}

function inWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Unknown part: ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return `Expected ${issue.expected}`;
    case 'invalid_value':
      return `Expected one of ${issue.values.map(String).join(', ')}`;
    default:
      return issue.message;
  }
}
