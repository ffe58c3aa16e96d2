import type { Instant } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { AgreedPayment, AgreementTerms, PaymentMethod } from '../domain/agreement.ts';
import { type Money, sumMoney } from '../money/money.ts';
import type { Asked } from './asked.ts';
import { expectedOn } from './clearing-lag.ts';
import { sharedDays } from './due-dates.ts';
import { accruedInterest, type InterestRule } from './interest.ts';
import type { Reason } from './offer.ts';
import { amountsOf, daysOf, type PaymentShape, type ShapedAmounts } from './payment-shape.ts';
import { laterOf } from './plan-days.ts';
import type { PlanRules } from './plan-rules.ts';
import { reason } from './reason.ts';
import { endsInBalloon, shortOf } from './split.ts';

/** What every offer of one proposal stands on. */
export interface Ground {
  readonly asked: Asked;
  readonly rules: PlanRules;
  readonly today: PlainDate;
  /** First day on which money can move. */
  readonly processing: PlainDate;
  readonly method: PaymentMethod | null;
  /** What contract and law leave of the policy's costs. */
  readonly fee: Money | null;
  readonly interest: InterestRule | null;
}

export interface BuiltTerms {
  readonly terms: AgreementTerms;
  readonly notes: readonly Reason[];
}

/** Less than is owed, and until when the offer stands. */
export interface SettleFor {
  readonly total: Money;
  readonly expiresAt: Instant | null;
}

/**
 * Terms in full from a shape: exact amounts on business days. @throws RangeError when the shape does not go with what is
 * owed; its message says what to change
 */
export function termsOf(shape: PaymentShape, ground: Ground, settle: SettleFor | null = null): BuiltTerms {
  const { asked, rules, method } = ground;
  const { currency } = asked.total;
  const costs = settle ? { interest: null, fee: null } : costsOf(shape, ground);
  const none: Money = { minor: 0, currency };
  const parts = [settle?.total ?? asked.total, costs.interest ?? none, costs.fee ?? none];
  const total = sumMoney(parts, currency);
  const shaped = amountsOf(shape, total, rules);
  if (shaped.amounts.some(({ minor }) => minor <= 0)) throw new RangeError('Every payment is above zero');
  if (shortOf(total, shaped.amounts).minor !== 0)
    throw new RangeError('The payments do not come to the total');
  const days = daysOf(shape, shaped.amounts.length, rules);
  const payments = paymentsOf(shaped, days.rolled, ground);
  const { graceDays, tolerance } = rules.keptRule(method);
  const terms: AgreementTerms = {
    kind: settle ? 'settlement' : payments.length === 1 ? 'promise' : 'plan',
    balance: asked.total,
    total,
    forgiven: { minor: settle ? asked.total.minor - total.minor : 0, currency },
    payments,
    frequency: shape.is === 'rhythm' && payments.length > 1 ? shape.rhythm.frequency : null,
    method,
    invoices: asked.invoices,
    debtIds: [...asked.debtIds],
    interest:
      costs.interest && ground.interest
        ? { amount: costs.interest, ...ground.interest, from: ground.today }
        : null,
    fees: costs.fee,
    graceDays,
    tolerance,
    breakRule: rules.breakRule,
    lateAllowed: rules.lateAllowed,
    expiresAt: settle?.expiresAt ?? null,
  };
  return { terms, notes: notesOn(payments, days.named, rules) };
}

/**
 * Interest on what the payments, without interest, would leave standing from today to the last; rounded once. Nothing accrues
 * on a single payment of today. A fee is charged once.
 */
function costsOf(shape: PaymentShape, ground: Ground): { interest: Money | null; fee: Money | null } {
  const { asked, rules, interest: rule, fee, today } = ground;
  if (!rule || shape.is === 'rows') return { interest: null, fee: shape.is === 'rows' ? null : fee };
  const principal = asked.total;
  const { amounts } = amountsOf(shape, principal, rules);
  const { rolled } = daysOf(shape, amounts.length, rules);
  const paid = amounts.map((amount, index) => ({ on: rolled[index] ?? today, amount }));
  const last = rolled.at(-1) ?? today;
  if (last <= today) return { interest: null, fee };
  const { amount } = accruedInterest(principal, paid, rule, today, last);
  return { interest: amount.minor > 0 ? amount : null, fee };
}

/** No day lies before the first on which money can move, and none before the one ahead of it. */
function paymentsOf(
  { amounts, sorts }: ShapedAmounts,
  days: readonly PlainDate[],
  ground: Ground,
): AgreedPayment[] {
  const { rules, method, processing } = ground;
  let before = processing;
  return amounts.map((amount, index) => {
    const due = laterOf(days[index] ?? before, before);
    before = due;
    return {
      key: placeholderKey(index + 1),
      sequence: index + 1,
      due,
      expected: expectedOn(due, method, rules.lags, rules.calendar),
      amount,
      sort: sorts[index] ?? 'instalment',
    };
  });
}

/** Offers are the same for the same facts, so their rows have no keys of their own until one is accepted. */
export const placeholderKey = (sequence: number): string =>
  `00000000-0000-4000-8000-${String(sequence).padStart(12, '0')}`;

/** The terms as they are agreed: each payment with the key its record is written by. */
export const withKeys = (terms: AgreementTerms, newKey: () => string): AgreementTerms => ({
  ...terms,
  payments: terms.payments.map((payment) => ({ ...payment, key: newKey() })),
});

function notesOn(
  payments: readonly AgreedPayment[],
  named: readonly PlainDate[],
  rules: PlanRules,
): Reason[] {
  const moved = payments.find(({ due }, index) => named[index] !== undefined && named[index] !== due);
  const shared = sharedDays(payments.map(({ due }) => due))[0];
  return [
    ...(moved
      ? [
          reason('moved', 'Payment {sequence} falls on {named}: it is taken on {due}', {
            sequence: moved.sequence,
            named: named[moved.sequence - 1] ?? '',
            due: moved.due,
            roll: rules.roll,
          }),
        ]
      : []),
    ...(shared ? [reason('shared-day', 'Two payments fall on {day}', { day: shared })] : []),
    ...(payments.length > 2 && endsInBalloon(payments.map(({ amount }) => amount))
      ? [reason('balloon', 'The last payment is more than one and a half times the one before')]
      : []),
  ];
}
