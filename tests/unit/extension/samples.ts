import type { CustomerSnapshot, Identity } from '../../../shared/domain/customer-snapshot.ts';
import { absent } from '../../../shared/domain/known.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';

export const API_ORIGIN = 'https://acme.my.salesforce.com';
export const AT = '2026-11-23T15:00:00.000Z';

export const identity: Identity = {
  orgId: '00D000000000001EAA',
  orgName: 'Acme Collections',
  userId: '005000000000001AAA',
  userName: 'Avery Cole',
  login: 'avery@example.com',
  isSandbox: false,
  zone: 'America/Chicago',
  language: 'en_US',
};

export function ref(id: string, object: string | null = 'Account', apiOrigin = API_ORIGIN): RecordRef {
  return { system: 'salesforce', apiOrigin, object, id };
}

/** An attempt key with the given number in it. */
export const key = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export function command(options: {
  key?: number;
  revision?: number;
  customer?: string;
  apiOrigin?: string;
  orgId?: string;
  userId?: string;
  note?: string;
}): LogAttempt {
  return {
    v: 1,
    kind: 'log-attempt',
    attempt: {
      key: key(options.key ?? 1),
      revision: options.revision ?? 1,
      direction: 'out',
      channel: 'call',
      number: '(614) 555-0142',
      phoneId: null,
      partyId: null,
      partyName: null,
      debtIds: [],
      result: 'no_answer',
      disposition: 'NA',
      numberStatus: null,
      startedAt: AT,
      endedAt: null,
      language: 'en',
      ruleSet: null,
      note: options.note ?? null,
    },
    orgId: options.orgId ?? identity.orgId,
    userId: options.userId ?? identity.userId,
    customer: ref(options.customer ?? '001000000000001AAA', 'Account', options.apiOrigin ?? API_ORIGIN),
    customerName: 'Northwind Bakery',
    followUp: null,
    evidence: null,
    conversation: null,
    madeAt: AT,
  };
}

/** A customer of whom nothing but the name was found. */
export function snapshot(options: { customer?: string; opened?: RecordRef; owner?: Partial<Identity> } = {}) {
  const nothing = { is: 'absent' } as const;
  const customer = ref(options.customer ?? '001000000000001AAA');
  return {
    v: 1,
    customer: {
      ref: customer,
      name: 'Northwind Bakery',
      kind: 'business',
      accountNumber: absent,
      profile: absent,
      language: absent,
      address: absent,
      zones: ['America/New_York'],
      owner: absent,
      sensitive: absent,
      accountStatus: absent,
    },
    opened: options.opened ?? customer,
    org: { ...identity, ...options.owner },
    readAt: AT,
    contactFactsReadAt: AT,
    parties: nothing,
    phones: nothing,
    debts: nothing,
    invoices: nothing,
    openTotals: nothing,
    receipts: nothing,
    attempts: nothing,
    callsInProgress: nothing,
    holds: nothing,
    preferences: nothing,
    decisions: nothing,
    promises: nothing,
    plans: nothing,
    approvals: nothing,
    notes: nothing,
    warnings: nothing,
  } satisfies CustomerSnapshot;
}
