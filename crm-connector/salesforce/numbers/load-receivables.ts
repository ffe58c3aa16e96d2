import { type Instant, localDate } from '../../../shared/calendar/instant.ts';
import { absent, type Known, known, unknown } from '../../../shared/domain/known.ts';
import type { Receivables, ReceivablesRead } from '../../../shared/domain/receivables.ts';
import type { Money } from '../../../shared/money/money.ts';
import { wordsOf } from '../../http/call-failure.ts';
import { requireFresh } from '../customer/load-customer.ts';
import { amountOf } from '../customer/row-reader.ts';
import type { OrgClient } from '../http/org-client.ts';
import { invoiceModelOf } from '../invoices/resolved-model.ts';
import { type CompositeAnswer, callComposite, failureOf } from '../rest/composite.ts';
import { type Row, rowsSchema } from '../rest/query-answer.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { receivablesRequest, SALES_MONTHS } from './receivables-request.ts';

/** The rows of one sum; null: it was not asked for; a text: why it could not be read. */
function rowsOf(answers: CompositeAnswer, name: string): readonly Row[] | string | null {
  const answer = answers.get(name);
  if (!answer) return null;
  if (answer.status >= 400) return wordsOf(failureOf(answer));
  return rowsSchema.safeParse(answer.body).data?.records ?? 'The answer is not understood';
}

const currencyOf = (schema: OrgSchema, row: Row): string | null =>
  typeof row.CurrencyIsoCode === 'string' ? row.CurrencyIsoCode : schema.currency;

/** Of no invoices the sum is null: nothing is owed. */
function sumOf(row: Row | undefined, currency: string): Known<Money> {
  const open = amountOf(row?.openSum ?? 0, currency);
  const paid = amountOf(row?.paidSum ?? 0, currency);
  if (open.is !== 'known' || paid.is !== 'known') return open.is === 'known' ? paid : open;
  return known({ minor: open.value.minor - paid.value.minor, currency });
}

/**
 * What the user's own accounts owe, in one composite of at most five sums.
 * @throws StaleSchema when `schema` has to be read again; never when it has just been
 */
export async function loadReceivables(
  client: OrgClient,
  schema: OrgSchema,
  { now, justRead }: { now: () => Instant; justRead: boolean },
): Promise<ReceivablesRead> {
  const readAt = now();
  const model = invoiceModelOf(schema);
  const requests = model ? receivablesRequest(schema, model, readAt) : [];
  if (requests.length === 0) return { v: 1, readAt, rows: { is: 'absent' } };
  const answers = await callComposite(client, schema.apiVersion, requests, { allOrNone: false });
  if (!justRead) requireFresh(answers);
  const open = rowsOf(answers, 'open');
  if (open === null || typeof open === 'string') {
    return { v: 1, readAt, rows: { is: 'failed', why: open ?? '' } };
  }
  const items = open.flatMap((row) =>
    receivablesOf(schema, answers, row, localDate(readAt, schema.identity.zone)),
  );
  const complete = items.length === open.length;
  return { v: 1, readAt, rows: { is: 'read', items, complete, total: complete ? items.length : null } };
}

function receivablesOf(schema: OrgSchema, answers: CompositeAnswer, row: Row, today: string): Receivables[] {
  const currency = currencyOf(schema, row);
  if (currency === null) return [];
  const total = sumOf(row, currency);
  if (total.is !== 'known') return [];
  const part = (name: string): Known<Money> => {
    const rows = rowsOf(answers, name);
    if (rows === null) return absent;
    if (typeof rows === 'string') return unknown(rows);
    return sumOf(
      rows.find((one) => currencyOf(schema, one) === currency),
      currency,
    );
  };
  return [
    {
      currency,
      open: total.value,
      overdue: part('overdue'),
      over90: part('over90'),
      disputed: part('disputed'),
      months: monthsOf(schema, answers, currency, today),
    },
  ];
}

/** Every month of the year, those without an invoice too: a gap in the list would pass for no time at all. */
function monthsOf(
  schema: OrgSchema,
  answers: CompositeAnswer,
  currency: string,
  today: string,
): Receivables['months'] {
  const rows = rowsOf(answers, 'sales');
  if (rows === null) return absent;
  if (typeof rows === 'string') return unknown(rows);
  const months: { from: string; days: number; sales: Money }[] = [];
  const now = Temporal.PlainDate.from(today);
  for (let back = 0; back < SALES_MONTHS; back++) {
    const first = now.with({ day: 1 }).subtract({ months: back });
    const row = rows.find(
      (one) => one.y === first.year && one.m === first.month && currencyOf(schema, one) === currency,
    );
    const sales = amountOf(row?.sales ?? 0, currency);
    if (sales.is !== 'known') return sales;
    months.push({
      from: first.toString(),
      days: back === 0 ? now.day : first.daysInMonth,
      sales: sales.value,
    });
  }
  return known(months);
}
