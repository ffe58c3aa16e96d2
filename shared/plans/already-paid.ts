import type { PlainDate } from '../calendar/plain-date.ts';
import type { Money } from '../money/money.ts';
import {
  byPieces,
  countExact,
  countWays,
  exactPairs,
  halve,
  nearestPairs,
  type Pair,
  takenOf,
  type Ways,
  waysOf,
} from './subset-sums.ts';

/** An open invoice; a credit memo among them is one below zero. */
export interface OpenItem {
  readonly id: string;
  readonly due: PlainDate | null;
  readonly open: Money;
}

/** Money that is here and set against nothing. */
export interface UnappliedItem {
  readonly id: string;
  readonly unapplied: Money;
}

export interface AlreadyPaid {
  /** Receipts or credits whose sum was looked for. */
  readonly receiptIds: readonly string[];
  readonly received: Money;
  /** Sets of invoices that add up to it exactly, the fewest invoices first. */
  readonly sets: readonly (readonly string[])[];
  /** More sets exist than are listed; of equal amounts only the oldest are then in them. */
  readonly moreExist: boolean;
  /** False: so many invoices that not every combination of them was tried. */
  readonly isComplete: boolean;
  /** With no exact set: the nearest within the tolerance, nearest first. `difference` is sum − received. */
  readonly nearest: readonly { readonly invoiceIds: readonly string[]; readonly difference: Money }[];
}

export interface SearchLimits {
  /** Sets to list. */
  readonly most: number;
  /** How far off a near miss may be: a bank fee, a discount taken. Zero: none is looked for. */
  readonly tolerance: number;
}

const usualLimits: SearchLimits = { most: 20, tolerance: 0 };

/** Is the money already here? Every set of open invoices that adds up to what was received. */
export function alreadyPaid(
  invoices: readonly OpenItem[],
  received: UnappliedItem,
  limits: SearchLimits = usualLimits,
): AlreadyPaid {
  const { currency } = received.unapplied;
  return search(prepare(invoices, currency), [received], limits);
}

/**
 * The same for several receipts and credits of one currency: each alone, then (while they are few) in twos, then all
 * together. Only what was found, or nearly so, comes back; of twos only what is exact, since some near miss there nearly
 * always is.
 */
export const alreadyPaidByAny = (
  ...question: Parameters<typeof alreadyPaidInSteps>
): readonly AlreadyPaid[] => atOnce(alreadyPaidInSteps(...question));

/** One step an attempt: each may take milliseconds, and a screen waits for none but the one it is at. */
export function* alreadyPaidInSteps(
  invoices: readonly OpenItem[],
  received: readonly UnappliedItem[],
  limits: SearchLimits = usualLimits,
): Generator<undefined, AlreadyPaid[]> {
  const [first] = received;
  if (!first) return [];
  const { currency } = first.unapplied;
  if (received.some(({ unapplied }) => unapplied.currency !== currency))
    throw new RangeError('One currency at a time');
  const prepared = prepare(invoices, currency);
  const found: AlreadyPaid[] = [];
  for (const group of groupsOf(received)) {
    yield;
    const isTwo = group.length === 2 && received.length > 2;
    const one = search(prepared, group, isTwo ? { ...limits, tolerance: 0 } : limits);
    if (one.sets.length > 0 || one.nearest.length > 0) found.push(one);
  }
  return found;
}

