import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import type { Profile } from '../../domain/debt.ts';
import { itemsOf } from '../../domain/part.ts';
import type { Address, Party, Phone } from '../../domain/party.ts';
import type { PersonRole } from '../person-role.ts';
import type { Company } from './company.ts';
import { isHidden, knownOrNull } from './known-or-null.ts';

/** The contact that is asked about: one person, by one number or address. */
export interface About {
  readonly personId: string;
  /** Number dialled or address written to; null: none in particular. */
  readonly number: string | null;
}

/** Digits by which two numbers are the same; an extension is part of the number. */
export function sameNumber(one: string, other: string): boolean {
  return digits(one) === digits(other);
}

function digits(number: string): string {
  const all = number.replace(/\D/g, '');
  return all.length === 11 && all.startsWith('1') ? all.slice(1) : all;
}

/** The party a number belongs to, else the customer itself. */
export function partyOf(snapshot: CustomerSnapshot, personId: string): Party | undefined {
  return itemsOf(snapshot.parties).find(({ id }) => id === personId);
}

/** The customer as somebody to talk to: the first of the parties, by the connector's order. */
export function ownPartyId(snapshot: CustomerSnapshot): string {
  return itemsOf(snapshot.parties)[0]?.id ?? snapshot.customer.ref.id;
}

/** The profile in force: confirmed or mapped, else the company's default; null: nobody has said, or it is hidden. */
export function profileInForce(snapshot: CustomerSnapshot, company: Company): Profile | null {
  const { profile } = snapshot.customer;
  return isHidden(profile) ? null : (knownOrNull(profile) ?? company.defaultProfile);
}

/**
 * Who each person is to the debt. The customer itself is the consumer; the people of a business all speak for it. Somebody
 * else whose role nobody has given is left out: the rules then take them for a third party, to whom no debt is told.
 */
export function peopleOf(
  snapshot: CustomerSnapshot,
  profile: Profile | null,
): { id: string; role: PersonRole }[] {
  const own = ownPartyId(snapshot);
  const people = itemsOf(snapshot.parties);
  // Where nobody could be read, the customer is still who owes.
  if (people.length === 0) return [{ id: own, role: 'consumer' }];
  return people.flatMap((party) => {
    const role = knownOrNull(party.debtRole) ?? (party.id === own || profile === 'b2b' ? 'consumer' : null);
    return role === null ? [] : [{ id: party.id, role }];
  });
}

/** The person's own address, else the customer's. */
export function addressOfPerson(snapshot: CustomerSnapshot, personId: string): Address | null {
  const own = partyOf(snapshot, personId);
  return (own && knownOrNull(own.address)) ?? knownOrNull(snapshot.customer.address);
}

export function phonesOfPerson(snapshot: CustomerSnapshot, personId: string): readonly Phone[] {
  return itemsOf(snapshot.phones).filter((phone) => phone.partyId === personId);
}
