import type { CrmConnector } from '../../crm-connector/contract.ts';
import { CrmError } from '../../crm-connector/crm-error.ts';
import type { TokenAnswer } from '../../crm-connector/salesforce/auth/token-calls.ts';
import type { TokenSource } from '../../crm-connector/token-source.ts';
import { clientIdFor } from '../settings/client-id.ts';
import type { ManagedPolicy } from '../settings/managed-policy.ts';
import type { ConnectedOrgs } from '../settings/settings.ts';
import type { StoredItem } from '../settings/stored-item.ts';
import type { Owner } from '../storage/signed-in-owner.ts';
import { type OAuthPorts, oauthSignIn } from './oauth-sign-in.ts';
import type { Admission, SystemAccess } from './system-access.ts';

export interface SalesforcePorts extends OAuthPorts {
  policy(): Promise<ManagedPolicy>;
  connectedOrgs: Pick<StoredItem<ConnectedOrgs>, 'read'>;
  renew(session: { apiOrigin: string; clientId: string; refreshToken: string }): Promise<TokenAnswer>;
  revoke(apiOrigin: string, token: string): Promise<void>;
  connector(apiOrigin: string, tokens: TokenSource, owner: Owner): CrmConnector;
}

/** Salesforce: OAuth with a proof key on the org's own page; a refresh token that changes with every use. */
export function salesforceAccess(ports: SalesforcePorts): SystemAccess {
  return {
    async signIn(apiOrigin, wish) {
      const [policy, stored] = await Promise.all([ports.policy(), ports.connectedOrgs.read()]);
      const clientId = clientIdFor(apiOrigin, { policy, typed: wish.clientId ?? null, stored });
      if (clientId === null) throw new CrmError({ code: 'no-client-id', detail: '', retryable: false });
      const answer = await oauthSignIn(apiOrigin, clientId, ports);
      return { ...admissionOf(answer, null), clientId, database: null };
    },
    async renew({ apiOrigin, clientId, tokens }) {
      if (tokens.refresh === null) return null;
      const answer = await ports.renew({ apiOrigin, clientId, refreshToken: tokens.refresh });
      return admissionOf(answer, tokens.refresh);
    },
    // An access token lives in memory alone.
    lasting: ({ refresh }) => (refresh === null ? null : { access: null, refresh }),
    async end({ apiOrigin, tokens }) {
      // A refresh token takes its access tokens with it.
      const token = tokens.refresh ?? tokens.access;
      if (token !== null) await ports.revoke(apiOrigin, token);
      return true;
    },
    // An address is one org's for ever. Whom its page is signed in as is seen by nobody else, and not what is written as.
    checkPage: async () => undefined,
    connector: ({ apiOrigin }, tokens, owner) =>
      ports.connector(apiOrigin, tokens, owner ?? { orgId: '', userId: '' }),
  };
}

/** @param old goes on where the org does not rotate */
function admissionOf(answer: TokenAnswer, old: string | null): Admission {
  const { accessToken, refreshToken, orgId, userId } = answer;
  return { tokens: { access: accessToken, refresh: refreshToken ?? old }, owner: { orgId, userId } };
}
