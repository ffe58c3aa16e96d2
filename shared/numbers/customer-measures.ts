import type { Receipt } from '../domain/invoice.ts';
import type { Part } from '../domain/part.ts';
import type { PaymentPlan } from '../domain/promise-to-pay.ts';
import { sumMoney } from '../money/money.ts';
import { settlementRate } from './duty-measures.ts';
import type { Measure } from './measure.ts';
import { unappliedShare } from './receivables-measures.ts';

/** How much of a customer's money waits to be applied, and for what share of their debts settlements were kept. */
export function customerMeasures(receipts: Part<Receipt>, kept: Part<PaymentPlan>): Measure[] {
  return [...unappliedCash(receipts), ...settledFor(kept)];
}

/** Money alone: a credit is no cash. Said only of all receipts, each of them known. */
function unappliedCash(receipts: Part<Receipt>): Measure[] {
  const payments = allOf(receipts)?.filter(({ kind }) => kind === 'payment') ?? [];
  const known = payments.flatMap(({ amount, unapplied }) =>
    amount.is === 'known' && unapplied.is === 'known'
      ? [{ amount: amount.value, unapplied: unapplied.value }]
      : [],
  );
  if (known.length === 0 || known.length < payments.length) return [unappliedShare(null, null)];
  return currenciesOf(known.map(({ amount }) => amount)).map((currency) => {
    const own = known.filter(({ amount }) => amount.currency === currency);
    const sum = (of: 'amount' | 'unapplied') =>
      sumMoney(
        own.map((one) => one[of]),
        currency,
      );
    return unappliedShare(sum('unapplied'), sum('amount'));
  });
}

/** @param kept agreements that were kept; promises and plans over the whole balance among them settle nothing for less */
function settledFor(kept: Part<PaymentPlan>): Measure[] {
  const terms = (allOf(kept) ?? []).map(({ terms }) => (terms.is === 'known' ? terms.value : null));
  const settlements = terms.flatMap((one) => (one?.kind === 'settlement' ? [one] : []));
  // Terms that do not parse may be of a settlement too.
  if (settlements.length === 0 || terms.includes(null)) return [settlementRate(null, null)];
  return currenciesOf(settlements.map(({ balance }) => balance)).map((currency) => {
    const own = settlements.filter(({ balance }) => balance.currency === currency);
    const sum = (of: 'total' | 'balance') =>
      sumMoney(
        own.map((one) => one[of]),
        currency,
      );
    return settlementRate(sum('total'), sum('balance'));
  });
}

/** Null: not all of them were read. */
const allOf = <T>(part: Part<T>): readonly T[] | null =>
  part.is === 'read' && part.complete ? part.items : null;

const currenciesOf = (amounts: readonly { readonly currency: string }[]): string[] => [
  ...new Set(amounts.map(({ currency }) => currency)),
];
