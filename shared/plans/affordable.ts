import { daysBetween } from '../calendar/plain-date.ts';
import type { AgreedPayment, AgreementTerms, Frequency } from '../domain/agreement.ts';
import type { Money } from '../money/money.ts';
import { perPaymentOf } from './affordability.ts';

/**
 * Whether every month of the terms stays within what the household can bear; null: nobody has asked about it. Instalments
 * of a rhythm count as so much a month on average, as income does: five Fridays in one month are no more than four in
 * another. Where one comes beside them, or off their rhythm, all that falls into that month is added up.
 */
export function isAffordable(terms: AgreementTerms, maxMonthly: Money | null): boolean {
  if (maxMonthly === null) return true;
  const { payments, frequency } = terms;
  if (frequency === null || !isRhythm(payments, frequency))
    return monthsWithin(payments, payments, maxMonthly);
  const most = perPaymentOf(maxMonthly, frequency).minor;
  return (
    payments.every((payment) => isBeside(payment) || payment.amount.minor <= most) &&
    monthsWithin(payments.filter(isBeside), payments, maxMonthly)
  );
}

/** A down payment, or one that takes the rest. */
const isBeside = ({ sort }: AgreedPayment): boolean => sort !== 'instalment';

/** The months of `some` of the payments, each with all that falls into it. */
function monthsWithin(
  some: readonly AgreedPayment[],
  payments: readonly AgreedPayment[],
  maxMonthly: Money,
): boolean {
  return some.every(({ due }) => {
    const inMonth = payments.filter((other) => other.due.slice(0, 7) === due.slice(0, 7));
    return inMonth.reduce((sum, { amount }) => sum + amount.minor, 0) <= maxMonthly.minor;
  });
}

/** Days between two instalments at least; the roll rule brings them up to four days nearer. */
const leastGap: Readonly<Record<Frequency, number>> = {
  weekly: 3,
  biweekly: 10,
  'every-4-weeks': 24,
  semimonthly: 10,
  monthly: 24,
  quarterly: 80,
};

/** False once a day was moved by hand to where another instalment is. */
function isRhythm(payments: readonly AgreedPayment[], frequency: Frequency): boolean {
  const days = payments.filter((payment) => !isBeside(payment)).map(({ due }) => due);
  return days.every(
    (day, index) => index === 0 || daysBetween(days[index - 1] ?? day, day) >= leastGap[frequency],
  );
}
