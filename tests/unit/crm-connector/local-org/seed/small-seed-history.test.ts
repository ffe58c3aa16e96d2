import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWN } from '../../../../../crm-connector/local-org/seed/known-customers.ts';
import { ADMIN } from '../../../../../crm-connector/local-org/server/standing-records.ts';
import { agreementTermsSchema } from '../../../../../shared/domain/agreement.ts';
import { canonicalTerms } from '../../../../../shared/plans/fingerprint.ts';
import { SEEDED_AT, type SeededOrg, seededOrg } from '../seeded-org.ts';
import { attemptsOf } from './attempts-of.ts';

let org: SeededOrg;
beforeAll(() => {
  org = seededOrg('small');
});
afterAll(() => org.store.close());

const account = (name: string) => org.idOf('Account', name);
const debtsOf = (name: string) =>
  org.rows(`SELECT FIELDS(ALL) FROM Debt__c WHERE Account__c = '${account(name)}' LIMIT 50`);
const promiseStates = (name: string) =>
  org
    .rows(
      `SELECT Status__c FROM Promise_To_Pay__c WHERE Account__c = '${account(name)}' ORDER BY Made__c DESC`,
    )
    .map((row) => row.Status__c);

describe('what happened before', () => {
  it('has promises in every state but cancelled and void', () => {
    const states = new Set(org.rows('SELECT Status__c FROM Promise_To_Pay__c').map((row) => row.Status__c));
    expect(states).toEqual(new Set(['active', 'kept', 'kept-late', 'partly-kept', 'broken', 'superseded']));
    expect(promiseStates(KNOWN.deshawn)).toEqual(['superseded', 'broken', 'broken', 'kept']);
  });

  it('disputes a whole debt, part of a debt, and one trade invoice', () => {
    expect(debtsOf(KNOWN.joel)).toContainEqual(
      expect.objectContaining({ Balance__c: 4905.12, Disputed__c: 4905.12 }),
    );
    expect(debtsOf(KNOWN.graciela)).toContainEqual(
      expect.objectContaining({ Balance__c: 1290, Disputed__c: 180 }),
    );
    expect(
      org.count('Invoice', `BillingAccountId = '${account(KNOWN.larkspur)}' AND Disputed__c = true`),
    ).toBe(1);
    expect(org.count('Case', "IsClosed = false AND Type IN ('Dispute', 'Complaint')")).toBe(4);
    expect(org.count('Case', 'IsClosed = true')).toBe(1);
  });

  it('mirrors every attempt in one Task on the same customer, by the same key', () => {
    const attempts = attemptsOf(org);
    const tasks = new Map(
      org
        .rows(
          'SELECT Id, Parley_Key__c, AccountId, WhoId, IsClosed, ActivityDate FROM Task WHERE Parley_Key__c != null',
        )
        .map((task) => [task.Id, task]),
    );
    expect(tasks.size).toBe(attempts.length);
    for (const attempt of attempts) {
      expect(tasks.get(attempt.Task__c)).toMatchObject({
        Parley_Key__c: attempt.Key__c,
        AccountId: attempt.Account__c,
        WhoId: attempt.Contact__c ?? attempt.Lead__c,
        IsClosed: true,
      });
    }
  });

  it('names people, debts and phones that exist', () => {
    for (const attempt of attemptsOf(org)) {
      const ids = JSON.parse(String(attempt.Debts__c ?? '[]')) as string[];
      for (const id of ids)
        expect(org.count('Debt__c', `Id = '${id}' AND Account__c = '${attempt.Account__c}'`)).toBe(1);
      if (typeof attempt.Phone_Field__c !== 'string') continue;
      const [id = '', field = ''] = attempt.Phone_Field__c.split('.');
      const object = { '001': 'Account', '003': 'Contact', '00Q': 'Lead' }[id.slice(0, 3)] ?? '';
      expect(org.rows(`SELECT ${field} FROM ${object} WHERE Id = '${id}'`)[0]?.[field]).toBe(
        attempt.Number__c,
      );
    }
  });

  it('has reached the cap of one consumer debt, and marked three numbers bad', () => {
    const deshawn = attemptsOf(org).filter((attempt) => attempt.Account__c === account(KNOWN.deshawn));
    const week = SEEDED_AT.subtract({ hours: 7 * 24 });
    const recent = deshawn.filter(
      (attempt) => Temporal.Instant.compare(String(attempt.Started_At__c), week) > 0,
    );
    expect(recent.length).toBe(8);
    // A busy line is not counted (12 CFR 1006.14(b)(3)(ii)).
    expect(recent.filter((attempt) => attempt.Result__c !== 'busy').length).toBe(7);
    expect(deshawn.flatMap((attempt) => attempt.Number_Status__c ?? []).toSorted()).toEqual([
      'no-voicemail',
      'not-in-service',
      'wrong-number',
    ]);
  });

  it('holds what colleagues and a softphone logged, a note about a lawyer, and an archived call', () => {
    const dana = account(KNOWN.dana);
    expect(org.count('Task', `AccountId = '${dana}' AND CallObject = 'softphone-7f21c0'`)).toBe(1);
    expect(org.count('Task', `AccountId = '${dana}' AND Parley_Key__c = null AND TaskSubtype = 'Call'`)).toBe(
      2,
    );
    expect(org.count('Task', `AccountId = '${dana}' AND IsClosed = false`)).toBe(2);
    const links = org.rows(
      `SELECT ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = '${dana}'`,
    );
    expect(links.map((row) => (row.ContentDocument as { Title: string }).Title)).toContain('My lawyer said…');
    const archived = org.store.query(
      `SELECT ActivityDate FROM Task WHERE AccountId = '${dana}' AND IsArchived = true`,
      org.store.user(ADMIN.id),
      { all: true, apiVersion: '67.0' },
    );
    expect(archived.records).toEqual([expect.objectContaining({ ActivityDate: '2025-09-18' })]);
  });

  it('has a plan of six payments every second Friday, three behind today with their receipts', () => {
    const id = account(KNOWN.marisol);
    const [plan] = org.rows(`SELECT FIELDS(ALL) FROM Payment_Plan__c WHERE Account__c = '${id}' LIMIT 2`);
    const terms = agreementTermsSchema.parse(JSON.parse(String(plan?.Terms__c)));
    expect(createHash('sha256').update(canonicalTerms(terms)).digest('hex')).toBe(plan?.Fingerprint__c);
    const payments = org.rows(
      `SELECT Due__c, Amount__c, Paid__c, Status__c FROM Promise_To_Pay__c WHERE Plan__c = '${plan?.Id}' ORDER BY Sequence__c`,
    );
    expect(payments.map((row) => row.Due__c)).toEqual(terms.payments.map(({ due }) => due));
    expect(payments.map((row) => [row.Due__c, row.Paid__c, row.Status__c])).toEqual([
      ['2026-10-23', 150, 'kept'],
      ['2026-11-06', 150, 'kept'],
      ['2026-11-20', 150, 'kept'],
      ['2026-12-04', 0, 'active'],
      ['2026-12-18', 0, 'active'],
      // The Friday is New Year's Day.
      ['2027-01-04', 0, 'active'],
    ]);
    const receipts = org.rows(`SELECT Date, Amount FROM Payment WHERE AccountId = '${id}' ORDER BY Date`);
    expect(receipts.map((row) => [String(row.Date).slice(0, 10), row.Amount])).toEqual([
      ['2026-10-23', 150],
      ['2026-11-06', 150],
      ['2026-11-20', 150],
    ]);
    expect(org.rows(`SELECT Balance FROM Invoice WHERE BillingAccountId = '${id}'`)).toMatchObject([
      { Balance: 450 },
    ]);
  });
});
