import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { moneySchema } from '../money/money.ts';
import { z } from '../schema.ts';
import { knownSchema } from './known.ts';
import { partSchema } from './part.ts';

/** A part of a payment set against one invoice. */
export const appliedPaymentSchema = z.object({
  id: z.string(),
  amount: moneySchema,
  paidOn: plainDateSchema,
  invoiceNumber: z.nullable(z.string()),
  invoiced: z.nullable(plainDateSchema),
  due: z.nullable(plainDateSchema),
});
export type AppliedPayment = z.infer<typeof appliedPaymentSchema>;

/** How a customer has paid, and what was agreed on for paying. */
export const paymentHistorySchema = z.object({
  v: z.literal(1),
  readAt: instantSchema,
  /** The latest first. Absent: this CRM does not say which payment went to which invoice. */
  applied: partSchema(appliedPaymentSchema),
  terms: z.object({
    paymentTerms: knownSchema(z.string()),
    lateFee: knownSchema(z.string()),
    creditLimit: knownSchema(moneySchema),
  }),
});
export type PaymentHistory = z.infer<typeof paymentHistorySchema>;
