import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { PromiseTold } from '../../../shared/numbers/payment-behaviour.ts';
import { agreementsOf } from '../money/agreements.ts';

/** Every promise with where it stands by the payments that were read, those of plans among them. */
export function toldPromises(snapshot: CustomerSnapshot, today: PlainDate): PromiseTold[] {
  const { promises, plans } = agreementsOf(snapshot, today);
  return [...promises, ...plans.flatMap(({ payments }) => payments)];
}
