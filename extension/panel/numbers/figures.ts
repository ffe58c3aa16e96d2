import { decimalOf, type Measure, type Unit } from '../../../shared/numbers/measure.ts';
import { type Fraction, roundHalfUp } from '../../../shared/plans/fraction.ts';
import type { NumbersPanel } from './numbers-context.ts';

type Say = Pick<NumbersPanel, 'words' | 'formats'>;

/** `Intl` takes an exact decimal string; no figure becomes a float on its way to the screen. */
type Decimal = Intl.StringNumericLiteral;

const DIGITS: Readonly<Record<Unit, number>> = {
  count: 0,
  money: 0,
  'money-days': 0,
  days: 1,
  percent: 1,
  seconds: 0,
  hours: 1,
  times: 2,
  'per-hour': 1,
  'per-1000': 1,
};

/** A figure as a person reads it: `28.6 %`, `1,200.00 USD`, `4.7 an hour`. */
function figureText(value: Fraction, unit: Unit, currency: string | null, { words, formats }: Say): string {
  if (unit === 'money' || unit === 'money-days') {
    const amount = formats.money({ minor: Number(roundHalfUp(value)), currency: currency ?? 'XXX' });
    return unit === 'money' ? amount : `${amount} ${words.numbers.unit[unit]}`;
  }
  const digits = DIGITS[unit];
  const written = new Intl.NumberFormat(formats.locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(decimalOf(value, digits) as Decimal);
  const suffix = words.numbers.unit[unit];
  return suffix === '' ? written : `${written} ${suffix}`;
}

export function measureText({ value, unit, currency }: Measure, say: Say): string {
  return value === 'not-enough-data' ? say.words.numbers.notEnough : figureText(value, unit, currency, say);
}

/** What it was made of: `2 ÷ 7`, `750.00 USD ÷ 600.00 USD × 30 + 31`. Percent speak for their hundred. */
export function partsText(measure: Measure, say: Say): string {
  const { numerator, denominator, of, currency, factor, added, unit } = measure;
  const part = (value: Fraction | null, side: 0 | 1): string =>
    value === null ? say.words.numbers.notKnown : figureText(value, of[side], currency, say);
  const quotient = `${part(numerator, 0)} ÷ ${part(denominator, 1)}`;
  const isScaled = unit === 'days' && factor.over !== factor.under;
  return [
    quotient,
    isScaled ? ` × ${figureText(factor, 'count', null, say)}` : '',
    added.over === 0n ? '' : ` + ${figureText(added, 'count', null, say)}`,
  ].join('');
}
