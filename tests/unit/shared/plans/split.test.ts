import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Money } from '../../../../shared/money/money.ts';
import { editRow } from '../../../../shared/plans/edit-row.ts';
import { minimumOf } from '../../../../shared/plans/minimum.ts';
import {
  endsInBalloon,
  shortOf,
  splitAfterDownPayment,
  splitBeforeLumpSum,
  splitEqual,
  splitFixed,
  splitStepUp,
  splitStepUpFrom,
  splitThenRest,
} from '../../../../shared/plans/split.ts';

const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const minors = (rows: readonly Money[]): number[] => rows.map(({ minor }) => minor);

const someTotal = fc.integer({ min: 1, max: 100_000_000_000 }).map(usd);
const someCount = fc.integer({ min: 1, max: 250 });

describe('equal rows', () => {
  it.each([
    ['last', [333, 333, 334]],
    ['first', [334, 333, 333]],
  ] as const)('the remainder goes %s', (rule, rows) => {
    expect(minors(splitEqual(usd(1000), 3, rule))).toEqual(rows);
  });

  it('or one unit each to the first rows', () => {
    expect(minors(splitEqual(usd(1001), 7, 'last'))).toEqual([143, 143, 143, 143, 143, 143, 143]);
    expect(minors(splitEqual(usd(1003), 7, 'spread'))).toEqual([144, 144, 143, 143, 143, 143, 143]);
  });

  it('add up exactly whatever the rule', () => {
    fc.assert(
      fc.property(someTotal, someCount, fc.constantFrom('last', 'first', 'spread'), (total, count, rule) => {
        const rows = splitEqual(total, count, rule);
        expect(rows).toHaveLength(count);
        expect(shortOf(total, rows).minor).toBe(0);
      }),
    );
  });

  it.each([0, -1, 1.5, Number.NaN, 10_001])('refuse %s payments', (count) => {
    expect(() => splitEqual(usd(1000), count)).toThrow('number of payments');
  });

  it('refuse a credit balance and an amount beyond the safe integers', () => {
    expect(() => splitEqual(usd(-1), 2)).toThrow(RangeError);
    expect(() => splitEqual(usd(2 ** 53), 2)).toThrow(RangeError);
  });
});

describe('rows of a fixed amount', () => {
  it('merge a last row below the minimum, and keep one that is on it', () => {
    expect(minors(splitFixed(usd(100_000), usd(30_000), usd(10_000)))).toEqual([
      30_000, 30_000, 30_000, 10_000,
    ]);
    expect(minors(splitFixed(usd(100_000), usd(30_000), usd(10_001)))).toEqual([30_000, 30_000, 40_000]);
  });

  it('add up exactly, and a merged row is under the amount and the minimum together', () => {
    const some = fc.integer({ min: 100, max: 1_000_000 });
    fc.assert(
      fc.property(some, some, some, (total, amount, least) => {
        const rows = minors(splitFixed(usd(total), usd(amount), usd(least)));
        expect(rows.reduce((sum, row) => sum + row, 0)).toBe(total);
        expect(rows.slice(0, -1).every((row) => row === amount)).toBe(true);
        if (rows.length > 1) expect(rows.at(-1)).toBeLessThan(amount + least);
      }),
    );
  });

  it('a stricter minimum never makes a smaller smallest row, nor more rows', () => {
    const some = fc.integer({ min: 100, max: 100_000 });
    fc.assert(
      fc.property(some, some, some, some, (total, amount, one, other) => {
        const [loose, strict] = [Math.min(one, other), Math.max(one, other)].map((least) =>
          minors(splitFixed(usd(total), usd(amount), usd(least))),
        );
        expect(Math.min(...(strict ?? []))).toBeGreaterThanOrEqual(Math.min(...(loose ?? [])));
        expect(strict?.length).toBeLessThanOrEqual(loose?.length ?? 0);
      }),
    );
  });

  it.each([0, -100])('refuse payments of %s', (amount) => {
    expect(() => splitFixed(usd(1000), usd(amount))).toThrow('above zero');
  });

  it('refuse another currency and a flood of rows', () => {
    expect(() => splitFixed(usd(1000), { minor: 100, currency: 'EUR' })).toThrow('One plan, one currency');
    expect(() => splitFixed(usd(100_000_000), usd(1))).toThrow('10000 payments');
  });
});

