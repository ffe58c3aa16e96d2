import type { CrmConnector } from '../../crm-connector/contract.ts';
import { CrmError } from '../../crm-connector/crm-error.ts';
import type { TokenSource } from '../../crm-connector/token-source.ts';
import type { Identity } from '../../shared/domain/customer-snapshot.ts';
import type { CrmSystem } from '../../shared/domain/record-ref.ts';
import type { OrgSession, SignInWish } from '../messaging/channels.ts';
import type { ConnectedOrgs } from '../settings/settings.ts';
import type { StoredItem } from '../settings/stored-item.ts';
import { isSameOwner, type Owner } from '../storage/signed-in-owner.ts';
import type { Session } from './session-store.ts';
import { sessionTokens, type TokenPorts } from './session-tokens.ts';
import type { Admission, SessionOrigin, SystemAccess } from './system-access.ts';

export interface SessionPorts extends TokenPorts {
  connectedOrgs: StoredItem<ConnectedOrgs>;
  /** Whether the person lets Parley reach an org's API host. */
  hasAccess(apiOrigin: string): Promise<boolean>;
  /** Makes sure that a network is not taken for missing. */
  lookForNetwork(apiOrigin: string): Promise<void>;
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
  connect(apiOrigin: string, wish: SignInWish): Promise<OrgSession>;
  /** Whether the session has ended in the org too; else it goes on there until it expires. */
  disconnect(apiOrigin: string): Promise<boolean>;
  /** Keeps a sign-in for the next start of the browser, or for this one alone; null only asks. What it is then. */
  stay(apiOrigin: string, stays: boolean | null): Promise<boolean>;
  /**
   * Makes sure that the page beside the panel is of the org and the user somebody is signed in as.
   * @throws CrmError
   */
  checkPage(apiOrigin: string): Promise<void>;
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
          const system = session?.system ?? known?.[apiOrigin]?.system ?? 'salesforce';
          return toOrgSession({ system, apiOrigin }, session, await ports.hasAccess(apiOrigin));
        }),
      );
    },
    connect(apiOrigin, wish) {
      const origin = new URL(apiOrigin).origin;
      // Another key, database or app is another sign-in, and not to be taken for this one.
      const key = JSON.stringify([origin, Object.entries(wish).sort()]);
      const running = connecting.get(key) ?? connect(origin, wish, ports);
      connecting.set(key, running);
      return running.finally(() => connecting.delete(key));
    },
    disconnect(apiOrigin) {
      connectors.clear();
      return disconnect(new URL(apiOrigin).origin, ports);
    },
    stay: (apiOrigin, stays) =>
      ports.exclusively(apiOrigin, async () => {
        const session = await ports.store.read(apiOrigin);
        if (session && stays !== null) await ports.store.write({ ...session, stays });
        return (await ports.store.read(apiOrigin))?.stays ?? false;
      }),
    async checkPage(apiOrigin) {
      const session = await ports.store.read(apiOrigin);
      if (session) await ports.systems[session.system].checkPage(session);
    },
    async org(apiOrigin) {
      const session = await ports.store.read(apiOrigin);
      if (!session?.tokens || !(await ports.hasAccess(apiOrigin))) return null;
      await ports.lookForNetwork(apiOrigin);
      const { identity } = session;
      const key = [apiOrigin, identity.orgId, identity.userId].join(' ');
      const connector =
        connectors.get(key) ??
        ports.systems[session.system].connector(session, sessionTokens(apiOrigin, identity, ports), identity);
      connectors.set(key, connector);
      return { identity, connector };
    },
  };
}

async function connect(apiOrigin: string, wish: SignInWish, ports: SessionPorts): Promise<OrgSession> {
  if (!(await ports.hasAccess(apiOrigin))) {
    throw new CrmError({ code: 'no-host-access', detail: '', retryable: true });
  }
  const known = (await ports.connectedOrgs.read())?.[apiOrigin];
  const system: CrmSystem = wish.system ?? known?.system ?? 'salesforce';
  await ports.lookForNetwork(apiOrigin);

  const access = ports.systems[system];
  const { tokens, owner, clientId, database } = await access.signIn(apiOrigin, wish);
  const origin: SessionOrigin = { apiOrigin, clientId, database };
  const identity = await identify(origin, { tokens, owner }, access);
  const session: Session = { v: 1, system, ...origin, identity, tokens, stays: false };
  const stranger = await ports.exclusively(apiOrigin, async () => {
    const before = await ports.store.read(apiOrigin);
    const isOwn = before !== undefined && isSameOwner(before.identity, identity);
    // Who signs in again is not asked anew.
    await ports.store.write({ ...session, stays: wish.stay ?? (isOwn && before.stays) });
    return isOwn ? undefined : before;
  });
  await remember(session, ports);
  // The same person's old and new token may be one session in the org: only a stranger's is ended.
  if (stranger) await leave(stranger, ports);
  ports.changed();
  return toOrgSession(session, session, true);
}

/** What worked, for the next sign-in. */
function remember(session: Session, { exclusively, connectedOrgs }: SessionPorts) {
  const { apiOrigin, system, clientId, database } = session;
  return exclusively('connected-orgs', async () => {
    const known = await connectedOrgs.read();
    await connectedOrgs.write({ ...known, [apiOrigin]: { system, clientId, database } });
  });
}

async function disconnect(apiOrigin: string, ports: SessionPorts): Promise<boolean> {
  const session = await ports.exclusively(apiOrigin, async () => {
    const open = await ports.store.read(apiOrigin);
    await ports.store.remove(apiOrigin);
    return open;
  });
  const isEnded = !session || (await leave(session, ports));
  ports.changed();
  return isEnded;
}

/** Wipes what was read in a session that is over, and ends its tokens. @returns whether the org knows */
async function leave(session: Session, ports: SessionPorts): Promise<boolean> {
  const { identity, tokens, system } = session;
  await ports.forgetOwner(identity);
  if (!tokens) return true;
  // The local copy is gone already, whatever the org says.
  return ports.systems[system].end({ ...session, tokens }).catch(() => false);
}

/** Who has just signed in, as the org tells it. @throws CrmError */
async function identify(
  origin: SessionOrigin,
  admission: Admission,
  access: SystemAccess,
): Promise<Identity> {
  const { tokens, owner } = admission;
  const grant = { accessToken: tokens.access ?? '', ...(owner ?? { orgId: '', userId: '' }) };
  const source: TokenSource = { accessToken: async () => grant, refresh: async () => null };
  const identity = await access.connector(origin, source, owner).whoAmI();
  if (owner === null || isSameOwner(identity, owner)) return identity;
  throw new CrmError({ code: 'wrong-org', detail: '', retryable: false });
}

function toOrgSession(
  { system, apiOrigin }: Pick<OrgSession, 'system' | 'apiOrigin'>,
  session: Session | undefined,
  hasAccess: boolean,
): OrgSession {
  const isSignedIn = hasAccess && session?.tokens != null;
  return {
    system,
    apiOrigin,
    state: isSignedIn ? 'signed-in' : 'signed-out',
    identity: session?.identity ?? null,
  };
}
