import type { PlainDate } from '../calendar/plain-date.ts';
import type { HoldKind } from '../domain/hold.ts';
import type { Money } from '../money/money.ts';

/** Why a customer stands where it stands: a code with its values. Words are for whoever shows it. */
export type WorklistReason =
  | { readonly code: 'open'; readonly amount: Money }
  | { readonly code: 'late'; readonly days: number }
  | { readonly code: 'broken'; readonly amount: Money; readonly on: PlainDate; readonly count: number }
  | { readonly code: 'due'; readonly amount: Money; readonly on: PlainDate }
  | { readonly code: 'waiting'; readonly amount: Money; readonly on: PlainDate }
  | { readonly code: 'dispute' }
  | { readonly code: 'hold'; readonly kind: HoldKind | null; readonly until: PlainDate | null }
  | { readonly code: 'stop'; readonly kind: HoldKind | null; readonly until: PlainDate | null }
  | { readonly code: 'unapplied'; readonly amount: Money; readonly invoice: string | null }
  | { readonly code: 'last'; readonly on: PlainDate }
  | { readonly code: 'never' }
  | { readonly code: 'callable'; readonly until: string }
  | { readonly code: 'later'; readonly from: string }
  | { readonly code: 'closed' };

/** One part of a score: the points it gave, and why. */
export interface ScorePart {
  readonly points: number;
  readonly reason: WorklistReason;
}
