import { plainDateSchema } from '../calendar/plain-date.ts';
import { moneySchema } from '../money/money.ts';
import { z } from '../schema.ts';
import { known, knownSchema } from './known.ts';

export const invoiceSchema = z.object({
  id: z.string(),
  object: z.string(),
  number: z.string(),
  /** The debt it belongs to, when the CRM links them; null: the customer's own trade account. */
  debtId: z.nullable(z.string()),
  issued: knownSchema(plainDateSchema),
  due: knownSchema(plainDateSchema),
  total: knownSchema(moneySchema),
  open: knownSchema(moneySchema),
  /** What is open by the day it is due, the earliest first, where there are several such days; `due` is the first. */
  parts: z.optional(z.array(z.object({ due: plainDateSchema, open: moneySchema }))),
  status: knownSchema(z.string()),
  poNumber: knownSchema(z.string()),
  terms: knownSchema(z.string()),
  disputed: knownSchema(z.boolean()),
});
export type Invoice = z.infer<typeof invoiceSchema>;

/** An invoice as one for each day a part of it is due: what is not due yet is not late because another part is. */
export const inParts = (invoice: Invoice): Invoice[] =>
  invoice.parts?.map(({ due, open }) => ({ ...invoice, due: known(due), open: known(open) })) ?? [invoice];

export const invoiceLineSchema = z.object({
  id: z.string(),
  description: knownSchema(z.string()),
  quantity: knownSchema(z.number()),
  unitPrice: knownSchema(moneySchema),
  amount: knownSchema(moneySchema),
});
export type InvoiceLine = z.infer<typeof invoiceLineSchema>;

/** Money that came in, or a credit granted; `unapplied` is what has not been set against an invoice yet. */
export const receiptSchema = z.object({
  id: z.string(),
  object: z.string(),
  kind: z.enum(['payment', 'credit']),
  number: z.string(),
  on: knownSchema(plainDateSchema),
  amount: knownSchema(moneySchema),
  unapplied: knownSchema(moneySchema),
  status: knownSchema(z.string()),
});
export type Receipt = z.infer<typeof receiptSchema>;

/** Exact totals over all open invoices in one currency, from an aggregate, not from the rows shown. */
export const openTotalSchema = z.object({
  open: moneySchema,
  overdue: knownSchema(moneySchema),
  count: z.int(),
});
export type OpenTotal = z.infer<typeof openTotalSchema>;
