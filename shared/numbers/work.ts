import { dateFromDay, dayFromDate } from '../calendar/epoch-day.ts';
import type { Instant } from '../calendar/instant.ts';
import type {
  Activity,
  ActivityAttempt,
  ActivityDecision,
  ActivityHold,
  ActivityPromise,
} from '../domain/activity.ts';
import { type AgreementDraft, isLeftOpen } from '../domain/agreement.ts';
import { commandKey } from '../domain/command-id.ts';
import { absent, known } from '../domain/known.ts';
import { itemsOf } from '../domain/part.ts';
import type { LogAttempt, WriteCommand } from '../domain/write-command.ts';

/** A press of `Call` that the verdict stopped: counted where it happened, in this browser. */
export interface BlockedPress {
  readonly at: Instant;
  readonly ruleId: string;
}

/** All that is counted: what the CRM holds, and what is still on its way there. */
export interface Work {
  readonly attempts: readonly ActivityAttempt[];
  readonly promises: readonly ActivityPromise[];
  readonly decisions: readonly ActivityDecision[];
  readonly holds: readonly ActivityHold[];
  readonly blocked: readonly BlockedPress[];
}

/** A command that was made and not undone; `isSettled`: the CRM has it. */
export interface MadeCommand {
  readonly command: WriteCommand;
  readonly isSettled: boolean;
}

/**
 * The work of one associate. What waits to be written counts as done: the call was made. It is recognised by its key, so
 * that nothing counts twice; a correction that waits takes the place of what the CRM holds.
 */
export function workOf(
  activity: Activity,
  made: readonly MadeCommand[],
  blocked: readonly BlockedPress[],
): Work {
  const attempts = new Map(itemsOf(activity.attempts).map((attempt) => [attempt.key ?? attempt.id, attempt]));
  const inOrder = made.toSorted((one, other) => revisionOf(one) - revisionOf(other));
  for (const { command, isSettled } of inOrder) {
    if (command.kind !== 'log-attempt') continue;
    const before = attempts.get(command.attempt.key);
    // What the CRM answered is as new as what it has settled.
    if (!before || !isSettled) attempts.set(command.attempt.key, attemptOf(command, before));
  }
  const added = inOrder.map(({ command }) => command);
  return {
    attempts: [...attempts.values()],
    promises: withNew(itemsOf(activity.promises), added.flatMap(promisesOf)),
    decisions: withNew(itemsOf(activity.decisions), added.flatMap(overridesOf)),
    holds: withNew(itemsOf(activity.holds), added.flatMap(holdsOf)),
    blocked,
  };
}

const revisionOf = ({ command }: MadeCommand): number =>
  command.kind === 'log-attempt' ? command.attempt.revision : 1;

/** Those the CRM has, and the others whose key it does not show. */
function withNew<T extends { readonly key: string | null }>(held: readonly T[], made: readonly T[]): T[] {
  const keys = new Set(held.map(({ key }) => key));
  return [...held, ...made.filter(({ key }) => !keys.has(key))];
}

function attemptOf(
  { attempt, customer, conversation }: LogAttempt,
  before: ActivityAttempt | undefined,
): ActivityAttempt {
  return {
    id: attempt.key,
    key: attempt.key,
    customerId: customer.id,
    isOwnCustomer: before?.isOwnCustomer ?? null,
    direction: attempt.direction,
    channel: attempt.channel,
    result: attempt.result,
    disposition: attempt.disposition,
    startedAt: attempt.startedAt,
    endedAt: attempt.endedAt,
    loggedAt: before?.loggedAt ?? null,
    disclosure: conversation?.disclosure ?? before?.disclosure ?? null,
    delinquencyReason: conversation?.delinquencyReason ?? before?.delinquencyReason ?? null,
  };
}

function promisesOf(command: WriteCommand): ActivityPromise[] {
  if (command.kind !== 'log-attempt' || !command.conversation) return [];
  const { startedAt } = command.attempt;
  return command.conversation.agreements.flatMap((agreement) => paymentsOf(agreement, startedAt));
}

function paymentsOf({ key, terms }: AgreementDraft, at: Instant): ActivityPromise[] {
  if (isLeftOpen(terms)) return [];
  return terms.payments.map((payment) => ({
    id: payment.key,
    key: payment.key,
    planId: terms.payments.length > 1 ? key : null,
    at,
    kind: known(terms.kind),
    amount: payment.amount,
    paid: absent,
    lastDay: dateFromDay(dayFromDate(payment.expected) + terms.graceDays),
    tolerance: terms.tolerance,
    status: known('active' as const),
  }));
}

function overridesOf(command: WriteCommand): ActivityDecision[] {
  if (command.kind !== 'override') return [];
  const { key, madeAt, ruleIds } = command;
  return [{ id: key, key, kind: known('verdict-overridden' as const), at: madeAt, ruleIds }];
}

function holdsOf(command: WriteCommand): ActivityHold[] {
  const drafts =
    command.kind === 'log-attempt'
      ? (command.conversation?.holds ?? [])
      : command.kind === 'record-hold'
        ? [{ key: commandKey(command), hold: command.hold }]
        : [];
  return drafts.map(({ key, hold }) => ({
    id: key,
    key,
    kind: known(hold.kind),
    reason: hold.reason,
    amount: hold.disputedAmount,
    at: command.madeAt,
  }));
}
