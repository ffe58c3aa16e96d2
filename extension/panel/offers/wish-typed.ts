import { frequencySchema, paymentMethodSchema } from '../../../shared/domain/agreement.ts';
import type { Money } from '../../../shared/money/money.ts';
import type { PlanWish } from '../../../shared/plans/offer.ts';
import { noWish } from '../../../shared/plans/wish.ts';
import { amountTyped } from './amount-typed.ts';
import { dayOfMonth } from './wish-day.ts';

/** Fields of the wish as they are typed. */
export const WISH_FIELDS = [
  'amount',
  'per',
  'frequency',
  'anchors',
  'first',
  'by',
  'down',
  'count',
  'lump',
  'stepUp',
  'settle',
  'method',
] as const;
export type WishField = (typeof WISH_FIELDS)[number];
export type Typed = Readonly<Record<string, string>>;

/** What was typed but for its amounts, which are of one currency. */
export function withoutAmounts({
  amount: _a,
  down: _d,
  lump: _l,
  stepUp: _u,
  settle: _s,
  ...rest
}: Typed): Typed {
  return rest;
}

export interface ReadWish {
  readonly wish: PlanWish;
  /** Fields whose text means nothing; the wish is read without them. */
  readonly mistaken: readonly WishField[];
}

/** The wish of what was typed. A field that cannot be read is left out and named, never guessed. */
export function wishOf(typed: Typed, currency: string): ReadWish {
  const mistaken: WishField[] = [];
  const read = <T>(field: WishField, parse: (text: string) => T | null): T | null => {
    const text = typed[field]?.trim() ?? '';
    if (text === '') return null;
    const value = parse(text);
    if (value === null) mistaken.push(field);
    return value;
  };
  const money = (field: WishField): Money | null => read(field, (text) => amountTyped(text, currency));
  const amount = money('amount');
  const frequency = read('frequency', (text) => optionOf(frequencySchema.options, text));
  const anchors = anchorsIn(typed);
  const wish: PlanWish = {
    ...noWish,
    amount,
    per: amount && typed.per === 'month' ? 'month' : null,
    frequency,
    anchorDays: anchors === 0 ? null : read('anchors', (text) => daysOfMonth(text, anchors)),
    first: read('first', dayTyped),
    by: read('by', dayTyped),
    downPayment: money('down'),
    count: read('count', countTyped),
    finalLumpSum: money('lump'),
    stepUp: money('stepUp'),
    settleFor: money('settle'),
    method: read('method', (text) => optionOf(paymentMethodSchema.options, text)),
  };
  return { wish, mistaken };
}

/** How many days of the month the rhythm is paid on; none where it goes by weeks. */
export function anchorsIn({ frequency }: Typed): 0 | 1 | 2 {
  if (frequency === 'semimonthly') return 2;
  return frequency === 'monthly' || frequency === 'quarterly' ? 1 : 0;
}

/** `1, 15` or `15 y último`, as many different days as are wanted. */
function daysOfMonth(text: string, wanted: number): number[] | null {
  const plain = text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
  const days = plain
    .split(/[\s,;/&]+|\b(?:and|y)\b/)
    .filter((part) => part !== '')
    .map(dayOfMonth);
  const known = [...new Set(days)].filter((day) => day !== null);
  return known.length === wanted && days.length === wanted ? known : null;
}

const optionOf = <T extends string>(options: readonly T[], text: string): T | null =>
  options.find((one) => one === text) ?? null;

function countTyped(text: string): number | null {
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  return count >= 1 && count <= 250 ? count : null;
}

function dayTyped(text: string): string | null {
  try {
    return /^\d{4}-\d{2}-\d{2}$/.test(text) ? Temporal.PlainDate.from(text).toString() : null;
  } catch {
    return null;
  }
}
