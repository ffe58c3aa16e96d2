import { describe, expect, it } from 'vitest';
import { orgMappingFrom } from '../../../../extension/background/org-mapping.ts';

const host = 'acme.my.salesforce.com';
const mapping = { v: 1, invoices: { name: 'Bills', object: 'Sales_Bill__c', account: ['Buyer__c'] } };

describe('the mapping of an org', () => {
  it('is the one of its host, with what was left out as not there', () => {
    const stored = JSON.stringify({ [host]: mapping, 'other.my.salesforce.com': { v: 1 } });
    expect(orgMappingFrom(stored, host)?.invoices).toMatchObject({
      object: 'Sales_Bill__c',
      open: [],
      line: null,
    });
    expect(orgMappingFrom(stored, 'third.my.salesforce.com')).toBeNull();
  });

  it.each([
    undefined,
    '{',
    JSON.stringify({ [host]: { ...mapping, v: 2 } }),
    JSON.stringify({ [host]: { v: 1, invoices: { ...mapping.invoices, object: "X' OR Id != '" } } }),
    JSON.stringify({
      [host]: { v: 1, invoices: { ...mapping.invoices, open: ['Balance__c, (SELECT Id FROM Users)'] } },
    }),
    JSON.stringify({ [host]: { v: 1, calls: { fields: { Parley_Key__c: 'x' } } } }),
    JSON.stringify({ [host]: { v: 1, calls: { dispositionField: 'Description' } } }),
  ])('is none where it has a mistake or would say more than names: %s', (stored) => {
    expect(orgMappingFrom(stored, host)).toBeNull();
  });
});
