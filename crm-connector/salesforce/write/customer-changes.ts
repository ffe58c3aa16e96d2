import type { Conversation, CustomerChange } from '../../../shared/domain/conversation.ts';
import type { Phone } from '../../../shared/domain/party.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { standardObjectOf } from '../record-id.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { type FieldValues, withoutEmpty } from './attempt-fields.ts';
import { fieldsInWords } from './in-words.ts';
import { type NewRecord, type RecordChange, whole } from './new-record.ts';

/** Whether the account is a person, whose fields carry other names; a lead and a contact are what they are. */
export type AccountKind = 'person' | 'business';

type PhoneFields = Readonly<Record<Phone['kind'], string>>;

const PHONES: Readonly<Record<'Lead' | 'Contact' | AccountKind, PhoneFields>> = {
  Lead: { mobile: 'MobilePhone', main: 'Phone', work: 'Phone', home: 'Phone', other: 'Phone' },
  Contact: {
    mobile: 'MobilePhone',
    work: 'Phone',
    main: 'Phone',
    home: 'HomePhone',
    other: 'OtherPhone',
  },
  person: {
    mobile: 'PersonMobilePhone',
    home: 'PersonHomePhone',
    main: 'Phone',
    work: 'Phone',
    other: 'PersonOtherPhone',
  },
  business: { mobile: 'Phone', home: 'Phone', main: 'Phone', work: 'Phone', other: 'Phone' },
};
const ADDRESSES = { Lead: '', Contact: 'Mailing', person: 'PersonMailing', business: 'Billing' } as const;

/** The record a change is made on, and which names its fields have. */
interface Target {
  readonly object: 'Account' | 'Contact' | 'Lead';
  readonly id: string;
  readonly names: 'Lead' | 'Contact' | AccountKind;
}

function targetOf({ customer }: LogAttempt, partyId: string | null, kind: AccountKind): Target {
  if (customer.object === 'Lead') return { object: 'Lead', id: customer.id, names: 'Lead' };
  const isContact = partyId !== null && standardObjectOf(partyId) === 'Contact';
  // A person account's contact is written through the account alone.
  if (isContact && kind === 'business') return { object: 'Contact', id: partyId, names: 'Contact' };
  return { object: 'Account', id: customer.id, names: kind };
}

type PersonChange = Exclude<CustomerChange, { is: 'contact' | 'validation-sent' }>;

/** `0018M…AAA.Phone` names record and field of a number; undefined for anything else. */
function fieldOfPhone(phoneId: string): { id: string; field: string } | undefined {
  const match = /^([a-zA-Z0-9]{18})\.(\w+)$/.exec(phoneId);
  return match?.[1] && match[2] ? { id: match[1], field: match[2] } : undefined;
}

function valuesOf(change: PersonChange, { names }: Target): FieldValues {
  switch (change.is) {
    case 'phone':
      return { [PHONES[names][change.kind]]: change.number };
    case 'address': {
      const prefix = ADDRESSES[names];
      const { street, city, state, postalCode, country } = change.address;
      // What was not said stays: it is not known to be wrong.
      return withoutEmpty({
        [`${prefix}Street`]: street,
        [`${prefix}City`]: city,
        [`${prefix}State`]: state,
        [`${prefix}PostalCode`]: postalCode,
        [`${prefix}Country`]: country,
      });
    }
    case 'email':
      return { [names === 'person' ? 'PersonEmail' : 'Email']: change.email };
    case 'language':
      return { Parley_Language__c: change.language };
  }
}

function changeOf(command: LogAttempt, change: PersonChange, kind: AccountKind): RecordChange {
  const replaced =
    change.is === 'phone' && change.phoneId !== null ? fieldOfPhone(change.phoneId) : undefined;
  if (change.is === 'phone' && replaced) {
    const object = standardObjectOf(replaced.id) ?? 'Account';
    return { object, id: replaced.id, fields: { [replaced.field]: change.number } };
  }
  const target = targetOf(command, change.partyId, kind);
  return { object: target.object, id: target.id, fields: valuesOf(change, target) };
}

/** Several changes of one record are one change: a request may name a record only once. */
function merged(changes: readonly RecordChange[]): RecordChange[] {
  const byId = new Map<string, RecordChange>();
  for (const change of changes) {
    const before = byId.get(change.id);
    byId.set(change.id, { ...change, fields: { ...before?.fields, ...change.fields } });
  }
  return [...byId.values()];
}

/** Changes this user may make, and the others in words: a corrected number must not be lost. */
interface CustomerChanges {
  readonly changes: readonly RecordChange[];
  readonly byHand: readonly string[];
  /** Parley's own fields that are not there: nobody could fill them by hand. */
  readonly inNote: readonly string[];
}

function withinAccess(schema: OrgSchema, change: RecordChange): CustomerChanges {
  const described = schema.objects[change.object]?.fields ?? {};
  const part = (belongs: (name: string) => boolean): FieldValues =>
    Object.fromEntries(Object.entries(change.fields).filter(([name]) => belongs(name)));
  const isOpen = (name: string): boolean => described[name]?.updateable === true;
  const open = part(isOpen);
  const closed = part((name) => !isOpen(name) && !name.startsWith('Parley_'));
  const ours = part((name) => !isOpen(name) && name.startsWith('Parley_'));
  const inWords = (fields: FieldValues): string[] =>
    Object.keys(fields).length === 0 ? [] : [fieldsInWords(change.object, fields)];
  return {
    changes: Object.keys(open).length === 0 ? [] : [{ ...change, fields: open }],
    byHand: inWords(closed),
    inNote: inWords(ours),
  };
}

/** What a conversation changes on the customer's own records. */
export function customerChanges(
  schema: OrgSchema,
  command: LogAttempt,
  conversation: Conversation,
  kind: AccountKind,
): CustomerChanges {
  const { customer } = command;
  const own = conversation.changes.flatMap((change) =>
    change.is === 'contact' || change.is === 'validation-sent' ? [] : [changeOf(command, change, kind)],
  );
  const status: FieldValues = {
    ...(conversation.accountStatus === null ? {} : { Parley_Status__c: conversation.accountStatus }),
    ...(conversation.sensitive === null ? {} : { Parley_Sensitive__c: conversation.sensitive }),
  };
  const account: RecordChange[] =
    Object.keys(status).length === 0
      ? []
      : [{ object: customer.object ?? 'Account', id: customer.id, fields: status }];
  const each = merged([...own, ...account]).map((change) => withinAccess(schema, change));
  return {
    changes: each.flatMap(({ changes }) => changes),
    byHand: each.flatMap(({ byHand }) => byHand),
    inNote: each.flatMap(({ inNote }) => inNote),
  };
}

/** First names before the last word, as a person's name is mostly said. */
function nameFields(name: string): FieldValues {
  const words = name.trim().split(/\s+/);
  const last = words.pop() ?? name;
  return { LastName: last, FirstName: words.length === 0 ? null : words.join(' ') };
}

/** People of the business who are not in the CRM yet. */
export function newContacts({ customer }: LogAttempt, conversation: Conversation): NewRecord[] {
  if (customer.object !== 'Account') return [];
  return conversation.changes.flatMap((change): NewRecord[] => {
    if (change.is !== 'contact') return [];
    const fields = {
      AccountId: customer.id,
      ...nameFields(change.name),
      Title: change.role,
      Phone: change.phone,
      Email: change.email,
    };
    return [{ object: 'Contact', key: null, fields, essential: whole(fields) }];
  });
}
