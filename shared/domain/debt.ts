import { plainDateSchema } from '../calendar/plain-date.ts';
import { moneySchema } from '../money/money.ts';
import { z } from '../schema.ts';
import { knownSchema } from './known.ts';

/** Decides which rules bite (DESIGN §1); data on the debt, never a build flag. */
export const profileSchema = z.enum(['third-party', 'first-party', 'b2b']);
export type Profile = z.infer<typeof profileSchema>;

/**
 * How the balance came about (12 CFR 1006.34(c)(2)(viii)). All five are positive amounts:
 * `balance` = principal + interest + fees − payments − credits, when all are known.
 */
export const itemisationSchema = z.object({
  asOf: knownSchema(plainDateSchema),
  principal: knownSchema(moneySchema),
  interest: knownSchema(moneySchema),
  fees: knownSchema(moneySchema),
  payments: knownSchema(moneySchema),
  credits: knownSchema(moneySchema),
});
export type Itemisation = z.infer<typeof itemisationSchema>;

/** Facts about a debt that decide which rules reach it and how far. Absent: nobody has said. */
const debtLegalSchema = z.object({
  /** Primarily personal, family or household (15 USC 1692a(5)). */
  consumerPurpose: knownSchema(z.boolean()),
  obligor: knownSchema(z.enum(['natural-person', 'business'])),
  /** Entered, renewed, sold or assigned last on. */
  assignedOn: knownSchema(plainDateSchema),
  /** Already in default when it was obtained (12 CFR 1006.2(i)(2)(vi)). */
  obtainedInDefault: knownSchema(z.boolean()),
  /** Student loans serviced under one number count as one debt. */
  accountNumberWhenObtained: knownSchema(z.string()),
  limitationExpiresOn: knownSchema(plainDateSchema),
  judgment: knownSchema(z.boolean()),
  suitIntended: knownSchema(z.boolean()),
  collectionProceduresStarted: knownSchema(z.boolean()),
  validationSentOn: knownSchema(plainDateSchema),
  /** Day on which the notice is taken to have arrived, and last day of the validation period, where the CRM keeps them. */
  validationReceivedOn: knownSchema(plainDateSchema),
  validationEndsOn: knownSchema(plainDateSchema),
});

export const debtSchema = z.object({
  id: z.string(),
  object: z.string(),
  /** What the associate calls it: `Card ··2290`, `Trade account`. */
  name: z.string(),
  profile: knownSchema(profileSchema),
  kind: knownSchema(z.string()),
  /** To whom it is owed now. */
  creditor: knownSchema(z.string()),
  /** Last characters of the account number; the whole number is never read. */
  accountEnding: knownSchema(z.string()),
  balance: knownSchema(moneySchema),
  disputed: knownSchema(moneySchema),
  itemisation: itemisationSchema,
  oldestDue: knownSchema(plainDateSchema),
  status: knownSchema(z.string()),
  /** What the CRM shows people in place of its codes for kind and status; null: it has no word of its own. */
  labels: z.object({ kind: z.nullable(z.string()), status: z.nullable(z.string()) }),
  /** What only the rules need. */
  legal: debtLegalSchema,
});
export type Debt = z.infer<typeof debtSchema>;
