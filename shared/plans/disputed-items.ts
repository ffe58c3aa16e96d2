import type { PlainDate } from '../calendar/plain-date.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { Hold } from '../domain/hold.ts';
import { valueOr } from '../domain/known.ts';
import { itemsOf } from '../domain/part.ts';
import type { Money } from '../money/money.ts';
import type { PlanMatter } from './offer.ts';

type Item = PlanMatter['items'][number];

/**
 * The items with what is disputed of each: marked on the invoice, on the debt, or recorded as a dispute. A dispute of a part
 * takes that part off the oldest items it can be about; one without an amount takes all of them.
 */
export function disputedOn(
  items: readonly Item[],
  snapshot: CustomerSnapshot,
  currency: string,
  today: PlainDate,
): Item[] {
  let marked = [...items];
  for (const debt of itemsOf(snapshot.debts)) {
    const amount = valueOr(debt.disputed, null);
    if (amount?.currency === currency && amount.minor > 0) marked = dispute(marked, debt.id, null, amount);
  }
  for (const hold of holdsInForce(snapshot, today)) {
    if (valueOr(hold.kind, null) !== 'dispute') continue;
    const amount = valueOr(hold.disputedAmount, null);
    if (amount && amount.currency !== currency) continue;
    marked = dispute(marked, valueOr(hold.debtId, null), valueOr(hold.invoiceId, null), amount);
  }
  return marked;
}

/** Amounts of one dispute told twice, on the debt and as a hold, are not added up: the items hold at least so much of it. */
function dispute(
  items: readonly Item[],
  debtId: string | null,
  invoiceId: string | null,
  amount: Money | null,
): Item[] {
  const isMeant = (item: Item) =>
    invoiceId === null ? debtId === null || item.debtId === debtId : item.id === invoiceId;
  const already = items.filter(isMeant).reduce((sum, { disputed }) => sum + disputed.minor, 0);
  let left = amount === null ? Number.POSITIVE_INFINITY : Math.max(0, amount.minor - already);
  return items.map((item) => {
    if (!isMeant(item)) return item;
    const more = Math.min(left, item.open.minor - item.disputed.minor);
    left -= more;
    return { ...item, disputed: { ...item.disputed, minor: item.disputed.minor + more } };
  });
}

/** Holds in force today; one whose status cannot be read counts, since nobody knows that it is over. */
const holdsInForce = ({ holds }: CustomerSnapshot, today: PlainDate): Hold[] =>
  itemsOf(holds).filter(
    ({ status, effectiveFrom, effectiveTo }) =>
      valueOr(status, 'active') === 'active' &&
      valueOr(effectiveFrom, today) <= today &&
      valueOr(effectiveTo, today) >= today,
  );

/** What is on record that takes the demand out of an offer; a dispute does so only when it leaves nothing else. */
export function isGentle(
  snapshot: CustomerSnapshot,
  items: readonly Item[],
  rest: Money,
  today: PlainDate,
): PlanMatter['gentle'] {
  const kinds = new Set(holdsInForce(snapshot, today).map(({ kind }) => valueOr(kind, null)));
  if (kinds.has('vulnerable')) return 'vulnerable';
  if (kinds.has('hardship')) return 'hardship';
  const isAllDisputed = rest.minor === 0 && items.every(({ open, disputed }) => disputed.minor >= open.minor);
  return items.length > 0 && isAllDisputed ? 'dispute' : null;
}
