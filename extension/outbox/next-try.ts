import { millisecondsBetween, plusMilliseconds } from '../../shared/calendar/instant.ts';
import type { WriteOutcome } from '../../shared/domain/write-command.ts';
import { backOff } from './back-off.ts';
import type { OutboxEntry } from './entry.ts';
import type { EntryChange } from './move.ts';
import type { RunnerPorts } from './runner-ports.ts';

/** Why an entry is where it is. */
export type Reason = { code: string; words: string | null };
export const signedOut: Reason = { code: 'signed-out', words: null };

export function reason({ code, words }: { code: string; words: string }): Reason {
  return { code, words: words === '' ? null : words };
}

export const noRetry = { nextTryAt: null, untilCauseGone: false } satisfies EntryChange;

/** @param hint what the CRM asked for in milliseconds; null: the cause must go first */
export function retry(
  entry: OutboxEntry,
  hint: number | null,
  { clock, times, random }: RunnerPorts,
): EntryChange {
  const wait = backOff(entry.tries, hint, times, random);
  return { nextTryAt: plusMilliseconds(clock.now(), wait), untilCauseGone: hint === null };
}

/** Asking is no try, so it spaces itself out by how long the doubt has lasted. */
export function askAgain(entry: OutboxEntry, ports: RunnerPorts): EntryChange {
  const now = ports.clock.now();
  const half = millisecondsBetween(entry.sentAt ?? now, now) / 2;
  const hint = Math.round(Math.min(half, ports.times.longestWait));
  return { ...retry(entry, hint, ports), untilCauseGone: true };
}

/** A sign-in is itself a reason to try; looking before that is only for a sign-in that went unheard. */
export function untilSignIn({ clock, times }: RunnerPorts): EntryChange {
  return { nextTryAt: plusMilliseconds(clock.now(), times.longestWait), untilCauseGone: true };
}

/** It is in the CRM: the receipt is stored. */
export async function settle(
  entry: OutboxEntry,
  { records, byHand = [] }: WriteOutcome & { is: 'applied' | 'already-applied' },
  { store, clock }: RunnerPorts,
): Promise<true> {
  const left = byHand.length === 0 ? settledWhole : { code: 'by-hand', words: byHand.join('\n') };
  const change = { records, ...left, ...noRetry, lookRefused: false };
  await store.moveEntry(entry.id, 'applied', clock.now(), change);
  return true;
}

const settledWhole = { code: null, words: null } satisfies EntryChange;
