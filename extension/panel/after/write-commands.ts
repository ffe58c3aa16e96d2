import { shiftCountedDays } from '../../../shared/calendar/bank-holidays.ts';
import { type Instant, localDate, type Zone } from '../../../shared/calendar/instant.ts';
import type { OneClickOutcome } from '../../../shared/domain/disposition.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import type { RunningCall } from '../during/running-call.ts';

/** What told when a contact began; `softphone`: the open task of the user's own softphone; `stated`: the person who logged it. */
export type StartSource = 'call-button' | 'outcome-click' | 'softphone' | 'stated';

/**
 * Where `startedAt` comes from, kept with the verdict as evidence beside the attempt. A correction names the revision it
 * replaces; what the CRM keeps of that one is its own evidence.
 */
export interface Trace {
  readonly startedAtFrom: StartSource | 'correction';
  readonly corrects: number | null;
}

/**
 * The command that logs a call; it is parsed where it is stored. `endedAt` is null when `Call` was never pressed: its
 * length is not known.
 */
export function logCommand(
  call: RunningCall,
  outcome: OneClickOutcome,
  said: { note: string; startedAtFrom: StartSource; endedAt: Instant | null; at: Instant },
): LogAttempt {
  const trace: Trace = { startedAtFrom: said.startedAtFrom, corrects: null };
  return {
    v: 1,
    kind: 'log-attempt',
    attempt: {
      key: call.key,
      revision: 1,
      direction: call.direction,
      channel: 'call',
      // They called from a number nobody took down.
      number: call.number || null,
      phoneId: call.phoneId || null,
      partyId: call.partyId,
      partyName: call.partyName,
      debtIds: call.debtIds,
      ...consequences(outcome),
      startedAt: call.startedAt,
      endedAt: said.endedAt,
      language: call.language,
      ruleSet: call.judged?.ruleSet ?? null,
      note: said.note.trim() || null,
    },
    orgId: call.orgId,
    userId: call.userId,
    customer: call.customer,
    customerName: call.customerName,
    followUp: followUpFor(outcome, call.customerName, call.zone, said.at),
    evidence: withTrace(call.judged?.evidence ?? null, trace),
    conversation: null,
    madeAt: said.at,
  };
}

/** The verdict as it was judged, which no correction changes, and the trace beside it. */
export function withTrace(judged: string | null, trace: Trace): string {
  const verdict = judged === null ? { rules: 'none' } : (JSON.parse(judged) as object);
  return JSON.stringify({ ...verdict, ...trace });
}

/** What the outcome says of the call and of the number. */
export function consequences(outcome: OneClickOutcome) {
  return { result: outcome.result, disposition: outcome.code, numberStatus: outcome.numberStatus };
}

/** The task an outcome opens, for the next day on which customers are called; null: none. */
export function followUpFor(outcome: OneClickOutcome, customerName: string, zone: Zone, at: Instant) {
  if (!outcome.followUp) return null;
  return { due: shiftCountedDays(localDate(at, zone), 1), subject: `${outcome.label}: ${customerName}` };
}
