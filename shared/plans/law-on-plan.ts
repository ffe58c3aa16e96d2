import type { PlainDate } from '../calendar/plain-date.ts';
import { checkFee } from '../compliance/assessments/money.ts';
import { checkPlan, type PlanBackground, type PlanTerms } from '../compliance/assessments/payment-plan.ts';
import { checkServicememberRate } from '../compliance/assessments/servicemember-rate.ts';
import { cite } from '../compliance/citation.ts';
import { coverageOf } from '../compliance/coverage.ts';
import type { Facts } from '../compliance/facts.ts';
import { type Finding, findingOf, type Hit } from '../compliance/finding.ts';
import type { AgreementTerms, PaymentMethod } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import type { InterestRule } from './interest.ts';
import type { PlanRules } from './plan-rules.ts';

/** What the law is asked with, beside the terms. Null: not known yet. */
export interface LawContext {
  readonly facts: Facts;
  readonly background: PlanBackground;
  /** How the consumer authorized debits that recur, and whether a copy was handed over. */
  readonly authorization: 'written' | 'oral' | null;
  readonly authorizedByConsumer: boolean | null;
  readonly copyGiven: boolean | null;
  readonly signedWrittenAgreement: boolean | null;
  readonly feeProhibitedByState: boolean | null;
  /** The wording for a time-barred debt was shown and read. */
  readonly timeBarredShown: boolean;
}

/**
 * Findings on the terms as they would be agreed on `today`, strictest first as each assessment gives them. What the customer
 * says was paid is no promise, and nobody authorizes it.
 */
export function lawOnPlan(terms: AgreementTerms, law: LawContext, today: PlainDate): Finding[] {
  if (terms.kind === 'claimed') return [];
  return [
    ...timeBarred(terms, law, today),
    ...validationPeriod(terms, law),
    ...checkPlan(law.facts, asPlan(terms, law, today), law.background).findings,
  ];
}

/** Money that we deposit or draw ourselves; by a link, wire or cash the customer moves it on the day. */
export const isInstrument = (method: PaymentMethod | null): boolean =>
  method === 'ach' || method === 'card' || method === 'cheque' || method === 'other';

/** Several draws on one authorization: 12 CFR 1005.2(k). A card may be a debit card, so it counts. */
export const isRecurringDebit = ({ method, payments }: AgreementTerms): boolean =>
  (method === 'ach' || method === 'card') && payments.length > 1;

function asPlan(terms: AgreementTerms, law: LawContext, today: PlainDate): PlanTerms {
  const isDebit = terms.method === 'ach' || terms.method === 'card';
  return {
    installments: terms.payments.map(({ due, amount }) => ({ on: due, amount })),
    count: terms.payments.length,
    acceptedOn: isInstrument(terms.method) ? today : null,
    method: isDebit ? (isRecurringDebit(terms) ? 'recurring-debit' : 'single-debit') : 'other',
    authorization: law.authorization,
    authorizedByConsumer: law.authorizedByConsumer,
    copyGiven: law.copyGiven,
    financeCharge: (terms.interest?.amount.minor ?? 0) + (terms.fees?.minor ?? 0),
    interest: terms.interest?.amount.minor ?? 0,
    signedWrittenAgreement: law.signedWrittenAgreement,
    rate: terms.interest ? Number(terms.interest.annualRate) : null,
    rateFrom: terms.interest?.from ?? null,
    workout: null,
  };
}

/**
 * Debts of the terms on which suit can no longer be brought. A part payment or a written promise may start the time anew in
 * some states: nothing is agreed before the consumer was told (12 CFR 1006.26; state law varies).
 */
export const timeBarredDebts = ({ debtIds }: AgreementTerms, { debts }: Facts, today: PlainDate): string[] =>
  debts
    .filter(({ id }) => debtIds.length === 0 || debtIds.includes(id))
    .filter(({ limitationExpiresOn }) => limitationExpiresOn !== null && limitationExpiresOn < today)
    .map(({ id }) => id);

