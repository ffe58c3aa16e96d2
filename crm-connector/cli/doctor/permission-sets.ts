import { z } from '../../../shared/schema.ts';
import { CallFailure } from '../../http/call-failure.ts';
import { queryUrl } from '../../salesforce/rest/soql.ts';
import type { OrgLogin } from '../org-login.ts';
import { bad, type Finding, good } from './finding.ts';

const assignmentsSchema = z.looseObject({
  records: z.array(z.looseObject({ PermissionSet: z.looseObject({ Name: z.string() }) })),
});

/** Which of Parley's permission sets the signed-in user has. */
export async function checkPermissionSets(login: OrgLogin): Promise<Finding> {
  const soql = `SELECT PermissionSet.Name FROM PermissionSetAssignment WHERE AssigneeId = '${login.grant.userId}' AND PermissionSet.Name LIKE 'Parley%'`;
  try {
    const path = `/services/data/v${login.apiVersion}${queryUrl(soql)}`;
    const { records } = await login.client.call({ method: 'GET', path }, assignmentsSchema);
    const names = records.map((row) => row.PermissionSet.Name).sort();
    if (names.length > 0) return good('permission sets', `this user has ${names.join(', ')}`);
    const todo =
      'sf org assign permset --name Parley_Admin (associates: Parley_Associate, supervisors: Parley_Supervisor)';
    return bad(
      'permission sets',
      'advice',
      'this user has none of Parley’s; access comes from the profile alone',
      todo,
    );
  } catch (error) {
    if (!(error instanceof CallFailure) || error.kind.is !== 'answered') throw error;
    return bad(
      'permission sets',
      'unknown',
      'this login may not see assignments',
      'Sign in with “View Setup and Configuration”',
    );
  }
}
