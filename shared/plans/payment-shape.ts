import { rollDate } from '../calendar/business-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Frequency } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import { dueDates, nominalDates } from './due-dates.ts';
import { partOf } from './percent.ts';
import type { PlanRules } from './plan-rules.ts';
import {
  splitAfterDownPayment,
  splitBeforeLumpSum,
  splitEqual,
  splitFixed,
  splitStepUp,
  splitStepUpFrom,
  splitThenRest,
} from './split.ts';

/** How often, from when. */
export interface ShapeRhythm {
  readonly frequency: Frequency;
  readonly first: PlainDate;
  readonly anchorDays: readonly number[] | null;
}

/** A way of paying, before it is amounts on days. */
export type PaymentShape =
  | { readonly is: 'single'; readonly on: PlainDate }
  | { readonly is: 'rows'; readonly rows: readonly { readonly due: PlainDate; readonly amount: Money }[] }
  | { readonly is: 'two'; readonly now: Money; readonly on: PlainDate; readonly restOn: PlainDate }
  | {
      readonly is: 'rhythm';
      readonly rhythm: ShapeRhythm;
      /** Payments beside a down payment and a lump sum; `amount`: as many as it takes. */
      readonly split:
        | { readonly by: 'count'; readonly count: number }
        | { readonly by: 'amount'; readonly amount: Money }
        | { readonly by: 'amount-then-rest'; readonly amount: Money; readonly count: number };
      /** Paid first, on its own day; the rhythm begins after it. */
      readonly down: { readonly amount: Money; readonly on: PlainDate } | null;
      readonly stepUp: Money | null;
      readonly lump: Money | null;
    };

type Sort = 'down-payment' | 'instalment' | 'final' | 'single';

export interface ShapedAmounts {
  readonly amounts: readonly Money[];
  readonly sorts: readonly Sort[];
}

/** The amounts of a shape over `total`, exactly. @throws RangeError when the shape does not go with the total */
export function amountsOf(shape: PaymentShape, total: Money, rules: PlanRules): ShapedAmounts {
  if (shape.is === 'single') return { amounts: [total], sorts: ['single'] };
  if (shape.is === 'rows') {
    const amounts = shape.rows.map(({ amount }) => amount);
    return { amounts, sorts: amounts.map(() => (amounts.length === 1 ? 'single' : 'instalment')) };
  }
  if (shape.is === 'two') {
    const rest = { ...total, minor: total.minor - shape.now.minor };
    return { amounts: [shape.now, rest], sorts: ['down-payment', 'final'] };
  }
  return amountsOfRhythm(shape, total, rules);
}

type RhythmShape = Extract<PaymentShape, { is: 'rhythm' }>;

function amountsOfRhythm(shape: RhythmShape, total: Money, rules: PlanRules): ShapedAmounts {
  const amounts = splitRhythm(shape, total, rules);
  if (amounts.length === 1) return { amounts, sorts: ['single'] };
  const endsFinal = shape.lump !== null || shape.split.by === 'amount-then-rest';
  const sorts = amounts.map((_, index): Sort => {
    if (shape.down && index === 0) return 'down-payment';
    return endsFinal && index === amounts.length - 1 ? 'final' : 'instalment';
  });
  return { amounts, sorts };
}

/** A shape of one part goes to the split named after it; of several each part is split by itself. */
function splitRhythm({ down, lump, stepUp, split }: RhythmShape, total: Money, rules: PlanRules): Money[] {
  const middle = { ...total, minor: total.minor - (down?.amount.minor ?? 0) - (lump?.minor ?? 0) };
  if (middle.minor <= 0) throw new RangeError('The payments come to more than the total');
  if (split.by === 'count' && !stepUp) {
    if (down && !lump) return splitAfterDownPayment(total, down.amount, split.count, rules.remainder);
    if (lump && !down) return splitBeforeLumpSum(total, lump, split.count, rules.remainder);
  }
  const plain = splitMiddle(split, stepUp, middle, rules);
  return [...(down ? [down.amount] : []), ...plain, ...(lump ? [lump] : [])];
}

function splitMiddle(
  by: RhythmShape['split'],
  stepUp: Money | null,
  middle: Money,
  rules: PlanRules,
): Money[] {
  if (by.by === 'amount-then-rest') return splitThenRest(middle, by.amount, by.count);
  if (by.by === 'count') {
    return stepUp ? splitStepUp(middle, stepUp, by.count) : splitEqual(middle, by.count, rules.remainder);
  }
  const minLast = leastLast(by.amount, rules);
  return stepUp
    ? splitStepUpFrom(middle, by.amount, stepUp, minLast)
    : splitFixed(middle, by.amount, minLast);
}

/** A smaller last payment is joined to the one before. */
const leastLast = (amount: Money, { minLast }: PlanRules): Money => ({
  minor: Math.max(minLast.minor, partOf(amount.minor, minLast.share, 'up')),
  currency: amount.currency,
});

/** The days of a shape with `count` payments, before and after they are rolled to business days. */
export function daysOf(
  shape: PaymentShape,
  count: number,
  rules: PlanRules,
): { readonly named: readonly PlainDate[]; readonly rolled: readonly PlainDate[] } {
  const { roll, calendar } = rules;
  if (shape.is !== 'rhythm') {
    const named = namedDays(shape);
    return { named, rolled: named.map((day) => rollDate(day, roll, calendar)) };
  }
  const head = shape.down ? [shape.down.on] : [];
  const rhythm = { ...shape.rhythm, count: count - head.length, roll, calendar };
  if (rhythm.count < 1) return { named: head, rolled: head.map((day) => rollDate(day, roll, calendar)) };
  return {
    named: [...head, ...nominalDates(rhythm)],
    rolled: [...head.map((day) => rollDate(day, roll, calendar)), ...dueDates(rhythm)],
  };
}

function namedDays(shape: Exclude<PaymentShape, { is: 'rhythm' }>): readonly PlainDate[] {
  if (shape.is === 'single') return [shape.on];
  return shape.is === 'two' ? [shape.on, shape.restOn] : shape.rows.map(({ due }) => due);
}
