import type { PlainDate } from '../calendar/plain-date.ts';
import type { HoldKind } from '../domain/hold.ts';
import type { Money } from '../money/money.ts';

/** A promise that counts for the order of a list. */
export interface PromiseFact {
  readonly amount: Money;
  /** Day it was promised for; of a broken one, its last day of grace. */
  readonly on: PlainDate;
}

/** Whether a call may be placed at the moment the list is looked at; times are the customer's own, `17:00`. */
export type WindowFact =
  | { readonly is: 'open'; readonly until: string }
  | { readonly is: 'later'; readonly from: string }
  | { readonly is: 'closed' };

/** All that the place of a customer in a worklist depends on. Null: not known, or not asked. */
export interface WorklistFacts {
  /** What is open, one amount a currency. */
  readonly open: readonly Money[];
  readonly oldestDue: PlainDate | null;
  readonly broken: readonly PromiseFact[];
  /** Not broken, not kept: the day has come, or is ahead. */
  readonly promised: readonly PromiseFact[];
  /** Holds in force; a kind nobody can read is null. */
  readonly holds: readonly { readonly kind: HoldKind | null; readonly until: PlainDate | null }[];
  /** Money here and not applied, with the number of the open invoice it may cover. */
  readonly unapplied: { readonly amount: Money; readonly invoice: string | null } | null;
  /** Day of the last contact looked back to; null: none. */
  readonly lastContact: PlainDate | null;
  /** Null where the score is stored: it would be old within the hour. */
  readonly window: WindowFact | null;
}
