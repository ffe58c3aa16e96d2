import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWN } from '../../../../../crm-connector/local-org/seed/known-customers.ts';
import { SEEDED_AT, type SeededOrg, seededOrg } from '../seeded-org.ts';

let org: SeededOrg;
beforeAll(() => {
  org = seededOrg('small');
});
afterAll(() => org.store.close());

const account = (name: string) => org.idOf('Account', name);

describe('the small seed', () => {
  it('holds every known customer once', () => {
    const { hollis, ...customers } = KNOWN;
    for (const name of Object.values(customers)) expect(account(name), name).toMatch(/^001/);
    expect(org.idOf('Lead', hollis)).toMatch(/^00Q/);
    expect(org.count('Account')).toBe(Object.keys(customers).length);
  });

  it('is as fresh on any day: calls of last week are in last week, due dates on both sides of today', () => {
    const week = SEEDED_AT.subtract({ hours: 7 * 24 }).toString();
    expect(org.count('Contact_Attempt__c', `Started_At__c > ${week}`)).toBeGreaterThan(10);
    expect(org.count('Contact_Attempt__c', `Started_At__c > ${SEEDED_AT}`)).toBe(0);
    expect(org.count('Invoice', 'Balance > 0 AND DueDate < 2026-11-22')).toBeGreaterThan(300);
    expect(org.count('Invoice', 'Balance > 0 AND DueDate > 2026-11-22')).toBeGreaterThan(30);
  });

  it('is the same whenever it is made', () => {
    const again = seededOrg('small');
    const soql =
      'SELECT Id, Key__c, Started_At__c, Debts__c, Task__c FROM Contact_Attempt__c ORDER BY Key__c';
    expect(again.rows(soql)).toEqual(org.rows(soql));
    const invoices = 'SELECT InvoiceNumber, DueDate, Balance FROM Invoice ORDER BY InvoiceNumber';
    expect(again.rows(invoices)).toEqual(org.rows(invoices));
    again.store.close();
  });
});

describe('profiles, places and people', () => {
  it('covers all three profiles and both languages', () => {
    const by = (field: string) => new Set(org.rows(`SELECT ${field} FROM Account`).map((row) => row[field]));
    expect(by('Parley_Profile__c')).toEqual(new Set(['third-party', 'first-party', 'b2b']));
    expect(by('Parley_Language__c')).toEqual(new Set(['en', 'es']));
  });

  it.each(['OH', 'TX', 'FL', 'CA', 'NY', 'MA', 'AZ', 'PR', 'NV'])('has a consumer in %s', (state) => {
    expect(org.count('Account', `BillingState = '${state}' AND Parley_Profile__c != 'b2b'`)).toBeGreaterThan(
      0,
    );
  });

  it('has one whose state, ZIP code and area code disagree', () => {
    const [tyler] = org.rows(
      `SELECT PersonMailingState, PersonMailingPostalCode, PersonMobilePhone FROM Account WHERE Name = '${KNOWN.tyler}'`,
    );
    expect(tyler).toMatchObject({ PersonMailingState: 'CO', PersonMailingPostalCode: '33101' });
    expect(tyler?.PersonMobilePhone).toMatch(/^\(808\)/);
  });

  it('has one without any number, and only numbers that are nobody’s', () => {
    const fields = ['Phone', 'PersonMobilePhone', 'PersonHomePhone', 'PersonOtherPhone'];
    const rows = org.rows(`SELECT Name, ${fields.join(', ')} FROM Account`);
    const numbers = (row: Record<string, unknown>) => fields.flatMap((field) => row[field] ?? []);
    expect(rows.filter((row) => numbers(row).length === 0).map((row) => row.Name)).toEqual([KNOWN.wendell]);
    for (const number of rows.flatMap(numbers)) expect(number).toMatch(/555[- ]01\d\d/);
  });

  it('has names of the greatest length a page must bear', () => {
    expect(KNOWN.cooperative.length).toBeGreaterThan(200);
    const [contact] = org.rows(
      "SELECT Name, Title FROM Contact WHERE FirstName = 'María de los Ángeles Guadalupe'",
    );
    expect(String(contact?.Name).length).toBeGreaterThan(90);
  });

  it('keeps person accounts and contacts apart', () => {
    expect(org.count('Account', 'IsPersonAccount = true')).toBe(14);
    expect(org.count('Contact', 'IsPersonAccount = true')).toBe(14);
    expect(org.count('Contact', `AccountId = '${account(KNOWN.larkspur)}'`)).toBe(4);
    expect(org.count('Contact', `AccountId = '${account(KNOWN.household)}'`)).toBe(2);
  });

  it('has opt-outs of every kind', () => {
    const [priya] = org.rows(
      `SELECT PersonDoNotCall, PersonHasOptedOutOfEmail, PersonIndividual.HasOptedOutSolicit FROM Account WHERE Name = '${KNOWN.priya}'`,
    );
    expect(priya).toMatchObject({
      PersonDoNotCall: true,
      PersonHasOptedOutOfEmail: true,
      PersonIndividual: { HasOptedOutSolicit: true },
    });
    expect(
      org.count('ContactPointTypeConsent', "PrivacyConsentStatus = 'OptOut' AND ContactPointType = 'Phone'"),
    ).toBe(1);
    expect(org.count('ContactPointTypeConsent', "PrivacyConsentStatus = 'OptIn'")).toBe(3);
    expect(org.count('ContactPointPhone', 'BestTimeToContactStartTime != null')).toBe(2);
    expect(org.count('Contact', 'DoNotCall = true AND IsPersonAccount = false')).toBe(1);
  });
});
