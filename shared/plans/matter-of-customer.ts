import { type Instant, localDate } from '../calendar/instant.ts';
import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { Debt } from '../domain/debt.ts';
import type { Invoice } from '../domain/invoice.ts';
import { type Known, known, unknown, valueOr } from '../domain/known.ts';
import { itemsOf, type Part } from '../domain/part.ts';
import type { Money } from '../money/money.ts';
import { disputedOn, isGentle } from './disputed-items.ts';
import type { PlanMatter } from './offer.ts';

type Item = PlanMatter['items'][number];

/**
 * What is owed in one currency and bears on an offer. `unknown` says why nothing may be offered on what was read.
 * @param debtIds the debts the talk is about: the others may be closed to it (12 CFR 1006.38), and nothing is asked for them;
 *   none: all that is owed
 */
export function matterOfCustomer(
  snapshot: CustomerSnapshot,
  currency: string,
  at: Instant,
  gentle: PlanMatter['gentle'],
  debtIds: readonly string[],
): Known<PlanMatter> {
  const { invoices } = snapshot;
  const { zone } = snapshot.org;
  const today = localDate(at, zone);
  const unread = whyUnread(invoices, 'invoices') ?? whyUnread(snapshot.debts, 'debts');
  if (unread) return unknown(unread);
  const listed = itemsOf(invoices).flatMap((invoice) => itemOfInvoice(invoice, currency));
  const rest = restBeyond(listed, snapshot, currency);
  if (rest === null) return unknown('More invoices are open than were read, and their total is not known');
  const isAsked = isOfTalk(snapshot, debtIds);
  if (isAsked && rest.minor > 0)
    return unknown('More is open than was read, and which debt it belongs to is not known');
  // A dispute is set against all it may be about, before the debts of the talk are picked out.
  const marked = disputedOn([...listed, ...debtsAlone(snapshot, currency)], snapshot, currency, today);
  const items = isAsked ? marked.filter(isAsked) : marked;
  return known({
    currency,
    items,
    rest,
    creditors: creditorsOf(items, snapshot),
    unapplied: unappliedIn(snapshot, currency),
    ageDays: ageOf(items, today),
    today,
    now: at,
    zone,
    gentle: gentle ?? isGentle(snapshot, items, rest, today),
    invoices: itemsOf(invoices),
    receipts: itemsOf(snapshot.receipts),
  });
}

/** Which items the talk is about; null: all of them, also those of no debt, since it names none or every one. */
function isOfTalk(
  { debts }: CustomerSnapshot,
  debtIds: readonly string[],
): ((item: { debtId: string | null }) => boolean) | null {
  if (debtIds.length === 0) return null;
  const named = new Set(debtIds);
  const isAll = debts.is === 'read' && debts.complete && debts.items.every(({ id }) => named.has(id));
  return isAll ? null : ({ debtId }) => debtId !== null && named.has(debtId);
}

/**
 * Currencies something is owed in, the largest count of items first; each has a plan of its own.
 * @param debtIds the debts the talk is about; none: all
 */
export function currenciesOwed(snapshot: CustomerSnapshot, debtIds: readonly string[]): string[] {
  const isAsked = isOfTalk(snapshot, debtIds);
  const asked = <T>(items: readonly T[], debtOf: (item: T) => string | null): readonly T[] =>
    isAsked ? items.filter((item) => isAsked({ debtId: debtOf(item) })) : items;
  const counts = new Map<string, number>();
  const add = (money: Money, count: number) =>
    money.minor > 0 && counts.set(money.currency, (counts.get(money.currency) ?? 0) + count);
  if (!isAsked) for (const { open, count } of itemsOf(snapshot.openTotals)) add(open, count);
  for (const { open } of asked(itemsOf(snapshot.invoices), ({ debtId }) => debtId))
    if (open.is === 'known') add(open.value, 1);
  for (const { balance } of asked(debtsWithoutInvoices(snapshot), ({ id }) => id))
    if (balance.is === 'known') add(balance.value, 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([currency]) => currency);
}

function whyUnread(part: Part<unknown>, name: string): string | null {
  if (part.is === 'failed') return `The ${name} could not be read: ${part.why}`;
  return part.is === 'forbidden' ? `This user may not read the ${name}` : null;
}

const moneyIn = (amount: Known<Money>, currency: string): Money | null =>
  amount.is === 'known' && amount.value.currency === currency ? amount.value : null;

function itemOfInvoice(invoice: Invoice, currency: string): Item[] {
  const open = moneyIn(invoice.open, currency);
  if (open === null || open.minor <= 0) return [];
  const { id, number, debtId } = invoice;
  const isDisputed = valueOr(invoice.disputed, false);
  const disputed = isDisputed ? open : { minor: 0, currency };
  return [{ id, number, debtId, due: valueOr(invoice.due, null), open, disputed }];
}

/** What the exact total holds beyond the listed items: invoices not listed, or whose open amount this user may not see. */
function restBeyond(
  listed: readonly Item[],
  { invoices, openTotals }: CustomerSnapshot,
  currency: string,
): Money | null {
  const sum = listed.reduce((minor, { open }) => minor + open.minor, 0);
  const total = itemsOf(openTotals).find(({ open }) => open.currency === currency);
  if (total) return { minor: Math.max(0, total.open.minor - sum), currency };
  const hasMore = invoices.is === 'read' && !invoices.complete && openTotals.is !== 'read';
  return hasMore ? null : { minor: 0, currency };
}

/** Debts no invoice belongs to. Where not all invoices are listed nobody can tell which those are. */
function debtsWithoutInvoices({ debts, invoices }: CustomerSnapshot): readonly Debt[] {
  if (invoices.is === 'read' && !invoices.complete) return [];
  const invoiced = new Set(itemsOf(invoices).map(({ debtId }) => debtId));
  return itemsOf(debts).filter(
    ({ id, status }) => !invoiced.has(id) && !/^(paid|settled|closed|discharged)$/i.test(valueOr(status, '')),
  );
}

const debtsAlone = (snapshot: CustomerSnapshot, currency: string): Item[] =>
  debtsWithoutInvoices(snapshot).flatMap((debt) => {
    const open = moneyIn(debt.balance, currency);
    if (open === null || open.minor <= 0) return [];
    const { id, name, oldestDue } = debt;
    const none = { minor: 0, currency };
    return [{ id, number: name, debtId: id, due: valueOr(oldestDue, null), open, disputed: none }];
  });

function creditorsOf(items: readonly Item[], { debts }: CustomerSnapshot): string[] {
  const ids = new Set(items.map(({ debtId }) => debtId));
  const names = itemsOf(debts)
    .filter(({ id }) => ids.has(id))
    .flatMap(({ creditor }) => valueOr(creditor, null) ?? []);
  return [...new Set(names)];
}

const unappliedIn = ({ receipts }: CustomerSnapshot, currency: string): Money => ({
  minor: itemsOf(receipts).reduce(
    (sum, { unapplied }) => sum + Math.max(0, moneyIn(unapplied, currency)?.minor ?? 0),
    0,
  ),
  currency,
});

function ageOf(items: readonly Item[], today: PlainDate): number {
  const dues = items.flatMap(({ due, open, disputed }) => (due && disputed.minor < open.minor ? [due] : []));
  const [oldest] = dues.sort();
  return oldest ? Math.max(0, daysBetween(oldest, today)) : 0;
}
