import { possibleZones } from '../../../../shared/calendar/zones.ts';
import { unknownCompany } from '../../../../shared/compliance/customer/company.ts';
import type { FactsContext } from '../../../../shared/compliance/facts-of-customer.ts';
import type { PastAttempt } from '../../../../shared/domain/contact-attempt.ts';
import type { ContactPreference } from '../../../../shared/domain/contact-preference.ts';
import type { CustomerSnapshot } from '../../../../shared/domain/customer-snapshot.ts';
import type { Debt } from '../../../../shared/domain/debt.ts';
import type { Hold } from '../../../../shared/domain/hold.ts';
import { absent, known } from '../../../../shared/domain/known.ts';
import type { Part } from '../../../../shared/domain/part.ts';
import type { Party, Phone } from '../../../../shared/domain/party.ts';

/** A Monday noon in Ohio. */
export const AT = '2026-11-23T17:00:00.000Z';
export const CUSTOMER = '001000000000001AAA';
export const PERSON = '003000000000001AAA';
export const DEBT = 'a01000000000001AAA';
export const NUMBER = '(614) 555-0142';

export const read = <T>(...items: T[]): Part<T> => ({
  is: 'read',
  items,
  complete: true,
  total: items.length,
});

export const phone = (change: Partial<Phone> = {}): Phone => ({
  id: `${CUSTOMER}.PersonMobilePhone`,
  number: NUMBER,
  kind: 'mobile',
  partyId: PERSON,
  status: absent,
  doNotCall: known(false),
  consent: absent,
  bestTime: absent,
  ...change,
});

export const party = (change: Partial<Party> = {}): Party => ({
  id: PERSON,
  object: 'Contact',
  name: 'Ada Byrd',
  role: null,
  isPrimary: true,
  debtRole: absent,
  zone: absent,
  email: absent,
  language: absent,
  address: known({ street: '1 High St', city: 'Columbus', state: 'OH', postalCode: '43215', country: 'US' }),
  birthdate: absent,
  doNotCall: known(false),
  emailOptOut: absent,
  solicitOptOut: absent,
  ...change,
});

export const noLegal: Debt['legal'] = {
  consumerPurpose: absent,
  obligor: absent,
  assignedOn: absent,
  obtainedInDefault: absent,
  accountNumberWhenObtained: absent,
  limitationExpiresOn: absent,
  judgment: absent,
  suitIntended: absent,
  collectionProceduresStarted: absent,
  validationSentOn: absent,
  validationReceivedOn: absent,
  validationEndsOn: absent,
};

export const debt = (change: Partial<Debt> = {}): Debt => ({
  id: DEBT,
  object: 'Debt__c',
  name: 'Card ··2290',
  profile: known('third-party'),
  kind: absent,
  creditor: absent,
  accountEnding: absent,
  balance: known({ minor: 198_000, currency: 'USD' }),
  disputed: absent,
  itemisation: {
    asOf: absent,
    principal: absent,
    interest: absent,
    fees: absent,
    payments: absent,
    credits: absent,
  },
  oldestDue: known('2026-10-01'),
  status: known('Open'),
  labels: { kind: null, status: null },
  legal: noLegal,
  ...change,
});

export const attempt = (change: Partial<PastAttempt> = {}): PastAttempt => ({
  id: 'a02000000000001AAA',
  object: 'Contact_Attempt__c',
  key: '00000000-0000-4000-8000-000000000001',
  revision: 1,
  direction: 'out',
  channel: 'call',
  number: NUMBER,
  partyId: PERSON,
  partyName: 'Ada Byrd',
  debtIds: [DEBT],
  result: 'no_answer',
  disposition: 'NA',
  numberStatus: null,
  startedAt: '2026-11-20T15:00:00.000Z',
  startedAtExact: true,
  endedAt: null,
  by: null,
  subject: null,
  note: null,
  twinOf: null,
  ...change,
});

export const hold = (change: Partial<Hold> = {}): Hold => ({
  id: 'a03000000000001AAA',
  object: 'Contact_Hold__c',
  key: '00000000-0000-4000-8000-000000000101',
  kind: known('attorney'),
  status: known('active'),
  partyId: absent,
  debtId: absent,
  medium: absent,
  number: absent,
  words: known('My lawyer is Ruth Adler.'),
  written: absent,
  receivedOn: absent,
  effectiveFrom: absent,
  effectiveTo: absent,
  disputedAmount: absent,
  answeredOn: absent,
  invoiceId: absent,
  invoiceNumber: absent,
  reason: absent,
  attorney: {
    name: absent,
    phone: absent,
    reachable: absent,
    contactedOn: absent,
    responded: absent,
    consentsToDirectContact: absent,
  },
  bankruptcy: {
    chapter: absent,
    filedOn: absent,
    prepetition: absent,
    dischargedOn: absent,
    endedOn: absent,
  },
  source: absent,
  sourceId: absent,
  statusReason: absent,
  recordedAt: '2026-11-10T15:00:00.000Z',
  recordedBy: null,
  ...change,
});

export const preference = (change: Partial<ContactPreference> = {}): ContactPreference => ({
  id: 'a04000000000001AAA',
  object: 'Contact_Preference__c',
  key: null,
  kind: known('inconvenient'),
  active: known(true),
  partyId: absent,
  days: absent,
  fromMinute: absent,
  toMinute: absent,
  place: absent,
  medium: absent,
  number: absent,
  words: known('Not before noon.'),
  oral: absent,
  givenAt: known('2026-11-10T15:00:00.000Z'),
  givenTo: known('us'),
  inCompliantCommunication: absent,
  through: absent,
  ...change,
});

/** A third-party consumer in Ohio with one debt and one number, of whom everything was read and nothing is in the way. */
export function snapshot(change: Partial<CustomerSnapshot> = {}): CustomerSnapshot {
  const ref = {
    system: 'salesforce',
    apiOrigin: 'https://acme.my.salesforce.com',
    object: 'Account',
    id: CUSTOMER,
  } as const;
  return {
    v: 1,
    customer: {
      ref,
      name: 'Ada Byrd',
      kind: 'person',
      accountNumber: absent,
      profile: known('third-party'),
      language: absent,
      address: absent,
      zones: ['America/New_York'],
      owner: absent,
      sensitive: absent,
      accountStatus: absent,
    },
    opened: ref,
    org: {
      orgId: '00D000000000001EAA',
      orgName: 'Acme',
      userId: '005000000000001AAA',
      userName: 'Avery Cole',
      login: 'avery@example.com',
      isSandbox: false,
      zone: 'America/Chicago',
      language: null,
    },
    readAt: AT,
    contactFactsReadAt: AT,
    parties: read(party()),
    phones: read(phone()),
    debts: read(debt()),
    invoices: read(),
    openTotals: read(),
    receipts: read(),
    attempts: read(),
    callsInProgress: read(),
    holds: read(),
    preferences: read(),
    decisions: read(),
    promises: read(),
    plans: { is: 'absent' },
    approvals: { is: 'absent' },
    notes: read(),
    warnings: read(),
    ...change,
  };
}

export const context = (change: Partial<FactsContext> = {}): FactsContext => ({
  company: { ...unknownCompany, name: 'Acme Recovery' },
  about: { personId: PERSON, number: NUMBER },
  at: AT,
  pending: [],
  heard: [],
  possibleZones,
  ...change,
});
