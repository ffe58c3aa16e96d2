import type { RollRule } from '../calendar/business-day.ts';
import type { Instant } from '../calendar/instant.ts';
import { coverageOf } from '../compliance/coverage.ts';
import type { Facts } from '../compliance/facts.ts';
import type { Policy } from '../compliance/policy.ts';
import type { AgreementTerms } from '../domain/agreement.ts';
import type { CustomerSnapshot } from '../domain/customer-snapshot.ts';
import type { Profile } from '../domain/debt.ts';
import type { InvoiceFile } from '../domain/invoice-file.ts';
import type { Known } from '../domain/known.ts';
import { z } from '../schema.ts';
import type { GivenFields } from './merge-fields.ts';
import type { PaperLanguage, PaperMedium } from './paper.ts';

const text = z.nullable(z.string());

/** Who writes, as settings or managed policy give it; null: not said. */
export const senderSchema = z.object({
  companyName: text,
  /** Lines of the mailing address at which disputes are taken (12 CFR 1006.34(c)(2)(i)). */
  address: z.nullable(z.array(z.string())),
  phone: text,
  hours: text,
  email: text,
  website: text,
  disputeLink: text,
  paymentLink: text,
  associateName: text,
  /** A notice in Spanish goes to whoever asks for it; only then is it offered. */
  offersSpanish: z.boolean(),
});
export type Sender = z.infer<typeof senderSchema>;

/** What a paper is about. */
export interface PaperMatter {
  readonly snapshot: CustomerSnapshot;
  /** Facts about the person written to (`factsOfCustomer`), with what was recorded a moment ago. */
  readonly facts: Facts;
  readonly policy: Policy | null;
  /** Debts and invoices it is about; empty: all. */
  readonly debtIds: readonly string[];
  readonly invoiceIds: readonly string[];
  readonly agreement: {
    readonly terms: AgreementTerms;
    /** Texts the law asks for with these terms, in the paper's language (`shared/plans/required-words.ts`). */
    readonly required: readonly string[];
    readonly roll: RollRule;
  } | null;
  readonly documents: Known<readonly InvoiceFile[]>;
  readonly given: GivenFields;
  /** Agreed to notices by e-mail under E-SIGN (12 CFR 1006.42(b)); null: not on record. */
  readonly esignConsent: boolean | null;
}

/** To whom, how and when. */
export interface PaperContext {
  readonly language: PaperLanguage;
  readonly medium: PaperMedium;
  readonly at: Instant;
  readonly sender: Sender;
  /** Party written to. */
  readonly personId: string;
  /** Rules that somebody with the right lifted for this paper, with a logged reason. */
  readonly lifted: readonly string[];
}

/** Everything a template is filled from. */
export interface PaperWorld {
  readonly matter: PaperMatter;
  readonly context: PaperContext;
}

/** Whose rules reach what the paper is about; where nobody has said, the strictest. */
export function profileOfPaper({ facts, debtIds }: PaperMatter): Profile {
  const { consumerDebt, regF } = coverageOf(facts, debtIds);
  if (!consumerDebt) return 'b2b';
  return regF === false ? 'first-party' : 'third-party';
}

/** The facts of the debts the paper is about alone; of an account without debts, as they are. */
export function factsOfPaper({ facts, debtIds }: PaperMatter): Facts {
  if (debtIds.length === 0) return facts;
  return { ...facts, debts: facts.debts.filter(({ id }) => debtIds.includes(id)) };
}
