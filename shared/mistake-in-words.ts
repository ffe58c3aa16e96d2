/** Mistakes of shape in a file that somebody wrote: a policy, a pack of words. */
import type { z } from './schema.ts';

/** What is wrong, and what is expected instead; our own words where a check brought them. */
function mistakeInWords(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Unknown part: ${issue.keys.join(', ')}`;
    case 'invalid_type':
      return `Expected ${issue.expected}`;
    case 'invalid_value':
      return `Expected one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_key':
      return issue.issues.map(mistakeInWords).join('; ');
    default:
      return issue.message;
  }
}

/**
 * Every mistake with its place in the file: `hours.0.from: Expected a time of day …`.
 * @param whole what the file itself is called where the mistake is in no part of it
 */
export function mistakesInWords(error: z.core.$ZodError, whole: string): string[] {
  return error.issues.map((issue) => `${issue.path.join('.') || whole}: ${mistakeInWords(issue)}`);
}
