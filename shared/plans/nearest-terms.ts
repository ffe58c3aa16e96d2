import { rollDate } from '../calendar/business-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Frequency } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import { perPaymentOf } from './affordability.ts';
import { isAffordable } from './affordable.ts';
import { beyondLimits } from './authority.ts';
import { dueDates } from './due-dates.ts';
import { type Limits, leastFirst } from './limits.ts';
import type { PlanWish } from './offer.ts';
import type { PaymentShape, ShapeRhythm } from './payment-shape.ts';
import { laterOf, plusDays } from './plan-days.ts';
import { type BuiltTerms, type Ground, termsOf } from './terms-of.ts';
import { anchorsBy, rhythmOfWish } from './wish.ts';

/** What terms of one's own must stay within. */
export interface Bounds {
  readonly ground: Ground;
  /** Own limits; for what somebody above would have to approve, theirs. */
  readonly limits: Limits;
  readonly maxMonthly: Money | null;
}

/** The terms when they are possible, within the limits and what can be afforded; null: they are not. */
export function withinBounds(
  build: () => BuiltTerms,
  { ground, limits, maxMonthly }: Bounds,
): BuiltTerms | null {
  try {
    const built = build();
    const isWithin = beyondLimits(built.terms, limits, ground.today).length === 0;
    return isWithin && isAffordable(built.terms, maxMonthly) ? built : null;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The nearest terms to a wish that is not possible: the same days when only the sum was wrong, else the same rhythm with as
 * many payments as may be, a denser rhythm where the wished one leaves too long between two; null: none at all.
 */
export function nearestTerms(wish: PlanWish, count: number, bounds: Bounds): BuiltTerms | null {
  const { ground } = bounds;
  if (wish.rows && wish.rows.length > 0) {
    const rows = withinBounds(() => termsOf(lastAbsorbs(wish.rows ?? [], ground), ground), bounds);
    if (rows) return rows;
  }
  if (count === 1 && wish.by) {
    const single = withinBounds(() => termsOf({ is: 'single', on: latestDay(bounds) }, ground), bounds);
    if (single) return single;
  }
  const rhythm = clampedRhythm(wish, bounds);
  for (const frequency of denser(rhythm.frequency)) {
    const anchorDays =
      frequency === rhythm.frequency ? rhythm.anchorDays : anchorsBy(rhythm.first, frequency);
    const least = leastCount(frequency, bounds);
    const built = longestPlan({ ...rhythm, frequency, anchorDays }, Math.max(count, least), bounds);
    if (built) return built;
  }
  return null;
}

/** Payments it takes at least where a month may bear only so much; one more leaves room for costs. */
function leastCount(frequency: Frequency, { ground, maxMonthly }: Bounds): number {
  if (maxMonthly === null) return 1;
  const each = perPaymentOf(maxMonthly, frequency).minor;
  const isCharged = ground.interest !== null || ground.fee !== null;
  return each > 0 ? Math.ceil(ground.asked.total.minor / each) + (isCharged ? 1 : 0) : 1;
}

/** The rows typed by hand with the last one taking what is left over. */
function lastAbsorbs(
  rows: readonly { readonly due: PlainDate; readonly amount: Money }[],
  { asked, processing }: Ground,
): PaymentShape {
  const sorted = rows.toSorted((one, other) => one.due.localeCompare(other.due));
  const before = sorted.slice(0, -1).reduce((sum, { amount }) => sum + amount.minor, 0);
  const due = sorted.at(-1)?.due ?? processing;
  const last = { due, amount: { ...asked.total, minor: asked.total.minor - before } };
  return { is: 'rows', rows: [...sorted.slice(0, -1), last] };
}

/** The last day a single payment may fall on by the limits, never before money can move. */
export function latestDay({ ground, limits }: Bounds): PlainDate {
  const { rules, today, processing } = ground;
  const most = Math.min(limits.maxDays, limits.maxDaysToFirst, 3660);
  return laterOf(rollDate(plusDays(today, most), 'preceding', rules.calendar), processing);
}

/** The wished rhythm with its first day no later than may be. */
function clampedRhythm(wish: PlanWish, bounds: Bounds): ShapeRhythm {
  const rhythm = rhythmOfWish(wish, bounds.ground);
  const first = latestDay(bounds);
  if (rhythm.first <= first) return rhythm;
  return { ...rhythm, first, anchorDays: anchorsBy(first, rhythm.frequency) };
}

const byDensity: readonly Frequency[] = [
  'quarterly',
  'monthly',
  'every-4-weeks',
  'semimonthly',
  'biweekly',
  'weekly',
];

const denser = (frequency: Frequency): readonly Frequency[] => byDensity.slice(byDensity.indexOf(frequency));

/**
 * The longest plan of at most `count` payments within bounds, in equal payments or, where the first must be higher, with a
 * down payment. Days do not depend on how many follow, so those out of reach are cut off before anything is built.
 */
function longestPlan(rhythm: ShapeRhythm, count: number, bounds: Bounds): BuiltTerms | null {
  const { ground } = bounds;
  const { rules, today, asked } = ground;
  const { maxCount, maxDays, minLater } = bounds.limits;
  // All but the last of several are held to the later minimum; a single payment is not.
  const byMinimum = minLater > 0 ? Math.max(1, Math.floor(asked.total.minor / minLater) + 1) : count;
  const most = Math.min(count, maxCount, byMinimum);
  if (most < 1) return null;
  const { roll, calendar } = rules;
  const days = dueDates({ ...rhythm, count: most, roll, calendar });
  const inReach = days.filter((day) => day <= plusDays(today, Math.min(maxDays, 100_000))).length;
  for (let n = inReach; n > 1; n--) {
    const built = equalOrWithDown(rhythm, n, bounds);
    if (built) return built;
  }
  return withinBounds(() => termsOf({ is: 'single', on: days[0] ?? ground.processing }, ground), bounds);
}

function equalOrWithDown(rhythm: ShapeRhythm, n: number, bounds: Bounds): BuiltTerms | null {
  const { ground, limits } = bounds;
  const plain = { is: 'rhythm', rhythm, stepUp: null, lump: null } as const;
  const least = leastFirst(limits, ground.asked.total);
  const isEven = Math.floor(ground.asked.total.minor / n) >= least;
  if (Math.floor(ground.asked.total.minor / n) < ground.rules.minLast.minor) return null;
  if (isEven)
    return withinBounds(
      () => termsOf({ ...plain, split: { by: 'count', count: n }, down: null }, ground),
      bounds,
    );
  const amount = { ...ground.asked.total, minor: least };
  const down = { amount, on: rhythm.first };
  const [, second] = dueDates({ ...rhythm, count: 2, roll: 'none', calendar: 'none' });
  const later = { ...rhythm, first: second ?? rhythm.first };
  const split = { by: 'count', count: n - 1 } as const;
  return withinBounds(() => termsOf({ ...plain, rhythm: later, split, down }, ground), bounds);
}
