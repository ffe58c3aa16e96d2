import { dayFromDate } from '../calendar/epoch-day.ts';
import { localDate } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import { inParts } from '../domain/invoice.ts';
import { itemsOf } from '../domain/part.ts';
import type { PaymentHistory } from '../domain/payment-history.ts';
import type { Money } from '../money/money.ts';
import { isMissed } from '../plans/standing.ts';
import type { PaymentBehaviour, PromiseTold } from './payment-behaviour.ts';
import { sumByCurrency } from './totals.ts';

/** Why somebody should look twice at this customer, with what it stands on. */
export type RiskFlag =
  | { readonly is: 'broken-promises'; readonly count: number }
  | { readonly is: 'late-promise'; readonly due: PlainDate }
  | { readonly is: 'long-overdue'; readonly days: number; readonly amount: Money }
  | { readonly is: 'over-limit'; readonly owed: Money; readonly limit: Money }
  | { readonly is: 'slower'; readonly before: number; readonly lately: number }
  | { readonly is: 'disputed'; readonly count: number }
  | { readonly is: 'no-contact'; readonly days: number; readonly attempts: number }
  | { readonly is: 'no-good-number' };

const LONG_OVERDUE_DAYS = 90;
/** So many payments on either side before anybody is called slower than they were. */
const LATELY = 3;
/** And by so many days on average. */
const SLOWER_BY_DAYS = 10;
const UNREACHED_ATTEMPTS = 5;
const UNREACHED_DAYS = 30;

/** Flags in the order in which they weigh. Only what the CRM shows raises one: what was not read raises none. */
export function riskFlags(
  snapshot: CustomerSnapshot,
  history: Pick<PaymentHistory, 'terms'> | null,
  behaviour: PaymentBehaviour | null,
  promises: readonly PromiseTold[],
): RiskFlag[] {
  const today = localDate(snapshot.readAt, snapshot.org.zone);
  return [
    ...promiseFlags(promises),
    ...longOverdue(snapshot, today),
    ...overLimit(snapshot, history),
    ...slower(behaviour),
    ...disputed(snapshot),
    ...unreached(snapshot),
    ...badNumbers(snapshot),
  ];
}

function promiseFlags(promises: readonly PromiseTold[]): RiskFlag[] {
  const missed = promises.filter(({ told }) => told !== 'not-known' && isMissed(told)).length;
  const late = promises.find(({ isLate }) => isLate);
  return [
    ...(missed > 0 ? [{ is: 'broken-promises', count: missed } as const] : []),
    ...(late ? [{ is: 'late-promise', due: late.promise.due } as const] : []),
  ];
}

function longOverdue({ invoices, debts }: CustomerSnapshot, today: PlainDate): RiskFlag[] {
  const billed = new Set(itemsOf(invoices).map(({ debtId }) => debtId));
  const owed = [
    ...itemsOf(invoices)
      .flatMap(inParts)
      .map(({ due, open }) => ({ due, open })),
    ...itemsOf(debts)
      .filter(({ id }) => !billed.has(id))
      .map(({ oldestDue, balance }) => ({ due: oldestDue, open: balance })),
  ];
  const old = owed.flatMap(({ due, open }) => {
    if (due.is !== 'known' || open.is !== 'known' || open.value.minor <= 0) return [];
    const days = dayFromDate(today) - dayFromDate(due.value);
    return days > LONG_OVERDUE_DAYS ? [{ days, amount: open.value }] : [];
  });
  return sumByCurrency(old.map(({ amount }) => amount)).map((amount) => ({
    is: 'long-overdue',
    days: Math.max(...old.filter((one) => one.amount.currency === amount.currency).map(({ days }) => days)),
    amount,
  }));
}

function overLimit(
  { openTotals }: CustomerSnapshot,
  history: Pick<PaymentHistory, 'terms'> | null,
): RiskFlag[] {
  const limit = history?.terms.creditLimit;
  if (limit?.is !== 'known') return [];
  const owed = itemsOf(openTotals).find(({ open }) => open.currency === limit.value.currency)?.open;
  return owed && owed.minor > limit.value.minor ? [{ is: 'over-limit', owed, limit: limit.value }] : [];
}

function slower(behaviour: PaymentBehaviour | null): RiskFlag[] {
  const late = behaviour?.payments.map(({ daysLate }) => daysLate) ?? [];
  if (late.length < 2 * LATELY) return [];
  const mean = (days: readonly number[]): number => days.reduce((sum, one) => sum + one, 0) / days.length;
  const [before, lately] = [mean(late.slice(0, -LATELY)), mean(late.slice(-LATELY))];
  return lately - before >= SLOWER_BY_DAYS
    ? [{ is: 'slower', before: Math.round(before), lately: Math.round(lately) }]
    : [];
}

function disputed({ holds, invoices }: CustomerSnapshot): RiskFlag[] {
  const held = itemsOf(holds).filter(
    ({ kind, status }) =>
      kind.is === 'known' && kind.value === 'dispute' && status.is === 'known' && status.value === 'active',
  );
  const marked = itemsOf(invoices).filter(
    ({ id, disputed: flag }) =>
      flag.is === 'known' &&
      flag.value &&
      !held.some(({ invoiceId }) => invoiceId.is === 'known' && invoiceId.value === id),
  );
  const count = held.length + marked.length;
  return count > 0 ? [{ is: 'disputed', count }] : [];
}

/** Nobody was spoken to lately, though it was tried. Only a list without gaps can say so. */
function unreached({ attempts, readAt }: CustomerSnapshot): RiskFlag[] {
  if (attempts.is !== 'read' || !attempts.complete) return [];
  const since = Temporal.Instant.from(readAt).subtract({ hours: 24 * UNREACHED_DAYS });
  const lately = attempts.items.filter(
    ({ startedAt, channel }) =>
      channel === 'call' && Temporal.Instant.compare(Temporal.Instant.from(startedAt), since) >= 0,
  );
  const reached = lately.some(({ result }) => result === 'conversation' || result === null);
  // Their calls may end the silence; only ours were tried.
  const tried = lately.filter(({ direction }) => direction === 'out').length;
  return !reached && tried >= UNREACHED_ATTEMPTS
    ? [{ is: 'no-contact', days: UNREACHED_DAYS, attempts: tried }]
    : [];
}

function badNumbers({ phones }: CustomerSnapshot): RiskFlag[] {
  if (phones.is !== 'read' || phones.items.length === 0) return [];
  const isBad = phones.items.every(
    ({ status }) =>
      status.is === 'known' && (status.value === 'not-in-service' || status.value === 'wrong-number'),
  );
  return isBad ? [{ is: 'no-good-number' }] : [];
}
