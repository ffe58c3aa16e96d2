import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { Debt } from '../domain/debt.ts';
import { absent, type Known, known, unknown, valueOr } from '../domain/known.ts';
import { itemsOf } from '../domain/part.ts';
import { type Money, sumMoney } from '../money/money.ts';
import { liquidation } from './duty-measures.ts';
import type { Measure } from './measure.ts';
import type { PromiseTold } from './payment-behaviour.ts';

/** Where one creditor's debts of this customer stand, in one currency. */
export interface CreditorStatus {
  /** Null: the CRM does not say to whom it is owed. */
  readonly creditor: string | null;
  readonly currency: string;
  readonly debts: number;
  /** Principal, interest and fees. */
  readonly placed: Known<Money>;
  readonly collected: Known<Money>;
  readonly open: Known<Money>;
  readonly disputed: Known<Money>;
  /** Promises that run, and what they come to. */
  readonly promises: number;
  readonly promised: Money;
}

/** One row a creditor and currency. A sum of which a part is not known is not known. */
export function creditorStatus(
  { debts }: CustomerSnapshot,
  promises: readonly PromiseTold[],
): CreditorStatus[] {
  const groups = new Map<string, { creditor: string | null; currency: string; debts: Debt[] }>();
  for (const debt of itemsOf(debts)) {
    const currency = currencyOf(debt);
    if (currency === null) continue;
    const creditor = debt.creditor.is === 'known' ? debt.creditor.value : null;
    const key = `${creditor ?? ''}\n${currency}`;
    const group = groups.get(key) ?? { creditor, currency, debts: [] };
    group.debts.push(debt);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ creditor, currency, debts: own }) => {
    const sum = (of: (debt: Debt) => Known<Money>): Known<Money> => sumKnown(own.map(of), currency);
    const running = promises.filter(
      ({ promise, told }) =>
        told === 'active' &&
        promise.amount.currency === currency &&
        own.some(({ id }) => id === promise.debtId),
    );
    return {
      creditor,
      currency,
      debts: own.length,
      placed: sum(placedOf),
      collected: sum(({ itemisation }) => itemisation.payments),
      open: sum(({ balance }) => balance),
      disputed: sum(({ disputed }) => disputed),
      promises: running.length,
      promised: sumMoney(
        running.map(({ promise }) => promise.amount),
        currency,
      ),
    };
  });
}

/** What was collected of what was placed; of sums that are not both known nothing is said. */
export const liquidationOf = ({ collected, placed }: CreditorStatus): Measure =>
  liquidation(valueOr(collected, null), valueOr(placed, null));

const currencyOf = ({ balance, itemisation }: Debt): string | null => {
  const known = [balance, itemisation.principal].find((amount) => amount.is === 'known');
  return known?.is === 'known' ? known.value.currency : null;
};

function placedOf({ itemisation: { principal, interest, fees } }: Debt): Known<Money> {
  if (principal.is !== 'known') return principal;
  const parts = [principal, interest, fees].filter((part) => part.is !== 'absent');
  return sumKnown(parts, principal.value.currency);
}

/** All absent is absent; an absent one beside known ones is nothing; anything else that is not known makes it unknown. */
function sumKnown(amounts: readonly Known<Money>[], currency: string): Known<Money> {
  const there = amounts.filter(({ is }) => is !== 'absent');
  if (there.length === 0) return absent;
  const gap = there.find(({ is }) => is !== 'known');
  if (gap) return gap;
  const money = there.flatMap((amount) => (amount.is === 'known' ? [amount.value] : []));
  return money.every((one) => one.currency === currency)
    ? known(sumMoney(money, currency))
    : unknown('amounts in several currencies');
}
