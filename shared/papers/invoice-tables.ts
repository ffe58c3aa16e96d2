import { localDate } from '../calendar/instant.ts';
import { type Invoice, inParts } from '../domain/invoice.ts';
import { type Known, unknown, valueOr } from '../domain/known.ts';
import type { PaperTable } from './paper.ts';
import type { PaperWorld } from './paper-matter.ts';
import { cellsIn, column, footOf, table } from './table-parts.ts';
import { grossOf } from './values-of.ts';
import {
  invoicesBesideDebts,
  invoicesOf,
  less,
  mapKnown,
  overdueInvoices,
  sums,
  unappliedReceipts,
} from './what-is-owed.ts';
import { amountWritten, linkWritten } from './written-out.ts';

const number = column('Invoice', 'Factura');
const po = column('Purchase order', 'Orden de compra');
const issued = column('Invoice date', 'Fecha de factura');
const due = column('Original due date', 'Vencimiento original');
const total = column('Invoice amount', 'Importe de la factura', 'end');
const open = column('Open', 'Pendiente', 'end');
const totalWords = { en: 'Total', es: 'Total' };

/** Invoices by their original due dates; those without one come last. */
const byDue = (invoices: readonly Invoice[]): Invoice[] =>
  [...invoices].sort((one, other) =>
    valueOr(one.due, '9999-12-31').localeCompare(valueOr(other.due, '9999-12-31')),
  );

export const todayOf = ({ matter, context }: PaperWorld): string =>
  localDate(context.at, matter.snapshot.org.zone);

type Row = (invoice: Invoice) => string[];

function invoiceTable(
  invoices: Known<readonly Invoice[]>,
  columns: Parameters<typeof table>[0],
  row: Row,
  { context: { language } }: PaperWorld,
): Known<PaperTable> {
  if (invoices.is !== 'known') return invoices;
  const foot = footOf(totalWords, sums(invoices.value.map((one) => one.open)), columns.length, language);
  return table(columns, byDue(invoices.value).map(row), language, foot);
}

export function duesTable(world: PaperWorld): Known<PaperTable> {
  const cell = cellsIn(world.context.language);
  return invoiceTable(
    overdueInvoices(world.matter, todayOf(world)),
    [number, po, due, open],
    (one) => [cell.text(one.number), cell.text(one.poNumber), cell.day(one.due), cell.amount(one.open)],
    world,
  );
}

export function disputedTable(world: PaperWorld): Known<PaperTable> {
  const cell = cellsIn(world.context.language);
  const disputed = mapKnown(invoicesOf(world.matter), (all) =>
    all.filter((one) => valueOr(one.disputed, false)),
  );
  return invoiceTable(
    disputed,
    [number, po, due, open],
    (one) => [cell.text(one.number), cell.text(one.poNumber), cell.day(one.due), cell.amount(one.open)],
    world,
  );
}

/** Each invoice with the address of its file; without files a list of copies is none. */
export function copiesTable(world: PaperWorld): Known<PaperTable> {
  const { documents } = world.matter;
  if (documents.is !== 'known') return documents;
  const cell = cellsIn(world.context.language);
  const invoices = invoicesOf(world.matter);
  if (invoices.is !== 'known') return invoices;
  const linksOf = (id: string) =>
    documents.value.flatMap(({ invoiceId, link }) => (invoiceId === id ? (linkWritten(link) ?? []) : []));
  const without = invoices.value.filter(({ id }) => linksOf(id).length === 0);
  if (without.length > 0)
    return unknown(`No file is on record for ${without.map((one) => one.number).join(', ')}`);
  return table(
    [number, po, issued, due, total, column('Copy', 'Copia')],
    byDue(invoices.value).map((one) => [
      ...[cell.text(one.number), cell.text(one.poNumber), cell.day(one.issued), cell.day(one.due)],
      ...[cell.amount(one.total), linksOf(one.id).join(' ')],
    ]),
    world.context.language,
  );
}

const standing = {
  disputed: { en: 'In dispute', es: 'En disputa' },
  overdue: { en: 'Past due', es: 'Vencida' },
  notDue: { en: 'Not due', es: 'Por vencer' },
  unknown: { en: '—', es: '—' },
};

export const statementTable = (world: PaperWorld): Known<PaperTable> =>
  openTable(invoicesOf(world.matter), world);

export const besideTable = (world: PaperWorld): Known<PaperTable> =>
  openTable(invoicesBesideDebts(world.matter), world);

function openTable(invoices: Known<readonly Invoice[]>, world: PaperWorld): Known<PaperTable> {
  const { language } = world.context;
  const cell = cellsIn(language);
  const day = todayOf(world);
  const standingOf = (one: Invoice) =>
    valueOr(one.disputed, false)
      ? standing.disputed
      : one.due.is !== 'known'
        ? standing.unknown
        : one.due.value < day
          ? standing.overdue
          : standing.notDue;
  return invoiceTable(
    mapKnown(invoices, (all) => all.flatMap(inParts)),
    [number, po, issued, due, column('Standing', 'Estado'), total, open],
    (one) => [
      ...[cell.text(one.number), cell.text(one.poNumber), cell.day(one.issued), cell.day(one.due)],
      ...[standingOf(one)[language], cell.amount(one.total), cell.amount(one.open)],
    ],
    world,
  );
}

const sorts = { payment: { en: 'Payment', es: 'Pago' }, credit: { en: 'Credit', es: 'Nota de crédito' } };

export function creditsTable(world: PaperWorld): Known<PaperTable> {
  const { language } = world.context;
  const cell = cellsIn(language);
  const receipts = unappliedReceipts(world.matter.snapshot);
  if (receipts.is !== 'known') return receipts;
  const columns = [
    column('Receipt', 'Recibo'),
    column('Sort', 'Tipo'),
    column('Date', 'Fecha'),
    column('Not applied', 'Sin aplicar', 'end'),
  ];
  return table(
    columns,
    receipts.value.map((one) => [
      ...[cell.text(one.number), sorts[one.kind][language], cell.day(one.on), cell.amount(one.unapplied)],
    ]),
    language,
    footOf(totalWords, sums(receipts.value.map((one) => one.unapplied)), columns.length, language),
  );
}

/** What is open, less what came in and is not applied, for each currency. Unread receipts give no net at all. */
export function netTable(world: PaperWorld): Known<PaperTable> {
  const { language } = world.context;
  const gross = grossOf(world);
  if (gross.is !== 'known') return gross;
  const receipts = unappliedReceipts(world.matter.snapshot);
  if (receipts.is === 'forbidden' || receipts.is === 'unknown') return receipts;
  const unapplied = receipts.is === 'known' ? sums(receipts.value.map((one) => one.unapplied)) : receipts;
  const credits = unapplied.is === 'known' ? unapplied.value : [];
  const inWords = {
    en: ['Open, gross', 'Less payments and credits not applied', 'Open, net'],
    es: ['Pendiente, bruto', 'Menos pagos y créditos sin aplicar', 'Pendiente, neto'],
  }[language];
  const row = (index: number, amounts: readonly { minor: number; currency: string }[]) =>
    amounts.map((amount) => [inWords[index] ?? '', amountWritten(amount)]);
  return table(
    [column('Balance', 'Saldo'), column('Amount', 'Importe', 'end')],
    [
      ...row(0, gross.value),
      ...row(
        1,
        credits.map(({ minor, currency }) => ({ minor: -minor, currency })),
      ),
    ],
    language,
    row(2, less(gross.value, credits)),
  );
}
