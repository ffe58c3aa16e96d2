import type { PlainDate } from '../calendar/plain-date.ts';
import type { Citation } from './citation.ts';

/** One value of a parameter from a date on. Once released it is never edited: a change of law is a new line. */
interface DatedLine<T> {
  readonly from: PlainDate;
  readonly value: T;
  readonly citation: Citation;
  /** How sure we are of value and date: high, medium, low. */
  readonly confidence: 'H' | 'M' | 'L';
  /** The day somebody last held the value against its source. */
  readonly confirmedOn: PlainDate;
}

export interface DatedParameter<T> {
  readonly id: string;
  readonly title: string;
  /** Ascending by `from`; no two lines share a date. */
  readonly lines: readonly DatedLine<T>[];
}

/** A value in force, or the plain statement that the law of that day is not known here; never a default. */
export type Dated<T> = { is: 'known'; line: DatedLine<T> } | { is: 'not-known'; why: string };

/** The line in force on `date`. Plain dates compare as text. */
export function valueOn<T>(parameter: DatedParameter<T>, date: PlainDate): Dated<T> {
  for (let index = parameter.lines.length - 1; index >= 0; index--) {
    const line = parameter.lines[index];
    if (line && line.from <= date) return { is: 'known', line };
  }
  return { is: 'not-known', why: `${parameter.title}: no value is on file for ${date}` };
}

/** The value in force, or undefined before the first line. */
export function lookUp<T>(parameter: DatedParameter<T>, date: PlainDate): T | undefined {
  const found = valueOn(parameter, date);
  return found.is === 'known' ? found.line.value : undefined;
}
