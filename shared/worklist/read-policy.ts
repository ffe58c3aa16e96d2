import { mistakesInWords } from '../mistake-in-words.ts';
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
      mistakes: mistakesInWords(parsed.error, 'policy'),
    };
  }
  const given = Object.entries(parsed.data).filter(([, value]) => value !== undefined);
  return { is: 'policy', policy: { ...defaultWorklistPolicy, ...Object.fromEntries(given) } };
}
