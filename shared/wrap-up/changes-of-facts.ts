import { sameNumber } from '../compliance/customer/about.ts';
import type { CustomerChange } from '../domain/conversation.ts';
import { itemsOf } from '../domain/part.ts';
import { derivedKey } from './derived-key.ts';
import type { ReadFact, WrapUpMatter } from './wrap-up-matter.ts';

/** What can be heard in a talk; a notice is mailed. */
type Correction = Exclude<CustomerChange, { is: 'validation-sent' }>;
type Kind = Extract<CustomerChange, { is: 'phone' }>['kind'];
const kinds: readonly Kind[] = ['mobile', 'home', 'work', 'main', 'other'];

/** Corrections of who and where the customer is, each with how it was learnt. */
export const changesOfFacts = (matter: WrapUpMatter): Correction[] =>
  matter.standing.flatMap((read) => changeOf(read, matter) ?? []);

function changeOf(read: ReadFact, matter: WrapUpMatter): Correction | null {
  const { fact, reading } = read;
  const { partyId } = matter.contact;
  switch (fact.code) {
    case 'LANG': {
      const language = reading.text('language');
      return language === null ? null : { is: 'language', partyId, language };
    }
    case 'PHONE':
      return phoneOf(read, matter);
    case 'EMAIL': {
      const email = reading.text('email');
      return email === null ? null : { is: 'email', partyId, email, source: sourceOf(read, matter) };
    }
    case 'ADDR':
      return addressOf(read, matter);
    case 'CONTACT':
    case 'CONTACT-X':
      return contactOf(read, matter);
    default:
      return null;
  }
}

function phoneOf(read: ReadFact, matter: WrapUpMatter): Correction | null {
  const { reading } = read;
  const number = reading.text('phone');
  if (number === null) return null;
  const old = reading.text('replaces');
  const replaced = old && itemsOf(matter.snapshot.phones).find((phone) => sameNumber(phone.number, old));
  return {
    is: 'phone',
    phoneId: replaced ? replaced.id : null,
    partyId: matter.contact.partyId,
    kind: kinds.find((one) => one === reading.text('kind')) ?? (replaced ? replaced.kind : 'other'),
    number,
    // A number the verified person gave is theirs; one that others gave, or a search, has yet to be tried.
    status: isFromCustomer(read, matter) && matter.session.verified !== null ? 'confirmed' : null,
    source: sourceOf(read, matter),
  };
}

function addressOf(read: ReadFact, matter: WrapUpMatter): Correction | null {
  const { reading } = read;
  const address = {
    street: reading.text('street'),
    city: reading.text('city'),
    state: reading.text('state'),
    postalCode: reading.text('postalCode'),
    country: reading.text('country'),
  };
  if (Object.values(address).every((part) => part === null)) return null;
  return { is: 'address', partyId: matter.contact.partyId, address, source: sourceOf(read, matter) };
}

function contactOf(read: ReadFact, matter: WrapUpMatter): Correction | null {
  const { fact, reading } = read;
  const name = reading.text('name');
  if (name === null) return null;
  return {
    is: 'contact',
    key: derivedKey(fact.key, 'contact'),
    name,
    role: reading.text('role'),
    phone: reading.text('phone'),
    email: reading.text('email'),
    source: sourceOf(read, matter),
  };
}

const isFromCustomer = ({ reading }: ReadFact, { session }: WrapUpMatter): boolean =>
  (reading.text('source') ?? (session.verified === null ? 'third-party' : 'customer')) === 'customer';

/** `customer, call 2026-11-23`: who told it, by what, and when. */
function sourceOf({ reading }: ReadFact, { session, today }: WrapUpMatter): string {
  const who = reading.text('source') ?? (session.verified === null ? 'not verified' : 'customer');
  return `${who}, ${session.channel} ${today}`;
}
