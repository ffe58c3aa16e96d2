import { describe, expect, it } from 'vitest';
import { accountingSeed } from '../../../../../crm-connector/local-org/schema/invoice-models/accounting-seed.ts';
import { certiniaAccounting } from '../../../../../crm-connector/local-org/schema/invoice-models/certinia-accounting.ts';
import { certiniaErp } from '../../../../../crm-connector/local-org/schema/invoice-models/certinia-erp.ts';
import { homeMade } from '../../../../../crm-connector/local-org/schema/invoice-models/home-made.ts';
import { salesforceBilling } from '../../../../../crm-connector/local-org/schema/invoice-models/salesforce-billing.ts';
import { zuora } from '../../../../../crm-connector/local-org/schema/invoice-models/zuora.ts';
import { freshStore, packageDir, refusal } from '../store/fresh-store.ts';

interface Described {
  name: string;
  keyPrefix: string;
  createable: boolean;
  fields: { name: string; [key: string]: unknown }[];
  childRelationships: { childSObject: string; field: string; relationshipName: string | null }[];
  recordTypeInfos: { developerName: string; recordTypeId: string; defaultRecordTypeMapping: boolean }[];
}

const { store, admin } = freshStore({
  packageDir,
  extraObjects: [
    ...salesforceBilling,
    ...certiniaAccounting,
    ...certiniaErp,
    ...accountingSeed,
    ...zuora,
    ...homeMade,
  ],
});
const describeObject = (name: string) => store.describe(name, admin) as Described;
const fieldOf = (object: string, name: string) =>
  describeObject(object).fields.find((field) => field.name === name);
const all = (store.describeGlobal(admin) as { sobjects: Described[] }).sobjects;

describe('describe', () => {
  it('lists every object once, each with its own prefix (a note shares its document’s)', () => {
    const prefixes = all.filter((one) => one.name !== 'ContentNote').map((one) => one.keyPrefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(prefixes.every((prefix) => /^[0-9a-zA-Z]{3}$/.test(prefix))).toBe(true);
    expect(new Set(all.map((one) => one.name)).size).toBe(all.length);
  });

  it('has no child relationship twice on one object, and no field twice', () => {
    for (const { name } of all) {
      const { childRelationships, fields } = describeObject(name);
      const named = childRelationships.flatMap((one) => one.relationshipName ?? []);
      expect([name, named]).toEqual([name, [...new Set(named)]]);
      expect(new Set(fields.map((field) => field.name.toLowerCase())).size).toBe(fields.length);
    }
  });

  it('can be queried with all it says', () => {
    for (const { name } of all) {
      const { fields } = describeObject(name);
      const where = name === 'ContentDocumentLink' ? ` WHERE LinkedEntityId = '${admin.id}'` : '';
      const order = fields.filter((field) => field.sortable).map((field) => field.name);
      const soql = `SELECT ${fields.map((field) => field.name)} FROM ${name}${where} ORDER BY ${order.slice(0, 30)}`;
      expect(() => store.query(soql, admin), soql).not.toThrow();
    }
  });

  it('tells what a field takes', () => {
    expect(fieldOf('Task', 'Subject')).toMatchObject({
      type: 'combobox',
      length: 255,
      nillable: true,
      createable: true,
      filterable: true,
    });
    expect(fieldOf('Task', 'Description')).toMatchObject({
      type: 'textarea',
      length: 32_000,
      filterable: false,
      sortable: false,
    });
    expect(fieldOf('Task', 'TaskSubtype')).toMatchObject({
      createable: true,
      updateable: false,
      restrictedPicklist: true,
    });
    expect(fieldOf('Task', 'AccountId')).toMatchObject({
      createable: false,
      updateable: false,
      referenceTo: ['Account'],
      relationshipName: 'Account',
    });
    expect(fieldOf('Task', 'WhoId')).toMatchObject({
      referenceTo: ['Contact', 'Lead'],
      polymorphicForeignKey: true,
      relationshipName: 'Who',
    });
    expect(fieldOf('Task', 'WhatId')?.referenceTo).not.toContain('Contact');
    expect(fieldOf('Task', 'Parley_Key__c')).toMatchObject({
      externalId: true,
      unique: true,
      caseSensitive: true,
      idLookup: true,
      custom: true,
      label: 'Parley Key',
    });
    expect(fieldOf('Event', 'Parley_Key__c')).toBeDefined();
    expect(fieldOf('Contact_Attempt__c', 'Revision__c')).toMatchObject({
      type: 'double',
      nillable: false,
      precision: 4,
      scale: 0,
    });
    expect(fieldOf('Contact_Attempt__c', 'Name')).toMatchObject({
      autoNumber: true,
      createable: false,
      nameField: true,
    });
    expect(fieldOf('Invoice', 'Balance')).toMatchObject({
      type: 'currency',
      createable: false,
      updateable: false,
    });
    expect(describeObject('Invoice').createable).toBe(false);
    expect(fieldOf('blng__Invoice__c', 'blng__Balance__c')).toMatchObject({
      calculated: true,
      createable: false,
    });
  });

  it('names record types and the ways to children', () => {
    expect(
      describeObject('Account').recordTypeInfos.map((info) => [
        info.developerName,
        info.defaultRecordTypeMapping,
      ]),
    ).toEqual([
      ['Business_Account', true],
      ['PersonAccount', false],
      ['Master', false],
    ]);
    expect(describeObject('Account').childRelationships).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          childSObject: 'Contact',
          field: 'AccountId',
          relationshipName: 'Contacts',
        }),
        expect.objectContaining({ childSObject: 'Task', field: 'WhatId', relationshipName: 'Tasks' }),
        expect.objectContaining({ childSObject: 'Task', field: 'AccountId', relationshipName: null }),
        expect.objectContaining({
          childSObject: 'Contact_Attempt__c',
          field: 'Account__c',
          relationshipName: 'Contact_Attempts__r',
        }),
      ]),
    );
  });

  it('has only what the org has', () => {
    const bare = freshStore({
      withoutObjects: ['Invoice', 'InvoiceLine', 'PaymentLineInvoice', 'CreditMemoInvApplication'],
    });
    expect(refusal(() => bare.store.describe('Invoice', bare.admin)).status).toBe(404);
    expect(refusal(() => bare.store.query('SELECT Id FROM Invoice', bare.admin)).errorCode).toBe(
      'INVALID_TYPE',
    );
    expect(JSON.stringify(bare.store.describe('Account', bare.admin))).not.toContain('Invoice');
  });
});

describe('columns of a query', () => {
  it('are what `sf data query` lays its table out by', () => {
    const soql = 'SELECT Id, Name, Owner.Name, (SELECT Id FROM Contacts) FROM Account';
    expect(store.queryColumns(soql, admin)).toMatchObject({
      entityName: 'Account',
      idSelected: true,
      keyPrefix: '001',
      columnMetadata: [
        { columnName: 'Id', displayName: 'Id', aggregate: false, joinColumns: [] },
        { columnName: 'Name', textType: true },
        { columnName: 'Owner', joinColumns: [{ columnName: 'Name' }] },
        { columnName: 'Contacts', aggregate: true, joinColumns: [{ columnName: 'Id' }] },
      ],
    });
    expect(store.queryColumns('SELECT COUNT(Id), SUM(Balance) s FROM Invoice', admin)).toMatchObject({
      columnMetadata: [
        { columnName: 'expr0', aggregate: true },
        { columnName: 's', aggregate: true },
      ],
    });
  });
});
