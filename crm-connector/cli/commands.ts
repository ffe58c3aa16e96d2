import { auditExport } from './audit/audit-export.ts';
import { policyCheck } from './check/policy-check.ts';
import { scriptCheck } from './check/script-check.ts';
import type { Command } from './command.ts';
import { deploy } from './deploy/deploy.ts';
import { doctor } from './doctor/doctor.ts';
import { explain } from './explain.ts';
import { mapping } from './mapping/mapping.ts';
import { whoami } from './whoami.ts';
import { worklistBuild } from './worklist/worklist-build.ts';

/** By the words they are called with. */
export const commands: Readonly<Record<string, Command>> = {
  whoami,
  doctor,
  deploy,
  mapping,
  explain,
  'policy check': policyCheck,
  'script check': scriptCheck,
  'audit export': auditExport,
  'worklist build': worklistBuild,
};
