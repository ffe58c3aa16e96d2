import { z } from '../../shared/schema.ts';
import type { Capabilities } from '../contract.ts';
import { closedBy } from './customer/find-customer.ts';
import type { OdooContext } from './http/odoo-context.ts';

/** Whether this user may do something with a kind of record; false too where Odoo has none. @throws CallFailure */
async function may({ client }: OdooContext, model: string, operation: 'read' | 'write'): Promise<boolean> {
  try {
    return await client.call(model, 'has_access', { ids: [], operation }, z.boolean());
  } catch (cause) {
    if (closedBy(cause)) return false;
    throw cause;
  }
}

/** What this Odoo and this user can do: two requests at once. @throws CallFailure */
export async function capabilitiesOf(context: OdooContext): Promise<Capabilities> {
  const [readsAccounts, writesNotes] = await Promise.all([
    may(context, 'account.move.line', 'read'),
    may(context, 'res.partner', 'write'),
  ]);
  return {
    writeStrategy: writesNotes ? 'A' : 'none',
    invoiceModel: readsAccounts ? 'account.move' : null,
    debts: false,
    promises: true,
    stops: true,
    agreements: 'package',
    approvals: true,
    notes: true,
    mailDrafts: [],
    multiCurrency: true,
    // Whoever may see a customer may see all that was written about it; a call on an invoice only who may read invoices.
    attemptsProvable: readsAccounts,
  };
}
