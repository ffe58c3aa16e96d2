import { BulkJobs } from '../bulk/bulk-jobs.ts';
import { FaultOrders } from '../faults/fault-orders.ts';
import { AuthorizationCodes } from '../oauth/authorization-codes.ts';
import { type OAuthClient, PARLEY_CLIENT } from '../oauth/clients.ts';
import { type Person, personByUsername } from '../oauth/person.ts';
import { TokenStore } from '../oauth/token-store.ts';
import { FrontDoorPasses } from '../oauth/web-session.ts';
import type { OrgStore } from '../store/org-store.ts';
import { ApiLimits } from './api-limits.ts';
import { CallAudit, type CallRecord } from './call-audit.ts';
import { Listeners } from './listeners.ts';
import type { LocalOrg } from './local-org.ts';
import { type DatabaseOptions, openDatabase } from './open-database.ts';
import { serve, type Timers } from './serve.ts';
import { ASSOCIATE, ORG_ID } from './standing-records.ts';

export interface StartOrgOptions extends DatabaseOptions {
  /** 0: any free one. */
  readonly port: number;
  /** Serves HTTPS too, for the Salesforce hosts a browser maps here; 0: any free one. Absent: no HTTPS. */
  readonly tlsPort?: number;
  readonly clock?: () => Temporal.Instant;
  /** User name a browser is signed in as without being asked; null: browsers meet the login page. Default: the associate. */
  readonly autoLogin?: string | null;
  /** Client apps known beside `parley-local`. */
  readonly clients?: readonly OAuthClient[];
  /** Default 15,000. */
  readonly dailyApiRequests?: number;
  /** How long an unused access token lives; default 120. */
  readonly sessionMinutes?: number;
}

export interface RunningOrg {
  readonly baseUrl: string;
  /** Null without HTTPS. */
  readonly tls: { readonly port: number; readonly spki: string } | null;
  readonly orgId: string;
  readonly userId: string;
  readonly username: string;
  /** The associate's, good for the REST API. */
  readonly accessToken: string;
  readonly store: OrgStore;
  /** An access token of any user. @throws Error for a user name nobody has */
  openSession(username: string): string;
  /** The audit of every call since start. */
  calls(): CallRecord[];
  /** Ends connections, timers and the database. */
  close(): Promise<void>;
}

/** Takes the ports, opens (and, when new, seeds) the database, then answers on 127.0.0.1. */
export async function startOrg(options: StartOrgOptions): Promise<RunningOrg> {
  const clock = options.clock ?? Temporal.Now.instant;
  const listeners = await Listeners.open(options.port, options.tlsPort);
  const closeables: { close(): void }[] = [];
  const timers: Timers = new Set();
  const close = async () => {
    for (const timer of timers) clearTimeout(timer);
    await listeners.close();
    for (const closeable of closeables) closeable.close();
  };
  try {
    const store = openDatabase(options, clock);
    closeables.push(store);
    const sessionMinutes = options.sessionMinutes ?? 120;
    const tokens = new TokenStore({ file: options.db, orgId: ORG_ID, clock, sessionMinutes });
    closeables.push(tokens);
    const bulk = new BulkJobs(store, clock);
    closeables.unshift({ close: () => bulk.stop() });
    const org = makeOrg(options, clock, store, tokens, bulk);
    listeners.answerWith((scheme, request, response) => serve(org, timers, scheme, request, response));
    return runningOrg(org, listeners, close);
  } catch (error) {
    await close();
    throw error;
  }
}

function makeOrg(
  options: StartOrgOptions,
  clock: () => Temporal.Instant,
  store: OrgStore,
  tokens: TokenStore,
  bulk: BulkJobs,
): LocalOrg {
  const clients = [PARLEY_CLIENT, ...(options.clients ?? [])];
  const org: LocalOrg = {
    store,
    bulk,
    clock,
    tokens,
    codes: new AuthorizationCodes(clock),
    clients: new Map(clients.map((client) => [client.id, client])),
    limits: new ApiLimits(options.dailyApiRequests ?? 15_000),
    audit: new CallAudit(),
    faults: new FaultOrders(),
    frontDoorPasses: new FrontDoorPasses(),
    autoLoginUserId: null,
    describeChangedAt: clock(),
  };
  const autoLogin = options.autoLogin === undefined ? ASSOCIATE.username : options.autoLogin;
  return autoLogin === null ? org : { ...org, autoLoginUserId: person(org, autoLogin).id };
}

function person(org: LocalOrg, username: string): Person {
  const found = personByUsername(org, username);
  if (!found) throw new Error(`The org has no active user ${username}`);
  return found;
}

function runningOrg(org: LocalOrg, { port, tls }: Listeners, close: () => Promise<void>): RunningOrg {
  const associate = person(org, ASSOCIATE.username);
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    tls,
    orgId: ORG_ID,
    userId: associate.id,
    username: associate.username,
    accessToken: org.tokens.openSession(associate.id, 'api'),
    store: org.store,
    openSession: (username) => org.tokens.openSession(person(org, username).id, 'api'),
    calls: () => org.audit.all(),
    close,
  };
}
