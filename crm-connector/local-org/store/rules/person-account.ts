/** A person account is an account and a contact in one: what is written on the account shows on its contact. */
import { findField } from '../../schema/field-lookup.ts';
import type { ObjectMeta } from '../../schema/object-meta.ts';
import { replaceRow } from '../insert-row.ts';
import type { OrgContext, StoredRecord } from '../org-context.ts';
import { OrgError } from '../org-error.ts';
import { recordTypeId } from '../schema-ids.ts';
import { indexForSearch } from '../search-index.ts';

const sameName = ['FirstName', 'LastName', 'MiddleName', 'Salutation', 'Phone', 'Fax', 'OwnerId'];
const personTypeId = recordTypeId('Account', 'PersonAccount');

export function isPersonRecord(account: StoredRecord): boolean {
  return account.IsPersonAccount === 1;
}

/** Decides the kind of a new account and refuses fields of the other kind, as Salesforce does. */
export function settlePersonKind(account: StoredRecord, given: ReadonlySet<string>): void {
  const saysPerson = account.RecordTypeId === personTypeId;
  const looksPerson = !account.RecordTypeId && given.has('LastName') && !given.has('Name');
  const isPerson = account.IsPersonAccount === 1 || saysPerson || looksPerson;
  account.IsPersonAccount = isPerson ? 1 : 0;
  if (isPerson) account.RecordTypeId = personTypeId;
  refuseOtherKind(account, given);
}

/** For updates too: `given` are the fields in the request. */
export function refuseOtherKind(account: StoredRecord, given: ReadonlySet<string>): void {
  const wrong = isPersonRecord(account)
    ? [...given].filter((name) => name === 'Name')
    : [...given].filter(
        (name) => name.startsWith('Person') || name.endsWith('__pc') || sameName.slice(0, 4).includes(name),
      );
  if (wrong.length === 0) return;
  throw new OrgError(
    400,
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    `Account: bad field names on insert/update call: ${wrong.join(', ')}`,
    wrong,
  );
}

/** Writes the person fields through to the contact; makes the contact with a new account. */
export function mirrorToContact(context: OrgContext, account: StoredRecord): string {
  const contactMeta = context.object('Contact');
  const contact = mirrored(context.object('Account'), contactMeta, account);
  const stamps = [
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'SystemModstamp',
    'IsDeleted',
  ];
  for (const name of stamps) contact[name] = account[name] ?? null;
  const id =
    typeof account.PersonContactId === 'string' ? account.PersonContactId : context.newId(contactMeta);
  contact.AccountId = account.Id ?? null;
  contact.IsPersonAccount = 1;
  contact.Name = account.Name ?? null;
  const known = context.row(contactMeta, id);
  replaceRow(context, contactMeta, { ...known, ...contact, Id: id });
  indexForSearch(context, contactMeta, [id]);
  return id;
}

function mirrored(accountMeta: ObjectMeta, contactMeta: ObjectMeta, account: StoredRecord): StoredRecord {
  const contact: StoredRecord = {};
  for (const field of contactMeta.fields) {
    const twin = sameName.includes(field.name)
      ? field.name
      : field.custom
        ? field.name.replace(/__c$/, '__pc')
        : `Person${field.name}`;
    if (findField(accountMeta, twin) && field.name !== 'ContactId')
      contact[field.name] = account[twin] ?? null;
  }
  return contact;
}
