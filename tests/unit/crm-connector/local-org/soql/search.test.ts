import { describe, expect, it } from 'vitest';
import { freshStore, refusal } from '../store/fresh-store.ts';

const { store, admin, seed } = freshStore();
const acme = seed('Account', {
  Name: 'Acme Supply',
  Phone: '+1 (614) 555-0142 ext. 7',
  AccountNumber: 'C-1042',
});
const maria = seed('Contact', {
  FirstName: 'María',
  LastName: 'Núñez',
  AccountId: acme,
  MobilePhone: '6145550143',
  Email: 'maria@example.com',
});
seed('Invoice', { InvoiceNumber: 'INV-1042', BillingAccountId: acme, Balance: 5 });
const find = (what: string) => store.search(what, admin).searchRecords;

describe('search', () => {
  it.each([
    ['acme', 'Account', 1],
    ['ACM*', 'Account', 1],
    ['acm', 'Account', 0],
    ['supply acme', 'Account', 1],
    ['"supply acme"', 'Account', 0],
    ['"acme supply"', 'Account', 1],
    ['C-1042', 'Account', 1],
    ['nunez', 'Contact', 1],
    ['maria@example.com', 'Contact', 1],
    ['(614) 555-0142', 'Account', 1],
    ['614.555.0142', 'Account', 1],
    ['+16145550142', 'Account', 1],
    ['555-0142', 'Account', 1],
    ['555-0199', 'Account', 0],
    ['1-614-555-0143', 'Contact', 1],
    ['INV-1042', 'Invoice', 1],
    ['nobody here', 'Account', 0],
  ])('finds %s among %s: %i', (text, object, hits) => {
    expect(
      find(
        `FIND {${text.replace(/[-+()"*]/g, (char) => ('"*'.includes(char) ? char : `\\${char}`))}} IN ALL FIELDS RETURNING ${object}(Id)`,
      ),
    ).toHaveLength(hits);
  });

  it('answers several objects in order, with their own fields, conditions and limits', () => {
    const sosl =
      "FIND {1042} RETURNING Invoice(InvoiceNumber, BillingAccount.Name WHERE Balance > 0 AND BillingAccount.Name = 'Acme Supply' ORDER BY DueDate LIMIT 5), Account(Name, (SELECT Id FROM Contacts)), Contact";
    expect(find(sosl)).toMatchObject([
      { attributes: { type: 'Invoice' }, InvoiceNumber: 'INV-1042', BillingAccount: { Name: 'Acme Supply' } },
      { attributes: { type: 'Account' }, Name: 'Acme Supply', Contacts: { totalSize: 1 } },
    ]);
    expect(find('FIND {1042} RETURNING Invoice(Id), Account(Id) LIMIT 1')).toHaveLength(1);
  });

  it('keeps to the fields asked for', () => {
    expect(find('FIND {1042} IN NAME FIELDS RETURNING Account')).toEqual([]);
    expect(find('FIND {maria} IN EMAIL FIELDS RETURNING Contact')).toHaveLength(1);
    expect(find('FIND {maria} IN PHONE FIELDS RETURNING Contact')).toEqual([]);
    expect(find('FIND {6145550143} IN PHONE FIELDS RETURNING Contact')).toHaveLength(1);
  });

  it('follows changes and deletions', () => {
    store.update('Contact', maria, { LastName: 'Ortega' }, admin);
    expect(find('FIND {nunez} RETURNING Contact')).toEqual([]);
    expect(find('FIND {ortega} RETURNING Contact')).toHaveLength(1);
    store.remove('Contact', maria, admin);
    expect(find('FIND {ortega} RETURNING Contact')).toEqual([]);
  });

  it.each([
    ['FIND acme RETURNING Account', 'MALFORMED_SEARCH'],
    ['FIND {a} RETURNING Account', 'MALFORMED_SEARCH'],
    ['FIND {--} RETURNING Account', 'MALFORMED_SEARCH'],
    ['FIND {acme}', 'MALFORMED_SEARCH'],
    ['FIND {acme} RETURNING Nope', 'INVALID_TYPE'],
    ['FIND {acme} RETURNING Profile', 'INVALID_TYPE'],
    ['FIND {acme} RETURNING Account(Nope)', 'INVALID_FIELD'],
  ])('refuses %s', (sosl, errorCode) => {
    expect(refusal(() => find(sosl))).toMatchObject({ status: 400, errorCode });
  });
});
