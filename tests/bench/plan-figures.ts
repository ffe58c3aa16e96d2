import { alreadyPaid, alreadyPaidInSteps, type OpenItem } from '../../shared/plans/already-paid.ts';
import { type Figure, median } from './figures.ts';
import { offerFigures } from './offer-figures.ts';

const usd = (minor: number) => ({ minor, currency: 'USD' });

/** Offers, and the already-paid search (DESIGN §8): 30 invoices of different amounts, of round amounts, and all alike. */
export function planFigures(): Figure[] {
  return [
    solved('already-paid-30', different, sumOf(different, [2, 5, 11, 17, 23, 28])),
    // No set at all: every combination has to be ruled out, and the near misses looked for.
    solved('already-paid-30-none', even, 1_234_567),
    // Round amounts add up in a great many ways.
    solved('already-paid-30-round', round, 600_000),
    solved('already-paid-30-equal', equal, 150_000),
    longestStep('already-paid-30-six-receipts-step', even),
    ...offerFigures(),
  ];
}

const invoices = (minorOf: (index: number) => number): OpenItem[] =>
  Array.from({ length: 30 }, (_, index) => ({
    id: `invoice-${index}`,
    due: `2026-${String(1 + (index % 12)).padStart(2, '0')}-15`,
    open: usd(minorOf(index)),
  }));

const different = invoices((index) => 10_000 + ((index * 7_919_317) % 900_001));
const even = invoices((index) => 2 * (5_000 + ((index * 7_919_317) % 450_001)));
const round = invoices((index) => 5_000 * (1 + ((index * 17) % 31)));
const equal = invoices(() => 10_000);

const sumOf = (items: readonly OpenItem[], indexes: readonly number[]): number =>
  indexes.reduce((sum, index) => sum + (items[index]?.open.minor ?? 0), 0);

/** Six receipts alone, in twos and all together: the panel is free between two steps, and the longest is what it waits for. */
function longestStep(name: string, items: readonly OpenItem[]): Figure {
  const amounts = [1_234_567, 600_000, 150_001, 777_777, 432_101, 999_999];
  const receipts = amounts.map((minor, index) => ({ id: `receipt-${index}`, unapplied: usd(minor) }));
  const times = Array.from({ length: 15 }, () => {
    const search = alreadyPaidInSteps(items, receipts, { most: 20, tolerance: 500 });
    let longest = 0;
    for (let isDone = false; !isDone; ) {
      const start = performance.now();
      isDone = search.next().done === true;
      longest = Math.max(longest, performance.now() - start);
    }
    return longest;
  });
  return { name, value: median(times), unit: 'ms', bar: 50 };
}

function solved(name: string, items: readonly OpenItem[], received: number): Figure {
  const solve = () =>
    alreadyPaid(items, { id: 'receipt', unapplied: usd(received) }, { most: 20, tolerance: 500 });
  const { sets, nearest } = solve();
  if (sets.length === 0 && nearest.length === 0) throw new Error(`${name}: nothing was found`);
  const times = Array.from({ length: 15 }, () => {
    const start = performance.now();
    solve();
    return performance.now() - start;
  });
  return { name, value: median(times), unit: 'ms', bar: 50 };
}
