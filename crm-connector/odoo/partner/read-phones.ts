import type { PastAttempt } from '../../../shared/domain/contact-attempt.ts';
import { absent, type Known, known, unknown } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { NumberStatus, Phone } from '../../../shared/domain/party.ts';
import { digitsOf } from '../../../shared/domain/phone-digits.ts';
import { plain } from '../answer/field-values.ts';
import { type Contact, contactsOf, type Partner } from './partner-fields.ts';
import { isSomebody } from './read-parties.ts';

/** What is believed of a number: the mark of the latest attempt at it that left one. */
function statusOf(number: string, attempts: Part<PastAttempt>): Known<NumberStatus> {
  if (attempts.is === 'failed') return unknown(attempts.why);
  if (attempts.is !== 'read') return attempts;
  const digits = digitsOf(number);
  const marked = attempts.items.find(
    (attempt) =>
      attempt.numberStatus !== null && attempt.number !== null && digitsOf(attempt.number) === digits,
  );
  if (marked?.numberStatus) return known(marked.numberStatus);
  return absent;
}

/** Odoo 19 has one number on a record, and does not say what it rings. */
const kindOf = (row: Contact | Partner, partner: Partner): Phone['kind'] =>
  row.id === partner.id ? 'main' : partner.is_company ? 'work' : 'other';

/**
 * Every number of the customer and its contacts.
 * @param attempts newest first: what they taught about the numbers
 */
export function readPhones(partner: Partner, attempts: Part<PastAttempt>): Part<Phone> {
  const { contacts, complete } = contactsOf(partner);
  const items = [partner, ...contacts.filter(isSomebody)].flatMap((row): Phone[] => {
    const number = plain(row.phone);
    if (number === null) return [];
    return [
      {
        id: `${row.id}.phone`,
        number,
        kind: kindOf(row, partner),
        partyId: String(row.id),
        status: statusOf(number, attempts),
        doNotCall: absent,
        consent: absent,
        bestTime: absent,
      },
    ];
  });
  return { is: 'read', items, complete, total: complete ? items.length : null };
}
