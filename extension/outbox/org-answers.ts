import type { Capabilities } from '../../crm-connector/contract.ts';
import type { WriteOutcome } from '../../shared/domain/write-command.ts';
import { isAttempt, type OutboxEntry } from './entry.ts';
import { RATE_LIMITED } from './order.ts';
import type { OutboxOrg, RunnerPorts } from './runner-ports.ts';

/** Checked before anything is sent: a write must not land in another org or under another person's name. */
export function strangerCode({ command }: OutboxEntry, org: OutboxOrg): 'wrong-org' | 'wrong-user' | null {
  if (command.orgId !== org.orgId) return 'wrong-org';
  return command.userId === org.userId ? null : 'wrong-user';
}

/** What the connector says; when it throws or stays silent nobody knows what was written. */
export async function answered(work: Promise<WriteOutcome>, ports: RunnerPorts): Promise<WriteOutcome> {
  try {
    const outcome = await ports.within(work, ports.times.sendLimit);
    return outcome ?? { is: 'unknown', code: 'timeout', words: '' };
  } catch {
    // A fault of ours over this one command, not of the org: it stays until a person sees to it.
    return { is: 'unknown', code: 'broken', words: '', isRefused: true };
  }
}

/** Whether an answer says that the org takes nothing now, rather than something of this one write. */
export function saysAway(outcome: WriteOutcome): boolean {
  if (outcome.is === 'not-written') return outcome.retryAfterMs === null || outcome.code === RATE_LIMITED;
  return outcome.is === 'unknown' && outcome.isRefused !== true;
}

/**
 * Whether the CRM itself keeps the second of two equal writes out: only a new attempt under strategy A, where a POST of
 * the unique key fails when it exists (salesforce.md §4.3 B). An upsert (B) would not make a second record, but it
 * overwrites what a colleague has changed since (DESIGN §9), and a correction is guarded only by a time in whole
 * seconds: these, and whatever changes a record that is there, wait until the earlier send cannot land any more.
 */
export async function isGuarded(entry: OutboxEntry, org: OutboxOrg, ports: RunnerPorts): Promise<boolean> {
  if (!isAttempt(entry) || entry.command.attempt.revision > 1) return false;
  return (await strategyOf(org, ports)) === 'A';
}

/** How the org keeps a write from being there twice; undefined: it cannot be asked now. */
export async function strategyOf(
  org: OutboxOrg,
  ports: RunnerPorts,
): Promise<Capabilities['writeStrategy'] | undefined> {
  try {
    return (await ports.within(org.connector.capabilities(), ports.times.sendLimit))?.writeStrategy;
  } catch {
    return undefined;
  }
}