/** All steps without a pause. */
export function atOnce<Found>(steps: Generator<undefined, Found>): Found {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** With more receipts than this they are not tried in twos. */
const fewReceipts = 6;
/** Ways of one half; 2¹⁶ take a few milliseconds, and 32 different amounts fit. */
const mostWays = 65_536;
const mostNearest = 5;

/** Invoices of one amount, the oldest first: which of them was meant nobody can tell. */
interface EqualItems {
  readonly size: number;
  readonly count: number;
  readonly ids: readonly string[];
}

interface Prepared {
  readonly stacks: readonly [readonly EqualItems[], readonly EqualItems[]];
  readonly ways: readonly [Ways, Ways];
  /** What was too much to combine: looked at alone and in twos only. */
  readonly beyond: readonly EqualItems[];
}

function prepare(invoices: readonly OpenItem[], currency: string): Prepared {
  const ofCurrency = invoices.filter(({ open }) => open.currency === currency && open.minor !== 0);
  if (!Number.isSafeInteger(ofCurrency.reduce((sum, { open }) => sum + Math.abs(open.minor), 0))) {
    throw new RangeError(`The open invoices are more than can be added up in ${currency}`);
  }
  const bySize = Map.groupBy(ofCurrency.toSorted(oldestFirst), ({ open }) => open.minor);
  const all = [...bySize].map(
    ([size, items]): EqualItems => ({ size, count: items.length, ids: items.map(({ id }) => id) }),
  );
  let fitting = 0;
  while (
    fitting < all.length &&
    halve(all.slice(0, fitting + 1)).every((half) => countWays(half) <= mostWays)
  ) {
    fitting++;
  }
  const stacks = halve(all.slice(0, fitting));
  return { stacks, ways: [waysOf(stacks[0]), waysOf(stacks[1])], beyond: all.slice(fitting) };
}

const oldestFirst = (one: OpenItem, other: OpenItem): number =>
  (one.due ?? '9999').localeCompare(other.due ?? '9999');

function search(
  prepared: Prepared,
  group: readonly UnappliedItem[],
  { most, tolerance }: SearchLimits,
): AlreadyPaid {
  const minor = group.reduce((sum, { unapplied }) => sum + unapplied.minor, 0);
  const received = { minor, currency: group[0]?.unapplied.currency ?? '' };
  const isComplete = prepared.beyond.length === 0;
  const nothing = {
    receiptIds: group.map(({ id }) => id),
    received,
    sets: [],
    moreExist: false,
    isComplete,
    nearest: [],
  };
  if (minor <= 0) return nothing;
  const [left, right] = prepared.ways;
  const total = countExact(left, right, minor, most);
  const combined = total > most ? simplest(prepared, minor, most) : everySet(prepared, minor, most);
  const simple = simpleSets(prepared, minor);
  const sets = [...simple, ...combined].slice(0, most);
  if (sets.length > 0) return { ...nothing, sets, moreExist: total + simple.length > sets.length };
  const near = tolerance > 0 ? nearestPairs(left, right, minor, tolerance, mostNearest) : [];
  const nearest = near
    .map((pair) => ({
      invoiceIds: oldestOf(prepared, pair),
      difference: { ...received, minor: pair.sum - minor },
    }))
    .filter(({ invoiceIds }) => invoiceIds.length > 0);
  return { ...nothing, nearest };
}

/** Each alone, in twos while they are few, and all of them. */
function groupsOf(received: readonly UnappliedItem[]): UnappliedItem[][] {
  const alone = received.map((one) => [one]);
  const twos =
    received.length > fewReceipts
      ? []
      : received.flatMap((one, index) => received.slice(index + 1).map((other) => [one, other]));
  return [...alone, ...twos, ...(received.length > 2 ? [[...received]] : [])];
}

/** Of the invoices beyond those combined: each that is it alone, and each with the oldest other that completes it. */
function simpleSets({ beyond, stacks }: Prepared, minor: number): string[][] {
  const bySize = new Map([...stacks.flat(), ...beyond].map((items) => [items.size, items] as const));
  return beyond.flatMap((items) => {
    if (items.size === minor) return items.ids.map((id) => [id]);
    const other = bySize.get(minor - items.size);
    // Two from beyond would be met from either side.
    if (!other || (other.size > items.size && beyond.includes(other))) return [];
    const pair =
      other === items ? items.ids.slice(0, 2) : [...other.ids.slice(0, 1), ...items.ids.slice(0, 1)];
    return pair.length === 2 ? [pair] : [];
  });
}

/** Every set, equal amounts told apart; only for as few as are to be listed. */
function everySet({ ways, stacks }: Prepared, minor: number, most: number): string[][] {
  return exactPairs(ways[0], ways[1], minor, most)
    .flatMap((pair) => {
      const choices = picked(stacks, pair).map(({ ids, taken }) => choose(ids, taken));
      return choices.reduce<string[][]>(
        (sets, more) => sets.flatMap((set) => more.map((one) => [...set, ...one])),
        [[]],
      );
    })
    .toSorted((one, other) => one.length - other.length);
}

/** With too many to list: the fewest invoices first, and of equal amounts the oldest. */
function simplest(prepared: Prepared, minor: number, most: number): string[][] {
  const [left, right] = [byPieces(prepared.ways[0]), byPieces(prepared.ways[1])];
  const sets: string[][] = [];
  for (let pieces = 1; pieces < left.length + right.length && sets.length < most; pieces++) {
    for (
      let fromLeft = Math.max(0, pieces - right.length + 1);
      fromLeft <= pieces && fromLeft < left.length;
      fromLeft++
    ) {
      const [one, other] = [left[fromLeft], right[pieces - fromLeft]];
      if (!one || !other) continue;
      const pairs = exactPairs(one, other, minor, most - sets.length);
      sets.push(...pairs.map((pair) => oldestOf(prepared, pair)));
    }
  }
  return sets;
}

const oldestOf = ({ stacks }: Prepared, pair: Pair): string[] =>
  picked(stacks, pair).flatMap(({ ids, taken }) => ids.slice(0, taken));

function picked(stacks: Prepared['stacks'], pair: Pair): { ids: readonly string[]; taken: number }[] {
  return [stacks[0], stacks[1]].flatMap((half, side) => {
    const taken = takenOf(half, side === 0 ? pair.left : pair.right);
    return half.map(({ ids }, index) => ({ ids, taken: taken[index] ?? 0 })).filter((one) => one.taken > 0);
  });
}

/** Every way to choose `count` of the ids, the oldest first. */
function choose(ids: readonly string[], count: number): string[][] {
  if (count === 0) return [[]];
  return ids.flatMap((id, index) => choose(ids.slice(index + 1), count - 1).map((rest) => [id, ...rest]));
}
