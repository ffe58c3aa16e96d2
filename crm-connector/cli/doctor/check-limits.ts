import { z } from '../../../shared/schema.ts';
import { CallFailure, wordsOf } from '../../http/call-failure.ts';
import type { OrgLogin } from '../org-login.ts';
import { bad, type Finding, good } from './finding.ts';

const limitsSchema = z.looseObject({
  DailyApiRequests: z.optional(z.looseObject({ Max: z.number(), Remaining: z.number() })),
});

/** Part of the day's calls left at which somebody should look into it, and at which work will stop today. */
const LOW = 0.25;
const ALMOST_NONE = 0.05;

/** Who may not view the set-up is refused the limits (REST API guide, Limits), as an associate mostly is. */
export async function checkLimits({ client, apiVersion }: OrgLogin): Promise<Finding> {
  try {
    const path = `/services/data/v${apiVersion}/limits`;
    const { DailyApiRequests } = await client.call({ method: 'GET', path }, limitsSchema);
    return DailyApiRequests ? callsLeft(DailyApiRequests) : notTold('');
  } catch (error) {
    if (!(error instanceof CallFailure) || error.kind.is !== 'answered') throw error;
    return notTold(wordsOf(error.kind));
  }
}

/** @param why in the org's own words, if it said */
function notTold(why: string): Finding {
  const says = `the org does not tell this login how many calls are left${why === '' ? '' : `: ${why}`}`;
  const todo = 'Give the login “View Setup and Configuration”, or look at Setup → Company Information';
  return bad('API limit', 'unknown', says, todo);
}

export function callsLeft(daily: { Max: number; Remaining: number }): Finding {
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
