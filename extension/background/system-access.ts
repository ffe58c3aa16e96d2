import type { CrmConnector } from '../../crm-connector/contract.ts';
import type { TokenSource } from '../../crm-connector/token-source.ts';
import type { CrmSystem } from '../../shared/domain/record-ref.ts';
import type { SignInWish } from '../messaging/channels.ts';
import type { Owner } from '../storage/signed-in-owner.ts';
import type { Session } from './session-store.ts';

export type Tokens = NonNullable<Session['tokens']>;
/** What stays the same through a session. */
export type SessionOrigin = Pick<Session, 'apiOrigin' | 'clientId' | 'database'>;

/** What a sign-in or a renewal brings. */
export interface Admission {
  readonly tokens: Tokens;
  /** Whose tokens the system says they are, along with them; null: it says so only when asked who one is. */
  readonly owner: Owner | null;
}

/** How one gets into a CRM of one kind, and out again. All that a session does not do alike for every system. */
export interface SystemAccess {
  /**
   * Signs a person in.
   * @throws CrmError
   */
  signIn(
    apiOrigin: string,
    wish: SignInWish,
  ): Promise<Admission & Pick<SessionOrigin, 'clientId' | 'database'>>;
  /**
   * Makes new tokens out of the old ones.
   * @returns null when there is no way but to sign in again
   * @throws CrmError
   */
  renew(session: SessionOrigin & { readonly tokens: Tokens }): Promise<Admission | null>;
  /** What of the tokens may outlive the browser; null: nothing. */
  lasting(tokens: Tokens): Tokens | null;
  /** Ends tokens in the CRM itself. @returns false where that cannot be done from here @throws CrmError */
  end(session: SessionOrigin & { readonly tokens: Tokens }): Promise<boolean>;
  /**
   * Makes sure that the pages the browser shows at this address are of the same org and user as the session.
   * @throws CrmError `wrong-org`, `wrong-user`, `unsure-org`, or why that could not be found out
   */
  checkPage(session: Session): Promise<void>;
  /** @param owner null: not known yet, all that is asked is who it is */
  connector(session: SessionOrigin, tokens: TokenSource, owner: Owner | null): CrmConnector;
}

/** One for each kind of CRM. */
export type Systems = Readonly<Record<CrmSystem, SystemAccess>>;
