import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  alreadyPaid,
  alreadyPaidByAny,
  alreadyPaidInSteps,
  type OpenItem,
} from '../../../../shared/plans/already-paid.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });
const received = (minor: number, id = 'receipt') => ({ id, unapplied: usd(minor) });
const open = (...minors: number[]): OpenItem[] =>
  minors.map((minor, index) => ({
    id: `I${index + 1}`,
    due: `2026-01-${String(index + 1).padStart(2, '0')}`,
    open: usd(minor),
  }));

/** All sets, by trying each of the 2ⁿ. */
function bruteForce(items: readonly OpenItem[], target: number): string[][] {
  const used = items.filter((item) => item.open.minor !== 0);
  return Array.from({ length: 2 ** used.length }, (_, mask) => used.filter((_item, bit) => (mask >> bit) & 1))
    .filter((set) => set.length > 0 && set.reduce((sum, item) => sum + item.open.minor, 0) === target)
    .map((set) => set.map(({ id }) => id));
}

const unordered = (sets: readonly (readonly string[])[]): string[] =>
  sets.map((set) => set.toSorted().join()).toSorted();

describe('already paid', () => {
  it('finds what trying everything finds, credit memos among the invoices included', () => {
    const items = fc
      .array(fc.integer({ min: -6, max: 12 }), { maxLength: 11 })
      .map((minors) => open(...minors));
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 40 }), (invoices, target) => {
        const found = alreadyPaid(invoices, received(target), { most: 100_000, tolerance: 0 });
        expect(unordered(found.sets)).toEqual(unordered(bruteForce(invoices, target)));
        expect(found.moreExist).toBe(false);
        expect(found.isComplete).toBe(true);
      }),
    );
  });

  it('lists no more than asked for, says that more exist, and each of them is right', () => {
    const items = fc
      .array(fc.integer({ min: 1, max: 6 }), { minLength: 6, maxLength: 12 })
      .map((minors) => open(...minors));
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 30 }), (invoices, target) => {
        const all = bruteForce(invoices, target);
        const found = alreadyPaid(invoices, received(target), { most: 5, tolerance: 0 });
        expect(found.sets.length).toBeLessThanOrEqual(5);
        expect(found.moreExist).toBe(all.length > found.sets.length);
        expect(unordered(all)).toEqual(expect.arrayContaining(unordered(found.sets)));
        expect(found.sets.length > 0).toBe(all.length > 0);
        const fewest = Math.min(...all.map((set) => set.length));
        if (all.length > 0) expect(found.sets[0]).toHaveLength(fewest);
      }),
    );
  });

  it('tells equal amounts apart up to 20 sets; beyond, the oldest stand for all', () => {
    const five = alreadyPaid(open(10, 10, 10, 10, 10), received(20));
    expect(five.sets).toHaveLength(10);
    expect(five.moreExist).toBe(false);
    const six = alreadyPaid(open(10, 10, 10, 10, 10, 10, 10).toReversed(), received(20));
    expect(six).toMatchObject({ sets: [['I1', 'I2']], moreExist: true });
  });

  it('takes 30 alike in one step and says that more exist', () => {
    const found = alreadyPaid(open(...Array.from({ length: 30 }, () => 10_000)), received(150_000));
    expect(found.sets).toEqual([Array.from({ length: 15 }, (_, index) => `I${index + 1}`)]);
    expect(found).toMatchObject({ moreExist: true, isComplete: true });
  });

  it('is complete with 30 different amounts: the one set there is, and none where there is none', () => {
    const powers = open(...Array.from({ length: 30 }, (_, index) => 2 ** index));
    expect(alreadyPaid(powers, received(2 ** 29 + 2 ** 14 + 1))).toMatchObject({
      sets: [expect.arrayContaining(['I1', 'I15', 'I30'])],
      moreExist: false,
      isComplete: true,
    });
    expect(alreadyPaid(powers, received(2 ** 30)).sets).toEqual([]);
  });

  it('with more than can be combined it says so, and still finds one invoice or two', () => {
    const many = open(...Array.from({ length: 80 }, (_, index) => 1_000_003 + index ** 3 * 7_919));
    const sizeOf = (index: number) => many[index]?.open.minor ?? 0;
    expect(alreadyPaid(many, received(sizeOf(79)))).toMatchObject({ sets: [['I80']], isComplete: false });
    expect(alreadyPaid(many, received(sizeOf(78) + sizeOf(79))).sets).toContainEqual(['I79', 'I80']);
    expect(alreadyPaid(many, received(sizeOf(0) + sizeOf(79))).sets).toContainEqual(['I1', 'I80']);
  });

  it('misses within the tolerance come nearest first, those beyond it not at all', () => {
    const near = (tolerance: number) =>
      alreadyPaid(open(10_000, 25_000, 40_000), received(34_985), { most: 20, tolerance }).nearest;
    expect(near(15)).toEqual([{ invoiceIds: ['I1', 'I2'], difference: usd(15) }]);
    expect(near(14)).toEqual([]);
    expect(near(0)).toEqual([]);
    expect(near(6_000).map(({ difference }) => difference.minor)).toEqual([15, 5_015]);
  });

  it('the nearest are those of trying everything', () => {
    const items = fc
      .array(fc.integer({ min: 1, max: 500 }), { minLength: 1, maxLength: 9 })
      .map((minors) => open(...minors));
    fc.assert(
      fc.property(items, fc.integer({ min: 60, max: 900 }), (invoices, target) => {
        const found = alreadyPaid(invoices, received(target), { most: 20, tolerance: 50 });
        const sums = Array.from({ length: 2 ** invoices.length }, (_, mask) =>
          invoices.reduce((sum, item, bit) => sum + ((mask >> bit) & 1 ? item.open.minor : 0), 0),
        ).slice(1);
        const best = Math.min(...sums.map((sum) => Math.abs(sum - target)));
        const expected = best === 0 || best > 50 ? undefined : best;
        expect(found.nearest[0] ? Math.abs(found.nearest[0].difference.minor) : undefined).toBe(expected);
      }),
    );
  });

  it('looks at one currency and at nothing where nothing was received', () => {
    const mixed = [...open(500), { id: 'yen', due: null, open: { minor: 500, currency: 'JPY' } }];
    expect(alreadyPaid(mixed, received(500)).sets).toEqual([['I1']]);
    expect(alreadyPaid(open(0, 5), received(0)).sets).toEqual([]);
    expect(alreadyPaid(open(5), received(-5)).sets).toEqual([]);
  });

  it('refuses amounts that cannot be added up exactly', () => {
    expect(() => alreadyPaid(open(Number.MAX_SAFE_INTEGER, 1), received(5))).toThrow(
      'more than can be added up',
    );
  });
});

