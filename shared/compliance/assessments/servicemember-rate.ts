import { cite } from '../citation.ts';
import { lookUp } from '../dated-parameter.ts';
import type { Hit } from '../finding.ts';
import { servicememberRate } from '../parameters/payments.ts';
import type { PlanBackground, PlanTerms } from './payment-plan.ts';

/** What a plan costs beside its principal. */
type PlanCosts = Pick<PlanTerms, 'rate' | 'rateFrom' | 'financeCharge' | 'interest'>;
type Servicemember = NonNullable<PlanBackground['servicemember']>;

/**
 * 50 USC 3937: debt from before active duty bears at most six percent, fees counted as interest, from the day of call-up; the
 * excess is forgiven and the payment reduced. It takes written notice and orders, up to 180 days after service. Answers the
 * highest rate; null: none is known to hold.
 */
export function checkServicememberRate(
  costs: PlanCosts,
  { servicemember }: PlanBackground,
  hits: Hit[],
): number | null {
  if (!servicemember) return null;
  const { activeFrom, debtIncurredOn, noticeGiven } = servicemember;
  const on = costs.rateFrom ?? activeFrom;
  const cap = on === null ? servicememberRate.lines.at(-1)?.value : lookUp(servicememberRate, on);
  const isKnown = activeFrom !== null && debtIncurredOn !== null;
  const isOutside = isKnown && (debtIncurredOn >= activeFrom || (on !== null && on < activeFrom));
  if (cap === undefined || isOutside) return null;
  const found = beyondCap(costs, cap, isKnown, noticeGiven);
  if (found) {
    const citation = cite('50 USC 3937', 'V');
    const { rate, financeCharge } = costs;
    const values = { rate, financeCharge, cap, activeFrom, debtIncurredOn, noticeGiven };
    hits.push({ ruleId: 'plan.servicemember-rate', ...found, citation, values });
  }
  return isKnown ? cap : null;
}

/** A finance charge that is not said to be interest counts on top of the rate. Null: within the cap. */
function beyondCap(
  { rate, financeCharge, interest }: PlanCosts,
  cap: number,
  isKnown: boolean,
  noticeGiven: Servicemember['noticeGiven'],
): Pick<Hit, 'effect' | 'reason'> | null {
  const bears = rate ?? 0;
  if (bears <= cap && (financeCharge ?? 0) <= (interest ?? 0)) return null;
  if (!isKnown)
    return {
      effect: 'cannot-tell',
      reason:
        'A servicemember: the first day of duty and the day of the debt are needed to tell the highest rate',
    };
  if (bears < cap)
    return {
      effect: 'cannot-tell',
      reason: 'A servicemember: fees count as interest, and what they come to a year is not known',
    };
  return noticeGiven === false
    ? {
        effect: 'caution',
        reason:
          'No written notice and orders yet; once given, the rate above 6% is forgiven from the day of call-up',
      }
    : {
        effect: 'block',
        reason:
          'Pre-service debt of a servicemember: at most 6% with fees, the excess forgiven and the payment reduced',
      };
}
