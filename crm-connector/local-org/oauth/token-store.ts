import { randomBytes } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';

/** Whose call it is. `web`: a browser session, which the REST API does not accept (as the real `sid` of pages). */
export interface Session {
  readonly userId: string;
  readonly clientId: string | null;
  readonly kind: 'api' | 'web';
}

export interface IssuedTokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
}

const SCHEMA = `
  CREATE TABLE IF NOT EXISTS oauth_grant (
    id INTEGER PRIMARY KEY, user_id TEXT NOT NULL, client_id TEXT NOT NULL, scope TEXT NOT NULL,
    revoked INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS oauth_refresh_token (
    token TEXT PRIMARY KEY, grant_id INTEGER NOT NULL, spent INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS oauth_access_token (
    token TEXT PRIMARY KEY, user_id TEXT NOT NULL, client_id TEXT, grant_id INTEGER, kind TEXT NOT NULL,
    expires_at INTEGER NOT NULL);`;

export interface RefreshOutcome {
  readonly tokens: IssuedTokens;
  readonly userId: string;
  readonly scope: string;
}

/**
 * Grants and their tokens, in the org's own database file so that a restart signs nobody out.
 * Access tokens slide: used in the second half of their life, they live a whole session longer.
 */
export class TokenStore {
  readonly #db: DatabaseSync;
  readonly #orgId: string;
  readonly #clock: () => Temporal.Instant;
  readonly #sessionMs: number;

  constructor(options: {
    file: string;
    orgId: string;
    clock: () => Temporal.Instant;
    sessionMinutes: number;
  }) {
    this.#db = new DatabaseSync(options.file);
    this.#db.exec(`PRAGMA busy_timeout = 5000; ${SCHEMA}`);
    this.#orgId = options.orgId;
    this.#clock = options.clock;
    this.#sessionMs = options.sessionMinutes * 60_000;
  }

  /** A session without a grant: the access token printed at start, a browser's page session. */
  openSession(userId: string, kind: Session['kind']): string {
    return this.#issueAccess(userId, null, null, kind);
  }

  /** The session behind an access token; undefined: unknown, expired or revoked. */
  session(accessToken: string): Session | undefined {
    const row = this.#db
      .prepare('SELECT user_id, client_id, kind, expires_at FROM oauth_access_token WHERE token = ?')
      .get(accessToken);
    if (!row || Number(row.expires_at) <= this.#now()) return undefined;
    this.#slide(accessToken, Number(row.expires_at));
    return {
      userId: String(row.user_id),
      clientId: row.client_id === null ? null : String(row.client_id),
      kind: row.kind === 'web' ? 'web' : 'api',
    };
  }

  /** Whether this user allowed this client before and nobody took it back. */
  isApproved(userId: string, clientId: string): boolean {
    return (
      this.#db
        .prepare('SELECT 1 FROM oauth_grant WHERE user_id = ? AND client_id = ? AND revoked = 0')
        .get(userId, clientId) !== undefined
    );
  }

  grant(userId: string, clientId: string, scope: string): IssuedTokens {
    const { lastInsertRowid } = this.#db
      .prepare('INSERT INTO oauth_grant (user_id, client_id, scope) VALUES (?, ?, ?)')
      .run(userId, clientId, scope);
    const grantId = Number(lastInsertRowid);
    const refreshes = scope.split(' ').some((one) => one === 'refresh_token' || one === 'offline_access');
    return {
      accessToken: this.#issueAccess(userId, clientId, grantId, 'api'),
      refreshToken: refreshes ? this.#issueRefresh(grantId) : null,
    };
  }

  /**
   * Rotation: each refresh kills the refresh token it was made with. A spent one coming back means that two
   * hold it, so the whole grant dies, its access tokens too (help 005316711). Undefined: refused.
   */
  refresh(refreshToken: string, clientId: string): RefreshOutcome | undefined {
    const row = this.#db
      .prepare(
        `SELECT g.id, g.user_id, g.scope, r.spent FROM oauth_refresh_token r JOIN oauth_grant g ON g.id = r.grant_id
         WHERE r.token = ? AND g.client_id = ? AND g.revoked = 0`,
      )
      .get(refreshToken, clientId);
    if (!row) return undefined;
    const grantId = Number(row.id);
    if (Number(row.spent) === 1) {
      this.#revokeGrant(grantId);
      return undefined;
    }
    this.#db.prepare('UPDATE oauth_refresh_token SET spent = 1 WHERE token = ?').run(refreshToken);
    const userId = String(row.user_id);
    return {
      tokens: {
        accessToken: this.#issueAccess(userId, clientId, grantId, 'api'),
        refreshToken: this.#issueRefresh(grantId),
      },
      userId,
      scope: String(row.scope),
    };
  }

  /** A refresh token takes its grant with it; an access token only itself. False: no such token. */
  revoke(token: string): boolean {
    const refresh = this.#db.prepare('SELECT grant_id FROM oauth_refresh_token WHERE token = ?').get(token);
    if (refresh) {
      this.#revokeGrant(Number(refresh.grant_id));
      return true;
    }
    return this.#db.prepare('DELETE FROM oauth_access_token WHERE token = ?').run(token).changes > 0;
  }

  /** Ends API sessions as a timeout would; refresh tokens stay good. `userId` null: everybody's. */
  expireAccess(userId: string | null): void {
    this.#db
      .prepare(
        `UPDATE oauth_access_token SET expires_at = ? WHERE kind = 'api' AND (? IS NULL OR user_id = ?)`,
      )
      .run(this.#now(), userId, userId);
  }

  /** Revokes every grant of a user as an administrator would; `userId` null: everybody's. */
  revokeGrants(userId: string | null): void {
    const rows = this.#db
      .prepare('SELECT id FROM oauth_grant WHERE revoked = 0 AND (? IS NULL OR user_id = ?)')
      .all(userId, userId);
    for (const row of rows) this.#revokeGrant(Number(row.id));
  }

  close(): void {
    this.#db.close();
  }

  #now(): number {
    return this.#clock().epochMilliseconds;
  }

  #slide(accessToken: string, expiresAt: number): void {
    const now = this.#now();
    if (expiresAt - now > this.#sessionMs / 2) return;
    this.#db
      .prepare('UPDATE oauth_access_token SET expires_at = ? WHERE token = ?')
      .run(now + this.#sessionMs, accessToken);
  }

  #issueAccess(
    userId: string,
    clientId: string | null,
    grantId: number | null,
    kind: Session['kind'],
  ): string {
    const token = `${this.#orgId.slice(0, 15)}!AQ${tokenText(66)}`;
    this.#db
      .prepare(
        `INSERT INTO oauth_access_token (token, user_id, client_id, grant_id, kind, expires_at)
         VALUES (?, ?, ?, ?, ?, ?)`,
      )
      .run(token, userId, clientId, grantId, kind, this.#now() + this.#sessionMs);
    return token;
  }

  #issueRefresh(grantId: number): string {
    const token = `5Aep${tokenText(60)}`;
    this.#db.prepare('INSERT INTO oauth_refresh_token (token, grant_id) VALUES (?, ?)').run(token, grantId);
    return token;
  }

  #revokeGrant(grantId: number): void {
    this.#db.prepare('UPDATE oauth_grant SET revoked = 1 WHERE id = ?').run(grantId);
    this.#db.prepare('DELETE FROM oauth_access_token WHERE grant_id = ?').run(grantId);
  }
}

/** Letters, digits, `_` and `.` only: @salesforce/core takes no other character in a token. */
function tokenText(bytes: number): string {
  return randomBytes(bytes).toString('base64url').replaceAll('-', '.');
}
