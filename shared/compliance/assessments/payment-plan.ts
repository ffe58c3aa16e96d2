import { dateFromDay, dayFromDate } from '../../calendar/epoch-day.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { daysBetween } from '../../calendar/plain-date.ts';
import type { Money } from '../../money/money.ts';
import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import { type Coverage, coverageOf } from '../coverage.ts';
import { lookUp } from '../dated-parameter.ts';
import type { Facts } from '../facts.ts';
import type { Hit } from '../finding.ts';
import { postdatedNotice, regularCredit, varyingTransferNoticeDays } from '../parameters/payments.ts';
import { checkServicememberRate } from './servicemember-rate.ts';

/** A plan as proposed. Null: not said. */
export interface PlanTerms {
  readonly installments: readonly { readonly on: PlainDate; readonly amount: Money | null }[];
  /** Number of installments where their dates are not given. */
  readonly count: number | null;
  readonly acceptedOn: PlainDate | null;
  /** `recurring-debit`: electronic transfers from the consumer's account at regular intervals. */
  readonly method: 'recurring-debit' | 'single-debit' | 'other' | null;
  /** `written`: signed or similarly authenticated; `oral`: neither. */
  readonly authorization: 'written' | 'oral' | null;
  readonly authorizedByConsumer: boolean | null;
  readonly copyGiven: boolean | null;
  readonly financeCharge: number | null;
  /** The part of the finance charge that is interest at `rate`; null: not said. */
  readonly interest: number | null;
  readonly signedWrittenAgreement: boolean | null;
  /** Yearly, as a fraction. */
  readonly rate: number | null;
  readonly rateFrom: PlainDate | null;
  /** The plan reworks a closed-end loan in default; null: it does not. */
  readonly workout: { readonly rateRises: boolean; readonly financesMoreThanOwed: boolean } | null;
}

/** What is on record about the maker of the plan and the consumer that bears on it. */
export interface PlanBackground {
  /** Times credit payable in more than four installments, or with a finance charge, was extended in a year. */
  readonly longPlansInYear: number | null;
  readonly chargedPlansInYear: number | null;
  readonly servicemember: {
    readonly activeFrom: PlainDate | null;
    readonly noticeGiven: boolean | null;
    readonly debtIncurredOn: PlainDate | null;
  } | null;
}

export interface PlanAnswer {
  /** Written notices of deposit the plan calls for. */
  readonly notices: number;
  readonly tilaDisclosures: boolean;
  /** Last day for the notice of the first transfer that varies; null: none varies. */
  readonly sendBy: PlainDate | null;
  /** Highest rate the law leaves; null: no cap found. */
  readonly maxRate: number | null;
}

/** What the law asks of a payment plan before it is agreed: notices, authorization, disclosures, rate. */
export function checkPlan(facts: Facts, plan: PlanTerms, background: PlanBackground): Assessment<PlanAnswer> {
  const coverage = coverageOf(facts, []);
  const hits: Hit[] = [];
  const notices = depositNotices(coverage, plan, hits);
  checkAuthorization(coverage, plan, hits);
  const sendBy = varyingNotice(plan, hits);
  const tilaDisclosures = checkTruthInLending(facts, coverage, plan, background, hits);
  checkWorkout(plan, hits);
  noteWrittenCopy(facts, coverage, hits);
  const maxRate = checkServicememberRate(plan, background, hits);
  return assessmentOf(hits, { notices, tilaDisclosures, sendBy, maxRate });
}

/**
 * 12 CFR 1006.22(c)(1) speaks of a check "or other payment instrument postdated". Whether a scheduled debit is one is
 * debated; the careful reading counts each debit more than five days out, one notice each.
 */
function depositNotices(coverage: Coverage, { installments, acceptedOn }: PlanTerms, hits: Hit[]): number {
  if (coverage.regF === false || acceptedOn === null) return 0;
  const rule = lookUp(postdatedNotice, acceptedOn);
  if (!rule) return 0;
  const late = installments.filter(({ on }) => daysBetween(acceptedOn, on) > rule.overDays);
  if (late.length === 0) return 0;
  hits.push({
    ruleId: 'plan.deposit-notices',
    effect: 'require',
    reason: `${late.length} payments lie more than ${rule.overDays} days out: a written notice before each`,
    citation: cite('12 CFR 1006.22(c)(1); coverage of scheduled debits is debated', 'P'),
    values: { acceptedOn, payments: late.map(({ on }) => on) },
  });
  return late.length;
}

