import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Invoice, OpenTotal, Receipt } from '../../../shared/domain/invoice.ts';
import { absent, type Known, known, unknown } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { type Money, sumMoney } from '../../../shared/money/money.ts';
import { amountOf } from '../answer/amount.ts';
import { dateOf, nameOf, plain, textOf } from '../answer/field-values.ts';
import { type LedgerLine, OWED } from './ledger-request.ts';

/** Most invoices the panel is handed, oldest due first. */
export const MOST_INVOICES = 200;

const INVOICES = ['out_invoice', 'out_receipt'];

const isDebit = (line: LedgerLine): boolean => line.balance > 0;

/** As `OPEN_DEBITS` asks for: a line may have come along for another reason, the page that shows it or a call about it. */
export const isOpen = (line: LedgerLine): boolean =>
  isDebit(line) &&
  line.amount_residual_currency !== 0 &&
  line.move_id.state === 'posted' &&
  (line.move_id.move_type === 'entry'
    ? line.payment_id === false
    : OWED.some((state) => state === line.move_id.payment_state));

/**
 * The sum of one amount of some lines of one record; the first that is not known stands for all. An entry that brought in
 * old debts may be in several currencies, and has no sum then.
 */
function sumOf(lines: readonly LedgerLine[], amount: (line: LedgerLine) => number): Known<Money> {
  if (new Set(lines.map(({ currency_id }) => currency_id.id)).size > 1)
    return unknown('it is in several currencies');
  const amounts: Money[] = [];
  for (const line of lines) {
    const money = amountOf(amount(line), line.currency_id);
    if (money.is !== 'known') return money;
    amounts.push(money.value);
  }
  const [first] = amounts;
  return first ? known(sumMoney(amounts, first.currency)) : absent;
}

/** Days on which its parts are due, the next first: an invoice may be payable in parts. */
const dueDays = (lines: readonly LedgerLine[]): string[] =>
  lines.flatMap(({ date_maturity }) => date_maturity || []).toSorted();

/** What is open of each part; undefined: it is due on one day, or not all of it can be told apart. */
function partsOf(open: readonly LedgerLine[]): Invoice['parts'] {
  const days = Map.groupBy(open, ({ date_maturity }) => date_maturity);
  const parts = [...days].flatMap(([due, lines]) => {
    const sum = sumOf(lines, ({ amount_residual_currency }) => amount_residual_currency);
    return due !== false && sum.is === 'known' ? [{ due, open: sum.value }] : [];
  });
  if (days.size < 2 || parts.length < days.size) return undefined;
  return parts.toSorted((one, other) => one.due.localeCompare(other.due));
}

function invoice(lines: readonly LedgerLine[]): Invoice | undefined {
  const [line] = lines;
  if (!line) return undefined;
  const { move_id: move } = line;
  const open = lines.filter(isOpen);
  const [due = false] = dueDays(open.length > 0 ? open : lines);
  const isInvoice = INVOICES.includes(move.move_type);
  const parts = partsOf(open);
  return {
    id: String(move.id),
    object: 'account.move',
    number: plain(move.name) ?? String(move.id),
    debtId: null,
    issued: dateOf(move.invoice_date || line.date),
    due: dateOf(due),
    total: isInvoice
      ? amountOf(move.amount_total, line.currency_id)
      : sumOf(lines, ({ amount_currency }) => amount_currency),
    open: sumOf(lines, (line) => (isOpen(line) ? line.amount_residual_currency : 0)),
    ...(parts && { parts }),
    status: textOf(move.payment_state),
    poNumber: textOf(move.ref),
    terms:
      move.invoice_payment_term_id === false ? absent : textOf(move.invoice_payment_term_id.display_name),
    disputed: absent,
  };
}

const dueOf = ({ due }: Invoice): string => (due.is === 'known' ? due.value : '9999-12-31');

/**
 * The open invoices, oldest due first, and the one the page shows even when it is settled.
 * @param complete whether these lines are all there are
 */
