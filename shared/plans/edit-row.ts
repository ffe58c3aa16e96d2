import type { Money } from '../money/money.ts';
import { shortOf } from './split.ts';

export type Edited =
  | { readonly is: 'rows'; readonly rows: readonly Money[] }
  /** With the rows before it more than the total, or not above zero. */
  | { readonly is: 'refused'; readonly why: 'over-total' | 'not-above-zero' };

/**
 * One row changed and the total kept: the last row absorbs the difference. The last row itself made smaller leaves a
 * further row; made larger, it takes from the rows before it, nearest first, and no row is left that asks for nothing.
 */
export function editRow(rows: readonly Money[], index: number, amount: Money): Edited {
  const edited = rows.toSpliced(index, 1, amount);
  if (amount.minor <= 0) return { is: 'refused', why: 'not-above-zero' };
  const total = { minor: rows.reduce((sum, { minor }) => sum + minor, 0), currency: amount.currency };
  const short = shortOf(total, edited).minor;
  const isLast = index === rows.length - 1;
  if (isLast && short > 0) return { is: 'rows', rows: [...edited, { ...amount, minor: short }] };
  const kept = edited.map(({ minor }) => minor);
  if (short >= 0) {
    const last = kept.length - 1;
    kept[last] = (kept[last] ?? 0) + short;
  } else if (!takeBack(kept, index, -short)) return { is: 'refused', why: 'over-total' };
  return { is: 'rows', rows: kept.filter((minor) => minor > 0).map((minor) => ({ ...amount, minor })) };
}

/** Takes so much from the rows after `index`, the last first, then from those before it; false when there is not as much. */
function takeBack(rows: number[], index: number, over: number): boolean {
  let left = over;
  const order = [...rows.keys()].filter((at) => at !== index).reverse();
  const after = order.filter((at) => at > index);
  for (const at of after.length > 0 ? after : order) {
    const taken = Math.min(left, rows[at] ?? 0);
    rows[at] = (rows[at] ?? 0) - taken;
    left -= taken;
  }
  return left === 0;
}
