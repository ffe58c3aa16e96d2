/** So many pieces of one size. */
export interface Stack {
  readonly size: number;
  readonly count: number;
}

/** Ways to take from some stacks, ascending by sum. */
export interface Ways {
  readonly sums: Float64Array;
  /** How many of each stack, in mixed radix (see {@link takenOf}). */
  readonly picks: Float64Array;
  /** How many ways differ only in which of equal pieces they take. */
  readonly weights: Float64Array;
  readonly pieces: Uint16Array;
}

/** A pick of the left half and one of the right that together make `sum`. */
export interface Pair {
  readonly left: number;
  readonly right: number;
  readonly sum: number;
}

/** How many ways there are to take from the stacks. */
export const countWays = (stacks: readonly Stack[]): number =>
  stacks.reduce((ways, { count }) => ways * (count + 1), 1);

/** Splits the stacks so that both halves have about as many ways: 2 × 2ⁿᐟ² steps in place of 2ⁿ. */
export function halve<T extends Stack>(stacks: readonly T[]): readonly [T[], T[]] {
  const left: T[] = [];
  const right: T[] = [];
  for (const stack of stacks.toSorted((one, other) => other.count - one.count)) {
    (countWays(left) <= countWays(right) ? left : right).push(stack);
  }
  return [left, right];
}

/** Every way to take from the stacks, the empty one included: one merge a piece, so that nothing needs sorting. */
export function waysOf(stacks: readonly Stack[]): Ways {
  let all = nothing;
  let radix = 1;
  for (const { size, count } of stacks) {
    const before = all;
    for (let taken = 1, ways = 1; taken <= count; taken++) {
      ways = (ways * (count - taken + 1)) / taken;
      all = merge(all, before, { sum: size * taken, pick: radix * taken, weight: ways, pieces: taken });
    }
    radix *= count + 1;
  }
  return all;
}

const nothing: Ways = {
  sums: Float64Array.of(0),
  picks: Float64Array.of(0),
  weights: Float64Array.of(1),
  pieces: Uint16Array.of(0),
};

interface Addition {
  readonly sum: number;
  readonly pick: number;
  readonly weight: number;
  readonly pieces: number;
}

/** All the ways so far, and those before with the addition in each. */
function merge(all: Ways, before: Ways, added: Addition): Ways {
  const length = all.sums.length + before.sums.length;
  const merged = emptyWays(length);
  for (let at = 0, one = 0, other = 0; at < length; at++) {
    const isOld = sumAt(all, one) <= sumAt(before, other) + added.sum;
    if (isOld) copyWay(all, one++, merged, at);
    else {
      copyWay(before, other++, merged, at);
      merged.sums[at] = (merged.sums[at] ?? 0) + added.sum;
      merged.picks[at] = (merged.picks[at] ?? 0) + added.pick;
      merged.weights[at] = (merged.weights[at] ?? 0) * added.weight;
      merged.pieces[at] = (merged.pieces[at] ?? 0) + added.pieces;
    }
  }
  return merged;
}

const emptyWays = (length: number): Ways => ({
  sums: new Float64Array(length),
  picks: new Float64Array(length),
  weights: new Float64Array(length),
  pieces: new Uint16Array(length),
});

function copyWay(from: Ways, index: number, to: Ways, at: number): void {
  to.sums[at] = from.sums[index] ?? 0;
  to.picks[at] = from.picks[index] ?? 0;
  to.weights[at] = from.weights[index] ?? 0;
  to.pieces[at] = from.pieces[index] ?? 0;
}

const sumAt = ({ sums }: Ways, index: number): number => sums[index] ?? Number.POSITIVE_INFINITY;

/** How many of each stack a pick takes. */
export function takenOf(stacks: readonly Stack[], pick: number): number[] {
  let rest = pick;
  return stacks.map(({ count }) => {
    const taken = rest % (count + 1);
    rest = (rest - taken) / (count + 1);
    return taken;
  });
}

