import type { PlainDate } from '../calendar/plain-date.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { Debt } from '../domain/debt.ts';
import { type Invoice, inParts, type Receipt } from '../domain/invoice.ts';
import { absent, forbidden, type Known, known, unknown, valueOr } from '../domain/known.ts';
import { itemsOf, type Part } from '../domain/part.ts';
import type { Money } from '../money/money.ts';
import type { PaperMatter } from './paper-matter.ts';

/** The items of a list, or why they are not there. A list that is cut off is no list to write out. */
export function wholeList<T>(part: Part<T>, name: string): Known<readonly T[]> {
  switch (part.is) {
    case 'read':
      return part.complete ? known(part.items) : unknown(`More ${name} exist than were read`);
    case 'absent':
      return absent;
    case 'forbidden':
      return forbidden;
    case 'failed':
      return unknown(part.why);
  }
}

/** What is read of a list, cut off or not: enough for whoever chose from it. */
const readList = <T>(part: Part<T>, name: string): Known<readonly T[]> =>
  part.is === 'read' ? known(part.items) : wholeList(part, name);

/** The same outcome of another value. */
export function mapKnown<T, U>(fact: Known<T>, change: (value: T) => U | null): Known<U> {
  if (fact.is !== 'known') return fact;
  const value = change(fact.value);
  return value === null ? absent : known(value);
}

/** A list that is not kept has nothing in it; one that could not be read stays unread. */
export const orNone = <T>(list: Known<readonly T[]>): Known<readonly T[]> =>
  list.is === 'absent' ? known([]) : list;

/** Debts the paper is about. */
export const debtsOf = ({ snapshot, debtIds }: PaperMatter): Known<readonly Debt[]> =>
  debtIds.length === 0
    ? wholeList(snapshot.debts, 'debts')
    : mapKnown(readList(snapshot.debts, 'debts'), (debts) => debts.filter(({ id }) => debtIds.includes(id)));

/** Open invoices the paper is about: those chosen, else all of the debts chosen, else all. */
export function invoicesOf({ snapshot, invoiceIds, debtIds }: PaperMatter): Known<readonly Invoice[]> {
  if (invoiceIds.length > 0)
    return mapKnown(readList(snapshot.invoices, 'invoices'), (all) =>
      all.filter(({ id }) => invoiceIds.includes(id)),
    );
  return mapKnown(wholeList(snapshot.invoices, 'invoices'), (all) =>
    all.filter(
      ({ debtId, open }) =>
        (debtIds.length === 0 || (debtId !== null && debtIds.includes(debtId))) &&
        (open.is !== 'known' || open.value.minor > 0),
    ),
  );
}

/** Those that no debt on file was billed by: the others are in the balance of their debt already. */
export const invoicesBesideDebts = (matter: PaperMatter): Known<readonly Invoice[]> => {
  const debtIds = new Set(itemsOf(matter.snapshot.debts).map(({ id }) => id));
  return mapKnown(invoicesOf(matter), (all) =>
    all.filter(({ debtId }) => debtId === null || !debtIds.has(debtId)),
  );
};

/** Nobody is pressed for what they dispute. */
export const askedInvoices = (matter: PaperMatter): Known<readonly Invoice[]> =>
  mapKnown(invoicesOf(matter), (invoices) => invoices.filter(({ disputed }) => !valueOr(disputed, false)));

/** Of an invoice payable in parts, those that are overdue. */
export const overdueInvoices = (matter: PaperMatter, today: PlainDate): Known<readonly Invoice[]> =>
  mapKnown(askedInvoices(matter), (invoices) =>
    invoices.flatMap(inParts).filter(({ due }) => due.is === 'known' && due.value < today),
  );

/** Receipts that still hold money nobody has set against an invoice. */
export const unappliedReceipts = ({ receipts }: CustomerSnapshot): Known<readonly Receipt[]> =>
  mapKnown(wholeList(receipts, 'receipts'), (all) =>
    all.filter(({ unapplied }) => unapplied.is === 'known' && unapplied.value.minor > 0),
  );

/** One sum for each currency, in the order they come; one amount that is not known leaves no sum. */
export function sums(amounts: readonly Known<Money>[]): Known<readonly Money[]> {
  const byCurrency = new Map<string, number>();
  for (const amount of amounts) {
    if (amount.is !== 'known') return amount;
    const { currency, minor } = amount.value;
    byCurrency.set(currency, (byCurrency.get(currency) ?? 0) + minor);
  }
  return byCurrency.size === 0 ? absent : known(asAmounts(byCurrency));
}

/** `one` less `other` in every currency; nothing below zero is hidden. */
export function less(one: readonly Money[], other: readonly Money[]): Money[] {
  const byCurrency = new Map(one.map(({ currency, minor }) => [currency, minor]));
  for (const { currency, minor } of other) byCurrency.set(currency, (byCurrency.get(currency) ?? 0) - minor);
  return asAmounts(byCurrency);
}

const asAmounts = (byCurrency: ReadonlyMap<string, number>): Money[] =>
  [...byCurrency].map(([currency, minor]) => ({ minor, currency }));
