/** Cents of an amount as the org answers it; sums of floats would not add up. */
export function minorUnits(amount: unknown): number {
  if (typeof amount !== 'number') throw new Error(`Not an amount: ${String(amount)}`);
  return Math.round(amount * 100);
}

export function sumOf(rows: readonly Record<string, unknown>[], field: string): number {
  return rows.reduce((sum, row) => sum + minorUnits(row[field]), 0);
}
