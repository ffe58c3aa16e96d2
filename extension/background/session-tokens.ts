import { CrmError, type CrmErrorCode } from '../../crm-connector/crm-error.ts';
import type { Grant, TokenSource } from '../../crm-connector/token-source.ts';
import { isSameOwner, type Owner } from '../storage/signed-in-owner.ts';
import type { Session, SessionStore } from './session-store.ts';
import type { Systems } from './system-access.ts';

export interface TokenPorts {
  store: SessionStore;
  systems: Systems;
  /** Runs `work` while nothing else in this browser holds the same name. */
  exclusively<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** The session has ended. */
  ended(): void;
}

/** What an org says of tokens that will not work again; anything else may be a proxy's, or an org that is busy. */
const ENDING: readonly CrmErrorCode[] = ['signed-out', 'barred'];

/** The tokens of one person's session in one org; none once somebody else is signed in there. */
export function sessionTokens(apiOrigin: string, owner: Owner, ports: TokenPorts): TokenSource {
  // A request of one person must never go out under the name of the next.
  const own = async () => {
    const session = await ports.store.read(apiOrigin);
    return session && isSameOwner(session.identity, owner) ? session : undefined;
  };
  const renew = (refused: string | null) =>
    ports.exclusively(apiOrigin, async () => {
      const session = await own();
      const current = session?.tokens?.access ?? null;
      // Renewed while this call waited for its turn: a refresh token used twice revokes everything (salesforce.md §2.1).
      if (!session?.tokens || (current !== null && current !== refused)) return grantOf(session);
      const renewed = await renewTokens({ ...session, tokens: session.tokens }, ports);
      // Before anybody can use it: the old one is dead, and this worker may be killed on the next line.
      await ports.store.write({ ...session, tokens: renewed });
      if (!renewed) ports.ended();
      return grantOf({ ...session, tokens: renewed });
    });
  return {
    async accessToken() {
      const session = await own();
      return session?.tokens?.access === null ? renew(null) : grantOf(session);
    },
    refresh: renew,
  };
}

/** Null: a person must sign in again. @throws CrmError when the org could not be asked */
async function renewTokens(
  session: Session & { tokens: NonNullable<Session['tokens']> },
  ports: TokenPorts,
): Promise<Session['tokens']> {
  try {
    const renewed = await ports.systems[session.system].renew(session);
    const isOwn = renewed?.owner == null || isSameOwner(renewed.owner, session.identity);
    return renewed && isOwn ? renewed.tokens : null;
  } catch (error) {
    if (error instanceof CrmError && ENDING.includes(error.fault.code)) return null;
    throw error;
  }
}

function grantOf(session: Session | undefined): Grant | null {
  if (session?.tokens?.access == null) return null;
  const { orgId, userId } = session.identity;
  return { accessToken: session.tokens.access, orgId, userId };
}
