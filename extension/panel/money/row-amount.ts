import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Money } from '../../../shared/money/money.ts';
import { usePanel } from '../components/panel-context.ts';

/** How amounts are written in rows: bare while all of a customer's money is of one currency, which the total names. */
export function useRowAmount(snapshot: CustomerSnapshot): (money: Money) => string {
  const { formats } = usePanel();
  return hasOneCurrency(snapshot) ? formats.amount : formats.money;
}

export function hasOneCurrency({ debts, invoices, openTotals }: CustomerSnapshot): boolean {
  const facts = [
    ...itemsOf(debts).map(({ balance }) => balance),
    ...itemsOf(invoices).map(({ open }) => open),
  ];
  const currencies = new Set(itemsOf(openTotals).map(({ open }) => open.currency));
  for (const fact of facts) if (fact.is === 'known') currencies.add(fact.value.currency);
  return currencies.size < 2;
}
