import type { Money } from '../money/money.ts';
import { moneyFromDecimal } from '../money/money-from-decimal.ts';
import { minimumOf } from './minimum.ts';
import { decimalShare, type Millionths, millionthsOfPercent, partOf, whole } from './percent.ts';
import type { Amounts, LimitsEntry } from './policy.ts';

/** Limits in one currency, in minor units; infinity where there is none. */
export interface Limits {
  readonly minFirst: number;
  readonly minFirstShare: Millionths;
  readonly minLater: number;
  readonly maxCount: number;
  readonly maxDays: number;
  readonly maxDaysToFirst: number;
  readonly maxGapDays: number;
  readonly minDownShare: Millionths;
  readonly maxForgiven: number;
  readonly maxForgivenShare: Millionths;
}

export const noLimits: Limits = {
  minFirst: 0,
  minFirstShare: 0,
  minLater: 0,
  maxCount: Number.POSITIVE_INFINITY,
  maxDays: Number.POSITIVE_INFINITY,
  maxDaysToFirst: Number.POSITIVE_INFINITY,
  maxGapDays: Number.POSITIVE_INFINITY,
  minDownShare: 0,
  maxForgiven: Number.POSITIVE_INFINITY,
  maxForgivenShare: whole,
};

/** An amount of a table in minor units; `otherwise` where the table, or this currency in it, is left out. */
export function amountIn(amounts: Amounts | undefined, currency: string, otherwise: number): number {
  const text = amounts?.[currency];
  return text === undefined ? otherwise : moneyFromDecimal(text, currency).minor;
}

/** The limits an entry of a policy sets, over `base` for what it leaves out. */
export function limitsOf(entry: LimitsEntry | undefined, currency: string, base: Limits): Limits {
  if (!entry) return base;
  const { minFirst, minLater, minDownPercent, maxForgiven } = entry;
  const shareOf = (percent: string | undefined, otherwise: Millionths) =>
    percent === undefined ? otherwise : millionthsOfPercent(percent);
  return {
    minFirst: minFirst ? amountIn(minFirst.amount, currency, 0) : base.minFirst,
    minFirstShare: minFirst ? shareOf(minFirst.percent, 0) : base.minFirstShare,
    minLater: minLater ? amountIn(minLater, currency, 0) : base.minLater,
    maxCount: entry.maxCount ?? base.maxCount,
    maxDays: entry.maxDays ?? base.maxDays,
    maxDaysToFirst: entry.maxDaysToFirst ?? base.maxDaysToFirst,
    maxGapDays: entry.maxGapDays ?? base.maxGapDays,
    minDownShare: shareOf(minDownPercent, base.minDownShare),
    maxForgiven: maxForgiven ? forgivenIn(maxForgiven.amount, currency) : base.maxForgiven,
    maxForgivenShare: maxForgiven ? shareOf(maxForgiven.percent, whole) : base.maxForgivenShare,
  };
}

/** Amounts named for other currencies only allow nothing in this one. */
const forgivenIn = (amounts: Amounts | undefined, currency: string): number =>
  amounts === undefined ? Number.POSITIVE_INFINITY : amountIn(amounts, currency, 0);

/** Of each limit the stricter. */
export const stricterLimits = (one: Limits, other: Limits): Limits =>
  eachLimit(one, other, Math.min, Math.max);

/** Of each limit the laxer. */
export const laxerLimits = (one: Limits, other: Limits): Limits => eachLimit(one, other, Math.max, Math.min);

type Choice = (left: number, right: number) => number;

function eachLimit(one: Limits, other: Limits, ofMost: Choice, ofLeast: Choice): Limits {
  const most = (key: keyof Limits) => ofMost(one[key], other[key]);
  const least = (key: keyof Limits) => ofLeast(one[key], other[key]);
  return {
    minFirst: least('minFirst'),
    minFirstShare: least('minFirstShare'),
    minLater: least('minLater'),
    maxCount: most('maxCount'),
    maxDays: most('maxDays'),
    maxDaysToFirst: most('maxDaysToFirst'),
    maxGapDays: most('maxGapDays'),
    minDownShare: least('minDownShare'),
    maxForgiven: most('maxForgiven'),
    maxForgivenShare: most('maxForgivenShare'),
  };
}

/** Smallest first payment of several of `total`: the higher of every minimum, never more than the whole. */
export function leastFirst(limits: Limits, total: Money): number {
  const share = decimalShare(Math.max(limits.minFirstShare, limits.minDownShare));
  return minimumOf({ fixed: { minor: limits.minFirst, currency: total.currency }, share }, total).minor;
}

/** Largest part of `balance` that may be forgiven. */
export const mostForgiven = (limits: Limits, balance: Money): number =>
  Math.min(limits.maxForgiven, partOf(balance.minor, limits.maxForgivenShare, 'down'));
