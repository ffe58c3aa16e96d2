/** One line of `npm run bench`. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most it may be (DESIGN §8); null: told for the record. */
  readonly bar: number | null;
}

export function printFigure({ name, value, unit, bar }: Figure): void {
  console.log(JSON.stringify({ name, value: Math.round(value * 1000) / 1000, unit, bar }));
}

export const median = (values: readonly number[]): number => percentile(values, 50);

/** Nearest rank: the value that `share` per cent of all do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  const value = sorted[Math.max(0, Math.ceil((share / 100) * sorted.length) - 1)];
  if (value === undefined) throw new Error('No values');
  return value;
}
