import type { OrgStore, SeedRecord } from '../store/org-store.ts';

/** Account field → field of the person's contact, as Salesforce keeps the two alike. */
const MIRRORED: readonly (readonly [account: string, contact: string])[] = [
  ['Salutation', 'Salutation'],
  ['FirstName', 'FirstName'],
  ['LastName', 'LastName'],
  ['Phone', 'Phone'],
  ['PersonMobilePhone', 'MobilePhone'],
  ['PersonHomePhone', 'HomePhone'],
  ['PersonOtherPhone', 'OtherPhone'],
  ['PersonEmail', 'Email'],
  ['PersonBirthdate', 'Birthdate'],
  ['PersonDoNotCall', 'DoNotCall'],
  ['PersonHasOptedOutOfEmail', 'HasOptedOutOfEmail'],
  ['PersonIndividualId', 'IndividualId'],
  ['PersonMailingStreet', 'MailingStreet'],
  ['PersonMailingCity', 'MailingCity'],
  ['PersonMailingState', 'MailingState'],
  ['PersonMailingPostalCode', 'MailingPostalCode'],
  ['PersonMailingCountry', 'MailingCountry'],
  ['Parley_Language__c', 'Parley_Language__c'],
  ['OwnerId', 'OwnerId'],
  ['CreatedDate', 'CreatedDate'],
  ['CurrencyIsoCode', 'CurrencyIsoCode'],
];

/** Gives every person account of a seed the contact that stands behind it. Answers account id → contact id. */
export function addPersonContacts(store: OrgStore, records: SeedRecord[]): Map<string, string> {
  const contactOf = new Map<string, string>();
  for (const { object, fields } of [...records]) {
    if (object !== 'Account' || fields.IsPersonAccount !== true) continue;
    const contactId = store.newId('Contact');
    const accountId = String(fields.Id);
    contactOf.set(accountId, contactId);
    fields.PersonContactId = contactId;
    fields.Name ??= [fields.FirstName, fields.LastName].filter(Boolean).join(' ');
    const mirrored = MIRRORED.flatMap(([account, contact]) =>
      fields[account] === undefined ? [] : [[contact, fields[account]] as const],
    );
    records.push({
      object: 'Contact',
      fields: {
        Id: contactId,
        AccountId: accountId,
        IsPersonAccount: true,
        Name: fields.Name,
        ...Object.fromEntries(mirrored),
      },
    });
  }
  return contactOf;
}
