import { rollDate } from '../calendar/business-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { AgreedPayment, AgreementTerms } from '../domain/agreement.ts';
import { type Money, sumMoney } from '../money/money.ts';
import { expectedOn } from './clearing-lag.ts';
import { dueDates, nextPayday } from './due-dates.ts';
import { editRow } from './edit-row.ts';
import { type Row, withInterestOf } from './interest-of-rows.ts';
import { namedRhythm } from './named-rhythm.ts';
import type { Reason } from './offer.ts';
import { laterOf, plusDays } from './plan-days.ts';
import type { PlanRules } from './plan-rules.ts';
import { amountInText, reason } from './reason.ts';
import { placeholderKey } from './terms-of.ts';

/** Terms after a change. What the change did beside what was asked needs a tick before it stands. */
export type Changed =
  | { readonly is: 'terms'; readonly terms: AgreementTerms; readonly confirm: readonly Reason[] }
  | { readonly is: 'refused'; readonly why: Reason };

/**
 * One payment moved or changed in amount; the total is kept, the last payment absorbs the difference. The terms are other
 * terms now: their fingerprint, read-back and approval are made anew.
 */
export function editPayment(
  terms: AgreementTerms,
  sequence: number,
  change: { readonly due?: PlainDate; readonly amount?: Money },
  rules: PlanRules,
): Changed {
  const index = terms.payments.findIndex((payment) => payment.sequence === sequence);
  const edited = terms.payments[index];
  if (!edited)
    return { is: 'refused', why: reason('no-such-payment', 'There is no payment {sequence}', { sequence }) };
  const amounts = terms.payments.map(({ amount }) => amount);
  const result = change.amount
    ? editRow(amounts, index, change.amount)
    : { is: 'rows' as const, rows: amounts };
  if (result.is === 'refused') {
    return {
      is: 'refused',
      why:
        result.why === 'over-total'
          ? reason('over-total', 'The payments would come to more than {total}', {
              total: amountInText(terms.total),
            })
          : notAboveZero,
    };
  }
  const days = daysFor(terms, result.rows.length, rules);
  const moved = change.due ? days.with(index, rollDate(change.due, rules.roll, rules.calendar)) : days;
  const rows = result.rows
    .map((amount, at) => ({ amount, due: moved[at] ?? edited.due }))
    .sort((one, other) => one.due.localeCompare(other.due));
  const reckoned = withInterestOf(terms, rows);
  if (!reckoned) return { is: 'refused', why: notAboveZero };
  return {
    is: 'terms',
    terms: withRows(reckoned.terms, reckoned.rows, rules),
    confirm: [...(reckoned.confirm ? [reckoned.confirm] : []), ...confirmOf(terms, rows)],
  };
}

const notAboveZero = reason('not-above-zero', 'A payment is above zero');

/** What else changed: the last payment, or how many there are. */
function confirmOf({ payments }: AgreementTerms, rows: readonly Row[]): Reason[] {
  const [was, is] = [payments.at(-1), rows.at(-1)];
  if (payments.length !== rows.length) {
    return [
      reason('count-changed', '{count} payments instead of {before}', {
        count: rows.length,
        before: payments.length,
      }),
    ];
  }
  if (!was || !is || was.amount.minor === is.amount.minor) return [];
  return [
    reason('last-absorbs', 'The last payment is {amount} instead of {before}', {
      amount: amountInText(is.amount),
      before: amountInText(was.amount),
    }),
  ];
}

/** The days there are, and further ones of the same rhythm. */
function daysFor(terms: AgreementTerms, count: number, rules: PlanRules): PlainDate[] {
  const days = terms.payments.slice(0, count).map(({ due }) => due);
  return [...days, ...furtherDays(terms, count - days.length, lastDue(terms), rules)];
}

const lastDue = ({ payments }: AgreementTerms): PlainDate => payments.at(-1)?.due ?? '';

