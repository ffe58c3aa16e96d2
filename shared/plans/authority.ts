import { dayFromDate } from '../calendar/epoch-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { AgreementTerms } from '../domain/agreement.ts';
import type { Approval } from '../domain/approval.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type Limits, leastFirst, mostForgiven } from './limits.ts';
import type { Reason } from './offer.ts';
import { percentInWords } from './percent.ts';
import type { PlanRules } from './plan-rules.ts';
import type { Role } from './policy.ts';
import { amountInText, reason } from './reason.ts';
import type { SettlementFloor } from './settlement-floor.ts';

/** Who may agree these terms: the associate alone, somebody above, nobody. */
export type Authority =
  | { readonly is: 'own' }
  | { readonly is: 'approval'; readonly by: Role; readonly beyond: readonly Reason[] }
  /** `beyond` tells what the highest limits leave no room for. */
  | { readonly is: 'nobody'; readonly beyond: readonly Reason[] };

/** Client rules and those of the role have been joined already, the stricter of each (`plan-rules.ts`). */
export function authorityOver(
  terms: AgreementTerms,
  rules: PlanRules,
  today: PlainDate,
  floor: SettlementFloor | null,
): Authority {
  const beyond = [...beyondLimits(terms, rules.limits, today), ...beyondTier(terms, rules, floor)];
  if (beyond.length === 0) return { is: 'own' };
  const approver = rules.above.find(({ limits }) => beyondLimits(terms, limits, today).length === 0);
  if (approver) return { is: 'approval', by: approver.role, beyond };
  const highest = rules.above.at(-1)?.limits ?? rules.limits;
  const left = beyondLimits(terms, highest, today);
  return { is: 'nobody', beyond: left.length > 0 ? left : beyond };
}

/** What in the terms goes beyond the limits, one reason each. */
export function beyondLimits(terms: AgreementTerms, limits: Limits, today: PlainDate): Reason[] {
  return [...beyondDays(terms, limits, today), ...beyondAmounts(terms, limits)];
}

function beyondDays({ payments }: AgreementTerms, limits: Limits, today: PlainDate): Reason[] {
  const days = payments.map(({ due }) => dayFromDate(due) - dayFromDate(today));
  const gap = Math.max(0, ...days.slice(1).map((day, index) => day - (days[index] ?? day)));
  const over = (code: string, text: string, value: number, limit: number) =>
    value > limit ? [reason(code, text, { value, limit })] : [];
  return [
    ...over('count', '{value} payments, at most {limit}', payments.length, limits.maxCount),
    ...over(
      'days-to-first',
      'First payment in {value} days, at most {limit}',
      days[0] ?? 0,
      limits.maxDaysToFirst,
    ),
    ...over('days', 'Last payment in {value} days, at most {limit}', days.at(-1) ?? 0, limits.maxDays),
    ...over('gap', '{value} days between two payments, at most {limit}', gap, limits.maxGapDays),
  ];
}

function beyondAmounts(terms: AgreementTerms, limits: Limits): Reason[] {
  const { payments, total, forgiven, balance } = terms;
  const { currency } = total;
  const below = (code: string, text: string, minor: number, limit: number) =>
    minor < limit
      ? [reason(code, text, { value: inText(minor, currency), limit: inText(limit, currency) })]
      : [];
  const most = mostForgiven(limits, balance);
  const first = payments[0]?.amount.minor ?? 0;
  const later = payments.slice(1, -1).map(({ amount }) => amount.minor);
  return [
    ...(payments.length > 1
      ? below('first', 'First payment {value}, at least {limit}', first, leastFirst(limits, total))
      : []),
    ...(later.length > 0
      ? below('later', 'A later payment of {value}, at least {limit}', Math.min(...later), limits.minLater)
      : []),
    ...(forgiven.minor > most
      ? [
          reason('forgiven', '{value} forgiven, at most {limit}', {
            value: inText(forgiven.minor, currency),
            limit: inText(most, currency),
            percent: percentInWords(limits.maxForgivenShare),
          }),
        ]
      : []),
  ];
}

/** An associate settles by the tiers; whoever is above them goes by a limit of their own on what is forgiven. */
function beyondTier(
  { kind, total, payments }: AgreementTerms,
  { role }: PlanRules,
  floor: SettlementFloor | null,
): Reason[] {
  if (kind !== 'settlement' || role !== 'associate') return [];
  if (floor === null) return [reason('no-tier', 'No settlement is open for this balance')];
  const { percent } = floor;
  return [
    ...(total.minor < floor.minor
      ? [
          reason('below-tier', 'Settles for {value}, the tier of {percent} % asks {limit}', {
            value: amountInText(total),
            limit: inText(floor.minor, total.currency),
            percent,
          }),
        ]
      : []),
    ...(payments.length > floor.payments
      ? [
          reason('settlement-payments', 'A settlement in {value} payments, at most {limit}', {
            value: payments.length,
            limit: floor.payments,
          }),
        ]
      : []),
  ];
}

const inText = (minor: number, currency: string) => amountInText({ minor, currency });

/** Whether somebody asked may approve: by their own limits, which an approval applies and never switches off. */
export function mayApprove(
  terms: AgreementTerms,
  rules: PlanRules,
  today: PlainDate,
): { readonly may: true } | { readonly may: false; readonly beyond: readonly Reason[] } {
  if (rules.role === 'associate') {
    return { may: false, beyond: [reason('not-approver', 'Only a supervisor or an admin approves')] };
  }
  const beyond = beyondLimits(terms, rules.limits, today);
  return beyond.length === 0 ? { may: true } : { may: false, beyond };
}

/** Where a request about exactly these terms stands; `none` also after any change of the terms. */
export type ApprovalState =
  | { readonly is: 'none' }
  | { readonly is: 'waiting' | 'approved' | 'refused' | 'unreadable'; readonly approval: Approval };

/**
 * The answer that fits the terms by fingerprint. One already used, or withdrawn, fits nothing; an approval stands over a
 * refusal of the same terms only when it came later.
 */
export async function approvalFor(
  terms: AgreementTerms,
  approvals: readonly Approval[],
): Promise<ApprovalState> {
  const fingerprint = await fingerprintOf(terms);
  const fitting = approvals
    .filter((one) => one.fingerprint.is === 'known' && one.fingerprint.value === fingerprint)
    .toSorted((one, other) => momentOf(other) - momentOf(one));
  for (const approval of fitting) {
    if (approval.status.is !== 'known') return { is: 'unreadable', approval };
    const status = approval.status.value;
    if (status === 'requested') return { is: 'waiting', approval };
    if (status === 'approved' || status === 'refused') return { is: status, approval };
  }
  return { is: 'none' };
}

const momentOf = ({ answeredAt, requestedAt }: Approval): number => Date.parse(answeredAt ?? requestedAt);
