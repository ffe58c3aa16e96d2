import { describe, expect, it } from 'vitest';
import { text } from '../../../../../crm-connector/local-org/schema/field-builders.ts';
import { freshStore, packageDir, refusal } from './fresh-store.ts';

const key = 'a0b1c2d3-0000-4000-8000-00000000000a';

describe('upserting by an external id', () => {
  it('creates once, then updates, and with updateOnly never creates', () => {
    const { store, admin } = freshStore({ packageDir });
    const first = store.upsert('Task', 'Parley_Key__c', key, { Subject: 'Call' }, admin);
    expect(first.created).toBe(true);
    const second = store.upsert('Task', 'parley_key__c', key, { Subject: 'Call – no answer' }, admin);
    expect(second).toEqual({ id: first.id, created: false });
    expect(store.query('SELECT Subject, Parley_Key__c FROM Task', admin).records).toMatchObject([
      { Subject: 'Call – no answer', Parley_Key__c: key },
    ]);
    expect(
      refusal(() => store.upsert('Task', 'Parley_Key__c', 'other', {}, admin, { updateOnly: true })).status,
    ).toBe(404);
  });

  it('refuses a field that is no key, and its key in the body', () => {
    const { store, admin } = freshStore({ packageDir });
    expect(refusal(() => store.upsert('Task', 'Subject', 'x', {}, admin))).toMatchObject({
      status: 404,
      message: 'Provided external ID field does not exist or is not accessible: Subject',
    });
    expect(
      refusal(() => store.upsert('Task', 'Parley_Key__c', key, { Parley_Key__c: key }, admin)).errorCode,
    ).toBe('INVALID_FIELD');
  });

  it('answers 300 when a key that is not unique matches several, and asks for View All Data', () => {
    const { store, admin, seed, person } = freshStore({
      extraFields: { Account: [text('Old_Number__c', 20, { externalId: true })] },
    });
    const ids = [
      seed('Account', { Name: 'A', Old_Number__c: '7' }),
      seed('Account', { Name: 'B', Old_Number__c: '7' }),
    ];
    const error = refusal(() => store.upsert('Account', 'Old_Number__c', '7', { Name: 'C' }, admin));
    expect(error.status).toBe(300);
    expect(error.extra).toEqual({ matches: ids });
    expect(refusal(() => store.upsert('Account', 'Old_Number__c', '8', { Name: 'C' }, person())).status).toBe(
      403,
    );
  });
});
