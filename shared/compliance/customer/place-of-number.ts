import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import type { Phone } from '../../domain/party.ts';
import { sameNumber } from './about.ts';
import { workplaceNumbers } from './holds-as-facts.ts';

/** Where a number rings: `mobile`, `home`, `work`; null: its field does not say. */
export function placeOf(snapshot: CustomerSnapshot, phone: Pick<Phone, 'number' | 'kind'>): string | null {
  if (workplaceNumbers(snapshot).some((number) => sameNumber(number, phone.number))) return 'work';
  return phone.kind === 'main' || phone.kind === 'other' ? null : phone.kind;
}
