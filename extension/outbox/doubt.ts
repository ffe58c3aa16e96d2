import type { WriteOutcome } from '../../shared/domain/write-command.ts';
import type { OutboxEntry } from './entry.ts';
import type { EntryChange } from './move.ts';
import { askAgain, noRetry, type Reason, reason, retry, settle, signedOut, untilSignIn } from './next-try.ts';
import { answered, isGuarded, saysAway, strangerCode } from './org-answers.ts';
import type { OutboxOrg, RunnerPorts } from './runner-ports.ts';
import { isOver, lookedAgain, newDoubt, nextLook } from './settling.ts';

/**
 * Records that no answer came, and asks at once: mostly the write is there.
 * @returns false when its org cannot be reached now
 */
export async function lose(
  entry: OutboxEntry,
  why: Reason,
  org: OutboxOrg | null,
  ports: RunnerPorts,
): Promise<boolean> {
  const lost = await recordLoss(entry, why, ports);
  return lost ? resolve(lost, org, ports) : true;
}

/** Only records it; it is asked about later. */
export async function recordLoss(
  entry: OutboxEntry,
  why: Reason,
  ports: RunnerPorts,
): Promise<OutboxEntry | undefined> {
  const now = ports.clock.now();
  // The settling time runs from here: whatever this browser was sending, it has ended.
  const change = { ...why, ...retry(entry, null, ports), ...newDoubt(now) };
  const lost = await ports.store.moveEntry(entry.id, 'lost', now, change);
  if (lost) ports.changed();
  return lost;
}

/**
 * Finds out by its key whether the CRM has an entry whose answer was lost.
 * @returns false when its org cannot be reached now
 */
export async function resolve(
  entry: OutboxEntry,
  org: OutboxOrg | null,
  ports: RunnerPorts,
): Promise<boolean> {
  // Taken before the question: a commit that comes after it must not hide behind a slow answer.
  const askedAt = ports.clock.now();
  const doubt = { ...entry, ...lookedAgain(entry, askedAt, ports.times) };
  if (!org) {
    await stayInDoubt(doubt, signedOut, untilSignIn(ports), ports);
    return false;
  }
  const stranger = strangerCode(entry, org);
  if (stranger) {
    await stayInDoubt(doubt, { code: stranger, words: null }, untilSignIn(ports), ports);
    return true; // other entries may be of the user who is signed in now
  }
  const answer = await answered(org.connector.reconcile(entry.command), ports);
  if (answer.is === 'applied' || answer.is === 'already-applied') return settle(entry, answer, ports);
  if (answer.is !== 'not-written') {
    await stayInDoubt(doubt, reason(answer), unanswered(answer, entry, ports), ports);
    return !saysAway(answer);
  }
  if (isOver(doubt, ports.times)) {
    const afresh = { code: null, words: null, lookRefused: false, ...noRetry };
    await ports.store.moveEntry(entry.id, 'absent', askedAt, afresh);
    return true;
  }
  if (await isGuarded(entry, org, ports)) return resend(doubt, org, ports);
  await waitToSettle(doubt, reason(answer), ports);
  return true;
}

/** Sends again while an earlier send may still be committed: the CRM's unique key lets only one of them in. */
async function resend(doubt: OutboxEntry, org: OutboxOrg, ports: RunnerPorts): Promise<boolean> {
  const sentAt = ports.clock.now();
  // Stored before the request: after a crash it says that there may have been one, and since when.
  const begun = { ...newDoubt(sentAt), tries: doubt.tries + 1, code: null, words: null, ...noRetry };
  const again = await ports.store.moveEntry(doubt.id, 'resend', sentAt, begun);
  if (!again) return true;
  const outcome = await answered(org.connector.submit(again.command), ports);
  if (outcome.is === 'applied' || outcome.is === 'already-applied') return settle(again, outcome, ports);
  if (outcome.is === 'unknown') {
    const anew = { ...again, ...newDoubt(ports.clock.now()) };
    await stayInDoubt(anew, reason(outcome), askAgain(again, ports), ports);
    return !saysAway(outcome);
  }
  // Known of this send, not of the earlier one, the time of which runs on.
  const { sentAt: since, lookedAt, settledFor } = doubt;
  const earlier = { ...again, sentAt: since, lookedAt, settledFor };
  if (outcome.is === 'not-written') {
    await stayInDoubt(earlier, reason(outcome), askAgain(again, ports), ports);
    return !saysAway(outcome);
  }
  // When the earlier one cannot come any more the refusal will be final.
  await waitToSettle(earlier, reason(outcome), ports);
  return true;
}

/** A question that was refused is put again in its own time: no press, and no network that is back, gives a right. */
function unanswered(answer: WriteOutcome, entry: OutboxEntry, ports: RunnerPorts): EntryChange {
  const next = askAgain(entry, ports);
  return saysAway(answer) ? next : { ...next, lookRefused: true, untilCauseGone: false };
}

async function stayInDoubt(
  { id, sentAt, lookedAt, settledFor }: OutboxEntry,
  why: Reason,
  next: EntryChange,
  { store, clock }: RunnerPorts,
): Promise<void> {
  const change = { lookRefused: false, ...why, ...next, sentAt, lookedAt, settledFor };
  await store.moveEntry(id, 'still-unknown', clock.now(), change);
}

/** Only time ends it. */
function waitToSettle(doubt: OutboxEntry, why: Reason, ports: RunnerPorts): Promise<void> {
  const nextTryAt = nextLook(doubt, ports.clock.now(), ports.times);
  return stayInDoubt(doubt, why, { nextTryAt, untilCauseGone: false }, ports);
}