describe('other shapes', () => {
  it('a down payment stands first, the rest is split', () => {
    expect(minors(splitAfterDownPayment(usd(100_000), usd(25_000), 4))).toEqual([
      25_000, 18_750, 18_750, 18_750, 18_750,
    ]);
    expect(() => splitAfterDownPayment(usd(1000), usd(1001), 1)).toThrow('more than the total');
    expect(() => splitAfterDownPayment(usd(1000), usd(0), 1)).toThrow('above zero');
  });

  it('steps grow, and the last takes the remainder', () => {
    expect(minors(splitStepUp(usd(100_001), usd(10_000), 4))).toEqual([10_000, 20_000, 30_000, 40_001]);
    expect(minors(splitStepUpFrom(usd(100_000), usd(10_000), usd(5_000), null))).toEqual([
      10_000, 15_000, 20_000, 25_000, 30_000,
    ]);
    expect(() => splitStepUp(usd(60_000), usd(10_000), 4)).toThrow('steps are too high');
  });

  it('a lump sum at the end: named, or what is left over', () => {
    expect(minors(splitBeforeLumpSum(usd(100_000), usd(70_000), 3))).toEqual([
      10_000, 10_000, 10_000, 70_000,
    ]);
    expect(minors(splitThenRest(usd(100_000), usd(10_000), 3))).toEqual([10_000, 10_000, 10_000, 70_000]);
    expect(() => splitThenRest(usd(30_000), usd(10_000), 3)).toThrow('Nothing is left');
  });

  it('a last row of more than 150 % is a balloon, one of 150 % is none', () => {
    expect(endsInBalloon([usd(100), usd(150)])).toBe(false);
    expect(endsInBalloon([usd(100), usd(151)])).toBe(true);
    expect(endsInBalloon([usd(100)])).toBe(false);
  });

  it('rows typed by hand are short, over or exact', () => {
    expect(shortOf(usd(1000), [usd(400), usd(500)]).minor).toBe(100);
    expect(shortOf(usd(1000), [usd(600), usd(500)]).minor).toBe(-100);
  });
});

describe('a row edited', () => {
  const rowsAfter = (rows: readonly number[], index: number, amount: number) => {
    const edited = editRow(rows.map(usd), index, usd(amount));
    return edited.is === 'rows' ? minors(edited.rows) : edited.why;
  };

  it('leaves the difference to the last row, and to a further one when it was the last', () => {
    expect(rowsAfter([50_000, 50_000], 0, 40_000)).toEqual([40_000, 60_000]);
    expect(rowsAfter([40_000, 60_000], 1, 40_000)).toEqual([40_000, 40_000, 20_000]);
  });

  it('larger, it takes from the end; nothing is left that asks for nothing', () => {
    expect(rowsAfter([300, 300, 400], 0, 500)).toEqual([500, 300, 200]);
    expect(rowsAfter([300, 300, 400], 0, 700)).toEqual([700, 300]);
    expect(rowsAfter([300, 300, 400], 2, 500)).toEqual([300, 200, 500]);
  });

  it('beyond the total or at nothing it is refused', () => {
    expect(rowsAfter([300, 700], 0, 1001)).toBe('over-total');
    // The rows before it stand: 300 and 701 are more than the total.
    expect(rowsAfter([300, 300, 400], 1, 700)).toEqual([300, 700]);
    expect(rowsAfter([300, 300, 400], 1, 701)).toBe('over-total');
    expect(rowsAfter([300, 700], 0, 0)).toBe('not-above-zero');
  });

  it('keeps the total', () => {
    const some = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 12 }), fc.nat(11), some, (rows, at, amount) => {
        const total = rows.reduce((sum, row) => sum + row, 0);
        const after = rowsAfter(rows, at % rows.length, amount);
        if (typeof after === 'string') return;
        expect(after.reduce((sum, row) => sum + row, 0)).toBe(total);
        expect(Math.min(...after)).toBeGreaterThan(0);
        expect(after).toContain(amount);
      }),
    );
  });
});

describe('the least a payment may be', () => {
  it('is the higher of amount and share, the share rounded up', () => {
    expect(minimumOf({ fixed: usd(1000), share: '0.1' }, usd(10_001)).minor).toBe(1001);
    expect(minimumOf({ fixed: usd(1000), share: '0.1' }, usd(9_999)).minor).toBe(1000);
    expect(minimumOf({ fixed: null, share: '0.25' }, { minor: 101, currency: 'JPY' })).toEqual({
      minor: 26,
      currency: 'JPY',
    });
    expect(minimumOf({ fixed: null, share: null }, usd(500)).minor).toBe(0);
  });

  it('never more than is owed', () => {
    expect(minimumOf({ fixed: usd(1000), share: null }, usd(700)).minor).toBe(700);
  });
});
