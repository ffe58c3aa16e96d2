import { describe, expect, it } from 'vitest';
import { object, text } from '../../../../../crm-connector/local-org/schema/field-builders.ts';
import { freshOrg } from '../../../../../crm-connector/local-org/store/org-store.ts';
import { freshStore, packageDir, refusal } from './fresh-store.ts';

describe('field-level security', () => {
  const org = freshStore();
  const user = org.person();
  org.store.setUserAccess(user.id, {
    hiddenFields: ['Contact.DoNotCall'],
    hiddenObjects: ['Lead'],
    readOnlyFields: ['Contact.Phone'],
    readOnlyObjects: ['Event'],
  });
  const blind = org.store.user(user.id);
  const contact = org.seed('Contact', { LastName: 'Roe', DoNotCall: true });
  const query = (soql: string) => () => org.store.query(soql, blind);

  it('makes a hidden field look like none, in every place', () => {
    const words = (column: string) => (error: Error) =>
      error.message.replaceAll(column, '…').split('\n').at(-1);
    for (const place of [
      (column: string) => query(`SELECT ${column} FROM Contact`),
      (column: string) => query(`SELECT Id FROM Contact WHERE ${column} = true`),
      (column: string) => query(`SELECT Id FROM Contact ORDER BY ${column}`),
      (column: string) => query(`SELECT ${column}, COUNT(Id) FROM Contact GROUP BY ${column}`),
    ]) {
      const hidden = refusal(place('DoNotCall'));
      expect(hidden.errorCode).toBe('INVALID_FIELD');
      expect(words('DoNotCall')(hidden)).toBe(words('Unheard_Of')(refusal(place('Unheard_Of'))));
    }
    expect(refusal(() => org.store.update('Contact', contact, { DoNotCall: false }, blind)).message).toBe(
      "No such column 'DoNotCall' on sobject of type Contact",
    );
    expect(refusal(() => org.store.retrieve('Contact', contact, ['DoNotCall'], blind)).errorCode).toBe(
      'INVALID_FIELD',
    );
    expect(org.store.retrieve('Contact', contact, null, blind)).not.toHaveProperty('DoNotCall');
    expect(JSON.stringify(org.store.describe('Contact', blind))).not.toContain('"DoNotCall"');
    const [record] = org.store.query('SELECT FIELDS(STANDARD) FROM Contact', blind).records;
    expect(record).not.toHaveProperty('DoNotCall');
    expect(org.store.retrieve('Contact', contact, ['DoNotCall'], org.admin)).toMatchObject({
      DoNotCall: true,
    });
  });

  it('makes a hidden object look like none', () => {
    expect(refusal(query('SELECT Id FROM Lead')).errorCode).toBe('INVALID_TYPE');
    expect(refusal(() => org.store.describe('Lead', blind)).status).toBe(404);
    expect(refusal(() => org.store.create('Lead', {}, blind)).status).toBe(404);
    expect(JSON.stringify(org.store.describeGlobal(blind))).not.toContain('"Lead"');
  });

  it('lets read-only be read', () => {
    expect(refusal(() => org.store.update('Contact', contact, { Phone: '1' }, blind)).errorCode).toBe(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    );
    expect(query('SELECT Phone FROM Contact')().totalSize).toBe(1);
    expect(refusal(() => org.store.create('Event', {}, blind))).toMatchObject({
      status: 403,
      errorCode: 'INSUFFICIENT_ACCESS_OR_READONLY',
    });
  });
});

describe('a deployed package', () => {
  it('is closed until its permission set is assigned, and then as open as that says', () => {
    const { store, person } = freshStore({ packageDir });
    const outsider = person();
    const associate = person({ $permissionSets: ['Parley_Associate'] });
    const attempt = { Key__c: 'k', Revision__c: 1, Started_At__c: '2026-11-22T15:00:00Z', Note__c: 'n' };
    expect(refusal(() => store.query('SELECT Id FROM Contact_Attempt__c', outsider)).errorCode).toBe(
      'INVALID_TYPE',
    );
    expect(refusal(() => store.query('SELECT Parley_Key__c FROM Task', outsider)).errorCode).toBe(
      'INVALID_FIELD',
    );
    const { id } = store.create('Contact_Attempt__c', attempt, associate);
    store.update('Contact_Attempt__c', id, { Revision__c: 2 }, associate);
    expect(refusal(() => store.remove('Contact_Attempt__c', id, associate)).status).toBe(403);
    expect(refusal(() => store.create('Debt__c', { Name: 'x' }, associate)).status).toBe(403);
    expect(() => store.upsert('Task', 'Parley_Key__c', 'k', { Subject: 'Call' }, associate)).not.toThrow();
  });

  it('keeps rows of a colleague readable but not writable', () => {
    const { store, person } = freshStore({ packageDir });
    const one = person({ $permissionSets: ['Parley_Associate'] });
    const other = person({ $permissionSets: ['Parley_Associate'] });
    const { id } = store.create(
      'Contact_Attempt__c',
      { Key__c: 'k', Revision__c: 1, Started_At__c: '2026-11-22T15:00:00Z' },
      one,
    );
    expect(store.retrieve('Contact_Attempt__c', id, ['Key__c'], other)).toMatchObject({ Key__c: 'k' });
    expect(refusal(() => store.update('Contact_Attempt__c', id, { Revision__c: 2 }, other)).errorCode).toBe(
      'INSUFFICIENT_ACCESS_OR_READONLY',
    );
  });

  it('refuses to seed a permission set nobody deployed', () => {
    expect(() => freshStore().person({ $permissionSets: ['Parley_Associate'] })).toThrow('is not deployed');
  });
});

