import type { Instant } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { Money } from '../../../shared/money/money.ts';
import type { WorklistReason } from '../../../shared/worklist/reason.ts';

/** What a customer's row stands under; the order of the day. */
export const GROUPS = [
  'call-back',
  'promise',
  'approval',
  'follow-up',
  'draft',
  'write',
  'worklist',
] as const;
export type DayGroup = (typeof GROUPS)[number];

/** Why somebody is on the day's list: a code with its values. Words are the screen's. */
export type DayReason =
  | WorklistReason
  | { readonly code: 'call-back'; readonly at: Instant | null; readonly on: PlainDate | null }
  | { readonly code: 'follow-up'; readonly on: PlainDate | null; readonly subject: string }
  /** A task still open in the CRM though there was a contact since. */
  | { readonly code: 'answered'; readonly subject: string }
  /** A snooze that is over, on the day after. */
  | { readonly code: 'snoozed'; readonly until: Instant; readonly reason: string }
  /** Due and late ones with their grace. */
  | { readonly code: 'promise-due'; readonly amount: Money; readonly on: PlainDate; readonly isLate: boolean }
  | { readonly code: 'approval'; readonly answer: 'approved' | 'refused'; readonly amount: Money | null }
  | { readonly code: 'draft'; readonly of: 'call' | 'note' }
  | { readonly code: 'write'; readonly words: string | null };

const GROUP_OF: Partial<Record<DayReason['code'], DayGroup>> = {
  'call-back': 'call-back',
  broken: 'promise',
  'promise-due': 'promise',
  approval: 'approval',
  'follow-up': 'follow-up',
  draft: 'draft',
  write: 'write',
};

/** The first group that one of the reasons belongs to. */
export function groupOf(reasons: readonly DayReason[]): DayGroup {
  const own = new Set(reasons.map(({ code }) => GROUP_OF[code] ?? 'worklist'));
  return GROUPS.find((group) => own.has(group)) ?? 'worklist';
}
