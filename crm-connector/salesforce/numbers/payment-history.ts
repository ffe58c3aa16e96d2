import type { Instant } from '../../../shared/calendar/instant.ts';
import { isPlainDate } from '../../../shared/calendar/plain-date.ts';
import { absent, forbidden, type Known, unknown } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import type { AppliedPayment, PaymentHistory } from '../../../shared/domain/payment-history.ts';
import type { RecordRef } from '../../../shared/domain/record-ref.ts';
import type { Money } from '../../../shared/money/money.ts';
import { wordsOf } from '../../http/call-failure.ts';
import { LIST_LIMIT, partFrom } from '../customer/part-of.ts';
import { amountOf, RowReader } from '../customer/row-reader.ts';
import type { OrgClient } from '../http/org-client.ts';
import { invoiceModelOf } from '../invoices/resolved-model.ts';
import { callComposite, failureOf, type SubAnswer, type Subrequest } from '../rest/composite.ts';
import { parentRow, type Row, rowsSchema } from '../rest/query-answer.ts';
import { queryUrl, quoted, select } from '../rest/soql.ts';
import type { OrgSchema } from '../schema/org-schema.ts';

/** Where orgs keep what was agreed on for paying, best first; Parley's own field last, for those that have none. */
const TERMS = {
  paymentTerms: ['Payment_Terms__c', 'PaymentTerms__c', 'Parley_Payment_Terms__c'],
  lateFee: ['Late_Fee_Clause__c', 'Late_Fee__c', 'Parley_Late_Fee__c'],
  creditLimit: ['Credit_Limit__c', 'CreditLimit__c', 'Parley_Credit_Limit__c'],
} as const;

const firstOf = (schema: OrgSchema, fields: readonly string[]): string | null =>
  fields.find((field) => schema.objects.Account?.fields[field] !== undefined) ?? null;

function termsRequest(schema: OrgSchema, id: string): Subrequest[] {
  const fields = Object.values(TERMS).flatMap((names) => firstOf(schema, names) ?? []);
  const currency = schema.objects.Account?.fields.CurrencyIsoCode ? ['CurrencyIsoCode'] : [];
  if (fields.length === 0) return [];
  const url = queryUrl(
    select({ fields: ['Id', ...currency, ...fields], from: 'Account', where: `Id = ${quoted(id)}` }),
  );
  return [{ method: 'GET', url, referenceId: 'terms' }];
}

/** Only the standard objects tie payments to invoices in a way that is the same in every org. */
function appliedRequest(schema: OrgSchema, id: string): Subrequest[] {
  if (invoiceModelOf(schema)?.model.name !== 'standard') return [];
  const url = queryUrl(
    select({
      fields: [
        'Id',
        ...(schema.multiCurrency ? ['CurrencyIsoCode'] : []),
        'Amount',
        'AppliedDate',
        'EffectiveDate',
        'HasBeenUnapplied',
        'Payment.EffectiveDate',
        'Invoice.InvoiceNumber',
        'Invoice.InvoiceDate',
        'Invoice.DueDate',
      ],
      from: 'PaymentLineInvoice',
      where: `Invoice.BillingAccountId = ${quoted(id)} AND Type = 'Applied'`,
      orderBy: 'AppliedDate DESC NULLS LAST, Id DESC',
      limit: LIST_LIMIT,
    }),
  );
  return [{ method: 'GET', url, referenceId: 'applied' }];
}

/** The plain date at the start of a date or a moment; null: neither. */
function dayOf(value: unknown): string | null {
  const day = typeof value === 'string' ? value.slice(0, 10) : '';
  return isPlainDate(day) ? day : null;
}

function appliedPayment(schema: OrgSchema, row: Row): AppliedPayment | undefined {
  const own = row.CurrencyIsoCode;
  const amount = amountOf(row.Amount, typeof own === 'string' ? own : schema.currency);
  const invoice = parentRow(row, 'Invoice');
  const paidOn =
    dayOf(parentRow(row, 'Payment')?.EffectiveDate) ?? dayOf(row.EffectiveDate) ?? dayOf(row.AppliedDate);
  if (amount.is !== 'known' || amount.value.minor <= 0 || paidOn === null) return undefined;
  const number = invoice?.InvoiceNumber;
  return {
    id: String(row.Id),
    amount: amount.value,
    paidOn,
    invoiceNumber: typeof number === 'string' ? number : null,
    invoiced: dayOf(invoice?.InvoiceDate),
    due: dayOf(invoice?.DueDate),
  };
}

/** An object this user has no right to, or that this org lacks, is refused by its name; a field by its own. */
function appliedOf(schema: OrgSchema, answer: SubAnswer | undefined): Part<AppliedPayment> {
  if (!answer) return { is: 'absent' };
  const codes = answer.errors.map(({ errorCode }) => errorCode);
  if (codes.includes('INVALID_TYPE') || codes.includes('INVALID_FIELD')) return { is: 'forbidden' };
  if (answer.status >= 400) return { is: 'failed', why: wordsOf(failureOf(answer)) };
  const rows = rowsSchema.safeParse(answer.body);
  if (!rows.success) return { is: 'failed', why: 'The answer is not understood' };
  const standing = rows.data.records.filter(
    ({ HasBeenUnapplied: undone }) => undone !== true && undone !== 'Yes',
  );
  const items = standing.map((row) => appliedPayment(schema, row)).filter((item) => item !== undefined);
  const part = partFrom(rows.data, items);
  const isShort = items.length < standing.length && part.is === 'read';
  return isShort ? { ...part, complete: false, total: null } : part;
}

function termsOf(schema: OrgSchema, answer: SubAnswer | undefined): PaymentHistory['terms'] {
  const whole = answer && rowsSchema.safeParse(answer.body);
  const row = whole?.data?.records[0];
  const reader = row && new RowReader(schema, 'Account', row);
  const read = <T>(
    names: readonly string[],
    take: (reader: RowReader, field: string) => Known<T>,
  ): Known<T> => {
    const field = firstOf(schema, names);
    // Where an org has such a field nobody can know which; one that is hidden looks the same as one that is not there.
    if (field === null) return absent;
    if (answer && answer.status >= 400) return unknown(wordsOf(failureOf(answer)));
    return reader ? take(reader, field) : forbidden;
  };
  return {
    paymentTerms: read(TERMS.paymentTerms, (row, field) => row.text(field)),
    lateFee: read(TERMS.lateFee, (row, field) => row.text(field)),
    creditLimit: read<Money>(TERMS.creditLimit, (row, field) => row.money(field)),
  };
}

const NO_TERMS = { paymentTerms: absent, lateFee: absent, creditLimit: absent } as const;

/**
 * How an account has paid, and its terms, in one composite of two queries; a lead has no account to read it from.
 * @throws CallFailure
 */
export async function loadPaymentHistory(
  client: OrgClient,
  schema: OrgSchema,
  { object, id }: Pick<RecordRef, 'object' | 'id'>,
  now: () => Instant,
): Promise<PaymentHistory> {
  const readAt = now();
  if (object === 'Lead') return { v: 1, readAt, applied: { is: 'absent' }, terms: NO_TERMS };
  const requests = [...appliedRequest(schema, id), ...termsRequest(schema, id)];
  const answers =
    requests.length === 0
      ? new Map<string, SubAnswer>()
      : await callComposite(client, schema.apiVersion, requests, { allOrNone: false });
  return {
    v: 1,
    readAt,
    applied: appliedOf(schema, answers.get('applied')),
    terms: termsOf(schema, answers.get('terms')),
  };
}
