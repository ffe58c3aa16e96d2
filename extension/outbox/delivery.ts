import type { WriteOutcome } from '../../shared/domain/write-command.ts';
import { lose, recordLoss, resolve } from './doubt.ts';
import type { OutboxEntry } from './entry.ts';
import { noRetry, type Reason, reason, retry, settle, signedOut, untilSignIn } from './next-try.ts';
import { answered, saysAway, strangerCode } from './org-answers.ts';
import type { OutboxOrg, RunnerPorts } from './runner-ports.ts';

/**
 * Takes one entry one step further: sends it, or asks what became of it.
 * @returns false when its org cannot be reached now, so that trying its other entries is pointless
 */
export async function deliver(
  entry: OutboxEntry,
  org: OutboxOrg | null,
  ports: RunnerPorts,
): Promise<boolean> {
  // Only one runner sends at a time: whoever claimed an entry that is found `sending` died before the answer came.
  if (entry.state === 'sending') return lose(entry, { code: 'worker-ended', words: null }, org, ports);
  if (entry.state === 'unknown') return resolve(entry, org, ports);
  if (!org) {
    await postpone(entry, signedOut, ports);
    return false;
  }
  const claimed = await claim(entry, org, ports);
  if (!claimed) return true;
  const outcome = await answered(org.connector.submit(claimed.command), ports);
  return take(claimed, outcome, org, ports);
}

/** Stores that an entry is about to be sent; undefined when it must not be, or was undone in the meantime. */
export async function claim(
  entry: OutboxEntry,
  org: OutboxOrg,
  { store, clock, changed }: RunnerPorts,
): Promise<OutboxEntry | undefined> {
  const stranger = strangerCode(entry, org);
  if (stranger) {
    await store.moveEntry(entry.id, 'deny', clock.now(), { code: stranger, words: null, ...noRetry });
    return undefined;
  }
  const begun = { tries: entry.tries + 1, sentAt: clock.now(), code: null, words: null, ...noRetry };
  const claimed = await store.moveEntry(entry.id, 'claim', clock.now(), begun);
  if (claimed) changed();
  return claimed;
}

/**
 * Stores what became of an entry that was sent, and asks when nobody knows.
 * @param mayAsk false: its org did not answer a moment ago, and it is asked about later
 * @returns false when its org cannot be reached now
 */
export async function take(
  entry: OutboxEntry,
  outcome: WriteOutcome,
  org: OutboxOrg,
  ports: RunnerPorts,
  mayAsk = true,
): Promise<boolean> {
  const { store, clock } = ports;
  switch (outcome.is) {
    case 'applied':
    case 'already-applied':
      return settle(entry, outcome, ports);
    case 'refused':
      await store.moveEntry(entry.id, 'refused', clock.now(), { ...reason(outcome), ...noRetry });
      return true;
    case 'not-written': {
      const wait = retry(entry, outcome.retryAfterMs, ports);
      await store.moveEntry(entry.id, 'not-written', clock.now(), { ...reason(outcome), ...wait });
      return !saysAway(outcome);
    }
    case 'unknown':
      if (mayAsk) return lose(entry, reason(outcome), org, ports);
      await recordLoss(entry, reason(outcome), ports);
      return false;
  }
}

async function postpone(entry: OutboxEntry, why: Reason, ports: RunnerPorts): Promise<void> {
  await ports.store.moveEntry(entry.id, 'postpone', ports.clock.now(), { ...why, ...untilSignIn(ports) });
}
