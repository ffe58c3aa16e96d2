import { dayFromDate } from '../../calendar/epoch-day.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import type { CustomerSnapshot } from '../../domain/customer-snapshot.ts';
import type { Debt, Profile } from '../../domain/debt.ts';
import { itemsOf } from '../../domain/part.ts';
import { validationDates } from '../assessments/validation-dates.ts';
import type { DebtFacts } from '../facts.ts';
import { isHidden, knownOrNull } from './known-or-null.ts';

/** What the profile says of a debt that does not say it itself. */
function consumerPurpose(profile: Profile | null): boolean | null {
  return profile === null ? null : profile !== 'b2b';
}

const daysSince = (day: PlainDate | null, today: PlainDate): number | null =>
  day === null ? null : Math.max(0, dayFromDate(today) - dayFromDate(day));

/** `Closed` tells that nothing is left to collect, not why. */
const statuses: Readonly<Record<string, DebtFacts['status']>> = {
  paid: 'paid',
  settled: 'settled',
  closed: 'settled',
  discharged: 'discharged',
};

function statusOf(debt: Debt): DebtFacts['status'] {
  const status = knownOrNull(debt.status);
  return status === null ? null : (statuses[status.toLowerCase()] ?? 'open');
}

function disputedOf(debt: Debt): boolean | null {
  if (debt.disputed.is === 'known') return debt.disputed.value.minor > 0;
  return debt.disputed.is === 'absent' ? false : null;
}

/** Its own, else the customer's; in place of one that is hidden only the profile that no other is stricter than. */
function profileOfDebt({ profile: own }: Debt, profile: Profile | null): Profile | null {
  if (isHidden(own)) return profile === 'third-party' ? profile : null;
  return knownOrNull(own) ?? profile;
}

function debtFacts(debt: Debt, profile: Profile | null, today: PlainDate): DebtFacts {
  const { legal } = debt;
  const own = profileOfDebt(debt, profile);
  const consumer = knownOrNull(legal.consumerPurpose) ?? consumerPurpose(own);
  return {
    id: debt.id,
    kind: knownOrNull(debt.kind),
    consumerPurpose: consumer,
    obligor: knownOrNull(legal.obligor) ?? (consumer ? 'natural-person' : null),
    amount: knownOrNull(debt.balance),
    disputed: disputedOf(debt),
    status: statusOf(debt),
    assignedOn: knownOrNull(legal.assignedOn),
    daysPastDue: daysSince(knownOrNull(debt.oldestDue), today),
    accountNumberWhenObtained: knownOrNull(legal.accountNumberWhenObtained),
    collectionProceduresStarted: knownOrNull(legal.collectionProceduresStarted),
    limitationExpiresOn: knownOrNull(legal.limitationExpiresOn),
    judgment: knownOrNull(legal.judgment),
    suitIntended: knownOrNull(legal.suitIntended),
  };
}

/** Id under which what is owed on invoices without a debt of their own is one debt: the customer's account. */
const accountDebtId = (snapshot: CustomerSnapshot): string => snapshot.customer.ref.id;

/** The account itself as a debt: all that is owed where the CRM keeps no debts, or beside them. */
function accountDebt(snapshot: CustomerSnapshot, profile: Profile | null, today: PlainDate): DebtFacts {
  const invoices = itemsOf(snapshot.invoices).filter(({ debtId }) => debtId === null);
  const due = invoices.flatMap((invoice) => knownOrNull(invoice.due) ?? []).sort()[0] ?? null;
  const totals = itemsOf(snapshot.openTotals);
  const [total] = totals;
  const consumer = consumerPurpose(profile);
  return {
    id: accountDebtId(snapshot),
    kind: null,
    consumerPurpose: consumer,
    obligor: consumer
      ? 'natural-person'
      : snapshot.customer.kind === 'business' && consumer === false
        ? 'business'
        : null,
    // Only a total in one currency, over invoices that are all of this debt, is its amount.
    amount: totals.length === 1 && total && itemsOf(snapshot.debts).length === 0 ? total.open : null,
    disputed: invoices.some((invoice) => knownOrNull(invoice.disputed) === true) ? true : null,
    status: null,
    assignedOn: null,
    daysPastDue: daysSince(due, today),
    accountNumberWhenObtained: null,
    collectionProceduresStarted: null,
    limitationExpiresOn: null,
    judgment: null,
    suitIntended: null,
  };
}

/** Every debt of the customer; the account itself among them when it has debts of no other name, or none can be read. */
export function debtsAsFacts(
  snapshot: CustomerSnapshot,
  profile: Profile | null,
  today: PlainDate,
): DebtFacts[] {
  const debts = itemsOf(snapshot.debts).map((debt) => debtFacts(debt, profile, today));
  const isOwed = itemsOf(snapshot.invoices).some(({ debtId }) => debtId === null);
  return debts.length > 0 && !isOwed ? debts : [...debts, accountDebt(snapshot, profile, today)];
}

/** Last day of the validation period of one debt, as the CRM keeps it or by the day the notice was sent; null: not on file. */
function validationEnd({ legal }: Debt): PlainDate | null {
  const end = knownOrNull(legal.validationEndsOn);
  const sent = knownOrNull(legal.validationSentOn);
  if (end !== null || sent === null) return end;
  return validationDates({ provided: sent }).values?.end ?? null;
}

/**
 * Last day on which a dispute of these debts is in time. With several the latest; null, which counts as in time, as soon as
 * one of them has none on file.
 */
export function validationEndsOn(snapshot: CustomerSnapshot): PlainDate | null {
  const debts = itemsOf(snapshot.debts).filter((debt) => knownOrNull(debt.profile) !== 'b2b');
  const ends = debts.map(validationEnd);
  return ends.includes(null) ? null : (ends.toSorted().at(-1) ?? null);
}

/** Obtained in default: yes when any debt was, no when all were not. */
export function obtainedInDefault(snapshot: CustomerSnapshot): boolean | null {
  const answers = itemsOf(snapshot.debts).map(({ legal }) => knownOrNull(legal.obtainedInDefault));
  if (answers.includes(true)) return true;
  return answers.length > 0 && answers.every((answer) => answer === false) ? false : null;
}