function timeBarred(terms: AgreementTerms, law: LawContext, today: PlainDate): Finding[] {
  const debts = timeBarredDebts(terms, law.facts, today);
  if (debts.length === 0 || !coverageOf(law.facts, terms.debtIds).consumerDebt) return [];
  const shown = law.timeBarredShown;
  return [
    findingOf({
      ruleId: 'script.time-barred-payment',
      effect: shown ? 'require' : 'block',
      reason: shown
        ? 'The debt is time-barred: the wording was read; no suit and no threat of one'
        : 'The debt is time-barred and a payment may start the time anew: read the wording first',
      citation: cite('12 CFR 1006.26; state law varies', 'S'),
      values: { debts },
    }),
  ];
}

/** Last day of the validation period while it runs and Regulation F may apply; `unknown`: no notice is on file. */
export function validationRuns({ facts }: LawContext, debtIds: readonly string[], today: PlainDate) {
  if (coverageOf(facts, debtIds).regF === false) return null;
  if (facts.validationEndsOn === null) return 'unknown';
  return facts.validationEndsOn >= today ? facts.validationEndsOn : null;
}

/** 12 CFR 1006.38(b): a day to pay by inside the period overshadows the right to dispute, unless it is the consumer's own wish. */
function validationPeriod(terms: AgreementTerms, law: LawContext): Finding[] {
  const first = terms.payments[0]?.due ?? '';
  const end = law.facts.validationEndsOn;
  const runs = validationRuns(law, terms.debtIds, first);
  if (runs === null) return [];
  const citation = cite('12 CFR 1006.38(b)', 'V');
  const values = { firstPayment: first, validationEndsOn: end };
  return [
    runs === 'unknown'
      ? findingOf({
          ruleId: 'validation-dates',
          effect: 'caution',
          reason: 'No validation notice is on file: name no day to pay by that the consumer did not wish',
          citation,
          values,
        })
      : findingOf({
          ruleId: 'validation-dates',
          effect: 'require',
          reason: `The validation period runs to ${end}: say that paying earlier is the consumer's own choice`,
          citation,
          values,
        }),
  ];
}

export interface Costs {
  readonly fee: Money | null;
  readonly interest: InterestRule | null;
  /** Why a cost of the policy was left out. */
  readonly findings: readonly Finding[];
}

/**
 * What contract and law leave of the policy's fee and interest (12 CFR 1006.22(b); 50 USC 3937, which counts a fee as
 * interest). Where nobody can tell whether the cap of a servicemember holds, nothing is charged.
 */
export function costsAllowed(rules: PlanRules, law: LawContext, today: PlainDate): Costs {
  const allowed = feeAllowed(rules, law);
  const interest = rules.interest
    ? { annualRate: rules.interest.annualRate, dayCount: rules.interest.dayCount }
    : null;
  const rate = interest && Number(interest.annualRate);
  const hits: Hit[] = [];
  const costs = { rate, rateFrom: today, financeCharge: allowed.fee?.minor ?? 0, interest: 0 };
  const cap = checkServicememberRate(costs, law.background, hits);
  if (hits.length === 0) return { ...allowed, interest };
  return {
    fee: null,
    interest:
      interest && cap !== null ? { ...interest, annualRate: String(Math.min(cap, rate ?? cap)) } : null,
    findings: [...allowed.findings, ...hits.map(findingOf)],
  };
}

function feeAllowed({ fee, currency }: PlanRules, { facts, feeProhibitedByState }: LawContext) {
  if (!fee) return { fee: null, findings: [] };
  const { outcome, findings } = checkFee(facts, {
    authorizedByAgreement: fee.allowedBy === 'agreement',
    permittedByLaw: fee.allowedBy === 'law',
    prohibitedByState: feeProhibitedByState,
  });
  return outcome === 'allow' ? { fee: { minor: fee.minor, currency }, findings } : { fee: null, findings };
}
