import { compare, type Fraction, fraction, plus, roundHalfUp, times } from '../plans/fraction.ts';
import type { Label } from '../wrap-up/disposition.ts';
import { type MeasureId, measureWords } from './measure-words.ts';

/** What a number of a measure is counted in. `money`: minor units of the measure's currency. */
export type Unit =
  | 'count'
  | 'money'
  /** Amounts times days. */
  | 'money-days'
  | 'days'
  | 'percent'
  | 'seconds'
  | 'hours'
  | 'times'
  | 'per-hour'
  | 'per-1000';

/** A figure with all that it was made of, so that nobody has to believe it. */
export interface Measure {
  readonly id: MeasureId;
  /** Null: it could not be read. */
  readonly numerator: Fraction | null;
  readonly denominator: Fraction | null;
  /** What the quotient is multiplied by, and what is added to it. */
  readonly factor: Fraction;
  readonly added: Fraction;
  /** What numerator and denominator are counted in. */
  readonly of: readonly [Unit, Unit];
  /** Never 0 % or 100 % for want of anything to divide by. */
  readonly value: Fraction | 'not-enough-data';
  readonly unit: Unit;
  /** Of amounts; null: none are in it. */
  readonly currency: string | null;
  readonly label: Label;
  readonly formula: Label;
}

export interface RatioParts {
  readonly numerator: Fraction | number | null;
  readonly denominator: Fraction | number | null;
  readonly of: readonly [Unit, Unit];
  readonly unit: Unit;
  /** What the quotient is multiplied by: 100 for percent, the days of the period. */
  readonly factor?: Fraction | number;
  /** What is added to it at the end. */
  readonly added?: Fraction | number;
  readonly currency?: string;
}

const exact = (value: Fraction | number): Fraction => (typeof value === 'number' ? fraction(value) : value);
const zero = fraction(0);

/** numerator ÷ denominator × factor + added, exactly; nothing is said where the denominator is not above zero. */
export function ratio(id: MeasureId, parts: RatioParts): Measure {
  const numerator = parts.numerator === null ? null : exact(parts.numerator);
  const denominator = parts.denominator === null ? null : exact(parts.denominator);
  const [factor, added] = [exact(parts.factor ?? 1), exact(parts.added ?? 0)];
  return {
    id,
    numerator,
    denominator,
    factor,
    added,
    of: parts.of,
    value:
      numerator === null || denominator === null || compare(denominator, zero) <= 0
        ? 'not-enough-data'
        : plus(times(times(numerator, inverse(denominator)), factor), added),
    unit: parts.unit,
    currency: parts.currency ?? null,
    ...measureWords[id],
  };
}

/** A share of one count in another, in percent. */
export const share = (id: MeasureId, numerator: number | null, denominator: number | null): Measure =>
  ratio(id, { numerator, denominator, of: ['count', 'count'], unit: 'percent', factor: 100 });

const inverse = ({ over, under }: Fraction): Fraction => ({ over: under, under: over });

/** The value as a decimal with so many digits, half away from zero: 83.33. */
export function decimalOf(value: Fraction, digits: number): string {
  const scale = 10n ** BigInt(digits);
  const rounded = roundHalfUp(times(value, fraction(scale)));
  const text = String(rounded < 0n ? -rounded : rounded).padStart(digits + 1, '0');
  const sign = rounded < 0n ? '-' : '';
  return digits === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
