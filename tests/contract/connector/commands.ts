import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { CrmConnector } from '../../../crm-connector/contract.ts';
import { CrmError, type CrmErrorCode } from '../../../crm-connector/crm-error.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { LogAttempt, WriteCommand, WriteOutcome } from '../../../shared/domain/write-command.ts';
import type { Bench, ContractHarness } from './contract-harness.ts';

/** A press of "No answer" beside the customer's number. */
export function commandFor(
  harness: Pick<ContractHarness, 'customer' | 'name' | 'number' | 'orgId' | 'userId'>,
  change: Partial<LogAttempt['attempt']> = {},
): LogAttempt {
  const { customer, name, number } = harness;
  return {
    v: 1,
    kind: 'log-attempt',
    attempt: {
      key: randomUUID(),
      revision: 1,
      direction: 'out',
      channel: 'call',
      number,
      phoneId: null,
      partyId: null,
      partyName: null,
      debtIds: [],
      result: 'no_answer',
      disposition: 'NA',
      numberStatus: null,
      startedAt: '2026-11-20T15:30:00.000Z',
      endedAt: '2026-11-20T15:30:25.000Z',
      language: 'en',
      ruleSet: null,
      note: 'Rang eight times.',
      ...change,
    },
    orgId: harness.orgId,
    userId: harness.userId,
    customer,
    customerName: name,
    followUp: null,
    evidence: '{"verdict":"allow"}',
    conversation: null,
    madeAt: '2026-11-20T15:30:40.000Z',
  };
}

/** The next revision of a command. */
export function correctionOf(command: LogAttempt, change: Partial<LogAttempt['attempt']>): LogAttempt {
  const attempt = { ...command.attempt, revision: command.attempt.revision + 1, ...change };
  return { ...command, attempt, madeAt: '2026-11-20T16:00:00.000Z' };
}

export async function codeOf(work: Promise<unknown>): Promise<CrmErrorCode> {
  const error = await work.then(
    () => expect.fail('should have failed'),
    (cause: unknown) => cause,
  );
  if (error instanceof CrmError) return error.fault.code;
  throw error;
}

/** Runs a write to its end as the outbox does: after an unknown outcome it asks, and only then sends again. */
export async function deliver(connector: CrmConnector, command: WriteCommand): Promise<WriteOutcome> {
  let outcome = await connector.submit(command);
  for (let tries = 0; tries < 3 && (outcome.is === 'unknown' || outcome.is === 'not-written'); tries++) {
    const asked = outcome.is === 'unknown' ? await connector.reconcile(command) : outcome;
    outcome = asked.is === 'not-written' ? await connector.submit(command) : asked;
  }
  return outcome;
}

/** The attempts with a key that the customer's page shows. */
export async function attemptsWith({ harness, connector }: Bench, key: string) {
  const snapshot = await connector.loadCustomer(harness.customer);
  return itemsOf(snapshot.attempts).filter((attempt) => attempt.key === key);
}
