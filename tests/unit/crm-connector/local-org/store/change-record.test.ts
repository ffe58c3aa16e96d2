import { describe, expect, it } from 'vitest';
import { freshStore, packageDir, refusal } from './fresh-store.ts';

const key = 'a0b1c2d3-0000-4000-8000-00000000000a';

describe('changing a record', () => {
  it('stamps who and when, and refuses when somebody was faster', () => {
    const { store, admin, person, setTime } = freshStore();
    const other = person();
    const { id } = store.create('Account', { Name: 'Acme' }, admin);
    setTime('2026-11-22T16:00:00Z');
    store.update('Account', id, { Phone: '(614) 555-0142' }, other);
    expect(store.retrieve('Account', id, null, admin)).toMatchObject({
      Phone: '(614) 555-0142',
      LastModifiedById: other.id,
      LastModifiedDate: '2026-11-22T16:00:00.000+0000',
      CreatedById: admin.id,
    });
    const write = (since: string) => () =>
      store.update('Account', id, { Site: 'x' }, admin, { ifUnmodifiedSince: since });
    expect(refusal(write('Sun, 22 Nov 2026 15:59:59 GMT'))).toMatchObject({ status: 412 });
    expect(write('Sun, 22 Nov 2026 16:00:00 GMT')).not.toThrow();
  });

  it('keeps the completion of a closed task, and takes it back with the closing', () => {
    const { store, admin, setTime } = freshStore();
    const { id } = store.create('Task', { Subject: 'Call', Status: 'Completed' }, admin);
    setTime('2026-11-23T15:00:00Z');
    store.update('Task', id, { Subject: 'Call again' }, admin);
    const completed = () => store.retrieve('Task', id, ['CompletedDateTime'], admin).CompletedDateTime;
    expect(completed()).toBe('2026-11-22T15:00:00.000+0000');
    store.update('Task', id, { Status: 'In Progress' }, admin);
    expect(completed()).toBeNull();
  });

  it('refuses what may only be said once, an emptied required field, a locked or deleted record', () => {
    const { store, admin, seed } = freshStore();
    const { id } = store.create('Task', { Subject: 'Call' }, admin);
    expect(refusal(() => store.update('Task', id, { TaskSubtype: 'Call' }, admin)).errorCode).toBe(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    );
    expect(refusal(() => store.update('Task', id, { Status: null }, admin)).errorCode).toBe(
      'REQUIRED_FIELD_MISSING',
    );
    expect(refusal(() => store.update('Task', id, { Id: id }, admin)).errorCode).toBe('INVALID_FIELD');
    const locked = seed('Account', { Name: 'Locked', $locked: true });
    expect(refusal(() => store.update('Account', locked, { Site: 'x' }, admin))).toMatchObject({
      status: 400,
      errorCode: 'ENTITY_IS_LOCKED',
      message: 'the entity is locked for editing',
    });
    store.remove('Task', id, admin);
    for (const call of [
      () => store.update('Task', id, { Subject: 'x' }, admin),
      () => store.remove('Task', id, admin),
      () => store.retrieve('Task', id, null, admin),
    ]) {
      expect(refusal(call)).toMatchObject({
        status: 404,
        errorCode: 'ENTITY_IS_DELETED',
        message: 'entity is deleted',
      });
    }
  });

  it('tells a bad id from an unknown one', () => {
    const { store, admin } = freshStore();
    expect(refusal(() => store.retrieve('Account', '001', null, admin)).errorCode).toBe('NOT_FOUND');
    expect(refusal(() => store.retrieve('Account', '0010000000000015AA', null, admin)).errorCode).toBe(
      'MALFORMED_ID',
    );
    expect(refusal(() => store.retrieve('Account', '001000000000001AAA', null, admin))).toMatchObject({
      status: 404,
      message: 'The requested resource does not exist',
    });
  });
});

describe('deleting a record', () => {
  it('takes details along, clears links, and is held by what forbids it', () => {
    const { store, admin, seed } = freshStore({ packageDir });
    const account = seed('Account', { Name: 'Acme' });
    const contact = seed('Contact', { LastName: 'Roe', AccountId: account });
    const task = seed('Task', { Subject: 'Call', WhatId: account });
    const debt = seed('Debt__c', { Name: 'Card', Contact__c: contact });
    store.remove('Contact', contact, admin);
    expect(store.retrieve('Debt__c', debt, ['Contact__c'], admin)).toMatchObject({ Contact__c: null });
    const attempt = seed('Contact_Attempt__c', {
      Key__c: key,
      Revision__c: 1,
      Started_At__c: '2026-11-22T15:00:00Z',
      Account__c: account,
    });
    expect(refusal(() => store.remove('Account', account, admin)).errorCode).toBe('DELETE_FAILED');
    store.remove('Contact_Attempt__c', attempt, admin);
    store.remove('Account', account, admin);
    expect(store.query('SELECT Id FROM Task', admin).totalSize).toBe(0);
    expect(
      store.query(`SELECT Id, IsDeleted FROM Task WHERE Id = '${task}'`, admin, {
        all: true,
        apiVersion: '68.0',
      }).records,
    ).toMatchObject([{ IsDeleted: true }]);
  });
});
