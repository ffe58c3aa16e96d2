import type { PlainDate } from '../calendar/plain-date.ts';
import type { Money } from '../money/money.ts';
import {
  firstDay,
  isEnough,
  isKept,
  isMissed,
  lastDay,
  type PostedPayment,
  type PromiseTerms,
  type Standing,
  standingOf,
} from './standing.ts';

export interface PromiseStanding extends Standing {
  readonly promise: PromiseTerms;
  /** The payments, or parts of them, that went to it. */
  readonly payments: readonly PostedPayment[];
  /** Kept by money that was set against other invoices than those promised. */
  readonly isMisallocated: boolean;
  /** Why an active promise that is not late yet may not be kept. */
  readonly risks: readonly Risk[];
}

/**
 * - `left-late`: the day the money was to leave has passed and it is not here, though it may be under way
 * - `reversed`: money for it was taken back
 * - `earlier-missed`: a payment before it in the same plan is late or was missed
 */
export type Risk = 'left-late' | 'reversed' | 'earlier-missed';

export interface SharedOut {
  /** In the order of their days. */
  readonly standings: readonly PromiseStanding[];
  /** Parts of payments that no promise took. */
  readonly left: readonly PostedPayment[];
}

/** What a payment of a plan above what is due does: it fills the next payments first, or the last. */
export type Overpay = 'advance-next' | 'reduce-last';

/**
 * Where several promises stand: each payment, oldest first, goes to the promises about its invoices and then to the one
 * due first (first in, first out), to each as much as is missing, within the days on which it counts. One that is kept
 * within its tolerance gets what it is short of only when nobody else takes it.
 */
export function shareOut(
  promises: readonly PromiseTerms[],
  payments: readonly PostedPayment[],
  today: PlainDate,
  overpay: Overpay = 'advance-next',
): SharedOut {
  const queue = promises.toSorted(
    (one, other) => one.expected.localeCompare(other.expected) || one.made.localeCompare(other.made),
  );
  const parts = new Map<PromiseTerms, PostedPayment[]>(queue.map((promise) => [promise, []]));
  // What was taken back leaves room for what came instead, so that it fills nothing; it is shown where it had gone.
  const left = [
    ...giveAll(
      queue,
      parts,
      payments.filter(({ reversed, on }) => !reversed && on <= today),
      overpay,
    ),
    ...giveAll(
      queue,
      parts,
      payments.filter(({ reversed, on }) => reversed && on <= today),
      overpay,
    ),
  ];
  const standings = queue.map((promise) => {
    const mine = parts.get(promise) ?? [];
    const standing = standingOf(promise, mine, today);
    const isMisallocated = isKept(standing.status) && mine.some((payment) => goesElsewhere(promise, payment));
    return { ...standing, promise, payments: mine, isMisallocated };
  });
  return {
    standings: standings.map((one) => ({ ...one, risks: risksOf(one, standings, today) })),
    left: left.filter(({ reversed }) => !reversed),
  };
}

type Unjudged = Omit<PromiseStanding, 'risks'>;

function risksOf(one: Unjudged, all: readonly Unjudged[], today: PlainDate): Risk[] {
  if (one.status !== 'active' || one.isLate) return [];
  const { promise, payments } = one;
  const earlierMissed = all.some(
    (other) =>
      promise.planId !== null &&
      other.promise.planId === promise.planId &&
      other.promise.expected < promise.expected &&
      (other.isLate || isMissed(other.status)),
  );
  const risks: [Risk, boolean][] = [
    ['left-late', today > promise.due],
    ['reversed', payments.some(({ reversed }) => reversed)],
    ['earlier-missed', earlierMissed],
  ];
  return risks.flatMap(([risk, applies]) => (applies ? [risk] : []));
}

function giveAll(
  queue: readonly PromiseTerms[],
  parts: ReadonlyMap<PromiseTerms, PostedPayment[]>,
  payments: readonly PostedPayment[],
  overpay: Overpay,
): PostedPayment[] {
  const inOrder = payments.toSorted((one, other) => one.on.localeCompare(other.on));
  const isShort = (promise: PromiseTerms) => !isEnough(sumOf(promise, parts.get(promise) ?? []), promise);
  const over = inOrder.flatMap((payment) => give(queue.filter(isShort), parts, payment, overpay));
  return over.flatMap((payment) => give(queue, parts, payment, overpay));
}

const sumOf = ({ amount }: PromiseTerms, mine: readonly PostedPayment[]): Money => ({
  ...amount,
  minor: mine.reduce((sum, one) => sum + one.amount.minor, 0),
});

/** Shares one payment out and answers what nobody took of it. */
function give(
  queue: readonly PromiseTerms[],
  parts: ReadonlyMap<PromiseTerms, PostedPayment[]>,
  payment: PostedPayment,
  overpay: Overpay,
): PostedPayment[] {
  let left = payment.amount.minor;
  const inTurn = queue.filter((promise) => mayTake(promise, payment));
  const open = overpay === 'reduce-last' ? lastFirst(inTurn, payment) : inTurn;
  for (const promise of [
    ...open.filter((one) => namesInvoiceOf(one, payment)),
    ...open.filter((one) => !namesInvoiceOf(one, payment)),
  ]) {
    const mine = parts.get(promise);
    const taken = Math.min(left, missing(promise, mine ?? []));
    if (taken <= 0) continue;
    mine?.push(partOf(payment, taken));
    left -= taken;
  }
  return left > 0 ? [partOf(payment, left)] : [];
}

/** Of each plan what is due, or else the payment due next, in their turn; then those to come, from the last. */
function lastFirst(inTurn: readonly PromiseTerms[], { on }: PostedPayment): PromiseTerms[] {
  const isNext = ({ planId }: PromiseTerms, place: number) =>
    planId === null || !inTurn.slice(0, place).some((before) => before.planId === planId);
  const now = new Set(inTurn.filter((promise, place) => promise.due <= on || isNext(promise, place)));
  return [...now, ...inTurn.filter((promise) => !now.has(promise)).reverse()];
}

const mayTake = (promise: PromiseTerms, { amount, on }: PostedPayment): boolean =>
  promise.ended === null &&
  amount.currency === promise.amount.currency &&
  on >= firstDay(promise) &&
  on <= lastDay(promise);

const missing = (promise: PromiseTerms, payments: readonly PostedPayment[]): number =>
  promise.amount.minor - sumOf(promise, payments).minor;

const partOf = (payment: PostedPayment, minor: number): PostedPayment => ({
  ...payment,
  amount: { minor, currency: payment.amount.currency } satisfies Money,
});

const namesInvoiceOf = ({ invoiceIds }: PromiseTerms, payment: PostedPayment): boolean =>
  invoiceIds.some((id) => payment.invoiceIds.includes(id));

const goesElsewhere = (promise: PromiseTerms, payment: PostedPayment): boolean =>
  promise.invoiceIds.length > 0 && payment.invoiceIds.length > 0 && !namesInvoiceOf(promise, payment);
