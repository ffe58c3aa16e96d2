import { type BusinessCalendar, rollDate } from '../calendar/business-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { varyingTransferNotice } from '../compliance/assessments/payment-plan.ts';
import { postdatedNoticeWindow } from '../compliance/assessments/postdated.ts';
import { coverageOf } from '../compliance/coverage.ts';
import type { AgreementTerms } from '../domain/agreement.ts';
import { isInstrument, isRecurringDebit, type LawContext, lawOnPlan } from './law-on-plan.ts';
import { laterOf } from './plan-days.ts';
import { amountInText } from './reason.ts';

/** Something the law asks to be done after an agreement, by a day: a task of the sort `duty`. */
export interface PlanDuty {
  /** The rule it comes from, with the payment's number where each payment has its own. */
  readonly code: string;
  readonly due: PlainDate;
  readonly subject: string;
  readonly text: string;
}

/**
 * Notices, copies and disclosures that follow when the terms are agreed on `today`, earliest first, on days of `calendar` on
 * which whoever does them works: a last day before it falls on a day off, a first day after.
 */
export function dutiesOf(
  terms: AgreementTerms,
  law: LawContext,
  today: PlainDate,
  calendar: BusinessCalendar,
): PlanDuty[] {
  if (terms.kind === 'claimed') return [];
  return [
    ...depositNotices(terms, law, today, calendar),
    ...varyingNotices(terms, law, today, calendar),
    ...papers(terms, law, today),
  ].sort((one, other) => one.due.localeCompare(other.due));
}

/** 12 CFR 1006.22(c)(1): one written notice before each deposit that lies more than five days out. */
function depositNotices(
  { payments, method }: AgreementTerms,
  { facts }: LawContext,
  today: PlainDate,
  calendar: BusinessCalendar,
): PlanDuty[] {
  if (!isInstrument(method)) return [];
  return payments.flatMap(({ due, amount, sequence }) => {
    const { values, findings } = postdatedNoticeWindow(facts, { accepted: today, dated: due, deposit: due });
    const { earliestNotice, latestNotice } = values;
    if (earliestNotice === null || latestNotice === null) return [];
    const from = laterOf(earliestNotice, today);
    const open = rollDate(from, 'following', calendar);
    return [
      {
        code: `postdated-notice.${sequence}`,
        // With no working day between them it is done before the last one, though it is a day off then.
        due: open > latestNotice ? laterOf(rollDate(latestNotice, 'preceding', calendar), from) : open,
        subject: `Written notice before the deposit of ${due}`,
        text: `Send the notice of ${amountInText(amount)} between ${from} and ${latestNotice}. ${findings[0]?.citation.text ?? ''}`,
      },
    ];
  });
}

/** 12 CFR 1005.10(d)(1): written notice ten days before a transfer that differs from the one before it. */
function varyingNotices(
  terms: AgreementTerms,
  { facts }: LawContext,
  today: PlainDate,
  calendar: BusinessCalendar,
): PlanDuty[] {
  if (!isRecurringDebit(terms) || !coverageOf(facts, terms.debtIds).consumerDebt) return [];
  return terms.payments.slice(1).flatMap(({ due, amount, sequence }, index) => {
    const previous = terms.payments[index]?.amount ?? amount;
    const { values } = varyingTransferNotice({ scheduled: due, previous, next: amount, agreedRange: null });
    if (values.sendBy === null) return [];
    const late = values.sendBy < today ? ' That day has passed: agree a range, or move the payment.' : '';
    return [
      {
        code: `varying-amount.${sequence}`,
        due: laterOf(rollDate(values.sendBy, 'preceding', calendar), today),
        subject: `Written notice: the transfer of ${due} differs`,
        text: `Send amount (${amountInText(amount)}) and date by ${values.sendBy}.${late} 12 CFR 1005.10(d)(1)`,
      },
    ];
  });
}

const paperOf: Readonly<Record<string, string>> = {
  'plan.authorization': 'Authorization of the debits: in writing, with a copy to the consumer',
  'plan.written-copy': 'Send the plan in writing',
  'plan.truth-in-lending': 'Give the Regulation Z disclosures before the plan begins',
};

/** What is signed, copied or disclosed once for the whole plan; today, since it comes before the first payment. */
const papers = (terms: AgreementTerms, law: LawContext, today: PlainDate): PlanDuty[] =>
  lawOnPlan(terms, law, today).flatMap(({ ruleId, reason, citation }) => {
    const subject = paperOf[ruleId];
    return subject ? [{ code: ruleId, due: today, subject, text: `${reason}. ${citation.text}` }] : [];
  });
