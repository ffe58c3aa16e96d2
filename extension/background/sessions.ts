import type { CrmConnector } from '../../crm-connector/contract.ts';
import { CrmError } from '../../crm-connector/crm-error.ts';
import type { TokenAnswer } from '../../crm-connector/salesforce/auth/token-calls.ts';
import type { TokenSource } from '../../crm-connector/token-source.ts';
import type { Identity } from '../../shared/domain/customer-snapshot.ts';
import type { OrgSession } from '../messaging/channels.ts';
import { clientIdFor } from '../settings/client-id.ts';
import type { ManagedPolicy } from '../settings/managed-policy.ts';
import type { ConnectedOrgs } from '../settings/settings.ts';
import type { StoredItem } from '../settings/stored-item.ts';
import { isSameOwner, type Owner } from '../storage/signed-in-owner.ts';
import type { Session } from './session-store.ts';
import { sessionTokens, type TokenPorts } from './session-tokens.ts';
import { type SignInPorts, signIn } from './sign-in.ts';

export interface SessionPorts extends SignInPorts, TokenPorts {
  policy(): Promise<ManagedPolicy>;
  connectedOrgs: StoredItem<ConnectedOrgs>;
  /** Whether the person lets Parley reach an org's API host. */
  hasAccess(apiOrigin: string): Promise<boolean>;
  /** Makes sure that a network is not taken for missing. */
  lookForNetwork(apiOrigin: string): Promise<void>;
  connector(apiOrigin: string, tokens: TokenSource, owner: Owner): CrmConnector;
  revoke(apiOrigin: string, token: string): Promise<void>;
  forgetOwner(owner: Owner): Promise<void>;
  changed(): void;
}

interface SignedInOrg {
  identity: Identity;
  connector: CrmConnector;
}

export interface Sessions {
  list(): Promise<OrgSession[]>;
  /** @throws CrmError */
  connect(apiOrigin: string, typedClientId: string | null): Promise<OrgSession>;
  disconnect(apiOrigin: string): Promise<void>;
  /** The org somebody is signed in to; null: nobody is. */
  org(apiOrigin: string): Promise<SignedInOrg | null>;
}

/** The orgs of this browser: who is signed in to which, and their connectors. */
export function sessions(ports: SessionPorts): Sessions {
  const connecting = new Map<string, Promise<OrgSession>>();
  // One for each person: it remembers the org's fields, so that most requests need nothing from the disk.
  const connectors = new Map<string, CrmConnector>();

  return {
    async list() {
      const [open, known] = await Promise.all([ports.store.list(), ports.connectedOrgs.read()]);
      const origins = new Set([...open.map((session) => session.apiOrigin), ...Object.keys(known ?? {})]);
      return Promise.all(
        [...origins].map(async (apiOrigin) => {
          const session = open.find((candidate) => candidate.apiOrigin === apiOrigin);
          return toOrgSession(apiOrigin, session, await ports.hasAccess(apiOrigin));
        }),
      );
    },
    connect(apiOrigin, typedClientId) {
      const origin = new URL(apiOrigin).origin;
      const running = connecting.get(origin) ?? connect(origin, typedClientId, ports);
      connecting.set(origin, running);
      return running.finally(() => connecting.delete(origin));
    },
    disconnect(apiOrigin) {
      connectors.clear();
      return disconnect(new URL(apiOrigin).origin, ports);
    },
    async org(apiOrigin) {
      const session = await ports.store.read(apiOrigin);
      if (!session?.tokens || !(await ports.hasAccess(apiOrigin))) return null;
      await ports.lookForNetwork(apiOrigin);
      const { identity } = session;
      const key = [apiOrigin, identity.orgId, identity.userId].join(' ');
      const connector =
        connectors.get(key) ??
        ports.connector(apiOrigin, sessionTokens(apiOrigin, identity, ports), identity);
      connectors.set(key, connector);
      return { identity, connector };
    },
  };
}

async function connect(apiOrigin: string, typed: string | null, ports: SessionPorts): Promise<OrgSession> {
  if (!(await ports.hasAccess(apiOrigin))) throw fault('no-host-access', true);
  const [policy, stored] = await Promise.all([ports.policy(), ports.connectedOrgs.read()]);
  const clientId = clientIdFor(apiOrigin, { policy, typed, stored });
  if (clientId === null) throw fault('no-client-id', false);
  await ports.lookForNetwork(apiOrigin);

  const answer = await signIn(apiOrigin, clientId, ports);
  const identity = await identify(apiOrigin, answer, ports);
  const session: Session = {
    v: 1,
    apiOrigin,
    clientId,
    identity,
    tokens: { access: answer.accessToken, refresh: answer.refreshToken },
  };
  const before = await ports.exclusively(apiOrigin, async () => {
    const replaced = await ports.store.read(apiOrigin);
    await ports.store.write(session);
    return replaced;
  });
  await remember(apiOrigin, clientId, ports);
  // The same person's old and new token may be one session in the org: only a stranger's is ended.
  if (before && !isSameOwner(before.identity, identity)) await leave(before, ports);
  ports.changed();
  return toOrgSession(apiOrigin, session, true);
}

/** The client id that worked, for the next sign-in. */
function remember(apiOrigin: string, clientId: string, { exclusively, connectedOrgs }: SessionPorts) {
  return exclusively('connected-orgs', async () => {
    await connectedOrgs.write({ ...(await connectedOrgs.read()), [apiOrigin]: { clientId } });
  });
}

async function disconnect(apiOrigin: string, ports: SessionPorts): Promise<void> {
  const session = await ports.exclusively(apiOrigin, async () => {
    const open = await ports.store.read(apiOrigin);
    await ports.store.remove(apiOrigin);
    return open;
  });
  if (session) await leave(session, ports);
  ports.changed();
}

/** Wipes what was read in a session that is over, and ends its tokens. */
async function leave({ identity, tokens, apiOrigin }: Session, ports: SessionPorts): Promise<void> {
  await ports.forgetOwner(identity);
  // The local copy is gone already; an org that cannot be reached lets the token expire.
  const token = tokens?.refresh ?? tokens?.access;
  if (token) await ports.revoke(apiOrigin, token).catch(() => undefined);
}

/** Who has just signed in, as the org tells it. @throws CrmError */
async function identify(apiOrigin: string, answer: TokenAnswer, ports: SessionPorts): Promise<Identity> {
  const { accessToken, orgId, userId } = answer;
  const grant = { accessToken, orgId, userId };
  const tokens: TokenSource = { accessToken: async () => grant, refresh: async () => null };
  const identity = await ports.connector(apiOrigin, tokens, grant).whoAmI();
  if (isSameOwner(identity, grant)) return identity;
  throw new CrmError({ code: 'wrong-org', detail: '', retryable: false });
}

function toOrgSession(apiOrigin: string, session: Session | undefined, hasAccess: boolean): OrgSession {
  const isSignedIn = hasAccess && session?.tokens != null;
  return {
    apiOrigin,
    state: isSignedIn ? 'signed-in' : 'signed-out',
    identity: session?.identity ?? null,
  };
}

function fault(code: 'no-host-access' | 'no-client-id', retryable: boolean): CrmError {
  return new CrmError({ code, detail: '', retryable });
}
