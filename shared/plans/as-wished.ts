import { rollDate } from '../calendar/business-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { AgreedPayment } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import { type Bounds, nearestTerms, withinBounds } from './nearest-terms.ts';
import type { PlanWish, Reason } from './offer.ts';
import { daysOf, type PaymentShape } from './payment-shape.ts';
import type { PlanRules } from './plan-rules.ts';
import { amountInText, reason } from './reason.ts';
import { type BuiltTerms, type Ground, type SettleFor, termsOf } from './terms-of.ts';
import { amountEach } from './wish.ts';

/**
 * Where the terms are not what was said: a payment above the amount, another count, another day. A last payment that is
 * smaller, takes the rest, or takes in less than the least amount a payment may be, is as wished, and so is a day off that
 * the roll rule moved.
 */
export function notAsWished(
  wish: PlanWish,
  shape: PaymentShape,
  { terms }: BuiltTerms,
  ground: Ground,
): Reason[] {
  const { payments } = terms;
  if (shape.is === 'rows') return [otherDay(wish, shape, payments, ground)].filter((one) => one !== null);
  return [
    otherAmount(wish, shape, payments, ground),
    otherCount(wish, shape, payments),
    otherDay(wish, shape, payments, ground),
  ].filter((one) => one !== null);
}

type Rhythm = Extract<PaymentShape, { is: 'rhythm' }>;

/** A joined last payment, a cost on top, or a part that has no room beside a payment of all. */
function otherAmount(
  wish: PlanWish,
  shape: PaymentShape,
  payments: readonly AgreedPayment[],
  { rules }: Ground,
): Reason | null {
  const frequency = shape.is === 'rhythm' ? shape.rhythm.frequency : (wish.frequency ?? 'monthly');
  const each = amountEach(wish, frequency);
  if (each === null || shape.is === 'two') return null;
  const above =
    shape.is === 'rhythm'
      ? plainPayments(shape, payments).find(
          ({ amount }, index, all) =>
            amount.minor >
            each.minor + index * (shape.stepUp?.minor ?? 0) + smallRest(shape, index, all, rules),
        )
      : payments.find(({ amount }) => amount.minor > each.minor || hasOtherParts(wish));
  return above ? differs(above.sequence, above.amount, each) : null;
}

/** 1,000.05 at 200.00 are four of 200.00 and one of 200.05: nobody would ask for five cents apart. */
const smallRest = (
  { split }: Rhythm,
  index: number,
  all: readonly AgreedPayment[],
  { minLast }: PlanRules,
): number => (split.by === 'amount' && index === all.length - 1 ? Math.max(0, minLast.minor - 1) : 0);

const differs = (sequence: number, amount: Money, wished: Money): Reason =>
  reason('wish-amount', 'Payment {sequence} would be {value}, {wished} each was wished', {
    sequence,
    value: amountInText(amount),
    wished: amountInText(wished),
  });

const hasOtherParts = ({ downPayment, finalLumpSum }: PlanWish): boolean =>
  downPayment !== null || finalLumpSum !== null;

/** Those beside a down payment, a lump sum and a payment of the rest. */
function plainPayments(
  { down, lump, split }: Rhythm,
  payments: readonly AgreedPayment[],
): readonly AgreedPayment[] {
  const last = (lump ? 1 : 0) + (split.by === 'amount-then-rest' ? 1 : 0);
  return payments.slice(down ? 1 : 0, payments.length - last);
}

function otherCount(
  { count }: PlanWish,
  shape: PaymentShape,
  payments: readonly AgreedPayment[],
): Reason | null {
  if (count === null || shape.is === 'two') return null;
  const value = (shape.is === 'rhythm' ? plainPayments(shape, payments) : payments).length;
  return value === count
    ? null
    : reason('wish-count', '{value} payments, {wished} were wished', { value, wished: count });
}

/**
 * Where the least last payment joined two into one above what was wished: as many in equal payments, and where own limits
 * forbid the wished days, the nearest plan in which none is above it; null: neither.
 */
export function withoutJoined(
  wish: PlanWish,
  shape: PaymentShape,
  { terms }: BuiltTerms,
  settle: SettleFor | null,
  bounds: Bounds,
): BuiltTerms | null {
  if (shape.is !== 'rhythm' || shape.split.by !== 'amount' || shape.stepUp) return null;
  const { amount } = shape.split;
  const plain = plainPayments(shape, terms.payments);
  if (plain.every(({ amount: { minor } }) => minor <= amount.minor)) return null;
  const count = plain.length + 1;
  const even = { ...shape, split: { by: 'count', count } } as const;
  const spread = withinBounds(() => termsOf(even, bounds.ground, settle), bounds);
  if (spread || settle || shape.down || shape.lump) return spread;
  const most = wish.per === 'month' ? leastOf(wish.amount, bounds.maxMonthly) : bounds.maxMonthly;
  const near = nearestTerms(wish, count, { ...bounds, maxMonthly: most });
  return near?.terms.payments.every(({ amount: { minor } }) => minor <= amount.minor) ? near : null;
}

const leastOf = (one: Money | null, other: Money | null): Money | null =>
  one && other ? (one.minor < other.minor ? one : other) : (one ?? other);

/** A day that had passed, or on which money can no longer move; a first day or a deadline that is not met. */
function otherDay(
  wish: PlanWish,
  shape: PaymentShape,
  payments: readonly AgreedPayment[],
  { rules, today, processing }: Ground,
): Reason | null {
  const { named } = daysOf(shape, payments.length, rules);
  for (const [index, { due }] of payments.entries()) {
    const day = named[index];
    if (day !== undefined && !isOn(due, day, rules)) return anotherDay(day, due);
  }
  const last = payments.at(-1)?.due;
  if (shape.is === 'rows' || last === undefined) return null;
  if (wish.by !== null && last > wish.by) return anotherDay(wish.by, last);
  const hasDown = shape.is === 'rhythm' && shape.down !== null;
  // Anchor days say which day of the month it is; a day in the past was taken as a payday.
  if (wish.first === null || wish.anchorDays || wish.first < today) return null;
  const first = hasDown && wish.first > processing ? 1 : 0;
  const due = payments[first]?.due;
  return due === undefined || named[first] === wish.first ? null : anotherDay(wish.first, due);
}

const isOn = (due: PlainDate, named: PlainDate, { roll, calendar }: PlanRules): boolean =>
  due === rollDate(named, roll, calendar) || due === rollDate(named, 'following', calendar);

const anotherDay = (wished: PlainDate, due: PlainDate): Reason =>
  reason('wish-day', '{due} in place of the {wished} that was wished', { due, wished });
