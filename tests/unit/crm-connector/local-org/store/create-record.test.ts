import { describe, expect, it } from 'vitest';
import { text } from '../../../../../crm-connector/local-org/schema/field-builders.ts';
import { freshStore, refusal } from './fresh-store.ts';

describe('creating a record', () => {
  it('fills defaults, stamps and derived fields', () => {
    const { store, admin, seed } = freshStore();
    const account = seed('Account', { Name: 'Acme' });
    const { id } = store.create(
      'task',
      { subject: 'Call', status: 'Completed', WhatId: account.slice(0, 15) },
      admin,
    );
    expect(store.retrieve('Task', id, null, admin)).toMatchObject({
      Subject: 'Call',
      Priority: 'Normal',
      TaskSubtype: 'Task',
      WhatId: account,
      AccountId: account,
      IsClosed: true,
      IsArchived: false,
      OwnerId: admin.id,
      CompletedDateTime: '2026-11-22T15:00:00.000+0000',
      CreatedDate: '2026-11-22T15:00:00.000+0000',
      Description: null,
    });
  });

  it('drops what Salesforce drops: milliseconds, outer blanks, decimals beyond the scale', () => {
    const { store, admin } = freshStore();
    const { id } = store.create(
      'Payment',
      {
        Amount: 10.005,
        Status: 'Processed',
        Type: 'Sale',
        ProcessingMode: 'External',
        Comments: '  by wire ',
        Date: '2026-11-22T05:56:01.987-05:00',
      },
      admin,
    );
    expect(store.retrieve('Payment', id, ['Amount', 'Comments', 'Date'], admin)).toMatchObject({
      Amount: 10.01,
      Comments: 'by wire',
      Date: '2026-11-22T10:56:01.000+0000',
    });
  });

  it('takes a Who from its contact, a What from its case', () => {
    const { store, admin, seed } = freshStore();
    const account = seed('Account', { Name: 'Acme' });
    const contact = seed('Contact', { LastName: 'Roe', AccountId: account });
    const { id: caseId } = store.create('Case', { ContactId: contact, Subject: 'Dispute' }, admin);
    expect(store.retrieve('Case', caseId, ['AccountId', 'CaseNumber'], admin)).toMatchObject({
      AccountId: account,
      CaseNumber: '00000001',
    });
    for (const link of [{ WhoId: contact }, { WhatId: caseId }]) {
      const { id } = store.create('Task', { Subject: 'Call', ...link }, admin);
      expect(store.retrieve('Task', id, ['AccountId'], admin)).toMatchObject({ AccountId: account });
    }
  });

  it('links by an external id instead of an id', () => {
    const { store, admin, seed } = freshStore({
      extraFields: { Account: [text('Number__c', 20, { externalId: true, unique: true })] },
    });
    const account = seed('Account', { Name: 'Acme', Number__c: 'A-1' });
    const { id } = store.create('Contact', { LastName: 'Roe', Account: { Number__c: 'a-1' } }, admin);
    expect(store.retrieve('Contact', id, ['AccountId'], admin)).toMatchObject({ AccountId: account });
    expect(
      refusal(() => store.create('Contact', { LastName: 'Roe', Account: { Number__c: 'A-2' } }, admin))
        .message,
    ).toContain('Foreign key external ID: a-2 not found for field Number__c');
  });
});
