import { browser } from 'wxt/browser';
import type { FetchOptions } from '../../crm-connector/http/fetch-transport.ts';
import { odooConnector } from '../../crm-connector/odoo/odoo-connector.ts';
import { pageSession } from '../../crm-connector/odoo/page-session.ts';
import { exchangeCode, renewToken, revokeToken } from '../../crm-connector/salesforce/auth/token-calls.ts';
import { systemClock } from '../../shared/calendar/clock.ts';
import { notify } from '../messaging/notices.ts';
import { type FaultLog, router } from '../messaging/router.ts';
import { outboxTimes } from '../outbox/back-off.ts';
import type { Trigger } from '../outbox/order.ts';
import { outboxWaker } from '../outbox/outbox-alarm.ts';
import { forgetOldReceipts, forgetReceiptsOf, listUnsettled, moveEntry } from '../outbox/outbox-store.ts';
import { type OutboxRunner, outboxRunner } from '../outbox/runner.ts';
import { managedPolicy, mayStaySignedIn } from '../settings/managed-policy.ts';
import { settings } from '../settings/settings.ts';
import { describeCache } from '../storage/describe-cache.ts';
import { forgetOwner } from '../storage/forget-owner.ts';
import { forgetOldDrafts, forgetRunsOfNobody } from '../storage/old-drafts.ts';
import { forgetPapers } from '../storage/papers-of-owner.ts';
import { cacheSnapshot, forgetOldSnapshots } from '../storage/snapshot-cache.ts';
import { countingFetch } from './api-use-counter.ts';
import { handlers } from './handlers.ts';
import { keptSignIns } from './kept-sign-ins.ts';
import { lastingSessions } from './lasting-sessions.ts';
import { salesforceWithDesk } from './mapping-desks.ts';
import { network } from './network.ts';
import { odooAccess } from './odoo-access.ts';
import { orgMapping } from './org-mapping.ts';
import type { WorkerParts } from './register-listeners.ts';
import { salesforceAccess } from './salesforce-access.ts';
import { sessionStore } from './session-store.ts';
import { type Sessions, sessions } from './sessions.ts';
import type { SystemAccess } from './system-access.ts';
import { within } from './time-limit.ts';

/** Below the 30 seconds after which Chrome ends a worker whose request has not been answered. */
const REQUEST_LIMIT_MS = 25_000;

const clock = systemClock;
const net = network(
  () => navigator.onLine,
  (input, init) => fetch(input, init),
);
const zoneHere = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
const request: FetchOptions = {
  timeoutMs: REQUEST_LIMIT_MS,
  fetch: countingFetch(net.fetch, clock, zoneHere),
  online: net.online,
};
/** Names and codes only: what was said is a debtor's, and a token is nobody's to read. */
const log: FaultLog = (channel, code) => console.warn(`Parley: ${channel} ${code}`);
const sessionChanged = () => notify('session.changed');
const outboxChanged = () => notify('outbox.changed');
const alone = <T>(name: string, work: () => Promise<T>) =>
  navigator.locks.request(`parley ${name}`, work) as Promise<T>;
const hasAccess = (apiOrigin: string) => browser.permissions.contains({ origins: [`${apiOrigin}/*`] });

/** Builds the worker. Reads and sends nothing: a start that only answers one question stays short. */
export function compose(): WorkerParts {
  const orgs = openSessions();
  const run = (trigger: Trigger) => {
    runner.run(trigger).catch(() => log('outbox', 'broken'));
  };
  const runner = outboxRunnerOf(orgs, () => run('alarm'));
  return {
    receive: router(
      handlers({
        sessions: orgs,
        runner,
        hasAccess,
        outboxChanged,
        mayStay: mayStaySignedIn,
        signedIn: () => run('signed-in'),
        cache: (snapshot) => cacheSnapshot(snapshot),
        cacheFailed: () => log('customer.load', 'not-cached'),
      }),
      { id: browser.runtime.id, origin: location.origin },
      log,
    ),
    run,
    sessionChanged,
    restoreSessions() {
      orgs.list().catch(() => log('session.list', 'broken'));
    },
    tidy() {
      const now = clock.now();
      Promise.all([
        forgetOldReceipts(now),
        forgetOldSnapshots(now),
        forgetOldDrafts(now),
        forgetRunsOfNobody(),
      ]).catch(() => log('tidy', 'broken'));
    },
  };
}

function openSessions(): Sessions {
  const systems = { salesforce: salesforce(), odoo: odoo() };
  return sessions({
    store: lastingSessions({
      store: sessionStore,
      kept: keptSignIns,
      systems,
      mayStay: mayStaySignedIn,
      exclusively: alone,
    }),
    systems,
    connectedOrgs: settings.connectedOrgs,
    hasAccess,
    lookForNetwork: net.look,
    exclusively: alone,
    forgetOwner: async (owner) => {
      await forgetOwner(owner);
      await forgetReceiptsOf(owner);
      await forgetPapers(owner);
    },
    ended: sessionChanged,
    changed: sessionChanged,
  });
}

function salesforce(): SystemAccess {
  return salesforceAccess({
    policy: managedPolicy,
    connectedOrgs: settings.connectedOrgs,
    redirectUri: () => browser.identity.getRedirectURL(),
    openSignIn: (url) => browser.identity.launchWebAuthFlow({ url, interactive: true }),
    exchange: (sign) => exchangeCode(sign, request),
    renew: (session) => renewToken(session, request),
    revoke: (apiOrigin, token) => revokeToken(apiOrigin, token, request),
    connector: (apiOrigin, tokens, owner) =>
      salesforceWithDesk({
        ...request,
        apiOrigin,
        tokens,
        clock,
        describes: describeCache(owner, apiOrigin, clock),
        mapping: () => orgMapping(apiOrigin),
      }),
  });
}

function odoo(): SystemAccess {
  return odooAccess({
    pageSession: (apiOrigin) => pageSession(apiOrigin, request),
    connector: (apiOrigin, database, tokens) =>
      odooConnector({ ...request, apiOrigin, database, tokens, clock }),
  });
}

function outboxRunnerOf(orgs: Sessions, tryAgain: () => void): OutboxRunner {
  return outboxRunner({
    store: { listUnsettled, moveEntry },
    async org(apiOrigin) {
      const org = await orgs.org(apiOrigin);
      return org && { orgId: org.identity.orgId, userId: org.identity.userId, connector: org.connector };
    },
    clock,
    random: Math.random,
    alone: (work) => alone('outbox', work),
    within,
    wakeAt: outboxWaker(clock, tryAgain),
    changed: outboxChanged,
    times: outboxTimes,
  });
}
