import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KNOWN } from '../../../../../crm-connector/local-org/seed/known-customers.ts';
import { type SeededOrg, seededOrg } from '../seeded-org.ts';

let org: SeededOrg;
beforeAll(() => {
  org = seededOrg('small');
});
afterAll(() => org.store.close());

const kindsOf = (name: string) =>
  org
    .rows(`SELECT Kind__c FROM Contact_Hold__c WHERE Account__r.Name = '${name}' ORDER BY Kind__c`)
    .map((row) => row.Kind__c);

describe('recorded stops of the small seed', () => {
  it('are on the customers that need them', () => {
    expect(kindsOf(KNOWN.dana)).toEqual(['workplace']);
    expect(kindsOf(KNOWN.joel)).toEqual(['attorney', 'dispute', 'identity-theft']);
    expect(kindsOf(KNOWN.nora)).toEqual(['cease']);
    expect(kindsOf(KNOWN.harold)).toEqual(['bankruptcy']);
    expect(kindsOf(KNOWN.priya)).toEqual(['opt-out']);
    expect(kindsOf(KNOWN.graciela)).toEqual(['dispute']);
    expect(kindsOf(KNOWN.ines)).toEqual([]);
  });

  it('leave something for the detector to find: a lawyer nobody recorded', () => {
    const notes = org.rows(
      "SELECT ContentDocument.Title FROM ContentDocumentLink WHERE LinkedEntityId = '" +
        `${org.idOf('Account', KNOWN.dana)}'`,
    );
    expect(JSON.stringify(notes)).toContain('My lawyer said');
    expect(kindsOf(KNOWN.dana)).not.toContain('attorney');
  });

  it('have keys of their own, and words', () => {
    const rows = org.rows('SELECT Key__c, Words__c FROM Contact_Hold__c');
    expect(new Set(rows.map((row) => row.Key__c)).size).toBe(rows.length);
    for (const row of rows) expect(String(row.Words__c).length).toBeGreaterThan(10);
  });

  it('go with a time-barred debt, one that is not, and the day each notice was sent', () => {
    expect(org.count('Debt__c', 'Limitation_Expires_On__c < 2026-11-22')).toBe(2);
    expect(org.count('Debt__c', 'Limitation_Expires_On__c > 2026-11-22')).toBe(2);
    expect(org.count('Debt__c', 'Validation_Sent_On__c != null')).toBeGreaterThan(10);
  });
});
