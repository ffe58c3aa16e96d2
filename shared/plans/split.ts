import { type Money, sumMoney } from '../money/money.ts';

/** Who takes what does not divide: the last row, the first, or one minor unit each for the first rows. */
export type RemainderRule = 'last' | 'first' | 'spread';

/** `count` equal rows; each is the floor, the remainder goes where `rule` says. A row below a minimum is for policy to refuse. */
export function splitEqual(total: Money, count: number, rule: RemainderRule = 'last'): Money[] {
  requireAmount(total);
  requireCount(count);
  const base = Math.floor(total.minor / count);
  const left = total.minor - base * count;
  return Array.from({ length: count }, (_, index) => of(total, base + remainderOf(rule, left, index, count)));
}

function remainderOf(rule: RemainderRule, left: number, index: number, count: number): number {
  if (rule === 'spread') return index < left ? 1 : 0;
  return index === (rule === 'last' ? count - 1 : 0) ? left : 0;
}

/** Rows of `amount` until the total is reached; a last row below `minLast` is merged into the one before it. */
export function splitFixed(total: Money, amount: Money, minLast: Money | null = null): Money[] {
  return splitStepUpFrom(total, amount, { minor: 0, currency: total.currency }, minLast);
}

/** A down payment, then `count` equal rows. */
export function splitAfterDownPayment(
  total: Money,
  downPayment: Money,
  count: number,
  rule: RemainderRule = 'last',
): Money[] {
  return [downPayment, ...splitEqual(rest(total, [downPayment]), count, rule)];
}

/** `count` rows, each higher than the one before by `step`; the last takes the remainder. */
export function splitStepUp(total: Money, step: Money, count: number): Money[] {
  requireAmount(total);
  requireCount(count);
  requireSame(total, step);
  const base = Math.floor((total.minor - (step.minor * count * (count - 1)) / 2) / count);
  if (step.minor < 0 || base <= 0) {
    throw new RangeError(
      'The steps are too high: the first payment would be nothing. Take smaller steps or fewer payments',
    );
  }
  const rows = Array.from({ length: count - 1 }, (_, index) => of(total, base + index * step.minor));
  return [...rows, rest(total, rows)];
}

/** Rows that start at `first` and grow by `step` until the total is reached; the last takes what is left. */
export function splitStepUpFrom(total: Money, first: Money, step: Money, minLast: Money | null): Money[] {
  requireAmount(total);
  for (const amount of [first, step, ...(minLast ? [minLast] : [])]) requireSame(total, amount);
  if (first.minor <= 0 || step.minor < 0) throw new RangeError('A payment must be above zero');
  const rows: number[] = [];
  let left = total.minor;
  for (let row = first.minor; left > row; row += step.minor) {
    if (rows.length >= mostRows) throw new RangeError(`More than ${mostRows} payments: take a higher amount`);
    rows.push(row);
    left -= row;
  }
  const before = rows.at(-1);
  if (minLast && before !== undefined && left < minLast.minor) rows.splice(-1, 1, before + left);
  else rows.push(left);
  return rows.map((minor) => of(total, minor));
}

/** `count` equal rows, then a lump sum named beforehand. */
export const splitBeforeLumpSum = (
  total: Money,
  lumpSum: Money,
  count: number,
  rule: RemainderRule = 'last',
): Money[] => [...splitEqual(rest(total, [lumpSum]), count, rule), lumpSum];

/** `count` rows of `amount`, then one that takes all that is left. */
export function splitThenRest(total: Money, amount: Money, count: number): Money[] {
  requireCount(count);
  const rows = Array.from({ length: count }, () => of(amount, amount.minor));
  const last = rest(total, rows);
  if (last.minor === 0) throw new RangeError('Nothing is left for the last payment');
  return [...rows, last];
}

/** What the rows are short of the total (below zero: over it); zero is the only sum that may be agreed. */
export function shortOf(total: Money, rows: readonly Money[]): Money {
  return of(total, total.minor - sumMoney(rows, total.currency).minor);
}

/** The last row is more than 150 % of the one before it: say it before anybody agrees. */
export function endsInBalloon(rows: readonly Money[]): boolean {
  const [before, last] = rows.slice(-2);
  return before !== undefined && last !== undefined && last.minor * 2 > before.minor * 3;
}

/** No authority goes anywhere near; it keeps a slip of a digit from filling the memory. */
const mostRows = 10_000;

function rest(total: Money, rows: readonly Money[]): Money {
  for (const row of rows) {
    requireSame(total, row);
    if (row.minor <= 0) throw new RangeError('A payment must be above zero');
  }
  const left = shortOf(total, rows);
  if (left.minor < 0) throw new RangeError('The payments come to more than the total');
  return left;
}

const of = ({ currency }: Money, minor: number): Money => ({ minor, currency });

function requireAmount({ minor, currency }: Money): void {
  if (!Number.isSafeInteger(minor) || minor < 0)
    throw new RangeError(`Not an amount to split: ${minor} ${currency}`);
}

function requireCount(count: number): void {
  if (!Number.isSafeInteger(count) || count < 1 || count > mostRows) {
    throw new RangeError(`The number of payments must be from 1 to ${mostRows}, got ${count}`);
  }
}

function requireSame(total: Money, amount: Money): void {
  if (amount.currency !== total.currency) {
    throw new RangeError(`One plan, one currency: ${amount.currency} does not go with ${total.currency}`);
  }
}
