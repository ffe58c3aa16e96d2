import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import { exactTotals } from '../ledger/exact-totals.ts';
import { type LedgerLine, oldestOpenRequest, oldestOpenSchema } from '../ledger/ledger-request.ts';
import { isOpen, readInvoices, readReceipts, readTotals } from '../ledger/read-ledger.ts';
import type { Account, FoundCustomer } from './find-customer.ts';

type MoneyParts = Pick<CustomerSnapshot, 'invoices' | 'openTotals' | 'receipts'>;

/** Whether all that is open came along: what is used up comes last. */
const openComplete = ({ lines, count }: Account & { is: 'read' }): boolean => {
  const last = lines.at(-1);
  return lines.length >= count || (last !== undefined && !isOpen(last) && last.reconciled);
};

/**
 * Of an account with more open lines than come along, those come that are newest: the oldest, which matter most, and exact
 * totals are asked for apart, in three requests at once.
 * @throws CallFailure
 */
async function moneyOfMany(
  client: OdooClient,
  partnerId: number,
  lines: readonly LedgerLine[],
  openedMove: number | null,
  today: PlainDate,
): Promise<Omit<MoneyParts, 'receipts'>> {
  const [{ records: oldest }, openTotals] = await Promise.all([
    client.call('account.move.line', 'web_search_read', oldestOpenRequest(partnerId), oldestOpenSchema),
    exactTotals(client, partnerId, lines, today),
  ]);
  const there = new Set(oldest.map(({ id }) => id));
  const opened = lines.filter(({ id, move_id }) => move_id.id === openedMove && !there.has(id));
  return { invoices: readInvoices([...oldest, ...opened], false, openedMove), openTotals };
}

/**
 * What the customer owes and has paid. Only an account with more open lines than come along takes requests of its own.
 * @throws CallFailure
 */
export async function moneyOf(
  client: OdooClient,
  { partner, account }: FoundCustomer,
  openedMove: number | null,
  today: PlainDate,
): Promise<MoneyParts> {
  if (account.is !== 'read') return { invoices: account, openTotals: account, receipts: account };
  const { lines, count } = account;
  const receipts = readReceipts(lines, lines.length >= count);
  if (!openComplete(account)) {
    return { ...(await moneyOfMany(client, partner.id, lines, openedMove, today)), receipts };
  }
  return { invoices: readInvoices(lines, true, openedMove), openTotals: readTotals(lines, today), receipts };
}
