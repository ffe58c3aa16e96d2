import { type Instant, localDate } from '../calendar/instant.ts';
import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import { type Invoice, inParts } from '../domain/invoice.ts';
import { valueOr } from '../domain/known.ts';
import { itemsOf, type Part } from '../domain/part.ts';
import { type AlreadyPaid, alreadyPaidInSteps, type OpenItem, type UnappliedItem } from './already-paid.ts';

interface InCurrency {
  readonly currency: string;
  readonly unapplied: readonly UnappliedItem[];
  readonly found: readonly AlreadyPaid[];
  /** False: more invoices are open, or more receipts there, than were looked at. */
  readonly isWhole: boolean;
}

/** What is here and set against nothing, and which invoices it may have been for. Looked at before anybody asks for money. */
export type MoneyHere =
  | {
      readonly is: 'read';
      /** One entry per currency with money that is not applied. */
      readonly byCurrency: readonly InCurrency[];
      readonly ledger: LedgerAge;
    }
  | { readonly is: 'unread'; readonly why: string };

/** The newest entry of the ledger: what was paid since cannot be in it. Null: no receipt bears a day. */
export interface LedgerAge {
  readonly newestOn: PlainDate | null;
  readonly daysOld: number | null;
}

/** Differences up to this are looked at where nothing fits exactly: a bank's fee, cents taken off. */
const tolerance = 500;
const mostSets = 20;

/** Looks step by step, so that whoever draws a screen meanwhile can stop in between. */
export function* moneyAlreadyHere(snapshot: CustomerSnapshot, at: Instant): Generator<undefined, MoneyHere> {
  const { invoices, receipts } = snapshot;
  const why = whyUnread(invoices, 'invoices') ?? whyUnread(receipts, 'receipts');
  if (why !== null) return { is: 'unread', why };
  const isWhole = isAll(invoices) && isAll(receipts);
  const byCurrency: InCurrency[] = [];
  for (const [currency, unapplied] of Map.groupBy(unappliedOf(snapshot), (one) => one.unapplied.currency)) {
    const items = openItems(snapshot, currency);
    const found = yield* alreadyPaidInSteps(items, unapplied, { most: mostSets, tolerance });
    byCurrency.push({ currency, unapplied, found, isWhole });
  }
  return {
    is: 'read',
    byCurrency,
    ledger: ledgerAge(snapshot, localDate(at, snapshot.org.zone)),
  };
}

function whyUnread(part: Part<unknown>, name: string): string | null {
  if (part.is === 'failed') return `The ${name} could not be read: ${part.why}`;
  return part.is === 'forbidden' ? `This user may not read the ${name}` : null;
}

const isAll = (part: Part<unknown>): boolean => part.is !== 'read' || part.complete;

const unappliedOf = ({ receipts }: CustomerSnapshot): UnappliedItem[] =>
  itemsOf(receipts).flatMap(({ id, unapplied }) =>
    unapplied.is === 'known' && unapplied.value.minor > 0 ? [{ id, unapplied: unapplied.value }] : [],
  );

/** What money may be for, by the id the sets call it by: invoices, and each part of one that is payable in parts. */
export const payableItems = (invoices: Part<Invoice>): ReadonlyMap<string, Invoice> =>
  new Map(
    itemsOf(invoices).flatMap((invoice) =>
      inParts(invoice).map(
        (part, place) => [place === 0 ? part.id : `${part.id} ${place + 1}`, part] as const,
      ),
    ),
  );

const openItems = ({ invoices }: CustomerSnapshot, currency: string): OpenItem[] =>
  [...payableItems(invoices)].flatMap(([id, { due, open }]) =>
    open.is === 'known' && open.value.currency === currency && open.value.minor !== 0
      ? [{ id, due: valueOr(due, null), open: open.value }]
      : [],
  );

function ledgerAge({ receipts }: CustomerSnapshot, today: PlainDate): LedgerAge {
  const days = itemsOf(receipts).flatMap(({ on }) => (on.is === 'known' ? [on.value] : []));
  const newestOn = days.sort().at(-1) ?? null;
  return { newestOn, daysOld: newestOn === null ? null : Math.max(0, daysBetween(newestOn, today)) };
}