describe('several receipts and credits', () => {
  it('are tried alone, in twos and together', () => {
    const found = alreadyPaidByAny(open(70, 1000, 131), [
      received(30, 'A'),
      received(40, 'B'),
      received(1131, 'C'),
    ]);
    expect(found.map(({ receiptIds, sets }) => [receiptIds, sets.map((set) => set.toSorted())])).toEqual([
      [['C'], [['I2', 'I3']]],
      [['A', 'B'], [['I1']]],
      [['A', 'B', 'C'], [['I1', 'I2', 'I3']]],
    ]);
  });

  it('are tried in steps, one an attempt, and twos only where they fit exactly', () => {
    const receipts = [received(30, 'A'), received(41, 'B'), received(900, 'C')];
    const steps = alreadyPaidInSteps(open(70, 1000), receipts, { most: 20, tolerance: 2 });
    // Three alone, three twos, all together.
    expect(steps.toArray()).toHaveLength(7);
    expect(alreadyPaidByAny(open(70, 1000), receipts, { most: 20, tolerance: 2 })).toEqual([]);
    const near = alreadyPaidByAny(open(70, 1000), receipts.slice(0, 2), { most: 20, tolerance: 2 });
    expect(near.map(({ receiptIds }) => receiptIds)).toEqual([['A', 'B']]);
  });

  it('none received, nothing found; two currencies are refused', () => {
    expect(alreadyPaidByAny(open(5), [])).toEqual([]);
    const yen = { id: 'B', unapplied: { minor: 5, currency: 'JPY' } };
    expect(() => alreadyPaidByAny(open(5), [received(5), yen])).toThrow('One currency');
  });
});
