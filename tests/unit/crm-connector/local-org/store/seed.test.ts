import { describe, expect, it } from 'vitest';
import { freshStore } from './fresh-store.ts';

describe('seeding', () => {
  it('keeps what is given, read-only fields too, and derives the rest', () => {
    const { store, admin, seed } = freshStore();
    const account = seed('Account', {
      Id: '001000000000042AAA',
      Name: 'Acme',
      CreatedDate: '2020-01-01T00:00:00Z',
    });
    const invoice = seed('Invoice', {
      BillingAccountId: account,
      InvoiceNumber: 'INV-1',
      Balance: 12.5,
      DocumentNumber: 'D-9',
    });
    const call = seed('Task', {
      Subject: 'Call',
      Status: 'Completed',
      WhatId: account,
      CompletedDateTime: '2026-11-01T10:00:00Z',
    });
    expect(account).toBe('001000000000042AAA');
    expect(store.retrieve('Account', account, null, admin)).toMatchObject({
      CreatedDate: '2020-01-01T00:00:00.000+0000',
      LastModifiedDate: '2020-01-01T00:00:00.000+0000',
    });
    expect(store.retrieve('Invoice', invoice, null, admin)).toMatchObject({
      Balance: 12.5,
      DocumentNumber: 'D-9',
    });
    expect(store.retrieve('Task', call, null, admin)).toMatchObject({
      AccountId: account,
      IsClosed: true,
      CompletedDateTime: '2026-11-01T10:00:00.000+0000',
    });
  });

  it('replaces a record that has the same id, in search too', () => {
    const { store, admin, seed } = freshStore();
    const id = seed('Account', { Name: 'Before' });
    seed('Account', { Id: id, Name: 'After' });
    expect(store.query('SELECT Name FROM Account', admin).records).toMatchObject([{ Name: 'After' }]);
    expect(store.search('FIND {before} RETURNING Account', admin).searchRecords).toEqual([]);
    expect(store.search('FIND {after} RETURNING Account', admin).searchRecords).toHaveLength(1);
  });

  it('is all or nothing, and says which record it cannot take', () => {
    const { store, admin } = freshStore();
    const seeds = [
      { object: 'Account', fields: { Name: 'Acme' } },
      { object: 'Account', fields: { Naem: 'typo' } },
    ];
    expect(() => store.insertSeed(seeds)).toThrow('seed: Account {"Naem":"typo"}: no field Naem');
    expect(() => store.insertSeed([{ object: 'Acount', fields: {} }])).toThrow(
      'this org has no object Acount',
    );
    expect(store.query('SELECT COUNT() FROM Account', admin).totalSize).toBe(0);
  });

  it('does not let two records share a unique value', () => {
    const { store, seed } = freshStore();
    const user = { Username: 'same@example.com', LastName: 'x', Alias: 'x', Email: 'x@example.com' };
    seed('User', user);
    expect(() => store.insertSeed([{ object: 'User', fields: user }])).toThrow('UNIQUE');
  });

  it('makes the contact of a person account', () => {
    const { store, admin, seed } = freshStore();
    const id = seed('Account', {
      FirstName: 'Joe',
      LastName: 'Poe',
      PersonEmail: 'joe@example.com',
      PersonContactId: '003000000000042AAA',
    });
    expect(
      store.query(`SELECT Id, Name, Email FROM Contact WHERE AccountId = '${id}'`, admin).records,
    ).toMatchObject([{ Id: '003000000000042AAA', Name: 'Joe Poe', Email: 'joe@example.com' }]);
  });
});
