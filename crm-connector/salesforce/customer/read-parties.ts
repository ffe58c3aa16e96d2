import { personRoleSchema } from '../../../shared/compliance/person-role.ts';
import { absent, forbidden, type Known, known, unknown } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { Address, Party } from '../../../shared/domain/party.ts';
import { parentRow } from '../rest/query-answer.ts';
import { accountLists } from './child-lists.ts';
import { type CustomerAnswer, partOf } from './customer-answer.ts';
import { readsIndividual } from './customer-request.ts';
import type { RowReader } from './row-reader.ts';

/** The five address fields with one prefix; absent when all of them are empty. */
function addressOf(row: RowReader, prefix: string): Known<Address> {
  const parts = ['Street', 'City', 'State', 'PostalCode', 'Country'].map((name) => row.text(prefix + name));
  if (parts.every((part) => part.is === 'forbidden')) return forbidden;
  const lost = parts.find((part) => part.is === 'unknown');
  if (lost) return lost;
  const [street, city, state, postalCode, country] = parts.map((part) =>
    part.is === 'known' ? part.value : null,
  );
  if (!street && !city && !state && !postalCode && !country) return absent;
  return known({
    street: street ?? null,
    city: city ?? null,
    state: state ?? null,
    postalCode: postalCode ?? null,
    country: country ?? null,
  });
}

/** A zone name the platform knows, `America/Phoenix`. */
function zoneOf(text: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text.trim() }).resolvedOptions().timeZone && text.trim();
  } catch {
    return undefined;
  }
}

/** Where the row's Individual objects to being approached. Without the object, the org keeps no such thing. */
function solicitOptOut(row: RowReader, field: string, relationship: string): Known<boolean> {
  if (!row.schema.objects.Individual) return absent;
  if (!readsIndividual(row.schema, row.object, field)) return forbidden;
  if (row.row[field] === null) return absent;
  const flag = parentRow(row.row, relationship)?.HasOptedOutSolicit;
  return typeof flag === 'boolean' ? known(flag) : unknown('the Individual is not in the answer');
}

function contact(row: RowReader, isPrimary: boolean): Party {
  return {
    id: row.id,
    object: 'Contact',
    name: row.plain('Name') ?? row.id,
    role: row.plain('Title'),
    isPrimary,
    debtRole: row.word('Parley_Role__c', personRoleSchema.options),
    zone: row.parsed('Parley_Zone__c', zoneOf),
    email: row.text('Email'),
    language: row.text('Parley_Language__c'),
    address: addressOf(row, 'Mailing'),
    birthdate: row.date('Birthdate'),
    doNotCall: row.flag('DoNotCall'),
    emailOptOut: row.flag('HasOptedOutOfEmail'),
    solicitOptOut: solicitOptOut(row, 'IndividualId', 'Individual'),
  };
}

/** The person that a person account is. Activities point at its contact, so that is its id. */
function personOf(row: RowReader): Party {
  return {
    id: row.plain('PersonContactId') ?? row.id,
    object: row.plain('PersonContactId') === null ? 'Account' : 'Contact',
    name: row.plain('Name') ?? row.id,
    role: null,
    isPrimary: true,
    debtRole: absent,
    zone: row.parsed('Parley_Zone__c', zoneOf),
    email: row.text('PersonEmail'),
    language: row.text('Parley_Language__c'),
    address: addressOf(row, 'PersonMailing'),
    birthdate: row.date('PersonBirthdate'),
    doNotCall: row.flag('PersonDoNotCall'),
    emailOptOut: row.flag('PersonHasOptedOutOfEmail'),
    solicitOptOut: solicitOptOut(row, 'PersonIndividualId', 'PersonIndividual'),
  };
}

/** The business itself: its switchboard is nobody's in particular. */
function business(row: RowReader): Party {
  return {
    id: row.id,
    object: 'Account',
    name: row.plain('Name') ?? row.id,
    role: null,
    isPrimary: false,
    debtRole: absent,
    zone: row.parsed('Parley_Zone__c', zoneOf),
    email: absent,
    language: row.text('Parley_Language__c'),
    address: addressOf(row, 'Billing'),
    birthdate: absent,
    doNotCall: absent,
    emailOptOut: absent,
    solicitOptOut: absent,
  };
}

function lead(row: RowReader): Party {
  return {
    id: row.id,
    object: 'Lead',
    name: row.plain('Name') ?? row.id,
    role: row.plain('Title'),
    isPrimary: true,
    debtRole: absent,
    zone: absent,
    email: row.text('Email'),
    language: absent,
    address: addressOf(row, ''),
    birthdate: absent,
    doNotCall: row.flag('DoNotCall'),
    emailOptOut: row.flag('HasOptedOutOfEmail'),
    solicitOptOut: solicitOptOut(row, 'IndividualId', 'Individual'),
  };
}

export const isPersonAccount = (answer: CustomerAnswer): boolean =>
  answer.customer.row.IsPersonAccount === true;

/** The customer as somebody to talk to. */
export function ownParty(answer: CustomerAnswer): Party {
  if (answer.kind === 'Lead') return lead(answer.customer);
  return isPersonAccount(answer) ? personOf(answer.customer) : business(answer.customer);
}

/** Everybody to talk to: the customer itself, then its contacts, the oldest first and primary when no person is. */
export function readParties(answer: CustomerAnswer): Part<Party> {
  const own = ownParty(answer);
  if (answer.kind === 'Lead') return { is: 'read', items: [own], complete: true, total: 1 };
  let first = !own.isPrimary;
  const contacts = partOf(answer, answer.list(accountLists.contacts), 'Contact', (row) => {
    if (row.id === own.id) return own;
    const party = contact(row, first);
    first = false;
    return party;
  });
  if (contacts.is !== 'read') {
    // A person stands for themselves; a business without its people is a list that could not be read.
    return own.isPrimary ? { is: 'read', items: [own], complete: false, total: null } : contacts;
  }
  const others = contacts.items.filter((party) => party.id !== own.id);
  return {
    ...contacts,
    items: [own, ...others],
    total: contacts.complete ? others.length + 1 : null,
  };
}
