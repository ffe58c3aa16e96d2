import { randomBytes } from 'node:crypto';

/** What was asked for at `/authorize`, kept until the code is exchanged. */
export interface Authorization {
  readonly clientId: string;
  readonly redirectUri: string;
  readonly scope: string;
  readonly state: string | null;
  readonly challenge: string;
  readonly userId: string;
}

/** Salesforce's codes live 15 minutes. */
const CODE_LIFE_MS = 15 * 60_000;

/** Authorizations waiting for a person's decision, and codes waiting for their exchange. Both single-use. */
export class AuthorizationCodes {
  readonly #waiting = new Map<string, Authorization>();
  readonly #codes = new Map<string, { authorization: Authorization; expiresAt: number }>();
  readonly #clock: () => Temporal.Instant;

  constructor(clock: () => Temporal.Instant) {
    this.#clock = clock;
  }

  /** Keeps the request while the approval page is open; answers the ticket its form must bring back. */
  awaitDecision(authorization: Authorization): string {
    const ticket = randomBytes(24).toString('base64url');
    this.#waiting.set(ticket, authorization);
    return ticket;
  }

  decided(ticket: string): Authorization | undefined {
    const authorization = this.#waiting.get(ticket);
    this.#waiting.delete(ticket);
    return authorization;
  }

  issue(authorization: Authorization): string {
    const code = `aPrx${randomBytes(48).toString('base64url')}`;
    const expiresAt = this.#clock().epochMilliseconds + CODE_LIFE_MS;
    this.#codes.set(code, { authorization, expiresAt });
    return code;
  }

  /** Takes the code out of use. Undefined: unknown, used or expired. */
  redeem(code: string): Authorization | undefined {
    const found = this.#codes.get(code);
    this.#codes.delete(code);
    if (!found || found.expiresAt <= this.#clock().epochMilliseconds) return undefined;
    return found.authorization;
  }
}
