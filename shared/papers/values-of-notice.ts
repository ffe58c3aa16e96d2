import { type Instant, localDate } from '../calendar/instant.ts';
import { daysBetween, type PlainDate } from '../calendar/plain-date.ts';
import { validationDates } from '../compliance/assessments/validation-dates.ts';
import type { Debt } from '../domain/debt.ts';
import { absent, type Known, known, unknown } from '../domain/known.ts';
import type { Money } from '../money/money.ts';
import type { FieldName, FieldValues } from './merge-fields.ts';
import type { PaperWorld } from './paper-matter.ts';
import { debtsOf, mapKnown } from './what-is-owed.ts';

export type NoticeField = Extract<
  FieldName,
  | 'debtName'
  | 'accountEnding'
  | 'creditor'
  | 'itemizationDate'
  | 'amountThen'
  | 'itemization'
  | 'noticeReceived'
  | 'periodEnd'
  | 'limitationExpires'
>;

/** The one debt a notice is about. */
export function debtOfPaper({ matter }: PaperWorld): Known<Debt> {
  const debts = debtsOf(matter);
  if (debts.is !== 'known') return debts;
  const [debt, ...others] = debts.value;
  if (debt === undefined) return absent;
  return others.length === 0 ? known(debt) : unknown('Choose one debt: every debt has a notice of its own');
}

/**
 * The day a notice is provided when it goes now: the later of the associate's, which is printed, and the consumer's. The
 * period may be longer than the law asks, never shorter (12 CFR 1006.34(b)(5)).
 */
export function providedOn({ matter: { facts, snapshot }, context: { at } }: PaperWorld): PlainDate {
  const zone = facts.consumer.knownZone ?? facts.consumer.possibleZones[0] ?? snapshot.org.zone;
  const [printed, theirs] = [localDate(at, snapshot.org.zone), localDate(at, zone)];
  return daysBetween(printed, theirs) > 0 ? theirs : printed;
}

/** Whether the period of a notice written in one moment ends on the same day when it goes in another. */
export function endsAlike(world: PaperWorld, at: Instant): boolean {
  const endOf = (provided: PlainDate) => validationDates({ provided }).values?.end ?? null;
  const later = { ...world, context: { ...world.context, at } };
  return endOf(providedOn(world)) === endOf(providedOn(later));
}

/** What 12 CFR 1006.34(c)(2)-(3) asks of a notice, from the debt on file and the day it is sent. */
export function noticeValues(world: PaperWorld): Pick<FieldValues, NoticeField> {
  const debt = debtOfPaper(world);
  const of = <T>(read: (one: Debt) => Known<T>): Known<T> => (debt.is === 'known' ? read(debt.value) : debt);
  const { values: dates } = validationDates({ provided: providedOn(world) });
  const unlisted = unknown('The law of validation notices is not on file for that day');
  return {
    debtName: mapKnown(debt, ({ name }) => name),
    accountEnding: of((one) => one.accountEnding),
    creditor: creditorsOf(world),
    itemizationDate: of(({ itemisation }) => itemisation.asOf),
    amountThen: of(({ itemisation }) => mapKnown(itemisation.principal, (amount) => [amount])),
    itemization: of(itemizationOf),
    noticeReceived: dates ? known(dates.assumedReceipt) : unlisted,
    periodEnd: dates ? known(dates.end) : unlisted,
    limitationExpires: of(({ legal }) => legal.limitationExpiresOn),
  };
}

/** Every one of the debts written about names its creditor, or none is named: half a list misstates the other half. */
function creditorsOf({ matter }: PaperWorld): Known<readonly string[]> {
  const debts = debtsOf(matter);
  if (debts.is !== 'known') return debts;
  const names: string[] = [];
  for (const { creditor } of debts.value) {
    if (creditor.is !== 'known') return creditor;
    if (!names.includes(creditor.value)) names.push(creditor.value);
  }
  return names.length > 0 ? known(names) : absent;
}

/** 1006.34(c)(2)(vii)-(ix): all its parts are known and lead from the amount then to the amount now. */
function itemizationOf({ itemisation, balance }: Debt): Known<string> {
  const { principal, interest, fees, payments, credits } = itemisation;
  let sum = 0;
  let currency: string | null = null;
  const signed: readonly (readonly [Known<Money>, 1 | -1])[] = [
    [principal, 1],
    [interest, 1],
    [fees, 1],
    [payments, -1],
    [credits, -1],
  ];
  for (const [part, sign] of signed) {
    if (part.is !== 'known') return part;
    currency ??= part.value.currency;
    if (part.value.currency !== currency) return unknown('The itemization is in more than one currency');
    sum += sign * part.value.minor;
  }
  if (balance.is !== 'known') return balance;
  return sum === balance.value.minor && balance.value.currency === currency
    ? known('adds up')
    : unknown('The itemization does not add up to the balance on file');
}
