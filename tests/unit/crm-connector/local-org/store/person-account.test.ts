import { describe, expect, it } from 'vitest';
import { freshStore, packageDir, refusal } from './fresh-store.ts';

describe('person accounts', () => {
  it('show on their contact, and are changed only through the account', () => {
    const { store, admin } = freshStore({ packageDir });
    const { id } = store.create(
      'Account',
      {
        FirstName: 'Joe',
        LastName: 'Poe',
        PersonMobilePhone: '(614) 555-0100',
        PersonDoNotCall: true,
        Parley_Language__pc: 'es',
      },
      admin,
    );
    const account = store.retrieve('Account', id, null, admin);
    expect(account).toMatchObject({ Name: 'Joe Poe', IsPersonAccount: true });
    const contact = String(account.PersonContactId);
    const shown = () => store.retrieve('Contact', contact, null, admin);
    expect(shown()).toMatchObject({
      Name: 'Joe Poe',
      MobilePhone: '(614) 555-0100',
      DoNotCall: true,
      Parley_Language__c: 'es',
      AccountId: id,
    });
    store.update('Account', id, { LastName: 'Poole', PersonDoNotCall: false }, admin);
    expect(shown()).toMatchObject({ Name: 'Joe Poole', DoNotCall: false });
    expect(refusal(() => store.update('Contact', contact, { DoNotCall: true }, admin)).errorCode).toBe(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    );
    expect(refusal(() => store.update('Account', id, { Name: 'X' }, admin)).errorCode).toBe(
      'INVALID_FIELD_FOR_INSERT_UPDATE',
    );
    const business = store.create('Account', { Name: 'Acme' }, admin).id;
    expect(
      refusal(() => store.update('Account', business, { PersonEmail: 'a@example.com' }, admin)).errorCode,
    ).toBe('INVALID_FIELD_FOR_INSERT_UPDATE');
  });
});
