import { millisecondsBetween, plusMilliseconds } from '../../shared/calendar/instant.ts';
import type { WriteOutcome } from '../../shared/domain/write-command.ts';
import { backOff } from './back-off.ts';
import type { OutboxEntry } from './entry.ts';
import { answered, isGuarded, strangerCode } from './org-answers.ts';
import type { EntryChange } from './outbox-store.ts';
import type { OutboxOrg, RunnerPorts } from './runner-ports.ts';

/**
 * Takes one entry one step further: sends it, or asks what became of it.
 * @returns false when its org cannot be reached now, so that trying its other entries is pointless
 */
export async function deliver(entry: OutboxEntry, ports: RunnerPorts): Promise<boolean> {
  const org = await ports.org(entry.command.customer.apiOrigin);
  // Only one runner sends at a time: whoever claimed an entry that is found `sending` died before the answer came.
  if (entry.state === 'sending') return lose(entry, { code: 'worker-ended', words: null }, org, ports);
  return entry.state === 'unknown' ? resolve(entry, org, ports) : send(entry, org, ports);
}

/** Sends an entry of which nothing is in the CRM. */
async function send(entry: OutboxEntry, org: OutboxOrg | null, ports: RunnerPorts): Promise<boolean> {
  const { store, clock } = ports;
  if (!org) {
    await store.moveEntry(entry.id, 'postpone', clock.now(), { ...signedOut, ...untilSignIn(ports) });
    return false;
  }
  const stranger = strangerCode(entry, org);
  if (stranger) {
    await store.moveEntry(entry.id, 'deny', clock.now(), { code: stranger, words: null, ...noRetry });
    return true;
  }
  const claimed = await store.moveEntry(entry.id, 'claim', clock.now(), begin(entry, ports));
  if (!claimed) return true; // undone in the meantime
  ports.changed();
  const outcome = await submit(claimed, org, ports);
  switch (outcome.is) {
    case 'applied':
    case 'already-applied':
      return settle(claimed, outcome, ports);
    case 'refused':
      await store.moveEntry(entry.id, 'refused', clock.now(), { ...reason(outcome), ...noRetry });
      return true;
    case 'not-written': {
      const wait = retry(claimed, outcome.retryAfterMs, ports);
      await store.moveEntry(entry.id, 'not-written', clock.now(), { ...reason(outcome), ...wait });
      return outcome.retryAfterMs !== null;
    }
    case 'unknown':
      return lose(claimed, reason(outcome), org, ports);
  }
}

/** Records that no answer came, and asks at once: mostly the write is there. */
async function lose(
  entry: OutboxEntry,
  why: Reason,
  org: OutboxOrg | null,
  ports: RunnerPorts,
): Promise<boolean> {
  // The settling time runs from here: whatever this browser was sending, it has ended.
  const change = { ...why, ...retry(entry, null, ports), sentAt: ports.clock.now() };
  const lost = await ports.store.moveEntry(entry.id, 'lost', ports.clock.now(), change);
  if (!lost) return true;
  ports.changed();
  return resolve(lost, org, ports);
}

/** Finds out by its key whether the CRM has an entry whose answer was lost. */
async function resolve(entry: OutboxEntry, org: OutboxOrg | null, ports: RunnerPorts): Promise<boolean> {
  if (!org) return stayInDoubt(entry, signedOut, untilSignIn(ports), ports);
  const stranger = strangerCode(entry, org);
  if (stranger) {
    await stayInDoubt(entry, { code: stranger, words: null }, untilSignIn(ports), ports);
    return true; // other entries may be of the user who is signed in now
  }
  // Taken before the question: a commit that comes after it must not hide behind a slow answer.
  const askedAt = ports.clock.now();
  const answer = await answered(org.connector.reconcile(entry.command), ports);
  if (answer.is === 'applied' || answer.is === 'already-applied') return settle(entry, answer, ports);
  if (answer.is !== 'not-written') return stayInDoubt(entry, reason(answer), askAgain(entry, ports), ports);

  const sinceSent = millisecondsBetween(entry.sentAt ?? askedAt, askedAt);
  if (sinceSent >= ports.times.settling) {
    await ports.store.moveEntry(entry.id, 'absent', askedAt, { code: null, words: null, ...noRetry });
    return true;
  }
  if (await isGuarded(entry, org, ports)) return resend(entry, org, ports);
  // A clock that was set back would otherwise keep the entry in doubt for as long.
  const sentAt = sinceSent < 0 ? askedAt : entry.sentAt;
  await waitToSettle({ ...entry, sentAt }, reason(answer), ports);
  return true;
}