describe('sharing', () => {
  const org = freshStore({
    extraObjects: [
      object('Secret__c', null, [text('Name', 80, { nameField: true })], { sharing: 'private' }),
    ],
  });
  const owner = org.person();
  const other = org.person();
  const hidden = org.seed('Account', { Name: 'Hidden', OwnerId: owner.id, $private: true });
  const open = org.seed('Account', { Name: 'Open', OwnerId: owner.id });
  const names = (user: typeof owner, soql: string) =>
    org.store.query(soql, user).records.map((one) => one.Name);

  it('hides private rows from all but their owner and those who view all', () => {
    const soql = 'SELECT Name FROM Account ORDER BY Name';
    expect(names(owner, soql)).toEqual(['Hidden', 'Open']);
    expect(names(org.admin, soql)).toEqual(['Hidden', 'Open']);
    expect(names(other, soql)).toEqual(['Open']);
    expect(org.store.query('SELECT COUNT() FROM Account', other).totalSize).toBe(1);
    expect(refusal(() => org.store.retrieve('Account', hidden, null, other)).status).toBe(404);
    expect(refusal(() => org.store.update('Account', hidden, { Site: 'x' }, other)).status).toBe(404);
    expect(
      refusal(() => org.store.create('Contact', { LastName: 'x', AccountId: hidden }, other)).errorCode,
    ).toBe('INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY');
    expect(() => org.store.create('Contact', { LastName: 'x', AccountId: open }, other)).not.toThrow();
  });

  it('does not let semi-joins, children or search look around it', () => {
    org.seed('Task', { Subject: 'Private call', WhatId: hidden, OwnerId: owner.id, $private: true });
    org.seed('Task', { Subject: 'Open call', WhatId: hidden, OwnerId: owner.id });
    expect(names(other, 'SELECT Name FROM Account WHERE Id IN (SELECT AccountId FROM Task)')).toEqual([]);
    const [row] = org.store.query(
      `SELECT (SELECT Subject FROM Tasks) FROM Account WHERE Name = 'Hidden'`,
      owner,
    ).records;
    expect(row).toMatchObject({ Tasks: { totalSize: 2 } });
    expect(org.store.query('SELECT Subject FROM Task', other).records).toMatchObject([
      { Subject: 'Open call' },
    ]);
    expect(org.store.search('FIND {hidden} RETURNING Account', other).searchRecords).toEqual([]);
    expect(org.store.search('FIND {hidden} RETURNING Account', owner).searchRecords).toHaveLength(1);
  });

  it('of a private object leaves each user its own rows', () => {
    const { id } = org.store.create('Secret__c', { Name: 'mine' }, owner);
    expect(names(owner, 'SELECT Name FROM Secret__c')).toEqual(['mine']);
    expect(names(other, 'SELECT Name FROM Secret__c')).toEqual([]);
    expect(refusal(() => org.store.remove('Secret__c', id, other)).status).toBe(404);
  });

  it('follows the master of a detail', () => {
    const invoice = org.seed('Invoice', { BillingAccountId: open, OwnerId: owner.id, $private: true });
    org.seed('InvoiceLine', { InvoiceId: invoice });
    expect(org.store.query('SELECT Id FROM InvoiceLine', owner).totalSize).toBe(1);
    expect(org.store.query('SELECT Id FROM InvoiceLine', other).totalSize).toBe(0);
  });
});

describe('users', () => {
  it('must exist and be active', () => {
    const { store, person } = freshStore();
    const user = person();
    store.insertSeed([
      {
        object: 'User',
        fields: { ...store.retrieve('User', user.id, null, store.user(freshOrg.adminId)), IsActive: false },
      },
    ]);
    expect(refusal(() => store.user(user.id)).status).toBe(404);
    expect(refusal(() => store.user('005000000000099AAA')).status).toBe(404);
  });
});