export function readInvoices(
  lines: readonly LedgerLine[],
  complete: boolean,
  openedId: number | null,
): Part<Invoice> {
  const debits = lines.filter((line) => isDebit(line) && line.move_id.state === 'posted');
  const moves = Map.groupBy(debits, ({ move_id }) => move_id.id);
  const all = [...moves.values()].filter((some) => some.some(isOpen)).flatMap((some) => invoice(some) ?? []);
  const sorted = all.toSorted((one, other) => dueOf(one).localeCompare(dueOf(other)));
  const shown = sorted.slice(0, MOST_INVOICES);
  const isShown = shown.some(({ id }) => id === String(openedId));
  const opened = openedId === null || isShown ? undefined : invoice(moves.get(openedId) ?? []);
  const isWhole = complete && sorted.length === shown.length;
  return {
    is: 'read',
    items: opened ? [...shown, opened] : shown,
    complete: isWhole,
    total: complete ? sorted.length : null,
  };
}

/** One row a currency, exact: of lines that are all there are. */
export function readTotals(lines: readonly LedgerLine[], today: PlainDate): Part<OpenTotal> {
  const items: OpenTotal[] = [];
  for (const some of Map.groupBy(lines.filter(isOpen), ({ currency_id }) => currency_id.id).values()) {
    const open = sumOf(some, ({ amount_residual_currency }) => amount_residual_currency);
    if (open.is !== 'known') return { is: 'failed', why: open.is === 'unknown' ? open.why : 'No amount' };
    const late = some.filter(({ date_maturity }) => date_maturity !== false && date_maturity < today);
    const overdue = sumOf(late, ({ amount_residual_currency }) => amount_residual_currency);
    items.push({
      open: open.value,
      overdue: overdue.is === 'absent' ? known({ minor: 0, currency: open.value.currency }) : overdue,
      count: new Set(some.map(({ move_id }) => move_id.id)).size,
    });
  }
  return { is: 'read', items, complete: true, total: items.length };
}

/**
 * Companies of this Odoo that something is owed to, by name; null: one at most. Odoo answers for all that the user may see,
 * and amounts of one currency are of all of them.
 */
export function companiesOwed(lines: readonly LedgerLine[]): string[] | null {
  const names = new Set(lines.filter(isOpen).flatMap(({ company_id }) => nameOf(company_id) ?? []));
  return names.size > 1 ? [...names].toSorted() : null;
}

function receipt(lines: readonly LedgerLine[]): Receipt | undefined {
  const [line] = lines;
  if (!line) return undefined;
  const { payment_id: payment, move_id: move } = line;
  const isPayment = payment !== false || line.statement_line_id !== false;
  return {
    id: String(payment === false ? move.id : payment.id),
    object: payment === false ? 'account.move' : 'account.payment',
    kind: isPayment ? 'payment' : 'credit',
    number: plain(payment === false ? move.name : payment.name) ?? plain(move.name) ?? String(move.id),
    on: dateOf(line.date),
    amount: sumOf(lines, ({ amount_currency }) => -amount_currency),
    unapplied: sumOf(lines, ({ amount_residual_currency }) => -amount_residual_currency),
    status: payment === false ? textOf(move.payment_state) : textOf(payment.state),
  };
}

const dayOf = ({ on }: Receipt): string => (on.is === 'known' ? on.value : '');

/** Money in and credits, the latest first. Refunds are credits: what is not used up of one is its `unapplied`. */
export function readReceipts(lines: readonly LedgerLine[], complete: boolean): Part<Receipt> {
  const given = lines.filter((line) => line.balance < 0 && line.move_id.state === 'posted');
  const items = [...Map.groupBy(given, ({ move_id }) => move_id.id).values()]
    .flatMap((some) => receipt(some) ?? [])
    .toSorted((one, other) => dayOf(other).localeCompare(dayOf(one)));
  return { is: 'read', items, complete, total: complete ? items.length : null };
}
