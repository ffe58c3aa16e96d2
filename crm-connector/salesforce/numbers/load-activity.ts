import type { Instant } from '../../../shared/calendar/instant.ts';
import type { Activity, ActivityRange } from '../../../shared/domain/activity.ts';
import { type Known, known, unknown } from '../../../shared/domain/known.ts';
import { requireFresh } from '../customer/load-customer.ts';
import type { OrgClient } from '../http/org-client.ts';
import { type CompositeAnswer, callComposite } from '../rest/composite.ts';
import { rowsSchema } from '../rest/query-answer.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { activityLists, activityRequest } from './activity-request.ts';
import { activityAttempt, activityDecision, activityHold, activityPromise } from './read-activity.ts';
import { wholeList } from './whole-list.ts';

/**
 * What the signed-in user did in a range, in one composite; only lists of more than 2,000 rows take another call each.
 * Without Parley's package there is nothing to count from, and every list is absent.
 * @throws StaleSchema when `schema` has to be read again; never when it has just been
 */
export async function loadActivity(
  client: OrgClient,
  schema: OrgSchema,
  range: ActivityRange,
  { now, justRead }: { now: () => Instant; justRead: boolean },
): Promise<Activity> {
  const readAt = now();
  const requests = activityRequest(schema, range);
  const answers = await callComposite(client, schema.apiVersion, requests, { allOrNone: false });
  if (!justRead) requireFresh(answers);
  const list = (referenceId: keyof typeof activityLists) => ({
    referenceId,
    object: activityLists[referenceId].object,
  });
  return {
    v: 1,
    range,
    readAt,
    zone: schema.identity.zone,
    attempts: await wholeList(client, schema, answers, list('attempts'), activityAttempt),
    promises: await wholeList(client, schema, answers, list('promises'), activityPromise),
    decisions: await wholeList(client, schema, answers, list('decisions'), activityDecision),
    holds: await wholeList(client, schema, answers, list('holds'), activityHold),
    assigned: assignedIn(answers),
  };
}

function assignedIn(answers: CompositeAnswer): Known<number> {
  const rows = rowsSchema.safeParse(answers.get('assigned')?.body);
  const count = rows.data?.records[0]?.assigned;
  return typeof count === 'number' ? known(count) : unknown('the accounts could not be counted');
}
