import { describe, expect, it } from 'vitest';
import type { OrgMapping } from '../../../../crm-connector/salesforce/schema/org-mapping.ts';
import {
  type DescribedField,
  fieldsFor,
  type Invoices,
  tidied,
  withField,
  withStatusField,
} from '../../../../extension/options/mapping/mapping-draft.ts';

const field = (name: string, type: string, isToAccount = false): DescribedField => ({
  name,
  label: name,
  type,
  isToAccount,
  values: [],
});
const bill = {
  name: 'Sales_Bill__c',
  label: 'Sales Bill',
  fields: [
    field('Buyer__c', 'reference', true),
    field('OwnerId', 'reference'),
    field('Bill_Number__c', 'string'),
    field('Due__c', 'date'),
    field('Total__c', 'currency'),
  ],
};
const invoices: Invoices = {
  ...{ name: 'Bills', object: 'Sales_Bill__c', account: ['Buyer__c'], number: ['Bill_Number__c', 'Name'] },
  ...{ issued: [], due: ['Due__c'], total: ['Total__c'], open: [], paid: [], status: ['State__c'] },
  ...{ notOwed: ['Draft'], poNumber: [], terms: [], line: null, receipts: [] },
};

describe('a mapping that is being made', () => {
  it('offers the fields that can hold a figure: a customer is a lookup to Account and nothing else', () => {
    expect(fieldsFor('account', bill).map(({ name }) => name)).toEqual(['Buyer__c']);
    expect(fieldsFor('due', bill).map(({ name }) => name)).toEqual(['Due__c']);
    expect(fieldsFor('open', bill).map(({ name }) => name)).toEqual(['Total__c']);
  });

  it('takes the field a person chose, and no other behind it', () => {
    expect(withField(invoices, 'number', 'Name').number).toEqual(['Name']);
    expect(withField(invoices, 'due', '').due).toEqual([]);
  });

  it('another status field has other statuses', () => {
    expect(withStatusField(invoices, 'Stage__c')).toMatchObject({ status: ['Stage__c'], notOwed: [] });
  });

  it('says of calls only what differs, and nothing of them where nothing does', () => {
    const empty: OrgMapping = { v: 1, calls: { subject: '', dispositions: {}, fields: { Team__c: '' } } };
    expect(tidied(empty)).toEqual({ v: 1 });
    const told: OrgMapping = {
      v: 1,
      invoices,
      calls: {
        dispositionField: '',
        dispositions: { NA: 'No answer' },
        fields: { Team__c: 'Early', Floor__c: 0 },
      },
    };
    expect(tidied(told)).toEqual({
      v: 1,
      invoices,
      calls: { dispositions: {}, fields: { Team__c: 'Early', Floor__c: 0 } },
    });
  });
});
