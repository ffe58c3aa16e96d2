import type { Instant } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Finding } from '../compliance/finding.ts';
import type { AgreementTerms, Frequency, PaymentMethod } from '../domain/agreement.ts';
import type { Invoice, Receipt } from '../domain/invoice.ts';
import type { Money } from '../money/money.ts';

/** The customer's wish, in the customer's own words as fields. Every part may be left out. */
export interface PlanWish {
  /** Each payment; or `monthly`: what can be paid a month. */
  readonly amount: Money | null;
  readonly per: 'payment' | 'month' | null;
  readonly count: number | null;
  readonly frequency: Frequency | null;
  /** Days of the month for `semimonthly`, or the one for monthly; null: the day of `first`. 31 = the last day. */
  readonly anchorDays: readonly number[] | null;
  readonly first: PlainDate | null;
  /** All of it by this day. */
  readonly by: PlainDate | null;
  readonly downPayment: Money | null;
  /** The last payment takes what is left over (a lump sum). */
  readonly finalLumpSum: Money | null;
  /** Each payment is higher than the one before by this much. */
  readonly stepUp: Money | null;
  /** Rows typed by hand. */
  readonly rows: readonly { readonly due: PlainDate; readonly amount: Money }[] | null;
  /** A settlement of the whole for this much. */
  readonly settleFor: Money | null;
  readonly method: PaymentMethod | null;
}

/** What is owed and what bears on an offer, in one currency. */
export interface PlanMatter {
  readonly currency: string;
  /** Open invoices (or debts without invoices as one item each), disputed ones marked. */
  readonly items: readonly {
    readonly id: string;
    readonly number: string;
    readonly debtId: string | null;
    readonly due: PlainDate | null;
    readonly open: Money;
    /** Part of `open` in dispute; left out of every offer unless it is put in by hand. */
    readonly disputed: Money;
  }[];
  /** Owed beyond the listed items (the first 200 of more), by the exact total; zero when all are listed. */
  readonly rest: Money;
  /** Creditors of the debts among the items, as the debts name them: whose client rules hold. */
  readonly creditors: readonly string[];
  /** Unapplied payments and credits that lower what is asked. */
  readonly unapplied: Money;
  /** Days since the oldest item fell due. */
  readonly ageDays: number;
  readonly today: PlainDate;
  readonly now: Instant;
  /** Zone of the associate; the cut-off of a processing day is counted in it. */
  readonly zone: string;
  /** Heard in this call or on record: no rung is demanded, the hardship rung comes first. */
  readonly gentle: 'hardship' | 'vulnerable' | 'dispute' | null;
  readonly invoices: readonly Invoice[];
  readonly receipts: readonly Receipt[];
}

export type Rung = 'full-today' | 'full-by' | 'part-now' | 'plan' | 'settlement' | 'hardship';

/** An offer that may be read out. `terms` is null for the hardship rung: it asks for nothing. */
export interface Offer {
  readonly id: string;
  readonly rung: Rung;
  /** The wish itself, judged, stands first. */
  readonly isWish: boolean;
  readonly terms: AgreementTerms | null;
  /** `fits`; `approval`: beyond own authority; `counter`: not possible as wished, these are the nearest terms that are. */
  readonly standing: 'fits' | 'approval' | 'counter';
  /** Codes with values; words are the panel's (`words/**`), English in `text` for the record. */
  readonly why: readonly Reason[];
  /** What limited it: which limit of which policy. */
  readonly limits: readonly Reason[];
  /** Beyond authority, one reason each; empty unless `approval`. */
  readonly beyond: readonly Reason[];
  /** Disclosures, authorizations, notices the law asks for, with dates; from the compliance engine. */
  readonly law: readonly Finding[];
}

/** A reason as data: `code` names the sentence, `values` fill it. */
export interface Reason {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
  readonly text: string;
}
