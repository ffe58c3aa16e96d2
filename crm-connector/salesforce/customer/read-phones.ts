import type { Instant } from '../../../shared/calendar/instant.ts';
import { absent, type Known } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { NumberStatus, Phone } from '../../../shared/domain/party.ts';
import { accountLists } from './child-lists.ts';
import { type CustomerAnswer, partOf } from './customer-answer.ts';
import type { NumberMarks } from './number-marks.ts';
import { telephoneFacts } from './read-consents.ts';
import { isPersonAccount } from './read-parties.ts';
import type { RowReader } from './row-reader.ts';

type PhoneField = readonly [field: string, kind: Phone['kind']];

const BUSINESS_PHONES: readonly PhoneField[] = [['Phone', 'main']];
const PERSON_PHONES: readonly PhoneField[] = [
  ['PersonMobilePhone', 'mobile'],
  ['PersonHomePhone', 'home'],
  ['Phone', 'main'],
  ['PersonOtherPhone', 'other'],
];
const CONTACT_PHONES: readonly PhoneField[] = [
  ['MobilePhone', 'mobile'],
  ['Phone', 'work'],
  ['HomePhone', 'home'],
  ['OtherPhone', 'other'],
];
const LEAD_PHONES: readonly PhoneField[] = [
  ['MobilePhone', 'mobile'],
  ['Phone', 'main'],
];

/** Whose numbers a row holds, and where. */
interface Owner {
  readonly partyId: string;
  readonly fields: readonly PhoneField[];
  readonly doNotCall: Known<boolean>;
  readonly individualId: Known<string>;
}

function ownerOf(answer: CustomerAnswer, row: RowReader): Owner {
  if (row.object === 'Account') {
    // A business has no Individual and no flag of its own; its people do.
    if (!isPersonAccount(answer)) {
      return { partyId: row.id, fields: BUSINESS_PHONES, doNotCall: absent, individualId: absent };
    }
    return {
      partyId: row.plain('PersonContactId') ?? row.id,
      fields: PERSON_PHONES,
      doNotCall: row.flag('PersonDoNotCall'),
      individualId: row.text('PersonIndividualId'),
    };
  }
  return {
    partyId: row.id,
    fields: row.object === 'Lead' ? LEAD_PHONES : CONTACT_PHONES,
    doNotCall: row.flag('DoNotCall'),
    individualId: row.text('IndividualId'),
  };
}

/** Every number of the customer and its contacts, as the CRM holds them. */
export function readPhones(answer: CustomerAnswer, marks: NumberMarks, now: Instant): Part<Phone> {
  const factsOf = telephoneFacts(answer, now);
  const hidden: string[] = [];
  const phonesOf = (row: RowReader): Phone[] => {
    const owner = ownerOf(answer, row);
    const facts = factsOf(owner.individualId);
    return owner.fields.flatMap(([field, kind]) => {
      const number = row.text(field);
      if (number.is === 'forbidden') hidden.push(field);
      if (number.is !== 'known') return [];
      const id = `${row.id}.${field}`;
      const status: Known<NumberStatus> = marks.statusOf(number.value);
      const { doNotCall } = owner;
      const bestTime = facts.bestTime(number.value);
      return [
        {
          id,
          number: number.value,
          kind,
          partyId: owner.partyId,
          status,
          doNotCall,
          consent: facts.consent,
          bestTime,
        },
      ];
    });
  };
  const own = phonesOf(answer.customer);
  if (answer.kind === 'Lead') return wholeUnlessHidden(own, hidden, true);
  const personId = answer.customer.row.PersonContactId;
  const contacts = partOf(answer, answer.list(accountLists.contacts), 'Contact', (row) =>
    row.id === personId ? [] : phonesOf(row),
  );
  // Without its contacts a business's own number may still be called, but more are there than can be seen.
  if (contacts.is !== 'read') return own.length > 0 ? wholeUnlessHidden(own, hidden, false) : contacts;
  return wholeUnlessHidden([...own, ...contacts.items.flat()], hidden, contacts.complete);
}

/** A phone field hidden from this user means that there may be more numbers. */
function wholeUnlessHidden(items: Phone[], hidden: readonly string[], listed: boolean): Part<Phone> {
  const complete = listed && hidden.length === 0;
  return { is: 'read', items, complete, total: complete ? items.length : null };
}
