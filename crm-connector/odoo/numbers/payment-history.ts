import { absent, forbidden, type Known, unknown } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { AppliedPayment, PaymentHistory } from '../../../shared/domain/payment-history.ts';
import { z } from '../../../shared/schema.ts';
import { CallFailure, wordsOf } from '../../http/call-failure.ts';
import { amountOf, CURRENCY, currencySchema } from '../answer/amount.ts';
import { anyOf } from '../answer/domain.ts';
import { dateOf, idField, plain, textField, textOf } from '../answer/field-values.ts';
import { recordId } from '../answer/record-id.ts';
import { closedBy } from '../customer/find-customer.ts';
import type { OdooClient } from '../http/odoo-client.ts';
import type { OdooContext } from '../http/odoo-context.ts';

const MOST_PAYMENTS = 200;

const appliedSchema = z.object({
  length: z.int(),
  records: z.array(
    z.object({
      id: idField,
      debit_amount_currency: z.number(),
      debit_currency_id: currencySchema,
      credit_move_id: z.object({ id: idField, date: textField }),
      debit_move_id: z.object({
        id: idField,
        date_maturity: textField,
        move_id: z.object({ id: idField, name: textField, invoice_date: textField }),
      }),
    }),
  ),
});

const dayOr = (value: string | false): string | null => {
  const day = dateOf(value);
  return day.is === 'known' ? day.value : null;
};

/** What came in by a payment or over the bank: a credit note is no payment, nor an entry that writes a bad debt off. */
const PAID = anyOf(
  [['credit_move_id.payment_id', '!=', false]],
  [['credit_move_id.statement_line_id', '!=', false]],
);

/** Parts of payments set against invoices, the latest first. */
async function applied(client: OdooClient, partnerId: number): Promise<Part<AppliedPayment>> {
  const { length, records } = await client.call(
    'account.partial.reconcile',
    'web_search_read',
    {
      domain: [
        ['debit_move_id.partner_id', '=', partnerId],
        ['debit_move_id.account_type', '=', 'asset_receivable'],
        ['debit_move_id.move_id.move_type', 'in', ['out_invoice', 'out_receipt']],
        ...PAID,
      ],
      specification: {
        debit_amount_currency: {},
        debit_currency_id: CURRENCY,
        credit_move_id: { fields: { date: {} } },
        debit_move_id: {
          fields: { date_maturity: {}, move_id: { fields: { name: {}, invoice_date: {} } } },
        },
      },
      order: 'max_date desc, id desc',
      limit: MOST_PAYMENTS,
    },
    appliedSchema,
  );
  const items = records.flatMap((row): AppliedPayment[] => {
    const amount = amountOf(row.debit_amount_currency, row.debit_currency_id);
    const paidOn = dayOr(row.credit_move_id.date);
    if (amount.is !== 'known' || amount.value.minor <= 0 || paidOn === null) return [];
    const { move_id: move, date_maturity } = row.debit_move_id;
    return [
      {
        id: String(row.id),
        amount: amount.value,
        paidOn,
        invoiceNumber: plain(move.name),
        invoiced: dayOr(move.invoice_date),
        due: dayOr(date_maturity),
      },
    ];
  });
  const complete = records.length >= length && items.length === records.length;
  return { is: 'read', items, complete, total: complete ? items.length : null };
}

const termsSchema = z.array(
  z.object({
    property_payment_term_id: z.union([z.object({ id: idField, display_name: textField }), z.literal(false)]),
    use_partner_credit_limit: z.boolean(),
    credit_limit: z.number(),
    currency_id: z.union([currencySchema, z.literal(false)]),
  }),
);

type Terms = PaymentHistory['terms'];

async function terms(client: OdooClient, partnerId: number): Promise<Terms> {
  const [row] = await client.call(
    'res.partner',
    'web_read',
    {
      ids: [partnerId],
      specification: {
        property_payment_term_id: { fields: { display_name: {} } },
        ...{ use_partner_credit_limit: {}, credit_limit: {}, currency_id: CURRENCY },
      },
    },
    termsSchema,
  );
  const term = row?.property_payment_term_id;
  const hasLimit = row?.use_partner_credit_limit === true && row.currency_id !== false;
  return {
    paymentTerms: term ? textOf(term.display_name) : absent,
    // Odoo has interest on late invoices nowhere on a customer.
    lateFee: absent,
    creditLimit: hasLimit && row.currency_id ? amountOf(row.credit_limit, row.currency_id) : absent,
  };
}

/** A part that failed says so itself; the person must sign in again for either. */
async function orWhy<T>(
  part: Promise<T>,
  otherwise: (why: 'forbidden' | 'absent' | { why: string }) => T,
): Promise<T> {
  try {
    return await part;
  } catch (cause) {
    const closed = closedBy(cause);
    if (closed) return otherwise(closed);
    if (!(cause instanceof CallFailure) || cause.kind.is !== 'answered' || cause.kind.status === 401)
      throw cause;
    return otherwise({ why: wordsOf(cause.kind) });
  }
}

/** How a customer has paid, and on what terms: two requests at once. @throws CallFailure */
export async function loadPaymentHistory(context: OdooContext, id: string): Promise<PaymentHistory> {
  const { client, clock } = context;
  const readAt = clock.now();
  const partnerId = recordId(id);
  const [parts, agreed] = await Promise.all([
    orWhy<Part<AppliedPayment>>(applied(client, partnerId), (why) =>
      typeof why === 'string' ? { is: why } : { is: 'failed', ...why },
    ),
    orWhy<Terms>(terms(client, partnerId), (why) => {
      const fact: Known<never> =
        why === 'forbidden' ? forbidden : why === 'absent' ? absent : unknown(why.why);
      return { paymentTerms: fact, lateFee: absent, creditLimit: fact };
    }),
  ]);
  return { v: 1, readAt, applied: parts, terms: agreed };
}
