import type { LedgerLine } from '../../../../../crm-connector/odoo/ledger/ledger-request.ts';

export const USD = { id: 1, name: 'USD', decimal_places: 2 };

export interface LineWish {
  readonly move: number;
  readonly amount: number;
  readonly open?: number;
  readonly due?: string | false;
  readonly type?: string;
  readonly state?: string;
  readonly total?: number;
  readonly payment?: number;
  readonly statement?: number;
}

let lastId = 0;

/** A line of a customer's account as `account.move.line` answers it. */
export function ledgerLine(wish: LineWish): LedgerLine {
  const { move, amount, open = amount, due = '2026-11-01', payment, statement } = wish;
  return {
    id: ++lastId,
    date: '2026-10-01',
    date_maturity: due,
    balance: amount,
    amount_currency: amount,
    amount_residual_currency: open,
    reconciled: open === 0,
    currency_id: USD,
    company_id: { id: 1, name: 'My Company' },
    payment_id: payment === undefined ? false : { id: payment, name: `PAY/${payment}`, state: 'paid' },
    statement_line_id: statement ?? false,
    move_id: {
      id: move,
      name: `INV/${move}`,
      ref: false,
      move_type: wish.type ?? 'out_invoice',
      state: wish.state ?? 'posted',
      invoice_date: false,
      amount_total: wish.total ?? Math.abs(amount),
      payment_state: 'not_paid',
      invoice_payment_term_id: false,
      message_ids: [],
    },
  };
}
