import { localDate } from '../calendar/instant.ts';
import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { Invoice } from '../domain/invoice.ts';
import { type Known, valueOr } from '../domain/known.ts';
import { decimalFromMoney } from '../money/money.ts';
import type { Bilingual, PaperTable } from './paper.ts';
import type { PaperWorld } from './paper-matter.ts';
import { cellsIn, column, table } from './table-parts.ts';
import { mapKnown, wholeList } from './what-is-owed.ts';

/** Days past due from which an invoice is reported to sales; ours until the company says otherwise. */
const escalatedFrom = 60;

/** Why an invoice is on the list. */
const reasons = {
  disputed: { en: 'In dispute', es: 'En disputa' },
  old: { en: `${escalatedFrom} days past due or more`, es: `${escalatedFrom} días de atraso o más` },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A row for sales management, ready for a sheet: plain values, amounts as decimals, days as ISO dates. */
export interface EscalatedInvoice {
  readonly customer: string;
  readonly accountNumber: string;
  readonly owner: string;
  readonly invoice: string;
  readonly purchaseOrder: string;
  readonly due: PlainDate | '';
  readonly daysPastDue: number | null;
  readonly open: string;
  readonly currency: string;
  readonly reason: keyof typeof reasons;
}

/** The escalated invoices of one customer, oldest first; of many customers, one list after the other. */
export function escalatedInvoices(
  snapshot: CustomerSnapshot,
  today: PlainDate,
): Known<readonly EscalatedInvoice[]> {
  return mapKnown(wholeList(snapshot.invoices, 'invoices'), (invoices) =>
    escalated(invoices, today).map((one) => rowOf(one, snapshot, today)),
  );
}

function escalated(invoices: readonly Invoice[], today: PlainDate): Invoice[] {
  return invoices
    .filter((one) => valueOr(one.disputed, false) || (lateness(one, today) ?? 0) >= escalatedFrom)
    .filter(({ open }) => open.is !== 'known' || open.value.minor > 0)
    .sort((one, other) => (lateness(other, today) ?? 0) - (lateness(one, today) ?? 0));
}

const lateness = ({ due }: Invoice, today: PlainDate): number | null =>
  due.is === 'known' ? Math.max(0, daysBetween(due.value, today)) : null;

function rowOf(one: Invoice, { customer }: CustomerSnapshot, today: PlainDate): EscalatedInvoice {
  return {
    customer: customer.name,
    accountNumber: valueOr(customer.accountNumber, ''),
    owner: valueOr(customer.owner, ''),
    invoice: one.number,
    purchaseOrder: valueOr(one.poNumber, ''),
    due: valueOr(one.due, ''),
    daysPastDue: lateness(one, today),
    open: one.open.is === 'known' ? decimalFromMoney(one.open.value) : '',
    currency: one.open.is === 'known' ? one.open.value.currency : '',
    reason: valueOr(one.disputed, false) ? 'disputed' : 'old',
  };
}

export function escalatedTable(world: PaperWorld): Known<PaperTable> {
  const { snapshot } = world.matter;
  const { language } = world.context;
  const day = localDate(world.context.at, snapshot.org.zone);
  const invoices = mapKnown(wholeList(snapshot.invoices, 'invoices'), (all) => escalated(all, day));
  if (invoices.is !== 'known') return invoices;
  const cell = cellsIn(language);
  return table(
    [
      column('Invoice', 'Factura'),
      column('Purchase order', 'Orden de compra'),
      column('Original due date', 'Vencimiento original'),
      column('Days past due', 'Días de atraso', 'end'),
      column('Why', 'Motivo'),
      column('Open', 'Pendiente', 'end'),
    ],
    invoices.value.map((one) => [
      ...[cell.text(one.number), cell.text(one.poNumber), cell.day(one.due)],
      ...[
        String(lateness(one, day) ?? '—'),
        reasons[valueOr(one.disputed, false) ? 'disputed' : 'old'][language],
      ],
      cell.amount(one.open),
    ]),
    language,
  );
}
