import type { Instant } from '../../../shared/calendar/instant.ts';
import { z } from '../../../shared/schema.ts';
import { CURRENCY, currencySchema } from '../answer/amount.ts';
import { allOf, anyOf, type Domain } from '../answer/domain.ts';
import { idField, namedField, odooTime, textField } from '../answer/field-values.ts';
import { messages, messagesSchema } from '../partner/message-fields.ts';
import { type PartnerDepth, partnerFields, partnerSchema } from '../partner/partner-fields.ts';

/** Lines of one customer that come along; of one with more, the totals are asked for apart. */
export const MOST_LINES = 500;
/** Messages of one invoice that are looked through for calls. */
const MOST_INVOICE_MESSAGES = 20;

/** States of an invoice on which money is owed; the others are paid, or about to be by a payment on its way. */
export const OWED = ['not_paid', 'partial', 'blocked'];

export const RECEIVABLE: Domain = [['account_type', '=', 'asset_receivable']];
const POSTED: Domain = [['parent_state', '=', 'posted']];

/** What is owed and still open: invoices, and old debts that were brought in as plain entries. */
export const OPEN_DEBITS: Domain = allOf(
  POSTED,
  [['reconciled', '=', false]],
  [['balance', '>', 0]],
  anyOf(
    [['move_id.payment_state', 'in', OWED]],
    allOf([['move_id.move_type', '=', 'entry']], [['payment_id', '=', false]]),
  ),
);

/** Money in and credits, used up or not. */
export const CREDITS: Domain = allOf(POSTED, [['balance', '<', 0]]);

/** Whatever a call was logged on of late: it counts as one to the customer, wherever somebody put it. */
export const calledAbout = (since: Instant): Domain => [
  [
    'move_id.message_ids',
    'any',
    [
      ['mail_activity_type_id.category', '=', 'phonecall'],
      ['date', '>=', odooTime(since)],
    ],
  ],
];

/** What is open comes first, so that only used credits of long ago lie behind a limit. */
export const OPEN_FIRST = 'reconciled asc, date desc, id desc';

const LINE_FIELDS = {
  date: {},
  date_maturity: {},
  balance: {},
  amount_currency: {},
  amount_residual_currency: {},
  currency_id: CURRENCY,
  company_id: { fields: { name: {} } },
  payment_id: { fields: { name: {}, state: {} } },
  reconciled: {},
  statement_line_id: {},
  move_id: {
    fields: {
      name: {},
      ref: {},
      move_type: {},
      state: {},
      invoice_date: {},
      amount_total: {},
      payment_state: {},
      invoice_payment_term_id: { fields: { display_name: {} } },
      message_ids: messages(MOST_INVOICE_MESSAGES),
    },
  },
} as const;

const lineSchema = z.object({
  id: idField,
  date: textField,
  date_maturity: textField,
  balance: z.number(),
  amount_currency: z.number(),
  amount_residual_currency: z.number(),
  reconciled: z.boolean(),
  currency_id: currencySchema,
  company_id: namedField,
  payment_id: z.union([z.object({ id: idField, name: textField, state: textField }), z.literal(false)]),
  statement_line_id: z.union([idField, z.literal(false)]),
  move_id: z.object({
    id: idField,
    name: textField,
    ref: textField,
    move_type: z.string(),
    state: z.string(),
    invoice_date: textField,
    amount_total: z.number(),
    payment_state: textField,
    invoice_payment_term_id: z.union([z.object({ id: idField, display_name: textField }), z.literal(false)]),
    message_ids: messagesSchema,
  }),
});
/** One line of a customer's account: an invoice or a part of it with a due date of its own, a payment, a credit. */
export type LedgerLine = z.infer<typeof lineSchema>;

const groupSchema = z.object({
  __count: z.int(),
  __records: z._default(z.array(lineSchema), []),
  __values: partnerSchema,
});
export type LedgerGroup = z.infer<typeof groupSchema>;

export const ledgerSchema = z.object({ groups: z.array(groupSchema) });

export interface LedgerAsk {
  /** Which partners, by a condition on the line. */
  readonly whose: Domain;
  /** Which of their lines. */
  readonly which: Domain;
  readonly order: string;
  readonly mostGroups: number;
  readonly mostLines: number;
  readonly depth?: PartnerDepth;
}

/**
 * Arguments of `account.move.line.web_read_group`: the lines of some customers, and with each customer everything that is
 * read of it. Odoo takes one call a request; this one brings whole customers because the reader of the group's records
 * nests as deep as it is told.
 */
export function ledgerRequest(ask: LedgerAsk): Record<string, unknown> {
  return {
    domain: allOf(RECEIVABLE, ask.whose, ask.which),
    groupby: ['partner_id'],
    aggregates: ['amount_residual:sum'],
    order: ask.order,
    limit: ask.mostGroups,
    auto_unfold: true,
    unfold_read_specification: LINE_FIELDS,
    unfold_read_default_limit: ask.mostLines,
    groupby_read_specification: { partner_id: partnerFields(ask.depth) },
    context: { max_number_opened_groups: ask.mostGroups },
  };
}

/**
 * Arguments of `account.move.line.web_search_read`: the oldest open lines of a customer with more than come along with it.
 * By the day of the entry, so that the parts of an invoice stay together.
 */
export const oldestOpenRequest = (partnerId: number): Record<string, unknown> => ({
  domain: allOf(RECEIVABLE, [['partner_id', '=', partnerId]], OPEN_DEBITS),
  specification: LINE_FIELDS,
  order: 'date asc, id asc',
  limit: MOST_LINES,
});

export const oldestOpenSchema = z.object({ records: z.array(lineSchema) });
