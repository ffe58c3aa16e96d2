import type { PostedPayment } from './standing.ts';

/**
 * The payments above zero, in the order of their days. What a negative one took back of those before it counts as never
 * made: all of a payment of its size, one marked as returned before any other; else the latest money, part by part.
 */
export function withReversals(payments: readonly PostedPayment[]): PostedPayment[] {
  const inOrder = payments.toSorted((one, other) => one.on.localeCompare(other.on));
  const made = inOrder.filter(({ amount }) => amount.minor > 0);
  const taken = new Map<PostedPayment, number>();
  const paired = new Set<PostedPayment>();
  const apart = inOrder.filter((back) => back.amount.minor < 0 && !pair(back, made, paired, taken));
  for (const back of apart) takeLatest(back, made, taken);
  return made.flatMap((payment) => partsOf(payment, taken.get(payment) ?? 0));
}

type Taken = Map<PostedPayment, number>;

/** False: no payment before it has its size. */
function pair(
  back: PostedPayment,
  made: readonly PostedPayment[],
  paired: Set<PostedPayment>,
  taken: Taken,
): boolean {
  const fits = (one: PostedPayment) =>
    !paired.has(one) && isBefore(one, back) && one.amount.minor === -back.amount.minor;
  const payment = made.findLast((one) => one.reversed && fits(one)) ?? made.findLast(fits);
  if (!payment) return false;
  paired.add(payment);
  if (!payment.reversed) taken.set(payment, payment.amount.minor);
  return true;
}

function takeLatest(back: PostedPayment, made: readonly PostedPayment[], taken: Taken): void {
  let left = -back.amount.minor;
  for (const payment of made.toReversed()) {
    if (payment.reversed || !isBefore(payment, back)) continue;
    const gone = taken.get(payment) ?? 0;
    const part = Math.min(left, payment.amount.minor - gone);
    taken.set(payment, gone + part);
    left -= part;
  }
}

const isBefore = (payment: PostedPayment, back: PostedPayment): boolean =>
  payment.on <= back.on && payment.amount.currency === back.amount.currency;

function partsOf(payment: PostedPayment, taken: number): PostedPayment[] {
  const part = (minor: number, reversed: boolean): PostedPayment[] =>
    minor > 0 ? [{ ...payment, amount: { ...payment.amount, minor }, reversed }] : [];
  if (payment.reversed) return [payment];
  return [...part(payment.amount.minor - taken, false), ...part(taken, true)];
}
