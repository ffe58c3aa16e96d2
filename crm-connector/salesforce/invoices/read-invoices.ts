import type { Invoice, InvoiceLine, OpenTotal, Receipt } from '../../../shared/domain/invoice.ts';
import { absent, forbidden, type Known, known, unknown } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { Money } from '../../../shared/money/money.ts';
import { sumMoney } from '../../../shared/money/money.ts';
import { type CustomerAnswer, partOf } from '../customer/customer-answer.ts';
import { amountOf, type RowReader } from '../customer/row-reader.ts';
import { parentRow, type Row } from '../rest/query-answer.ts';
import { hasField } from '../schema/org-schema.ts';
import { shownField } from './invoice-queries.ts';
import type { ResolvedLine, ResolvedModel } from './resolved-model.ts';

/** Field of Parley's on an invoice: hidden where any of its siblings is to be seen, else not in this org. */
function packageField<T>(row: RowReader, field: string | null, read: (field: string) => Known<T>): Known<T> {
  if (field !== null) return read(field);
  const siblings = ['Debt__c', 'Disputed__c', 'PO_Number__c'];
  return siblings.some((name) => hasField(row.schema, row.object, name)) ? forbidden : absent;
}

function terms(row: RowReader, model: ResolvedModel): Known<string> {
  const shown = shownField(row.schema, model.object, model.terms);
  const [relationship, name] = shown?.split('.') ?? [];
  if (relationship === undefined || name === undefined) return row.text(model.terms);
  if (!(relationship in row.row)) return unknown('the terms were not asked for');
  const value = parentRow(row.row, relationship)?.[name];
  return typeof value === 'string' ? known(value) : absent;
}

/** What is still owed: the balance, or total − paid where the org keeps only these. */
function openAmount(row: RowReader, model: ResolvedModel): Known<Money> {
  if (model.open !== null) return row.money(model.open);
  if (model.paid === null) return model.model.open.length === 0 ? absent : forbidden;
  const total = row.money(model.total);
  const paid = row.money(model.paid);
  if (total.is !== 'known') return total;
  if (paid.is === 'absent') return total;
  if (paid.is !== 'known') return paid;
  return known(sumMoney([total.value, { ...paid.value, minor: -paid.value.minor }], total.value.currency));
}

/** One invoice of whichever model. */
export function readInvoice(row: RowReader, model: ResolvedModel): Invoice {
  return {
    id: row.id,
    object: model.object,
    number: (model.number === null ? null : row.plain(model.number)) ?? row.id,
    debtId: model.debt === null ? null : row.plain(model.debt),
    issued: row.date(model.issued),
    due: row.date(model.due),
    total: row.money(model.total),
    open: openAmount(row, model),
    status: row.text(model.status),
    poNumber: row.text(model.poNumber),
    terms: terms(row, model),
    disputed: packageField(row, model.disputed, (field) => row.flag(field)),
  };
}

const isSettled = (invoice: Invoice): boolean => invoice.open.is === 'known' && invoice.open.value.minor <= 0;

/** The open invoices. Where the query could not leave settled ones out, they are left out here. */
export function readInvoices(answer: CustomerAnswer, model: ResolvedModel | undefined): Part<Invoice> {
  if (!model) return { is: 'absent' };
  const list = { object: model.object, field: model.account };
  const part = partOf(answer, answer.list(list), model.object, (row) => readInvoice(row, model));
  if (part.is !== 'read') return part;
  const items = part.items.filter((invoice) => !isSettled(invoice));
  return { ...part, items, total: part.complete ? items.length : null };
}

function sumOf(row: Row, currency: string | null): Known<Money> {
  const open = amountOf(row.openSum ?? 0, currency);
  if (open.is !== 'known' || row.paidSum === undefined) return open;
  const paid = amountOf(row.paidSum ?? 0, currency);
  if (paid.is !== 'known') return paid;
  return known(sumMoney([open.value, { ...paid.value, minor: -paid.value.minor }], open.value.currency));
}

/** Exact totals, one row a currency, from what the org added up. */
export function readTotals(answer: CustomerAnswer, model: ResolvedModel | undefined): Part<OpenTotal> {
  if (!model || (model.open === null && model.model.open.length === 0 && model.paid === null)) {
    return { is: 'absent' };
  }
  const open = answer.query('openTotals');
  if (open.is === 'absent') return { is: 'failed', why: 'The org cannot add up the open amounts' };
  if (open.is !== 'rows') return open;
  const overdue = answer.query('overdueTotals');
  const currencyOf = (row: Row) => (row.CurrencyIsoCode as string | undefined) ?? answer.schema.currency;
  const items: OpenTotal[] = [];
  for (const row of open.rows.records) {
    const currency = currencyOf(row);
    const sum = sumOf(row, currency);
    if (sum.is !== 'known') return { is: 'failed', why: sum.is === 'unknown' ? sum.why : 'No amount' };
    const count = Number(row.invoiceCount);
    if (count > 0) items.push({ open: sum.value, overdue: overdueIn(currency), count });
  }
  return { is: 'read', items, complete: true, total: items.length };

  function overdueIn(currency: string | null): Known<Money> {
    if (overdue.is === 'failed') return unknown(overdue.why);
    if (overdue.is !== 'rows') return model?.model.due.length === 0 ? absent : forbidden;
    const row = overdue.rows.records.find((candidate) => currencyOf(candidate) === currency);
    return sumOf(row ?? {}, currency);
  }
}

/** Money in and credits of all kinds the model has, the latest first. */
export function readReceipts(answer: CustomerAnswer, model: ResolvedModel | undefined): Part<Receipt> {
  if (!model || model.model.receipts.length === 0) return { is: 'absent' };
  const parts = model.receipts.map((receipt) => {
    const { object, kind } = receipt.model;
    const account = receipt.model.account.find((field) => hasField(answer.schema, object, field)) ?? '';
    return partOf(
      answer,
      answer.list({ object, field: account }),
      object,
      (row): Receipt => ({
        id: row.id,
        object,
        kind,
        number: (receipt.number === null ? null : row.plain(receipt.number)) ?? row.id,
        on: row.date(receipt.on),
        amount: row.money(receipt.amount),
        unapplied: row.money(receipt.unapplied),
        status: row.text(receipt.status),
      }),
    );
  });
  const read = parts.filter((part) => part.is === 'read');
  // None of the kinds is to be seen: this user has no access to money received.
  if (read.length === 0) return { is: 'forbidden' };
  const items = read
    .flatMap((part) => part.items)
    .sort((one, other) => dayOf(other).localeCompare(dayOf(one)));
  // A kind that is hidden leaves the list short, and says nothing of how much.
  const complete = parts.length === model.model.receipts.length && read.every((part) => part.complete);
  return { is: 'read', items, complete, total: complete ? items.length : null };
}

const dayOf = (receipt: Receipt): string => (receipt.on.is === 'known' ? receipt.on.value : '');

/** One line of an invoice. */
export function readInvoiceLine(row: RowReader, line: ResolvedLine): InvoiceLine {
  return {
    id: row.id,
    description: row.text(line.description),
    quantity: row.number(line.quantity),
    unitPrice: row.money(line.unitPrice),
    amount: row.money(line.amount),
  };
}
