import type { Instant, Zone } from '../../../shared/calendar/instant.ts';
import type { OneClickOutcome } from '../../../shared/domain/disposition.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { consequences, followUpFor, type Trace, withTrace } from './write-commands.ts';

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
