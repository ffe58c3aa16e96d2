import { randomUUID } from 'node:crypto';
import type { AgreementDraft, AgreementKind } from '../../../shared/domain/agreement.ts';
import type { Conversation } from '../../../shared/domain/conversation.ts';
import type { HoldDraft } from '../../../shared/domain/hold.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

/** A day this many weeks after the first payment. */
const week = (index: number): string =>
  Temporal.PlainDate.from('2026-12-04').add({ weeks: index }).toString();

const FINGERPRINT = 'ab'.repeat(32);

/** An agreement of equal weekly payments of 150.00. */
export function agreement(
  payments: number,
  change: Partial<AgreementDraft> & { kind?: AgreementKind } = {},
): AgreementDraft {
  const { kind = payments === 1 ? 'promise' : 'plan', ...given } = change;
  const total = usd(15_000 * payments);
  return {
    key: randomUUID(),
    terms: {
      kind,
      balance: usd(15_000 * payments + 2_500),
      total,
      forgiven: usd(kind === 'settlement' ? 2_500 : 0),
      payments: Array.from({ length: payments }, (_one, index) => ({
        key: randomUUID(),
        sequence: index + 1,
        due: week(index),
        expected: Temporal.PlainDate.from(week(index)).add({ days: 3 }).toString(),
        amount: usd(15_000),
        sort: payments === 1 ? 'single' : 'instalment',
      })),
      frequency: payments === 1 ? null : 'weekly',
      method: 'ach',
      invoices: [{ id: 'a00000000000001AAA', number: 'INV-10412', amount: total }],
      debtIds: [],
      interest: null,
      fees: null,
      graceDays: 3,
      tolerance: '0.02',
      breakRule: 're-plan',
      lateAllowed: 1,
      expiresAt: null,
    },
    fingerprint: FINGERPRINT,
    readBack: {
      language: 'en',
      text: 'You pay $150.00, one hundred fifty dollars, on Friday, December 4.',
      confirmed: ['amount', 'dates'],
      at: '2026-11-20T15:34:00.000Z',
    },
    reference: 'CHK-204',
    words: 'I can do 150 on Fridays.',
    supersedes: [],
    approvalId: null,
    ...given,
  };
}

/** A conversation that left nothing on record. */
export const nothing: Conversation = {
  path: [],
  said: [],
  facts: [],
  holds: [],
  preferences: [],
  agreements: [],
  changes: [],
  customerKind: 'business',
  accountStatus: null,
  sensitive: null,
  invoiceNotes: [],
  tasks: [],
};

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

export const disputeHold = (change: object = {}): Conversation['holds'][number] => ({
  key: randomUUID(),
  hold: {
    ...attorneyDraft,
    kind: 'dispute',
    attorney: null,
    words: 'Two of the tents never came.',
    disputedAmount: usd(42_050),
    invoiceId: 'a00000000000001AAA',
    invoiceNumber: 'INV-10412',
    reason: 'short-delivery',
    source: 'parley',
    ...change,
  },
});

export const wishHold = (): Conversation['preferences'][number] => ({
  key: randomUUID(),
  preference: {
    kind: 'inconvenient',
    partyId: null,
    days: [1],
    fromMinute: 540,
    toMinute: 600,
    place: null,
    medium: 'call',
    number: null,
    words: 'Not on Monday mornings.',
    oral: true,
    givenAt: '2026-11-20T15:33:00.000Z',
    givenTo: 'us',
    inCompliantCommunication: true,
    through: null,
  },
});

export const task = (change: Partial<Conversation['tasks'][number]> = {}): Conversation['tasks'][number] => ({
  key: randomUUID(),
  due: '2026-11-27',
  subject: 'Send the proof of delivery',
  text: 'For INV-10412.',
  to: 'self',
  sort: 'follow-up',
  ...change,
});
