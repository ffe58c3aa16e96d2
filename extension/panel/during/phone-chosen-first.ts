import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Phone } from '../../../shared/domain/party.ts';

/** The number offered first: one of the person on the page, one that works and may be called, before the others. */
export function phoneChosenFirst(snapshot: CustomerSnapshot): Phone | null {
  const phones = itemsOf(snapshot.phones);
  const { opened, customer } = snapshot;
  const onPage = opened.id === customer.ref.id ? null : opened.id;
  const [first] = phones
    .map((phone, place) => ({ phone, place, rank: rank(phone, onPage) }))
    .sort((a, b) => a.rank - b.rank || a.place - b.place);
  return first?.phone ?? null;
}

function rank(phone: Phone, onPage: string | null): number {
  const status = phone.status.is === 'known' ? phone.status.value : null;
  const isDead = status === 'not-in-service' || status === 'wrong-number';
  const isBarred =
    (phone.doNotCall.is === 'known' && phone.doNotCall.value) ||
    (phone.consent.is === 'known' && phone.consent.value === 'opt-out');
  return (
    (isDead ? 8 : 0) +
    (isBarred ? 4 : 0) +
    (phone.partyId === onPage ? 0 : 2) +
    (status === 'confirmed' ? 0 : 1)
  );
}
