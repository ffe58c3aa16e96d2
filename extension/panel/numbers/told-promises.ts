import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { PaymentPlan } from '../../../shared/domain/promise-to-pay.ts';
import type { PromiseTold } from '../../../shared/numbers/payment-behaviour.ts';
import { isKept } from '../../../shared/plans/standing.ts';
import { agreementsOf } from '../money/agreements.ts';

/** Every promise with where it stands by the payments that were read, those of plans among them. */
export function toldPromises(snapshot: CustomerSnapshot, today: PlainDate): PromiseTold[] {
  const { promises, plans } = agreementsOf(snapshot, today);
  return [...promises, ...plans.flatMap(({ payments }) => payments)];
}

/** The plans and settlements that were kept, by the payments that were read. */
export function keptPlans(snapshot: CustomerSnapshot, today: PlainDate): Part<PaymentPlan> {
  if (snapshot.plans.is !== 'read') return snapshot.plans;
  const { plans } = agreementsOf(snapshot, today);
  const items = plans.flatMap(({ plan, told }) => (told !== 'not-known' && isKept(told) ? [plan] : []));
  return { ...snapshot.plans, items };
}
