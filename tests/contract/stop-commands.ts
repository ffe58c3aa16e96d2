import { randomUUID } from 'node:crypto';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { HoldDraft } from '../../shared/domain/hold.ts';
import type { RecordHold } from '../../shared/domain/write-command.ts';
import { attorneyDraft } from './connector/talks.ts';
import { refTo } from './salesforce-harness.ts';

/** What every command about the customer of this name holds. */
export function made(org: RunningOrg, name: string) {
  return {
    v: 1 as const,
    key: randomUUID(),
    orgId: org.orgId,
    userId: org.userId,
    customer: refTo(org, 'Account', `Name = '${name}'`),
    customerName: name,
    madeAt: '2026-11-22T15:00:00.000Z',
  };
}

export const holdOn = (org: RunningOrg, name: string, change: Partial<HoldDraft> = {}): RecordHold => ({
  ...made(org, name),
  kind: 'record-hold',
  hold: { ...attorneyDraft, ...change },
});
