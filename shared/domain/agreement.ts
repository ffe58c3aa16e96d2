import { type Instant, instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { moneySchema } from '../money/money.ts';
import { z } from '../schema.ts';

const key = z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/));

/** How the money is said to come. `link`: the org's own hosted payment page. Parley never sees a card or bank number. */
export const paymentMethodSchema = z.enum(['link', 'card', 'ach', 'cheque', 'wire', 'cash', 'other']);
export type PaymentMethod = z.infer<typeof paymentMethodSchema>;

/**
 * - `promise`: one amount by one day
 * - `plan`: two or more payments
 * - `settlement`: less than is owed, in one payment or more; the rest is forgiven when it is kept
 * - `claimed`: the customer says that it was paid, or paid it just now; stands until a payment is posted
 */
export const agreementKindSchema = z.enum(['promise', 'plan', 'settlement', 'claimed']);
export type AgreementKind = z.infer<typeof agreementKindSchema>;

export const frequencySchema = z.enum([
  'weekly',
  'biweekly',
  'every-4-weeks',
  'semimonthly',
  'monthly',
  'quarterly',
]);
export type Frequency = z.infer<typeof frequencySchema>;

/** What follows when a payment is missed; said aloud before anybody agrees. */
export const breakRuleSchema = z.enum(['whole-plan', 'late-allowed', 'move-to-end', 're-plan']);
export type BreakRule = z.infer<typeof breakRuleSchema>;

/** One payment of an agreement. */
export const agreedPaymentSchema = z.object({
  key,
  /** 1 is the first. */
  sequence: z.int().check(z.positive()),
  /** Day the money leaves the customer. */
  due: plainDateSchema,
  /** Day it is expected here: `due` and the clearing lag of the method. */
  expected: plainDateSchema,
  amount: moneySchema,
  sort: z.enum(['down-payment', 'instalment', 'final', 'single']),
});
export type AgreedPayment = z.infer<typeof agreedPaymentSchema>;

/** The exact terms of an agreement in one currency: what is read back, approved and written. The fingerprint is over these. */
export const agreementTermsSchema = z.object({
  kind: agreementKindSchema,
  /** What was owed on the part the agreement is about, when it was made. */
  balance: moneySchema,
  /** Sum of the payments, exactly. */
  total: moneySchema,
  /** `balance − total` of a settlement; zero else. */
  forgiven: moneySchema,
  payments: z.array(agreedPaymentSchema).check(z.minLength(1)),
  frequency: z.nullable(frequencySchema),
  method: z.nullable(paymentMethodSchema),
  /** Invoices and debts it is about; none: the whole account in this currency. */
  invoices: z.array(z.object({ id: z.string(), number: z.string(), amount: moneySchema })),
  debtIds: z.array(z.string()),
  /** Yearly interest inside the payments, as a decimal string `0.10`, and the day count; null: none. */
  interest: z.nullable(
    z.object({ amount: moneySchema, annualRate: z.string(), dayCount: z.string(), from: plainDateSchema }),
  ),
  fees: z.nullable(moneySchema),
  graceDays: z.int().check(z.nonnegative()),
  /** Share of a payment that may be missing and it still counts as kept, as a decimal string. */
  tolerance: z.string(),
  breakRule: breakRuleSchema,
  lateAllowed: z.int().check(z.nonnegative()),
  /** An offer not accepted yet ends here; null: it is agreed now. */
  expiresAt: z.nullable(instantSchema),
});
export type AgreementTerms = z.infer<typeof agreementTermsSchema>;

/** An offer the customer left open: nothing was agreed, so that nothing is due of it and nothing gives way to it. */
export const isLeftOpen = ({ expiresAt }: Pick<AgreementTerms, 'expiresAt'>): boolean => expiresAt !== null;

/** The end of the offer has struck. */
export const hasLapsed = ({ expiresAt }: Pick<AgreementTerms, 'expiresAt'>, at: Instant): boolean =>
  expiresAt !== null && Date.parse(at) >= Date.parse(expiresAt);

/** The words read back to the customer, as they were read. */
const readBackSchema = z.object({
  language: z.enum(['en', 'es']),
  text: z.string().check(z.minLength(1)),
  /** What the customer repeated or confirmed: `amount`, `dates`, `method`, `consequence`. */
  confirmed: z.array(z.string()),
  at: instantSchema,
});

/** An agreement as it is written to the CRM. */
export const agreementDraftSchema = z.object({
  key,
  terms: agreementTermsSchema,
  /** SHA-256 over the canonical terms (`shared/plans/fingerprint.ts`). */
  fingerprint: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
  readBack: z.nullable(readBackSchema),
  /** Trace, cheque or confirmation number a customer gave. */
  reference: z.nullable(z.string()),
  /** The customer's own words for the wish. */
  words: z.nullable(z.string()),
  /** Earlier promises and plans it takes the place of; both versions are kept. */
  supersedes: z.array(
    z.object({
      ...{ object: z.string(), id: z.string(), reason: z.string() },
      /** The plan it is a payment of, and goes with. */
      planId: z.optional(z.string()),
    }),
  ),
  /** The approval it stands on, when it is beyond the associate's own authority. */
  approvalId: z.nullable(z.string()),
});
export type AgreementDraft = z.infer<typeof agreementDraftSchema>;
