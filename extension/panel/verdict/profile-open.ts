import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';

/** Neither the customer nor each of its debts says the profile. A field that is hidden may say it: that is not asked over. */
export function isProfileOpen({ customer, debts }: CustomerSnapshot): boolean {
  if (customer.profile.is !== 'absent') return false;
  const items = itemsOf(debts);
  return items.length === 0 || items.some(({ profile }) => profile.is === 'absent');
}
