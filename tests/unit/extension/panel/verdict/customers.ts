import type { ContactFacts } from '../../../../../shared/domain/contact-facts.ts';
import type { CustomerSnapshot } from '../../../../../shared/domain/customer-snapshot.ts';
import type { Hold, HoldKind } from '../../../../../shared/domain/hold.ts';
import { absent, known } from '../../../../../shared/domain/known.ts';
import { attempt, debt, party, phone, read, snapshotOf } from '../fixtures/build.ts';

export const VERA = '001000000000021AAA';
export const CARD = 'a02000000000021AAA';
export const CLINIC = 'a02000000000022AAA';
export const MOBILE = '(614) 555-0161';
export const WORK = '(614) 555-0162';

/** A consumer in Ohio whose record is whole: two debts, two numbers, nothing in the way. */
export function vera(change: Partial<CustomerSnapshot> = {}): CustomerSnapshot {
  return snapshotOf(
    {
      id: VERA,
      name: 'Vera Okafor',
      profile: known('third-party'),
      address: known({
        street: '9 Oak Ave',
        city: 'Dayton',
        state: 'OH',
        postalCode: '45402',
        country: 'US',
      }),
      zones: ['America/New_York'],
    },
    {
      parties: read(party(VERA, 'Vera Okafor', { isPrimary: true, zone: known('America/New_York') })),
      phones: read(
        phone(`${VERA}.Mobile`, MOBILE, { status: known('confirmed') }),
        phone(`${VERA}.Work`, WORK, { kind: 'work' }),
      ),
      debts: read(debt(CARD, 'Card ··7713', 1240), debt(CLINIC, 'Clinic ··042', 310)),
      holds: read(),
      preferences: read(),
      decisions: read(),
      ...change,
    },
  );
}

/** Calls that rang out about one debt, one a day, the last `ago` days before the fixtures' now. */
export const ranOut = (n: number, debtId: string, ago = 0) =>
  Array.from({ length: n }, (_, place) =>
    attempt(
      `00T0000000000${40 + place}AAA`,
      `2026-11-${String(23 - ago - (place % 7)).padStart(2, '0')}T15:0${place}:00.000Z`,
      {
        number: MOBILE,
        partyId: VERA,
        debtIds: [debtId],
        by: 'Ana Lim',
      },
    ),
  );

export const talked = (on: string, debtId: string) =>
  attempt('00T000000000060AAA', `${on}T16:00:00.000Z`, {
    number: MOBILE,
    partyId: VERA,
    debtIds: [debtId],
    result: 'conversation',
    by: 'Maria Cruz',
  });

/** A stop on record, of which only its kind and words are known. */
export function hold(kind: HoldKind, words: string, change: Partial<Hold> = {}): Hold {
  return {
    id: `a04-${kind}`,
    object: 'Contact_Hold__c',
    key: null,
    kind: known(kind),
    status: known('active'),
    partyId: absent,
    debtId: absent,
    medium: absent,
    number: absent,
    words: known(words),
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
      name: known('R. Marsh'),
      phone: absent,
      reachable: known(true),
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
    source: known('parley'),
    sourceId: absent,
    statusReason: absent,
    recordedAt: '2026-11-12T15:00:00.000Z',
    recordedBy: 'Maria Cruz',
    ...change,
  };
}

export const note = (id: string, body: string) => ({
  id,
  object: 'ContentNote',
  title: 'Call note',
  body,
  preview: null,
  at: '2026-11-03T16:20:00.000Z',
  by: 'Maria Cruz',
});

/** What the worker answers when it is asked to read again what may forbid a call. */
export const factsAgain = (snapshot: CustomerSnapshot, readAt: string): ContactFacts => ({
  v: 1,
  readAt,
  attempts: snapshot.attempts,
  callsInProgress: snapshot.callsInProgress,
  holds: snapshot.holds,
  preferences: snapshot.preferences,
});
