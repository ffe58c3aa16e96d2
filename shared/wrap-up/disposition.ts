import type { CallResult } from '../domain/contact-attempt.ts';
import type { Profile } from '../domain/debt.ts';
import type { NumberStatus } from '../domain/party.ts';

/** The same label in both languages. */
export interface Label {
  readonly en: string;
  readonly es: string;
}

/** Who was reached. `any`: whoever said it, the consumer or somebody else. */
export type ReachedParty = 'none' | 'machine' | 'third' | 'unknown' | 'right' | 'any';

/**
 * Whether it was a telephone conversation with the consumer, which starts the seven-day wait (12 CFR 1006.14(b)(2)(i)(B)).
 * - `yes` / `no`: whatever was said before
 * - `by-party`: yes unless somebody else said it
 * - `if-verified`: yes with the right party; with somebody not verified by policy, once more was said than to be busy now
 * - `policy`: the law leaves it open; the company's policy decides, the careful value by default
 */
export type ConversationFlag = 'yes' | 'no' | 'by-party' | 'if-verified' | 'policy';

/** When somebody looks at the account again. Days are business days; policy may put another in its place (`follow-up.ts`). */
export type FollowUpRule =
  | { readonly is: 'none' }
  | { readonly is: 'business-days'; readonly days: number }
  /** At the moment the customer asked for. */
  | { readonly is: 'call-back' }
  /** The first day after the agreed date and its grace. */
  | { readonly is: 'after-agreement' }
  /** Two business days before an open offer ends. */
  | { readonly is: 'before-expiry' }
  /** When a pause agreed on ends. */
  | { readonly is: 'review-date' }
  /** The customer's own date (a payment run, a cheque in the mail), and a day for it to arrive. */
  | { readonly is: 'after-stated-date' };

/** What a contact came to: one code picks whom it reached and what came of it; the action is the medium and direction. */
export interface Disposition {
  readonly code: string;
  readonly label: Label;
  readonly party: ReachedParty;
  /** Counts as an attempt to reach; false only where the call did not connect to the number dialled. */
  readonly attempt: boolean;
  readonly conversation: ConversationFlag;
  /** What the call-frequency rules count, when it was no conversation. */
  readonly result: CallResult;
  readonly numberStatus: NumberStatus | null;
  readonly followUp: FollowUpRule;
  /** What should be taken down with it, as ids of fields or of parts of the call; never a gate. */
  readonly captures: readonly string[];
  /** May be chosen before the right party is verified. The others are marked `*` in the trade's list. */
  readonly beforeVerification: boolean;
  readonly profiles: readonly Profile[];
  /** Facts that propose it. */
  readonly facts: readonly string[];
}

export const everyProfile: readonly Profile[] = ['third-party', 'first-party', 'b2b'];
export const consumerProfiles: readonly Profile[] = ['third-party', 'first-party'];

export const businessDays = (days: number): FollowUpRule => ({ is: 'business-days', days });
export const noFollowUp: FollowUpRule = { is: 'none' };
