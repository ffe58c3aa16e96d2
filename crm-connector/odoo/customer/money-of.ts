import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import { exactTotals } from '../ledger/exact-totals.ts';
import { isOpen, readInvoices, readReceipts, readTotals } from '../ledger/read-ledger.ts';
import type { Account, FoundCustomer } from './find-customer.ts';

type MoneyParts = Pick<CustomerSnapshot, 'invoices' | 'openTotals' | 'receipts'>;

/** Whether all that is open came along: what is used up comes last. */
const openComplete = ({ lines, count }: Account & { is: 'read' }): boolean => {
  const last = lines.at(-1);
  return lines.length >= count || (last !== undefined && !isOpen(last) && last.reconciled);
};

/**
 * What the customer owes and has paid. Only an account with more open lines than come along takes requests of its own, two
 * at once, for exact totals.
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
  const complete = openComplete(account);
  return {
    invoices: readInvoices(lines, complete, openedMove),
    openTotals: complete ? readTotals(lines, today) : await exactTotals(client, partner.id, lines, today),
    receipts: readReceipts(lines, lines.length >= count),
  };
}
