import { systemClock } from '../../shared/calendar/clock.ts';
import { readOrgSchema } from '../salesforce/schema/read-org-schema.ts';
import type { Command } from './command.ts';
import { ExitCode } from './exit-code.ts';
import { faultOf } from './org-fault.ts';

/** Whose login it is and which org it leads to, before anything is done there. */
export const whoami: Command = {
  usage: 'whoami',
  says: 'the org and the user of your sf login',
  async run(call) {
    const login = await call.connect();
    const { identity, apiVersion } = await readOrgSchema(login.client, login.grant, systemClock).catch(
      (error: unknown) => {
        throw faultOf(error);
      },
    );
    const kind =
      typeof identity.isSandbox !== 'boolean' ? 'not said' : identity.isSandbox ? 'sandbox' : 'production';
    return {
      exit: ExitCode.fine,
      result: { ...identity, apiOrigin: login.apiOrigin, apiVersion },
      lines: [
        `Org    ${identity.orgName} (${identity.orgId}), ${kind}`,
        `At     ${login.apiOrigin}, API ${apiVersion}`,
        `User   ${identity.userName} <${identity.login}> (${identity.userId})`,
        `Zone   ${identity.zone}`,
      ],
    };
  },
};