/**
 * 12 CFR 1005.10(b), cmts -3, -5, -6: transfers that recur at regular intervals need a writing signed or similarly
 * authenticated by the consumer alone, with a copy. A single later debit is not "preauthorized" (1005.2(k)); under the Nacha
 * rules an oral one is recorded or confirmed in writing.
 */
function checkAuthorization(coverage: Coverage, plan: PlanTerms, hits: Hit[]): void {
  if (!coverage.consumerDebt) return;
  const say = (effect: Hit['effect'], reason: string, citation = cite('12 CFR 1005.10(b)', 'V')) =>
    hits.push({
      ruleId: 'plan.authorization',
      effect,
      reason,
      citation,
      values: { method: plan.method, authorization: plan.authorization, copyGiven: plan.copyGiven },
    });
  if (plan.method === 'single-debit' && plan.authorization === 'oral') {
    say(
      'require',
      'An oral authorization of one debit is recorded, or confirmed in writing before settlement',
      cite('Nacha Operating Rules, TEL entries', 'M'),
    );
  }
  if (plan.method !== 'recurring-debit') return;
  if (plan.authorizedByConsumer === false) say('block', 'Only the consumer can authorize recurring debits');
  if (plan.authorization === 'oral')
    say('block', 'Recurring debits need a writing signed or similarly authenticated by the consumer');
  if (plan.authorization === null)
    say('cannot-tell', 'How the recurring debits were authorized is not on record');
  if (plan.authorization === 'written' && plan.copyGiven === false)
    say('block', 'The consumer must be given a copy of the authorization');
  if (plan.authorization === 'written' && plan.copyGiven === null)
    say('require', 'Give the consumer a copy of the authorization');
}

/** 12 CFR 1005.10(d)(1): a recurring transfer that differs from the one before is announced in writing ten days ahead. */
function varyingNotice(plan: PlanTerms, hits: Hit[]): PlainDate | null {
  if (plan.method !== 'recurring-debit') return null;
  const rows = [...plan.installments].sort((left, right) => (left.on < right.on ? -1 : 1));
  const varying = rows.find(({ amount }, index) => {
    const before = rows[index - 1]?.amount;
    return (
      index > 0 && amount !== null && before !== null && before !== undefined && amount.minor !== before.minor
    );
  });
  return varying ? announceBy(varying.on, hits) : null;
}

function announceBy(scheduled: PlainDate, hits: Hit[]): PlainDate | null {
  const days = lookUp(varyingTransferNoticeDays, scheduled);
  if (days === undefined) return null;
  const sendBy = dateFromDay(dayFromDate(scheduled) - days);
  hits.push({
    ruleId: 'plan.varying-amount',
    effect: 'require',
    reason: `The transfer of ${scheduled} differs in amount: written notice of amount and date by ${sendBy}`,
    citation: cite('12 CFR 1005.10(d)(1)', 'V'),
    values: { scheduled, days },
  });
  return sendBy;
}

/** Notice owed for a single preauthorized transfer, given the amount before it and a range agreed with the consumer. */
export function varyingTransferNotice(transfer: {
  readonly scheduled: PlainDate;
  readonly previous: Money;
  readonly next: Money;
  readonly agreedRange: { readonly least: Money; readonly most: Money } | null;
}): Assessment<{ sendBy: PlainDate | null }> {
  const { next, previous, agreedRange: range } = transfer;
  const inRange = range !== null && next.minor >= range.least.minor && next.minor <= range.most.minor;
  if (next.minor === previous.minor || inRange) return assessmentOf([], { sendBy: null });
  const hits: Hit[] = [];
  const sendBy = announceBy(transfer.scheduled, hits);
  return assessmentOf(hits, { sendBy });
}

/**
 * 15 USC 1602(f)-(i), 12 CFR 1026.2(a)(17): Regulation Z disclosures are due from somebody to whom the debt is first payable
 * and who regularly extends consumer credit with a finance charge, or payable by written agreement in more than four
 * installments. "Regularly": more than 25 times a year, 5 when secured by a dwelling. A letter confirming an oral deal is no
 * written agreement unless the consumer signed it.
 */
