import { plusBusinessDays, rollDate } from '../calendar/business-day.ts';
import { daysBetween } from '../calendar/plain-date.ts';
import type { AgreementTerms } from '../domain/agreement.ts';
import { leastFirst } from './limits.ts';
import { type Bounds, latestDay, nearestTerms, withinBounds } from './nearest-terms.ts';
import type { PlanMatter, PlanWish, Rung } from './offer.ts';
import { earlierOf, laterOf, plusDays } from './plan-days.ts';
import { endOfOffer, leastSettlement, type SettlementFloor } from './settlement-floor.ts';
import { type BuiltTerms, termsOf } from './terms-of.ts';
import { lastBy, rhythmOfWish } from './wish.ts';

/** What the rungs are made from. */
export interface RungMatter {
  readonly matter: PlanMatter;
  readonly wish: PlanWish;
  readonly bounds: Bounds;
  readonly floor: SettlementFloor | null;
  /** A first day named by us is not before this: inside the validation period we name none. Null: all days are open. */
  readonly notBefore: string | null;
  /** Payments of a plan of ours: as many as were wished, where they are several. */
  readonly planCount: number;
}

/** Payments of a plan where none was wished: what stays outside Regulation Z. */
export const usualCount = 4;

/** Days to "all of it by", where the customer named none. */
const daysToFull = 14;
const daysToRest = 30;

/** Our own terms of a rung, always within own authority; null: none are possible. */
export function termsOfRung(rung: Rung, given: RungMatter): BuiltTerms | null {
  const built = makers[rung](given);
  const first = built?.terms.payments[0]?.due;
  // Own limits may leave no day after the validation period: then nothing is offered rather than a day inside it.
  return first !== undefined && given.notBefore !== null && first < given.notBefore ? null : built;
}

const makers: Readonly<Record<Rung, (given: RungMatter) => BuiltTerms | null>> = {
  'full-today': fullToday,
  'full-by': fullBy,
  'part-now': partNow,
  plan,
  settlement,
  hardship: () => null,
};

function fullToday({ bounds }: RungMatter): BuiltTerms | null {
  const { ground } = bounds;
  return withinBounds(() => termsOf({ is: 'single', on: ground.processing }, ground), bounds);
}

function fullBy({ wish, bounds, notBefore }: RungMatter): BuiltTerms | null {
  const { ground } = bounds;
  const { processing, rules } = ground;
  const named = lastBy(wish, ground) ?? wish.first;
  const from = laterOf(notBefore ?? processing, processing);
  const usual = rollDate(plusDays(from, daysToFull), 'preceding', rules.calendar);
  const latest = latestDay(bounds);
  const wanted = named !== null && named > processing ? named : usual;
  const on = earlierOf(wanted, latest);
  // The same day as "today" would be the same offer twice.
  if (on <= processing) return null;
  return withinBounds(() => termsOf({ is: 'single', on }, ground), bounds);
}

function partNow({ wish, bounds, notBefore }: RungMatter): BuiltTerms | null {
  const { ground } = bounds;
  const { asked, processing, rules, today } = ground;
  const least = leastFirst(rules.limits, asked.total);
  const wished = wish.downPayment ?? (wish.per === 'month' ? null : wish.amount);
  const half = Math.ceil(asked.total.minor / 2);
  const now = Math.max(least, wished && wished.minor < asked.total.minor ? wished.minor : half);
  if (now >= asked.total.minor) return null;
  const on = notBefore ?? processing;
  const inReach = Math.min(rules.limits.maxDays, 3660) - daysBetween(today, on);
  const gap = Math.min(daysToRest, rules.limits.maxGapDays, inReach);
  const restOn = rollDate(plusDays(on, gap), 'preceding', rules.calendar);
  if (restOn <= on) return null;
  const amount = { ...asked.total, minor: now };
  return withinBounds(() => termsOf({ is: 'two', now: amount, on, restOn }, ground), bounds);
}

/** As near to the wish as own limits allow; without one, a few payments, more only where a month may bear no more. */
function plan({ wish, bounds, notBefore, planCount }: RungMatter): BuiltTerms | null {
  const { ground } = bounds;
  const rhythm = rhythmOfWish(wish, ground);
  const first = laterOf(rhythm.first, notBefore ?? rhythm.first);
  const built = nearestTerms({ ...wish, first, rows: null, by: null }, planCount, bounds);
  return built && built.terms.payments.length > 1 ? built : null;
}

function settlement({ matter, bounds, floor }: RungMatter): BuiltTerms | null {
  const { ground } = bounds;
  const least = floor && leastSettlement(ground, ground.rules.limits, floor);
  if (floor === null || least === null) return null;
  const end = endOfOffer(ground, ground.rules, matter, floor.offerDays);
  const settle = { total: { ...ground.asked.total, minor: least }, expiresAt: end.at };
  return withinBounds(() => termsOf({ is: 'single', on: end.day }, ground, settle), bounds);
}

/** Two sets of terms that ask for the same amounts on the same days. */
export const isSameAsk = (one: AgreementTerms, other: AgreementTerms): boolean =>
  one.kind === other.kind &&
  one.payments.length === other.payments.length &&
  one.payments.every(({ due, amount }, index) => {
    const twin = other.payments[index];
    return twin?.due === due && twin.amount.minor === amount.minor;
  });

/** The business day after the validation period. */
export const dayAfter = (end: string): string => plusBusinessDays(plusDays(end, 1), 0, 'us-bank');
