import { rollDate } from '../calendar/business-day.ts';
import { dayFromDate } from '../calendar/epoch-day.ts';
import type { Instant } from '../calendar/instant.ts';
import { momentOf } from '../calendar/zone-clock.ts';
import { isoInstant } from '../compliance/finding.ts';
import { type Limits, mostForgiven } from './limits.ts';
import type { PlanMatter } from './offer.ts';
import { laterOf, plusDays } from './plan-days.ts';
import type { PlanRules } from './plan-rules.ts';
import { tiersOf } from './policy-mistakes.ts';
import { settlementOf } from './settlement-tiers.ts';
import type { Ground } from './terms-of.ts';

/** What the tiers of policy and clients open together: the stricter of each. */
export interface SettlementFloor {
  readonly minor: number;
  readonly percent: string;
  readonly payments: number;
  readonly offerDays: number;
}

/** Null: no settlement is open for a balance of this age. */
export function settlementFloor(
  { asked, rules }: Pick<Ground, 'asked' | 'rules'>,
  ageDays: number,
): SettlementFloor | null {
  let floor: SettlementFloor | null = null;
  for (const entry of rules.settlements) {
    const found = settlementOf(tiersOf(entry), asked.total, ageDays);
    if (found.is === 'refused') return null;
    const own = { minor: found.amount.minor, percent: found.tier.percent, payments: entry.payments ?? 1 };
    floor = stricter(floor, { ...own, offerDays: entry.offerDays });
  }
  return floor;
}

function stricter(one: SettlementFloor | null, other: SettlementFloor): SettlementFloor {
  if (!one) return other;
  return {
    ...(one.minor >= other.minor ? one : other),
    payments: Math.min(one.payments, other.payments),
    offerDays: Math.min(one.offerDays, other.offerDays),
  };
}

/** The least that somebody with these limits may settle for by the tiers; null: nothing may be forgiven. */
export function leastSettlement(ground: Ground, limits: Limits, floor: SettlementFloor): number | null {
  const { total } = ground.asked;
  const least = Math.max(floor.minor, total.minor - mostForgiven(limits, total));
  return least < total.minor ? least : null;
}

/**
 * The cut-off of the last day the offer stands: a real end, never invented urgency. `day` is the last on which money can move
 * until then: nobody is told to pay after it.
 */
export function endOfOffer(
  { today, processing }: Ground,
  rules: PlanRules,
  matter: PlanMatter,
  offerDays: number,
): { readonly day: string; readonly at: Instant } {
  const day = laterOf(plusDays(today, offerDays), processing);
  const [hours = 0, minutes = 0] = rules.cutOff.split(':').map(Number);
  return {
    day: rollDate(day, 'preceding', rules.calendar),
    at: isoInstant(momentOf(dayFromDate(day), hours * 60 + minutes, rules.zone ?? matter.zone)),
  };
}
