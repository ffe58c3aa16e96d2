import { z } from '../../../shared/schema.ts';
import { bad, type Finding, good } from './finding.ts';

export const limitsSchema = z.looseObject({
  DailyApiRequests: z.optional(z.looseObject({ Max: z.number(), Remaining: z.number() })),
});

/** Part of the day's calls left at which somebody should look into it, and at which work will stop today. */
const LOW = 0.25;
const ALMOST_NONE = 0.05;

export function checkLimits({ DailyApiRequests: daily }: z.infer<typeof limitsSchema>): Finding {
  if (!daily) {
    const todo = 'Give the login “View Setup and Configuration”, or look at Setup → Company Information';
    return bad('API limit', 'unknown', 'the org does not tell this login how many calls are left', todo);
  }
  const { Max, Remaining } = daily;
  const says = `${Remaining} of ${Max} calls left today; opening a customer takes 1, logging a call 1`;
  if (Remaining <= Max * ALMOST_NONE)
    return bad(
      'API limit',
      'problem',
      says,
      'Find who uses them: Setup → API Usage; ask Salesforce for more',
    );
  if (Remaining <= Max * LOW) return bad('API limit', 'advice', says, 'Watch Setup → API Usage');
  return good('API limit', says);
}
