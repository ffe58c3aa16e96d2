import { existsSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { FaultOrders } from '../faults/fault-orders.ts';
import { AuthorizationCodes } from '../oauth/authorization-codes.ts';
import { type OAuthClient, PARLEY_CLIENT } from '../oauth/clients.ts';
import { type Person, personByUsername } from '../oauth/person.ts';
import { TokenStore } from '../oauth/token-store.ts';
import { FrontDoorPasses } from '../oauth/web-session.ts';
import { loadOrgSchema, type OrgSchemaOptions } from '../schema/org-schema.ts';
import { type SeedChoice, seedOrg } from '../seed/seed-org.ts';
import { openOrgStore } from '../store/open-org-store.ts';
import type { OrgStore } from '../store/org-store.ts';
import { ApiLimits } from './api-limits.ts';
import { CallAudit, type CallRecord } from './call-audit.ts';
import { makeCertificate } from './certificate.ts';
import type { LocalOrg } from './local-org.ts';
import { hasSeveralCurrencies } from './multi-currency.ts';
import { serve, type Timers } from './serve.ts';
import { ASSOCIATE, insertDemoUsers, ORG_ID } from './standing-records.ts';

export interface StartOrgOptions {
  /** 0: any free one. */
  readonly port: number;
  /** Serves HTTPS too, for the Salesforce hosts a browser maps here; 0: any free one. Absent: no HTTPS. */
  readonly tlsPort?: number;
  /** Path of the database file, or `:memory:`. A file that exists is opened as it is, never seeded. */
  readonly db: string;
  readonly seed?: SeedChoice;
  /** Number of invoices of the large seed. */
  readonly invoices?: number;
  /** Folder of the deployed package's metadata; null: an org without the package. */
  readonly packageDir: string | null;
  /** Default: what the database is; in a new one as its seed needs it (the small one has customers in euro and yen). */
  readonly multiCurrency?: boolean;
  /** What an administrator made of the org: objects of other packages, fields, validation rules. */
  readonly customisation?: Omit<OrgSchemaOptions, 'packageDir' | 'multiCurrency'>;
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

/** Opens (and, when new, seeds) the database and serves it on 127.0.0.1. */
export async function startOrg(options: StartOrgOptions): Promise<RunningOrg> {
  const clock = options.clock ?? Temporal.Now.instant;
  const store = openStore(options, clock);
  const tokens = new TokenStore({
    file: options.db,
    orgId: ORG_ID,
    clock,
    sessionMinutes: options.sessionMinutes ?? 120,
  });
  const org = makeOrg(options, clock, store, tokens);
  const timers: Timers = new Set();
  const servers: Server[] = [];
  try {
    const plain = createServer({ maxHeaderSize: 65_536 }, (request, response) => {
      void serve(org, timers, 'http', request, response);
    });
    servers.push(plain);
    const port = await listen(plain, options.port);
    const tls = options.tlsPort === undefined ? null : await startTls(org, timers, servers, options.tlsPort);
    return runningOrg(org, port, tls, () => closeAll(servers, timers, [tokens, store]));
  } catch (error) {
    await closeAll(servers, timers, [tokens, store]);
    throw error;
  }
}

/** A database without a file yet is new: it gets the demo users and the seed in one transaction. */
function openStore(options: StartOrgOptions, clock: () => Temporal.Instant): OrgStore {
  const isNew = options.db === ':memory:' || !existsSync(options.db);
  const standing = isNew ? options.seed === 'small' : hasSeveralCurrencies(options.db);
  const multiCurrency = options.multiCurrency ?? standing;
  const schema = loadOrgSchema({ ...options.customisation, packageDir: options.packageDir, multiCurrency });
  const store = openOrgStore({ file: options.db, schema, clock });
  if (!isNew) return store;
  const withPackage = options.packageDir !== null;
  try {
    store.transaction(() => {
      insertDemoUsers(store, withPackage);
      seedOrg(store, options.seed ?? 'none', {
        now: clock(),
        withPackage,
        multiCurrency,
        ...(options.invoices === undefined ? {} : { invoices: options.invoices }),
      });
    });
  } catch (error) {
    store.close();
    // A half-made file would be taken for an org at the next start.
    if (options.db !== ':memory:') removeDatabase(options.db);
    throw error;
  }
  return store;
}

function removeDatabase(file: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(file + suffix, { force: true });
}

function makeOrg(
  options: StartOrgOptions,
  clock: () => Temporal.Instant,
  store: OrgStore,
  tokens: TokenStore,
): LocalOrg {
  const clients = [PARLEY_CLIENT, ...(options.clients ?? [])];
  const org: LocalOrg = {
    store,
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

async function startTls(
  org: LocalOrg,
  timers: Timers,
  servers: Server[],
  port: number,
): Promise<{ port: number; spki: string }> {
  const { key, cert, spki } = await makeCertificate();
  const server = createTlsServer({ key, cert, maxHeaderSize: 65_536 }, (request, response) => {
    void serve(org, timers, 'https', request, response);
  });
  servers.push(server);
  return { port: await listen(server, port), spki };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use; choose another`) : error);
    });
    server.listen(port, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function runningOrg(
  org: LocalOrg,
  port: number,
  tls: RunningOrg['tls'],
  close: () => Promise<void>,
): RunningOrg {
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

async function closeAll(servers: Server[], timers: Timers, closeables: { close(): void }[]): Promise<void> {
  for (const timer of timers) clearTimeout(timer);
  await Promise.all(
    servers.map((server) => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      return closed;
    }),
  );
  for (const closeable of closeables) closeable.close();
}
