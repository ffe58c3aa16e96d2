import type { Connection } from '@salesforce/core';
import { z } from '../../shared/schema.ts';
import { OrgClient } from '../salesforce/http/org-client.ts';
import { canonicalId } from '../salesforce/record-id.ts';
import type { Grant } from '../token-source.ts';
import { CommandError, usageError } from './command-error.ts';
import { ExitCode } from './exit-code.ts';
import { faultOf } from './org-fault.ts';

/** Which org, and by what login. */
export interface OrgChoice {
  /** User name or alias of an `sf` login; undefined: the default one. */
  readonly targetOrg: string | undefined;
  /** With the access token in `SF_ACCESS_TOKEN`, as `sf org login access-token` takes it; nothing is stored. */
  readonly instanceUrl: string | undefined;
}

/** An org as the signed-in admin sees it. */
export interface OrgLogin {
  readonly connection: Connection;
  /** The connector's own way to the org: typed answers, one renewal. */
  readonly client: OrgClient;
  readonly apiOrigin: string;
  readonly apiVersion: string;
  readonly grant: Grant;
}

const SIGN_IN = [
  'Sign in: sf org login web --alias parley --instance-url https://YOUR-DOMAIN.my.salesforce.com',
  'Then: npm run parley -- COMMAND --target-org parley',
];

/** Every answer of the API's root names the user whose token asked: `…/id/<org>/<user>`. */
const rootSchema = z.looseObject({ identity: z.string().check(z.regex(/\/id\/\w{15,18}\/\w{15,18}$/)) });

/** @throws CommandError */
export async function logInto(choice: OrgChoice, environment: NodeJS.ProcessEnv): Promise<OrgLogin> {
  // Read while the library loads; its log would otherwise grow in the admin's home.
  environment.SF_DISABLE_LOG_FILE ??= 'true';
  environment.SF_DISABLE_TELEMETRY ??= 'true';
  const connection = await connectionFor(choice, environment);
  try {
    const root = await connection.request(`${connection.baseUrl()}/`);
    return loginOf(connection, rootSchema.parse(root).identity);
  } catch (error) {
    throw faultOf(error);
  }
}

async function connectionFor(choice: OrgChoice, environment: NodeJS.ProcessEnv): Promise<Connection> {
  const core = await import('@salesforce/core');
  if (choice.instanceUrl === undefined) {
    try {
      const { targetOrg } = choice;
      const org = await core.Org.create(targetOrg === undefined ? {} : { aliasOrUsername: targetOrg });
      return org.getConnection();
    } catch (error) {
      throw isUnknownLogin(error)
        ? new CommandError(ExitCode.signedOut, error.message, { actions: SIGN_IN, cause: error })
        : faultOf(error);
    }
  }
  const accessToken = environment.SF_ACCESS_TOKEN;
  if (!accessToken) {
    throw new CommandError(ExitCode.signedOut, '--instance-url takes the access token from SF_ACCESS_TOKEN', {
      actions: ['Set SF_ACCESS_TOKEN in the environment, or leave --instance-url out to use an sf login'],
    });
  }
  if (!URL.canParse(choice.instanceUrl))
    throw usageError('--instance-url takes an address, as https://acme.my.salesforce.com');
  try {
    const instanceUrl = new URL(choice.instanceUrl).origin;
    const authInfo = await core.AuthInfo.create({
      username: accessToken,
      accessTokenOptions: { accessToken, instanceUrl, loginUrl: instanceUrl },
    });
    return await core.Connection.create({ authInfo });
  } catch (error) {
    throw faultOf(error);
  }
}

const UNKNOWN_LOGIN = new Set([
  'NoDefaultEnvError',
  'RequiresUsernameError',
  'NamedOrgNotFoundError',
  'NoUsernameFoundError',
  'AuthInfoCreationError',
]);

function isUnknownLogin(error: unknown): error is Error {
  return error instanceof Error && UNKNOWN_LOGIN.has(error.name);
}

function loginOf(connection: Connection, identity: string): OrgLogin {
  const [orgId = '', userId = ''] = identity
    .split('/')
    .slice(-2)
    .map((id) => canonicalId(id) ?? id);
  const apiOrigin = new URL(connection.instanceUrl).origin;
  const grantNow = (): Grant => ({ accessToken: connection.accessToken ?? '', orgId, userId });
  const client = new OrgClient({
    apiOrigin,
    fetch: globalThis.fetch,
    timeoutMs: 60_000,
    online: () => true,
    tokens: {
      accessToken: async () => grantNow(),
      async refresh(refused) {
        if (grantNow().accessToken !== refused) return grantNow();
        // A login by access token alone has nothing to renew it with.
        if (!connection.getAuthInfoFields().refreshToken) return null;
        await connection.refreshAuth();
        return grantNow();
      },
    },
  });
  return { connection, client, apiOrigin, apiVersion: connection.getApiVersion(), grant: grantNow() };
}
