import { rollDate } from '../calendar/business-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Frequency } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import { perPaymentOf } from './affordability.ts';
import { dueDates, halfAMonthFrom, nextPayday } from './due-dates.ts';
import type { PlanWish } from './offer.ts';
import type { PaymentShape, ShapeRhythm } from './payment-shape.ts';
import { plusDays } from './plan-days.ts';
import type { Ground } from './terms-of.ts';

/** Nothing said yet. */
export const noWish: PlanWish = {
  amount: null,
  per: null,
  count: null,
  frequency: null,
  anchorDays: null,
  first: null,
  by: null,
  downPayment: null,
  finalLumpSum: null,
  stepUp: null,
  rows: null,
  settleFor: null,
  method: null,
};

/** Days to the rest of "a part now", unless a day was named. */
const daysToRest = 30;

/** The wish as a way of paying; null: nothing was wished that could be judged. */
export function shapeOfWish(wish: PlanWish, ground: Ground, single: PlainDate): PaymentShape | null {
  if (wish.rows && wish.rows.length > 0) return { is: 'rows', rows: wish.rows };
  const isRhythmic = wish.frequency !== null || wish.count !== null || wish.per !== null;
  if (isRhythmic || wish.downPayment || wish.finalLumpSum || wish.stepUp) return rhythmic(wish, ground);
  if (wish.amount && wish.amount.minor < owed(wish, ground)) {
    const on = wish.first ?? ground.processing;
    return { is: 'two', now: wish.amount, on, restOn: lastBy(wish, ground) ?? plusDays(on, daysToRest) };
  }
  const on = lastBy(wish, ground) ?? wish.first ?? ((wish.amount ?? wish.settleFor) ? single : null);
  return on === null ? null : { is: 'single', on };
}

/** The last day on which money can move within "all by": a deadline is never rolled past itself. Null: none was named. */
export function lastBy({ by }: PlanWish, { rules, processing }: Ground): PlainDate | null {
  if (by === null) return null;
  const last = rollDate(by, 'preceding', rules.calendar);
  return last < processing ? by : last;
}

const owed = ({ settleFor }: PlanWish, { asked }: Ground): number => (settleFor ?? asked.total).minor;

function rhythmic(wish: PlanWish, ground: Ground): PaymentShape {
  const rhythm = rhythmOfWish(wish, ground);
  const down = wish.downPayment ? { amount: wish.downPayment, on: ground.processing } : null;
  const amount = amountEach(wish, rhythm.frequency);
  const whole = owed(wish, ground);
  if (amount && amount.minor >= whole) return { is: 'single', on: rhythm.first };
  return {
    is: 'rhythm',
    rhythm: down ? after(down.on, rhythm) : rhythm,
    split: splitOf(wish, amount, whole),
    down,
    stepUp: wish.stepUp,
    lump: wish.finalLumpSum,
  };
}

/** A day in the past is taken as a payday: the next one of its rhythm is the first. */
export function rhythmOfWish(wish: PlanWish, { processing, today }: Ground): ShapeRhythm {
  const frequency = wish.frequency ?? 'monthly';
  const named = wish.first ?? processing;
  const anchorDays = wish.anchorDays ?? anchorsBy(named, frequency);
  const first = named < today ? nextPayday(named, frequency, processing, anchorDays) : named;
  return { frequency, first, anchorDays };
}

/** Days of the month said by naming one date, so that later dates never anchor on a clamped one. */
export function anchorsBy(date: PlainDate, frequency: Frequency): readonly number[] | null {
  const day = Number(date.slice(8));
  if (frequency === 'monthly' || frequency === 'quarterly') return [day];
  return frequency === 'semimonthly' ? [day, halfAMonthFrom(day)] : null;
}

/** The rhythm from its first day after `day` on. */
function after(day: PlainDate, rhythm: ShapeRhythm): ShapeRhythm {
  if (rhythm.first > day) return rhythm;
  const next = dueDates({ ...rhythm, first: day, count: 2, roll: 'none', calendar: 'none' });
  return { ...rhythm, first: next.find((date) => date > day) ?? rhythm.first };
}

/** What each payment of the rhythm may be, as it was said. */
export function amountEach({ amount, per }: PlanWish, frequency: Frequency): Money | null {
  return amount && per === 'month' ? perPaymentOf(amount, frequency) : amount;
}

type Split = Extract<PaymentShape, { is: 'rhythm' }>['split'];

function splitOf(wish: PlanWish, amount: Money | null, whole: number): Split {
  const { count, stepUp, finalLumpSum } = wish;
  if (amount === null) return { by: 'count', count: count ?? usualCount };
  const covered = (wish.downPayment?.minor ?? 0) + amount.minor * (count ?? 0);
  const leavesRest = count !== null && !stepUp && !finalLumpSum && covered < whole;
  return leavesRest ? { by: 'amount-then-rest', amount, count } : { by: 'amount', amount };
}

/** Where only a rhythm was said. */
const usualCount = 4;

/** True when an amount of the wish is in another currency than what is owed. */
export const isOtherCurrency = (wish: PlanWish, currency: string): boolean =>
  [
    wish.amount,
    wish.downPayment,
    wish.finalLumpSum,
    wish.stepUp,
    wish.settleFor,
    ...(wish.rows ?? []).map(({ amount }) => amount),
  ].some((amount) => amount !== null && amount.currency !== currency);
