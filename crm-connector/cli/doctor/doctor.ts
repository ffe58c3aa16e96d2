import { systemClock } from '../../../shared/calendar/clock.ts';
import { CallFailure, wordsOf } from '../../http/call-failure.ts';
import type { OrgSchema } from '../../salesforce/schema/org-schema.ts';
import { readOrgSchema } from '../../salesforce/schema/read-org-schema.ts';
import { type Command, type CommandCall, textOption } from '../command.ts';
import { usageError } from '../command-error.ts';
import { ExitCode } from '../exit-code.ts';
import { faultOf } from '../org-fault.ts';
import type { OrgLogin } from '../org-login.ts';
import { packagedFields } from '../package/package-source.ts';
import { checkClientApp, clientAppNotAsked } from './check-client-app.ts';
import { checkLimits } from './check-limits.ts';
import { checkPackage } from './check-package.ts';
import { checkInvoices, checkStandardFields, checkWriting } from './check-reading.ts';
import { customFieldsOf } from './fields-of-org.ts';
import { bad, type Finding, good } from './finding.ts';
import { checkPermissionSets } from './permission-sets.ts';

/** Everything Parley needs of an org, seen with the eyes of the signed-in user. */
export const doctor: Command = {
  usage: 'doctor [--client-id KEY --extension-id ID]',
  says: 'what works for this user in this org, what does not, and what to do',
  options: { 'client-id': { type: 'string' }, 'extension-id': { type: 'string' } },
  async run(call) {
    const login = await call.connect();
    try {
      const findings = await examine(call, login);
      const problems = findings.filter(({ is }) => is === 'problem').length;
      return {
        exit: problems > 0 ? ExitCode.found : ExitCode.fine,
        result: { findings, problems },
        lines: [...findings.flatMap(linesOf), summaryOf(findings)],
      };
    } catch (error) {
      throw faultOf(error);
    }
  },
};

async function examine(call: CommandCall, login: OrgLogin): Promise<Finding[]> {
  const progress = call.progress('Examining');
  const steps = 5;
  progress.to(0, steps);
  const findings: Finding[] = [];
  const schema = await schemaOrFinding(login);
  progress.to(1, steps);
  if ('check' in schema) return [schema];
  findings.push(
    good(
      'login',
      `${schema.identity.userName} <${schema.identity.login}> in ${schema.identity.orgName}, API ${schema.apiVersion}`,
    ),
  );
  findings.push(await checkPermissionSets(login));
  progress.to(2, steps);
  const packaged = packagedFields();
  const fieldsOfOrg = await customFieldsOf(
    login,
    packaged.map(({ object }) => object),
  );
  progress.to(3, steps);
  findings.push(
    ...checkPackage(schema, packaged, fieldsOfOrg),
    checkStandardFields(schema),
    checkInvoices(schema),
    ...checkWriting(schema),
  );
  findings.push(await checkLimits(login));
  progress.to(4, steps);
  findings.push(await clientAppFinding(call, login));
  progress.to(5, steps);
  progress.end();
  return findings;
}

/** An org too old, or that bars the user from the API, is a finding; one that cannot be reached is none. */
async function schemaOrFinding(login: OrgLogin): Promise<OrgSchema | Finding> {
  try {
    return await readOrgSchema(login.client, login.grant, systemClock);
  } catch (error) {
    const tooOld = error instanceof CallFailure && error.kind.is === 'answered' && error.kind.status === 404;
    if (!tooOld) throw error;
    return bad(
      'API version',
      'problem',
      wordsOf(error.kind),
      'Wait for the org’s next release, or use a newer sandbox',
    );
  }
}

async function clientAppFinding(call: CommandCall, login: OrgLogin): Promise<Finding> {
  const clientId = textOption(call, 'client-id');
  const extensionId = textOption(call, 'extension-id');
  if (clientId === undefined && extensionId === undefined) return clientAppNotAsked();
  if (clientId === undefined || extensionId === undefined)
    throw usageError('--client-id and --extension-id go together: the app is known by both');
  return await checkClientApp(login.apiOrigin, { clientId, extensionId }, fetch);
}

const MARKS = { good: 'ok     ', advice: 'advice ', problem: 'PROBLEM', unknown: '?      ' } as const;

const linesOf = ({ is, check, says, todo }: Finding): string[] => [
  `${MARKS[is]}  ${check}: ${says}`,
  ...(todo === null ? [] : [`         → ${todo}`]),
];

function summaryOf(findings: readonly Finding[]): string {
  const count = (kind: Finding['is']) => findings.filter(({ is }) => is === kind).length;
  return `${count('problem')} problems, ${count('advice')} pieces of advice, ${count('unknown')} not to be seen, ${count('good')} in order`;
}