/** The ways by how many pieces they take, each list still ascending by sum. */
export function byPieces(ways: Ways): Ways[] {
  const groups: number[][] = [];
  ways.pieces.forEach((pieces, index) => {
    groups[pieces] ??= [];
    groups[pieces]?.push(index);
  });
  return Array.from(groups, (indexes = []) => {
    const group = emptyWays(indexes.length);
    for (const [at, index] of indexes.entries()) copyWay(ways, index, group, at);
    return group;
  });
}

/** Calls back for each sum of the left half that some sum of the right completes to `target`, with both runs. */
function eachMeeting(
  left: Ways,
  right: Ways,
  target: number,
  meet: (from: number, to: number, low: number, high: number) => boolean,
): void {
  let end = right.sums.length;
  for (let from = 0, to = 0; from < left.sums.length; from = to) {
    to = endOfRun(left.sums, from);
    const wanted = target - (left.sums[from] ?? 0);
    while (end > 0 && (right.sums[end - 1] ?? 0) > wanted) end--;
    if (end === 0 || right.sums[end - 1] !== wanted) continue;
    let start = end - 1;
    while (start > 0 && right.sums[start - 1] === wanted) start--;
    if (!meet(from, to, start, end)) return;
    end = start;
  }
}

function endOfRun(sums: Float64Array, from: number): number {
  let to = from + 1;
  while (to < sums.length && sums[to] === sums[from]) to++;
  return to;
}

/** How many sets make exactly `target`, equal pieces told apart; once it is over `most` it may say any number above. */
export function countExact(left: Ways, right: Ways, target: number, most: number): number {
  let total = 0;
  eachMeeting(left, right, target, (from, to, low, high) => {
    total += weightOf(left, from, to) * weightOf(right, low, high);
    return total <= most;
  });
  return total;
}

function weightOf({ weights }: Ways, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at++) sum += weights[at] ?? 0;
  return sum;
}

/** The pairs that make exactly `target`, `most` of them at most. */
export function exactPairs(left: Ways, right: Ways, target: number, most: number): Pair[] {
  const pairs: Pair[] = [];
  eachMeeting(left, right, target, (from, to, low, high) => {
    for (let one = from; one < to; one++) {
      for (let other = low; other < high && pairs.length < most; other++) {
        pairs.push({ left: left.picks[one] ?? 0, right: right.picks[other] ?? 0, sum: target });
      }
    }
    return pairs.length < most;
  });
  return pairs;
}

/** The `most` pairs nearest to `target` but not on it, no further than `reach`, nearest first; one for each pair of sums. */
export function nearestPairs(left: Ways, right: Ways, target: number, reach: number, most: number): Pair[] {
  const best: Pair[] = [];
  const gap = (pair: Pair | undefined): number => (pair ? Math.abs(pair.sum - target) : reach + 1);
  const offer = (low: number, high: number): boolean => {
    const sum = (left.sums[low] ?? 0) + (right.sums[high] ?? 0);
    const distance = Math.abs(sum - target);
    if (distance >= gap(best[most - 1])) return false;
    if (distance > 0) {
      const place = best.findIndex((other) => gap(other) > distance);
      best.splice(place < 0 ? best.length : place, 0, {
        left: left.picks[low] ?? 0,
        right: right.picks[high] ?? 0,
        sum,
      });
      best.length = Math.min(best.length, most);
    }
    return true;
  };
  const starts = startsOfRuns(right.sums);
  let above = starts.length;
  for (let low = 0; low < left.sums.length; low = endOfRun(left.sums, low)) {
    const wanted = target - (left.sums[low] ?? 0);
    while (above > 0 && (right.sums[starts[above - 1] ?? 0] ?? 0) > wanted) above--;
    for (let run = above - 1; run >= 0 && offer(low, starts[run] ?? 0); run--);
    for (let run = above; run < starts.length && offer(low, starts[run] ?? 0); run++);
  }
  return best;
}

const startsOfRuns = (sums: Float64Array): number[] =>
  [...sums.keys()].filter((index) => index === 0 || sums[index] !== sums[index - 1]);
