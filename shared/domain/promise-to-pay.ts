import { plainDateSchema } from '../calendar/plain-date.ts';
import { moneySchema } from '../money/money.ts';
import { z } from '../schema.ts';
import { agreementKindSchema, agreementTermsSchema } from './agreement.ts';
import { knownSchema } from './known.ts';

/** What the CRM holds of where a promise stands. Parley computes the standing from payments (`shared/plans/standing.ts`). */
export const promiseStatusSchema = z.enum([
  'active',
  'kept',
  'kept-late',
  'partly-kept',
  'broken',
  'superseded',
  'cancelled',
  'void',
]);

const absent = { is: 'absent' } as const;

/** One amount by one day: a promise of its own, or one payment of a plan. */
export const promiseSchema = z.object({
  id: z.string(),
  object: z.string(),
  debtId: z.nullable(z.string()),
  amount: moneySchema,
  paid: knownSchema(moneySchema),
  made: plainDateSchema,
  due: plainDateSchema,
  method: knownSchema(z.string()),
  status: knownSchema(promiseStatusSchema),
  by: z.nullable(z.string()),
  /** Null: not written by Parley. */
  key: z._default(z.nullable(z.string()), null),
  kind: z._default(knownSchema(agreementKindSchema), absent),
  /** The plan it is a payment of, and its place in it; null: a promise of its own. */
  planId: z._default(z.nullable(z.string()), null),
  sequence: z._default(z.nullable(z.int()), null),
  expected: z._default(knownSchema(plainDateSchema), absent),
  graceDays: z._default(knownSchema(z.int()), absent),
  /** Decimal string, a share of the amount. */
  tolerance: z._default(knownSchema(z.string()), absent),
  /** Ids of the invoices it is about; empty: the whole account. */
  invoiceIds: z._default(z.array(z.string()), []),
  reference: z._default(knownSchema(z.string()), absent),
  /** Why it was superseded or cancelled. */
  statusReason: z._default(knownSchema(z.string()), absent),
});
export type PromiseToPay = z.infer<typeof promiseSchema>;

/** An agreement of several payments or with a part forgiven; its payments are promises with its `planId`. */
export const paymentPlanSchema = z.object({
  id: z.string(),
  object: z.string(),
  key: z.nullable(z.string()),
  name: z.nullable(z.string()),
  /** What the CRM holds; a plan's standing is computed from its payments. */
  status: knownSchema(promiseStatusSchema),
  made: plainDateSchema,
  by: z.nullable(z.string()),
  /** Unknown when what is stored does not parse. */
  terms: knownSchema(agreementTermsSchema),
  fingerprint: knownSchema(z.string()),
  readBack: knownSchema(z.string()),
  supersededById: z.nullable(z.string()),
  statusReason: knownSchema(z.string()),
});
export type PaymentPlan = z.infer<typeof paymentPlanSchema>;
