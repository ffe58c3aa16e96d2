import { randomUUID } from 'node:crypto';
import type { RunningOrg } from '../../crm-connector/local-org/server/start-org.ts';
import type { HoldDraft } from '../../shared/domain/hold.ts';
import type { RecordHold } from '../../shared/domain/write-command.ts';
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

/** An attorney named on the telephone. */
export const attorneyDraft: HoldDraft = {
  kind: 'attorney',
  partyId: null,
  debtId: null,
  medium: null,
  number: null,
  words: 'My lawyer is Ruth Adler, talk to her.',
  written: false,
  receivedOn: '2026-11-22',
  effectiveFrom: null,
  effectiveTo: null,
  disputedAmount: null,
  answeredOn: null,
  invoiceId: null,
  invoiceNumber: null,
  reason: null,
  attorney: {
    name: 'Ruth Adler',
    phone: '(212) 555-0190',
    reachable: true,
    contactedOn: null,
    responded: null,
    consentsToDirectContact: null,
  },
  bankruptcy: null,
  source: 'detector',
  sourceId: null,
};
export const holdOn = (org: RunningOrg, name: string, change: Partial<HoldDraft> = {}): RecordHold => ({
  ...made(org, name),
  kind: 'record-hold',
  hold: { ...attorneyDraft, ...change },
});