/** Sends again while an earlier send may still be committed: the CRM's unique key lets only one of them in. */
async function resend(entry: OutboxEntry, org: OutboxOrg, ports: RunnerPorts): Promise<boolean> {
  const again = await ports.store.moveEntry(entry.id, 'resend', ports.clock.now(), begin(entry, ports));
  if (!again) return true;
  const outcome = await submit(again, org, ports);
  if (outcome.is === 'applied' || outcome.is === 'already-applied') return settle(again, outcome, ports);
  const sentAt = ports.clock.now();
  if (outcome.is === 'refused') {
    // True of this send, not of the earlier one; when that cannot come any more the refusal will be final.
    await waitToSettle({ ...again, sentAt }, reason(outcome), ports);
    return true;
  }
  return stayInDoubt({ ...again, sentAt }, reason(outcome), askAgain(again, ports), ports);
}

async function settle(
  entry: OutboxEntry,
  { records, byHand = [] }: WriteOutcome & { is: 'applied' | 'already-applied' },
  { store, clock }: RunnerPorts,
): Promise<true> {
  const left = byHand.length === 0 ? settledWhole : { code: 'by-hand', words: byHand.join('\n') };
  await store.moveEntry(entry.id, 'applied', clock.now(), { records, ...left, ...noRetry });
  return true;
}

async function stayInDoubt(
  entry: OutboxEntry,
  why: Reason,
  next: EntryChange,
  { store, clock }: RunnerPorts,
): Promise<false> {
  await store.moveEntry(entry.id, 'still-unknown', clock.now(), { ...why, ...next, sentAt: entry.sentAt });
  return false;
}

async function waitToSettle(entry: OutboxEntry, why: Reason, { store, clock, times }: RunnerPorts) {
  const sentAt = entry.sentAt ?? clock.now();
  const nextTryAt = plusMilliseconds(sentAt, times.settling);
  await store.moveEntry(entry.id, 'still-unknown', clock.now(), {
    ...why,
    sentAt,
    nextTryAt,
    untilCauseGone: false,
  });
}

type Reason = { code: string; words: string | null };
const signedOut: Reason = { code: 'signed-out', words: null };
const settledWhole = { code: null, words: null } satisfies EntryChange;
const noRetry = { nextTryAt: null, untilCauseGone: false } satisfies EntryChange;

function reason({ code, words }: { code: string; words: string }): Reason {
  return { code, words: words === '' ? null : words };
}

/** Stored before the request: after a crash it says that there may have been one, and since when. */
function begin(entry: OutboxEntry, { clock }: RunnerPorts): EntryChange {
  return { tries: entry.tries + 1, sentAt: clock.now(), code: null, words: null, ...noRetry };
}

/** @param hint what the CRM asked for in milliseconds; null: the cause must go first */
function retry(entry: OutboxEntry, hint: number | null, { clock, times, random }: RunnerPorts): EntryChange {
  const wait = backOff(entry.tries, hint, times, random);
  return { nextTryAt: plusMilliseconds(clock.now(), wait), untilCauseGone: hint === null };
}

/** Asking is no try, so it spaces itself out by how long the doubt has lasted. */
function askAgain(entry: OutboxEntry, ports: RunnerPorts): EntryChange {
  const now = ports.clock.now();
  const half = millisecondsBetween(entry.sentAt ?? now, now) / 2;
  return {
    ...retry(entry, Math.round(Math.min(half, ports.times.longestWait)), ports),
    untilCauseGone: true,
  };
}

/** A sign-in is itself a reason to try; looking before that is only for a sign-in that went unheard. */
function untilSignIn({ clock, times }: RunnerPorts): EntryChange {
  return { nextTryAt: plusMilliseconds(clock.now(), times.longestWait), untilCauseGone: true };
}

function submit(entry: OutboxEntry, org: OutboxOrg, ports: RunnerPorts): Promise<WriteOutcome> {
  return answered(org.connector.submit(entry.command), ports);
}
