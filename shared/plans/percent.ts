import { fraction, roundDown, roundUp, times } from './fraction.ts';

/** Shares in whole millionths, so that limits compare as numbers and apply exactly: 12.5 % is 125,000. */
export type Millionths = number;

export const whole: Millionths = 1_000_000;

/** `"12.5"` percent, at most four decimals. */
export const millionthsOfPercent = (percent: string): Millionths => digits(percent, 4);

function digits(text: string, decimals: number): Millionths {
  const [units = '0', decimal = ''] = text.split('.');
  return Number(`${units}${decimal.slice(0, decimals).padEnd(decimals, '0')}`);
}

/** The share of an amount in minor units. Minimums are rounded up (never a cent less than asked), maximums down. */
export const partOf = (minor: number, share: Millionths, rounding: 'up' | 'down'): number =>
  Number((rounding === 'up' ? roundUp : roundDown)(times(fraction(minor), fraction(share, BigInt(whole)))));

/** `125000` as a decimal share, `0.125`. */
export const decimalShare = (share: Millionths): string => String(share / whole);

/** `125000` as a person reads it: `12.5`. */
export const percentInWords = (share: Millionths): string => String(share / 10_000);