function checkTruthInLending(
  facts: Facts,
  coverage: Coverage,
  plan: PlanTerms,
  background: PlanBackground,
  hits: Hit[],
): boolean {
  const rule = ruleOfCredit(plan);
  const count = plan.count ?? plan.installments.length;
  if (!rule || !coverage.consumerDebt || coverage.actor !== 'creditor') return false;
  const { signedWrittenAgreement: signed, financeCharge } = plan;
  const long = count > rule.moreThanInstallments;
  const charged = financeCharge !== null && financeCharge > 0;
  if (!charged && (!long || signed === false)) {
    if (long) noteSafeDefault(count, hits);
    return false;
  }
  const moreThan = isDwellingSecured(facts) ? rule.moreThanTimesIfDwelling : rule.moreThanTimesAYear;
  const times = timesOf(background);
  const values = { installments: count, financeCharge, signed, timesInYear: times, moreThan };
  const shared = { ruleId: 'plan.truth-in-lending', citation: creditCitation, values };
  if (times === null || (!charged && signed === null)) {
    hits.push({ ...shared, effect: 'cannot-tell', reason: unknownCredit });
    return false;
  }
  if (times <= moreThan) return false;
  hits.push({ ...shared, effect: 'require', reason: regularCreditFound });
  return true;
}

const creditCitation = cite('15 USC 1602(f)-(i); 12 CFR 1026.2(a)(17)', 'V');
const unknownCredit =
  'Whether this is credit under Regulation Z is not on record: how often such plans are made, or whether it is signed';
const regularCreditFound =
  'Credit with a finance charge or in more than four installments, made regularly: Regulation Z disclosures come first';

const isDwellingSecured = ({ debts }: Facts): boolean =>
  debts.some(({ kind }) => /mortgage|home_equity|heloc|dwelling/i.test(kind ?? ''));

/** By the day the plan is agreed or begins; a plan without days is a plan of today, by the newest line. */
function ruleOfCredit({ acceptedOn, installments }: PlanTerms) {
  const on = acceptedOn ?? installments[0]?.on ?? null;
  return on === null ? regularCredit.lines.at(-1)?.value : lookUp(regularCredit, on);
}

function timesOf({ longPlansInYear, chargedPlansInYear }: PlanBackground): number | null {
  if (longPlansInYear === null && chargedPlansInYear === null) return null;
  return (longPlansInYear ?? 0) + (chargedPlansInYear ?? 0);
}

/**
 * 12 CFR 1026.20(a)(4): a changed schedule after default is no refinancing, which would need new disclosures, unless the rate
 * rises or more is financed than the balance and earned charges.
 */
function checkWorkout({ workout }: PlanTerms, hits: Hit[]): void {
  if (!workout || !(workout.rateRises || workout.financesMoreThanOwed)) return;
  const reason =
    'A higher rate or more than is owed makes the workout a refinancing: new disclosures are due';
  const citation = cite('12 CFR 1026.20(a)(4)', 'M');
  hits.push({ ruleId: 'plan.workout', effect: 'caution', reason, citation, values: { ...workout } });
}

/** D.C. Code 28-3814 and 23 NYCRR 1: the consumer is sent the plan in writing. */
function noteWrittenCopy({ consumer }: Facts, { consumerDebt, actor }: Coverage, hits: Hit[]): void {
  const owed = consumer.state === 'DC' || (consumer.state === 'NY' && actor === 'collector');
  if (!consumerDebt || !owed) return;
  const citation = consumer.state === 'DC' ? cite('D.C. Code 28-3814', 'S') : cite('23 NYCRR 1', 'M');
  const reason = 'Send the consumer the plan in writing';
  hits.push({
    ruleId: 'plan.written-copy',
    effect: 'note',
    reason,
    citation,
    values: { state: consumer.state },
  });
}

function noteSafeDefault(installments: number, hits: Hit[]): void {
  const reason = 'More than four installments: use the template counsel has approved';
  hits.push({
    ruleId: 'plan.safe-default',
    effect: 'note',
    reason,
    citation: cite('Safe plan default', 'P'),
    values: { installments },
  });
}
