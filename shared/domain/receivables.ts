import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { moneySchema } from '../money/money.ts';
import { z } from '../schema.ts';
import { knownSchema } from './known.ts';
import { partSchema } from './part.ts';

/** What the accounts of one associate owe in one currency; sums of the CRM, whatever the number of invoices. */
export const receivablesSchema = z.object({
  currency: z.string(),
  open: moneySchema,
  overdue: knownSchema(moneySchema),
  over90: knownSchema(moneySchema),
  disputed: knownSchema(moneySchema),
  /** Invoiced in each calendar month, the latest first; the running one up to today. */
  months: knownSchema(z.array(z.object({ from: plainDateSchema, days: z.int(), sales: moneySchema }))),
});
export type Receivables = z.infer<typeof receivablesSchema>;

export const receivablesReadSchema = z.object({
  v: z.literal(1),
  readAt: instantSchema,
  /** One row a currency. Absent: this CRM keeps no invoices. */
  rows: partSchema(receivablesSchema),
});
export type ReceivablesRead = z.infer<typeof receivablesReadSchema>;
