import { describe, expect, it } from 'vitest';
import type { KnownPlan } from '../../../../../extension/panel/money/agreements.ts';
import { whatIsLeft } from '../../../../../extension/panel/offers/what-is-left.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
type Row = readonly [status: string, matched: number];
const planOf = (rows: readonly Row[], paid: number) =>
  ({
    payments: rows.map(([status, matched], index) => ({
      promise: { sequence: index + 1, amount: usd(10_000) },
      standing: { status, matched: usd(matched) },
    })),
    standing: { paid: usd(paid) },
  }) as unknown as KnownPlan;
const left = (rows: readonly Row[], paid: number) =>
  whatIsLeft(planOf(rows, paid)).map((one) => [one.left.minor, one.isMissed]);

describe('what is left of a plan', () => {
  it('asks for no money twice: what came in part, and what came late, is off', () => {
    const rows: Row[] = [
      ['partly-kept', 6_000],
      ['active', 0],
      ['active', 0],
    ];
    expect(left(rows, 6_000)).toEqual([
      [4_000, true],
      [10_000, false],
      [10_000, false],
    ]);
    expect(left(rows, 9_999)).toEqual([
      [1, true],
      [10_000, false],
      [10_000, false],
    ]);
    expect(left(rows, 11_000)).toEqual([
      [0, true],
      [9_000, false],
      [10_000, false],
    ]);
  });

  it('asks for nothing more of one kept within its tolerance', () => {
    expect(
      left(
        [
          ['kept', 9_500],
          ['broken', 0],
        ],
        9_500,
      ),
    ).toEqual([
      [0, false],
      [10_000, true],
    ]);
  });
});
