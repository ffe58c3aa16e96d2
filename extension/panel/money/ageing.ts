import { daysBetween, type PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { inParts } from '../../../shared/domain/invoice.ts';
import type { Known } from '../../../shared/domain/known.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import type { Money } from '../../../shared/money/money.ts';
import { owed } from './owed.ts';

const ageBands = ['not-due', '1-30', '31-60', '61-90', '90+', 'undated', 'unlisted'] as const;
/** `undated`: no readable due date. `unlisted`: owed by invoices beyond those that were read. */
export type AgeBand = (typeof ageBands)[number];

export interface Ageing {
  readonly currency: string;
  /** Minor units in each band; bands without any are left out. */
  readonly bands: readonly { band: AgeBand; minor: number }[];
}

export function ageBand(due: Known<PlainDate>, today: PlainDate): AgeBand {
  if (due.is !== 'known') return 'undated';
  const late = daysBetween(due.value, today);
  if (late <= 0) return 'not-due';
  if (late <= 30) return '1-30';
  if (late <= 60) return '31-60';
  return late <= 90 ? '61-90' : '90+';
}

/** What is owed in each currency, in the order of the totals, by how late it is. Debts with invoices age by these, others by their oldest due date. */
export function ageings(snapshot: CustomerSnapshot, today: PlainDate): Ageing[] {
  const sums = new Map<string, Map<AgeBand, number>>(
    (owed(snapshot) ?? []).map(({ money }) => [money.currency, new Map()]),
  );
  const add = ({ minor, currency }: Money, band: AgeBand) => {
    if (minor <= 0) return;
    const bands = sums.get(currency) ?? new Map<AgeBand, number>();
    bands.set(band, (bands.get(band) ?? 0) + minor);
    sums.set(currency, bands);
  };
  const invoices = itemsOf(snapshot.invoices);
  for (const { open, due } of invoices.flatMap(inParts))
    if (open.is === 'known') add(open.value, ageBand(due, today));
  const invoiced = new Set(invoices.map((invoice) => invoice.debtId));
  for (const debt of itemsOf(snapshot.debts)) {
    if (debt.balance.is === 'known' && !invoiced.has(debt.id))
      add(debt.balance.value, ageBand(debt.oldestDue, today));
  }
  for (const rest of unlisted(snapshot)) add(rest, 'unlisted');
  return [...sums]
    .filter(([, bands]) => bands.size > 0)
    .map(([currency, bands]) => ({
      currency,
      bands: ageBands.flatMap((band) => {
        const minor = bands.get(band);
        return minor === undefined ? [] : [{ band, minor }];
      }),
    }));
}

/** What the exact totals say beyond the invoices that were read. */
function unlisted({ invoices, openTotals }: CustomerSnapshot): Money[] {
  if (invoices.is !== 'read' || invoices.complete) return [];
  return itemsOf(openTotals).map(({ open }) => {
    const listed = invoices.items.reduce(
      (sum, invoice) =>
        invoice.open.is === 'known' && invoice.open.value.currency === open.currency
          ? sum + invoice.open.value.minor
          : sum,
      0,
    );
    return { currency: open.currency, minor: open.minor - listed };
  });
}
