import type { Capabilities } from '../../crm-connector/contract.ts';
import type { WriteOutcome } from '../../shared/domain/write-command.ts';
import { claim, take } from './delivery.ts';
import { type AttemptEntry, isAttempt, type OutboxEntry } from './entry.ts';
import { answered, strategyOf } from './org-answers.ts';
import type { OutboxOrg, RunnerPorts } from './runner-ports.ts';

/**
 * How many attempts go in one request: far from what Salesforce takes (75 graphs, 500 rows), because what triggers and
 * flows do with them counts against one time limit, and because all of them are in doubt when its answer is lost.
 */
const TOGETHER = 20;

/**
 * Where a unique key keeps out what comes late. Under C nothing does but the settling time, and that is measured by a
 * request of two rows: one of twenty, each with its triggers and locks, may be committed after it.
 */
const KEYED: ReadonlySet<Capabilities['writeStrategy']> = new Set(['A', 'B']);

/** An attempt that its unique key keeps from being written twice, whoever else is in the same request. */
function mayGoTogether(entry: OutboxEntry): boolean {
  const isToBeSent = entry.state === 'queued' || entry.state === 'waiting';
  if (!isToBeSent || !isAttempt(entry)) return false;
  return entry.command.attempt.revision === 1 && entry.command.conversation === null;
}

/** What goes in one request: entries that may go together with others of their org, or one alone. Oldest press first. */
export function inRequests(due: readonly OutboxEntry[]): OutboxEntry[][] {
  const requests: OutboxEntry[][] = [];
  const open = new Map<string, OutboxEntry[]>();
  for (const entry of due) {
    const { apiOrigin } = entry.command.customer;
    const joined = mayGoTogether(entry) ? open.get(apiOrigin) : undefined;
    if (joined && joined.length < TOGETHER) {
      joined.push(entry);
      continue;
    }
    const request = [entry];
    requests.push(request);
    if (mayGoTogether(entry)) open.set(apiOrigin, request);
  }
  return requests;
}

/**
 * Sends attempts of different customers in one request, where the CRM guards each by a key of its own.
 * @returns whether their org can be reached; null when they must be sent one by one, and none was touched
 */
export async function deliverTogether(
  entries: readonly OutboxEntry[],
  org: OutboxOrg,
  ports: RunnerPorts,
): Promise<boolean | null> {
  const [first, second] = entries;
  if (!first || !second || !org.connector.submitTogether) return null;
  const strategy = await strategyOf(org, ports);
  if (strategy === undefined || !KEYED.has(strategy)) return null;
  const claims: (OutboxEntry | undefined)[] = [];
  for (const entry of entries) claims.push(await claim(entry, org, ports));
  const claimed = claims.filter((entry) => entry !== undefined).filter(isAttempt);
  const outcomes = await submitAll(claimed, org, ports);
  let isReached = true;
  for (const [index, entry] of claimed.entries()) {
    const outcome = outcomes
      ? (outcomes[index] ?? unknown('bad-answer'))
      : await answered(org.connector.submit(entry.command), ports);
    // One question that nobody answers is enough: the others are asked when the org is back.
    if (!(await take(entry, outcome, org, ports, isReached))) isReached = false;
  }
  return isReached;
}

/** In one request; null: the CRM does not take them so, and they are still to be sent. */
async function submitAll(
  claimed: readonly AttemptEntry[],
  { connector }: OutboxOrg,
  ports: RunnerPorts,
): Promise<readonly WriteOutcome[] | null> {
  if (claimed.length < 2 || !connector.submitTogether) return null;
  try {
    const work = connector.submitTogether(claimed.map(({ command }) => command));
    const outcomes = await ports.within(work, ports.times.sendLimit);
    return outcomes === undefined ? claimed.map(() => unknown('timeout')) : outcomes;
  } catch {
    return claimed.map(() => unknown('broken'));
  }
}

const unknown = (code: string): WriteOutcome => ({ is: 'unknown', code, words: '' });
