import type { Money } from '../money/money.ts';
import type { PlanRules } from './plan-rules.ts';

/** What is left of the payments to come after more was paid than was due. */
export type AfterOverpayment =
  | { readonly is: 'rows'; readonly rows: readonly Money[] }
  /** Above the whole by more than may be taken; `over` is what would be too much. */
  | { readonly is: 'refused'; readonly over: Money };

/**
 * `surplus` against the payments to come: `advance-next` fills the next ones first, `reduce-last` takes from the end. A row
 * that is used up asks for nothing and stays as zero, so that the rows keep their places.
 */
export function afterOverpayment(
  toCome: readonly Money[],
  surplus: Money,
  { overpay }: PlanRules,
): AfterOverpayment {
  const rows = toCome.map(({ minor }) => minor);
  const order = overpay.does === 'advance-next' ? [...rows.keys()] : [...rows.keys()].reverse();
  let left = surplus.minor;
  for (const index of order) {
    const used = Math.min(left, rows[index] ?? 0);
    rows[index] = (rows[index] ?? 0) - used;
    left -= used;
  }
  if (left > overpay.atMost) return { is: 'refused', over: { ...surplus, minor: left } };
  return { is: 'rows', rows: rows.map((minor) => ({ ...surplus, minor })) };
}
