import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { Phone } from '../domain/party.ts';
import type { About } from './customer/about.ts';
import { knownOrNull } from './customer/known-or-null.ts';
import { placeOf } from './customer/place-of-number.ts';
import { mayBeTold } from './customer/preferences-as-facts.ts';
import type { Question } from './facts.ts';

/** Whoever answers a wrong number: nobody on file, so that the rules take them for a third party. */
const strangerAt = (number: string): string => `stranger:${number}`;

/** Whom a call to this number reaches. Number marks logged a moment ago are the caller's to put into `status` first. */
export function aboutCall(phone: Pick<Phone, 'number' | 'partyId' | 'status'>): About {
  const isWrong = knownOrNull(phone.status) === 'wrong-number';
  return { personId: isWrong ? strangerAt(phone.number) : phone.partyId, number: phone.number };
}

/**
 * "May I call this number now?" A live call to collect.
 * @param debtIds debts the call is about; empty: all of them
 */
export function questionForCall(
  snapshot: CustomerSnapshot,
  phone: Phone,
  debtIds: readonly string[],
): Question {
  const { personId } = aboutCall(phone);
  return {
    channel: 'call',
    personId,
    debtIds: [...debtIds],
    place: placeOf(snapshot, phone),
    employerAddress: false,
    consumerUsedAddress: null,
    directConsent: mayBeTold(snapshot, personId),
    inResponseTo: null,
    purpose: 'collect',
    automated: false,
    amount: null,
  };
}
