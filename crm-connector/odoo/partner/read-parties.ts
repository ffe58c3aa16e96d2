import { isZone } from '../../../shared/calendar/zone-name.ts';
import { possibleZones } from '../../../shared/calendar/zones.ts';
import { absent, type Known, known } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { Address, Party } from '../../../shared/domain/party.ts';
import { plain, textOf } from '../answer/field-values.ts';
import { type Contact, contactsOf, type Partner } from './partner-fields.ts';

type Row = Contact | Partner;

function addressOf(row: Row): Known<Address> {
  const street = [row.street, row.street2].flatMap((line) => plain(line) ?? []).join('\n');
  const address: Address = {
    street: street === '' ? null : street,
    city: plain(row.city),
    state: row.state_id === false ? null : (plain(row.state_id.code) ?? plain(row.state_id.name)),
    postalCode: plain(row.zip),
    country: row.country_id === false ? null : plain(row.country_id.code),
  };
  return Object.values(address).every((part) => part === null) ? absent : known(address);
}

/** `es_MX` is Spanish. */
function languageOf({ lang }: Row): Known<string> {
  const code = lang === false ? undefined : /^([a-z]{2,3})(?:_|@|$)/.exec(lang)?.[1];
  return code === undefined ? absent : known(code);
}

function party(row: Row, isPrimary: boolean): Party {
  return {
    id: String(row.id),
    object: 'res.partner',
    name: plain(row.name) ?? plain(row.display_name) ?? String(row.id),
    role: plain(row.function),
    isPrimary,
    debtRole: absent,
    // Odoo fills in the zone of whoever makes the record, so nobody need ever have said it.
    zone: absent,
    email: textOf(row.email),
    language: languageOf(row),
    address: addressOf(row),
    birthdate: absent,
    doNotCall: absent,
    emailOptOut: known(row.is_blacklisted),
    solicitOptOut: absent,
  };
}

/** An address to deliver to is nobody to talk to, unless it names somebody or can be reached. */
export const isSomebody = (row: Contact): boolean =>
  [row.name, row.phone, row.email].some((field) => plain(field) !== null);

/** The customer as somebody to talk to; a business's switchboard is nobody's in particular. */
export const ownParty = (partner: Partner): Party => party(partner, !partner.is_company);

/** Everybody to talk to: the customer itself, then its contacts, the oldest first and primary when no person is. */
export function readParties(partner: Partner): Part<Party> {
  const { contacts, complete } = contactsOf(partner);
  const people = contacts.filter(isSomebody);
  const first = partner.is_company ? (people.find(({ type }) => type === 'contact') ?? people[0]) : undefined;
  const items = [ownParty(partner), ...people.map((contact) => party(contact, contact === first))];
  return { is: 'read', items, complete, total: complete ? items.length : null };
}

function zonesOfRows(rows: readonly Row[]): string[] {
  const zones = rows.flatMap((row) => {
    const address = addressOf(row);
    const place = address.is === 'known' ? address.value : { state: null, postalCode: null, country: null };
    return possibleZones({ ...place, phones: plain(row.phone) === null ? [] : [String(row.phone)] });
  });
  return [...new Set(zones)];
}

/**
 * Zones the customer may be in: by its own address and numbers, else by those of its people. The zone on the record is
 * only looked at where these say nothing: it may be no more than where the clerk sat who made it.
 */
export function zonesOf(partner: Partner): string[] {
  const own = zonesOfRows([partner]);
  if (own.length > 0) return own;
  const { contacts } = contactsOf(partner);
  const theirs = zonesOfRows(contacts);
  if (theirs.length > 0) return theirs;
  return [...new Set([partner, ...contacts].flatMap(({ tz }) => (tz !== false && isZone(tz) ? [tz] : [])))];
}