/** So many days of the rhythm of the payments, after `last`. */
function furtherDays(
  { payments, frequency }: AgreementTerms,
  count: number,
  last: PlainDate,
  rules: PlanRules,
): PlainDate[] {
  const rhythm = frequency ?? 'monthly';
  const instalments = payments.filter(({ sort }) => sort !== 'down-payment');
  const rhythmic = instalments.length > 0 ? instalments : payments;
  const known = namedRhythm(
    rhythmic.map(({ due }) => due),
    rhythm,
    rules,
  );
  if (count <= 0 || known === null) return [];
  const { named, anchorDays } = known;
  const { roll, calendar } = rules;
  const first = nextPayday(named, rhythm, plusDays(last, 1), anchorDays);
  // One more than asked for: a day rolled back may fall on the last there is.
  return dueDates({ first, frequency: rhythm, count: count + 1, anchorDays, roll, calendar })
    .filter((day) => day > last)
    .slice(0, count);
}

/**
 * The same terms over other rows: how many there are says what kind of agreement it is. @throws RangeError when the rows do
 * not come to the total
 */
function withRows(terms: AgreementTerms, rows: readonly Row[], rules: PlanRules): AgreementTerms {
  const sum = sumMoney(
    rows.map(({ amount }) => amount),
    terms.total.currency,
  );
  if (sum.minor !== terms.total.minor) throw new RangeError('The payments do not come to the total');
  const isSingle = rows.length === 1;
  const payments = rows.map(({ due, amount }, index): AgreedPayment => {
    const sort = terms.payments[index]?.sort ?? 'instalment';
    return {
      key: placeholderKey(index + 1),
      sequence: index + 1,
      due,
      expected: expectedOn(due, terms.method, rules.lags, rules.calendar),
      amount,
      sort: isSingle ? 'single' : sort === 'single' ? 'instalment' : sort,
    };
  });
  const isByCount = terms.kind === 'promise' || terms.kind === 'plan';
  return {
    ...terms,
    kind: isByCount ? (isSingle ? 'promise' : 'plan') : terms.kind,
    frequency: isSingle ? null : terms.frequency,
    payments,
  };
}

/** What is left of one payment of a running plan, and whether its days are over. */
export interface PaymentLeft {
  readonly sequence: number;
  readonly left: Money;
  readonly isMissed: boolean;
}

/**
 * What is left of a plan with its missed payments moved to the end, as the break rule `move-to-end` has it; the rest stay on
 * their days, none before `processing`, the first on which money can move. Null: nothing is left.
 */
export function moveToEnd(
  terms: AgreementTerms,
  payments: readonly PaymentLeft[],
  processing: PlainDate,
  rules: PlanRules,
): AgreementTerms | null {
  const open = terms.payments.flatMap((payment) => {
    const known = payments.find(({ sequence }) => sequence === payment.sequence);
    const amount = known?.left ?? payment.amount;
    return amount.minor > 0 ? [{ ...payment, amount, isMissed: known?.isMissed ?? false }] : [];
  });
  if (open.length === 0) return null;
  const moved = open.filter(({ isMissed }) => isMissed);
  const stay = open.filter(({ isMissed }) => !isMissed);
  const days = furtherDays(terms, moved.length, laterOf(lastDue(terms), processing), rules);
  const rows: Row[] = [
    ...stay.map(({ due, amount }) => ({ due: laterOf(due, processing), amount })),
    ...moved.map(({ amount, due }, index) => ({ amount, due: days[index] ?? due })),
  ];
  const { currency } = terms.total;
  const total = sumMoney(
    rows.map(({ amount }) => amount),
    currency,
  );
  const rest = {
    ...terms,
    balance: { minor: total.minor + terms.forgiven.minor, currency },
    total,
    // What they hold is partly paid: the new terms are about the whole plan's account, not about invoices by amount.
    invoices: [],
    interest: null,
    fees: null,
    payments: [...stay, ...moved],
  };
  return withRows(rest, rows, rules);
}
