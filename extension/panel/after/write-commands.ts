import { type Instant, localDate, type Zone } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { OneClickOutcome } from '../../../shared/domain/disposition.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import type { RunningCall } from '../during/running-call.ts';

/** What told when a call began; `softphone`: the open task of the user's own softphone. */
export type StartSource = 'call-button' | 'outcome-click' | 'softphone';

/**
 * Where `startedAt` comes from, kept with the verdict as evidence beside the attempt. A correction names the revision it
 * replaces; what the CRM keeps of that one is its own evidence.
 */
interface Trace {
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
      number: call.number,
      phoneId: call.phoneId,
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

/** What a person may change of a logged call. */
export interface Correction {
  readonly outcome: OneClickOutcome;
  readonly startedAt: Instant;
  readonly number: string | null;
  readonly phoneId: string | null;
  readonly partyId: string | null;
  readonly partyName: string | null;
  readonly note: string;
}

/**
 * The next revision under the same key; all that another outcome caused (number mark, follow-up) is decided anew.
 * @param context `revision`: one that no earlier command under this key has had, taken back or not
 */
export function correctionCommand(
  latest: LogAttempt,
  change: Correction,
  context: { zone: Zone; at: Instant; revision: number },
): LogAttempt {
  const { outcome, note, ...rest } = change;
  const moved = change.startedAt !== latest.attempt.startedAt;
  // Decided anew only with the outcome: a corrected note must not move the day the person was promised.
  const isSameOutcome = outcome.code === latest.attempt.disposition;
  const trace: Trace = {
    startedAtFrom: moved ? 'correction' : startedAtFromOf(latest),
    corrects: latest.attempt.revision,
  };
  return {
    ...latest,
    attempt: {
      ...latest.attempt,
      ...rest,
      ...consequences(outcome),
      revision: context.revision,
      // A moved start says nothing of the end; an end before the start would be false.
      endedAt: moved ? null : latest.attempt.endedAt,
      note: note.trim() || null,
    },
    followUp: isSameOutcome
      ? latest.followUp
      : followUpFor(outcome, latest.customerName, context.zone, context.at),
    evidence: withTrace(latest.evidence, trace),
    conversation: null,
    madeAt: context.at,
  };
}

/** What told when a logged call began. */
export function startedAtFromOf(command: LogAttempt): Trace['startedAtFrom'] {
  try {
    const from = (JSON.parse(command.evidence ?? '{}') as Partial<Trace>).startedAtFrom;
    return from ?? 'call-button';
  } catch {
    return 'call-button';
  }
}

/** The verdict as it was judged, which no correction changes, and the trace beside it. */
function withTrace(judged: string | null, trace: Trace): string {
  const verdict = judged === null ? { rules: 'none' } : (JSON.parse(judged) as object);
  return JSON.stringify({ ...verdict, ...trace });
}

function consequences(outcome: OneClickOutcome) {
  return { result: outcome.result, disposition: outcome.code, numberStatus: outcome.numberStatus };
}

function followUpFor(outcome: OneClickOutcome, customerName: string, zone: Zone, at: Instant) {
  if (!outcome.followUp) return null;
  return { due: nextWeekday(localDate(at, zone)), subject: `${outcome.label}: ${customerName}` };
}

/** The next Monday to Friday. Holidays are the associate's own: the task's date is easily moved. */
function nextWeekday(date: PlainDate): PlainDate {
  let next = Temporal.PlainDate.from(date).add({ days: 1 });
  while (next.dayOfWeek > 5) next = next.add({ days: 1 });
  return next.toString();
}
