import type { Money } from '../money/money.ts';

/** An exact number `over ÷ under`, `under` > 0. Rates, shares and part months pass through here, never through floats. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** `over ÷ under`. @throws RangeError unless `under` is above zero */
export function fraction(over: number | bigint, under: number | bigint = 1n): Fraction {
  if (BigInt(under) <= 0n) throw new RangeError(`Not a fraction: ${over}/${under}`);
  return { over: BigInt(over), under: BigInt(under) };
}

/** A decimal string such as `0.0875` or `66.666`, exactly. @throws RangeError when it is none */
export function fractionOf(decimal: string): Fraction {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal.trim());
  if (!match) throw new RangeError(`Not a decimal number: ${decimal}`);
  const [, sign, whole = '', digits = ''] = match;
  const over = BigInt(`${whole}${digits}`);
  return { over: sign === '-' ? -over : over, under: 10n ** BigInt(digits.length) };
}

/** A percentage such as `66.666` as a share. */
export const percentOf = (decimal: string): Fraction => times(fractionOf(decimal), fraction(1n, 100n));

export const plus = (one: Fraction, other: Fraction): Fraction => ({
  over: one.over * other.under + other.over * one.under,
  under: one.under * other.under,
});

export const minus = (one: Fraction, other: Fraction): Fraction =>
  plus(one, { over: -other.over, under: other.under });

export const times = (one: Fraction, other: Fraction): Fraction => ({
  over: one.over * other.over,
  under: one.under * other.under,
});

/** Below zero, zero or above, as `one` lies to `other`. */
export function compare(one: Fraction, other: Fraction): number {
  const difference = one.over * other.under - other.over * one.under;
  return difference < 0n ? -1 : Number(difference > 0n);
}

/** The next whole number below (towards −∞). */
export function roundDown({ over, under }: Fraction): bigint {
  const whole = over / under;
  return over < 0n && whole * under !== over ? whole - 1n : whole;
}

/** The next whole number above. */
export const roundUp = ({ over, under }: Fraction): bigint => -roundDown({ over: -over, under });

/** To the nearest whole number; an exact half goes away from zero, as on paper. */
export function roundHalfUp({ over, under }: Fraction): bigint {
  const size = over < 0n ? -over : over;
  const rounded = (2n * size + under) / (2n * under);
  return over < 0n ? -rounded : rounded;
}

export type Rounding = (value: Fraction) => bigint;

/** So many minor units of a currency, rounded as told. @throws RangeError beyond the safe integers */
export function moneyOf(minor: Fraction, currency: string, rounding: Rounding): Money {
  const whole = Number(rounding(minor));
  if (!Number.isSafeInteger(whole)) throw new RangeError(`Amount out of range in ${currency}`);
  return { minor: whole === 0 ? 0 : whole, currency };
}

/** A share of an amount, rounded as told. */
export const shareOf = (amount: Money, share: Fraction, rounding: Rounding): Money =>
  moneyOf(times(fraction(amount.minor), share), amount.currency, rounding);
