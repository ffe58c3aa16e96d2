import type { PlainDate } from '../calendar/plain-date.ts';
import type { AgreementTerms } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import { fraction, roundDown, shareOf } from './fraction.ts';
import { accruedInterest, type DayCount } from './interest.ts';
import type { Reason } from './offer.ts';
import { laterOf } from './plan-days.ts';
import { amountInText, reason } from './reason.ts';

export interface Row {
  readonly due: PlainDate;
  readonly amount: Money;
}

interface Reckoned {
  readonly terms: AgreementTerms;
  readonly rows: readonly Row[];
  /** Null: the interest is what it was. */
  readonly confirm: Reason | null;
}

/**
 * Interest runs as long as the payments do: on other days or amounts it is another, and the last payment bears the
 * difference. Null: the last payment has no room for it.
 */
export function withInterestOf(terms: AgreementTerms, rows: readonly Row[]): Reckoned | null {
  const { interest, total } = terms;
  const last = rows.at(-1);
  if (!interest || !last) return { terms, rows, confirm: null };
  // By what the rows differ in alone: of a plan in given amounts the interest was reckoned before these were rows.
  const more = interestOn(terms, interest, rows).minor - interestOn(terms, interest, terms.payments).minor;
  const amount = { ...interest.amount, minor: interest.amount.minor + more };
  if (more === 0) return { terms, rows, confirm: null };
  const lastAmount = { ...total, minor: last.amount.minor + more };
  if (lastAmount.minor <= 0) return null;
  const sum = { ...total, minor: total.minor + more };
  return {
    terms: { ...terms, total: sum, interest: { ...interest, amount } },
    rows: [...rows.slice(0, -1), { ...last, amount: lastAmount }],
    confirm: reason('interest-changed', 'The interest is {amount} instead of {before}, {total} in all', {
      amount: amountInText(amount),
      before: amountInText(interest.amount),
      total: amountInText(sum),
    }),
  };
}

/** Of each payment the share that is principal brings down what the interest is on. */
function interestOn(
  { total, fees }: AgreementTerms,
  interest: NonNullable<AgreementTerms['interest']>,
  rows: readonly Row[],
): Money {
  const last = rows.at(-1)?.due ?? interest.from;
  const principal = { ...total, minor: total.minor - interest.amount.minor - (fees?.minor ?? 0) };
  const share = fraction(principal.minor, BigInt(total.minor));
  const paid = rows.map(({ due, amount }) => ({ on: due, amount: shareOf(amount, share, roundDown) }));
  const rule = { annualRate: interest.annualRate, dayCount: interest.dayCount as DayCount };
  return accruedInterest(principal, paid, rule, interest.from, laterOf(last, interest.from)).amount;
}
