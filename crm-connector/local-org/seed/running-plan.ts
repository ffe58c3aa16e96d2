import { createHash } from 'node:crypto';
import { isBankDay } from '../../../shared/calendar/bank-holidays.ts';
import { dateFromDay, dayFromDate, type EpochDay, weekday } from '../../../shared/calendar/epoch-day.ts';
import type { AgreedPayment, AgreementTerms } from '../../../shared/domain/agreement.ts';
import { canonicalTerms } from '../../../shared/plans/fingerprint.ts';
import type { OrgStore, SeedRecord } from '../store/org-store.ts';
import { seedToday } from './open-invoices.ts';
import { SEED_ZONE } from './relative-date.ts';

/** Whose plan it is, by the names of `small/marisol-quintero.json`. */
export interface PlanOwners {
  readonly accountId: string;
  readonly invoiceId: string;
  readonly attemptId: string;
  readonly userId: string;
}

const FRIDAY = 5;
const PAYMENTS = 6;
const PAID = 3;
const EVERY_DAYS = 14;
const PAYMENT_CENTS = 15_000;
const MADE_DAYS_AGO = 46;

const usd = (minor: number) => ({ minor, currency: 'USD' });
const keyOf = (n: number): string => `00000000-0000-4000-8000-${String(3_000 + n).padStart(12, '0')}`;

function bankDayFrom(day: EpochDay): EpochDay {
  let open = day;
  while (!isBankDay(open)) open += 1;
  return open;
}

/** Every second Friday, three behind today and three ahead of it; on a holiday the next bank day. */
function dueDays(today: EpochDay): EpochDay[] {
  const lastFriday = today - (((weekday(today) - FRIDAY + 6) % 7) + 1);
  return Array.from({ length: PAYMENTS }, (_, n) => bankDayFrom(lastFriday + (n - PAID + 1) * EVERY_DAYS));
}

function paymentsOn(days: readonly EpochDay[]): AgreedPayment[] {
  return days.map((day, n) => ({
    key: keyOf(n + 1),
    sequence: n + 1,
    due: dateFromDay(day),
    expected: dateFromDay(bankDayFrom(day + 2)),
    amount: usd(PAYMENT_CENTS),
    sort: n === PAYMENTS - 1 ? 'final' : 'instalment',
  }));
}

function termsOf(payments: AgreedPayment[], invoiceId: string): AgreementTerms {
  const total = usd(PAYMENT_CENTS * PAYMENTS);
  return {
    kind: 'plan',
    balance: total,
    total,
    forgiven: usd(0),
    payments,
    frequency: 'biweekly',
    method: 'ach',
    invoices: [{ id: invoiceId, number: 'AL-7719', amount: total }],
    debtIds: [],
    interest: null,
    fees: null,
    graceDays: 5,
    tolerance: '0.02',
    breakRule: 'late-allowed',
    lateAllowed: 1,
    expiresAt: null,
  };
}

const amount = PAYMENT_CENTS / 100;

/** What came in on a due day, applied to the invoice. */
function receipt(store: OrgStore, { accountId, invoiceId }: PlanOwners, due: string): SeedRecord[] {
  const at = Temporal.PlainDate.from(due).toZonedDateTime({ timeZone: SEED_ZONE, plainTime: '10:30' });
  const moment = at.toInstant().toString({ fractionalSecondDigits: 3 });
  const id = store.newId('Payment');
  const payment = {
    Id: id,
    AccountId: accountId,
    Amount: amount,
    Balance: 0,
    TotalApplied: amount,
    TotalUnapplied: 0,
    Date: moment,
    EffectiveDate: moment,
    Status: 'Processed',
    Type: 'Capture',
    ProcessingMode: 'External',
    Comments: 'ACH',
  };
  const line = {
    PaymentId: id,
    InvoiceId: invoiceId,
    AssociatedAccountId: accountId,
    Amount: amount,
    Type: 'Applied',
    AppliedDate: moment,
  };
  return [
    { object: 'Payment', fields: payment },
    { object: 'PaymentLineInvoice', fields: line },
  ];
}

function promise(plan: SeedRecord, terms: AgreementTerms, payment: AgreedPayment): SeedRecord {
  const isPaid = payment.sequence <= PAID;
  const { Id, Account__c, Made__c, Attempt__c, OwnerId } = plan.fields;
  return {
    object: 'Promise_To_Pay__c',
    fields: {
      Key__c: payment.key,
      Plan__c: Id,
      Account__c,
      Made__c,
      Attempt__c,
      OwnerId,
      Kind__c: terms.kind,
      Sequence__c: payment.sequence,
      Amount__c: amount,
      Paid__c: isPaid ? amount : 0,
      Due__c: payment.due,
      Expected__c: payment.expected,
      Grace_Days__c: terms.graceDays,
      Tolerance__c: terms.tolerance,
      Method__c: terms.method,
      Invoices__c: JSON.stringify(terms.invoices.map(({ id }) => id)),
      Status__c: isPaid ? 'kept' : 'active',
    },
  };
}

function planRecord(store: OrgStore, owners: PlanOwners, terms: AgreementTerms, made: string): SeedRecord {
  const { payments } = terms;
  const total = terms.total.minor / 100;
  return {
    object: 'Payment_Plan__c',
    fields: {
      Id: store.newId('Payment_Plan__c'),
      Key__c: keyOf(0),
      Account__c: owners.accountId,
      Attempt__c: owners.attemptId,
      OwnerId: owners.userId,
      Kind__c: terms.kind,
      Status__c: 'active',
      Made__c: made,
      Balance__c: total,
      Total__c: total,
      Forgiven__c: 0,
      First_Due__c: payments[0]?.due,
      Last_Due__c: payments.at(-1)?.due,
      Payments__c: payments.length,
      Frequency__c: terms.frequency,
      Method__c: terms.method,
      Terms__c: JSON.stringify(terms),
      Fingerprint__c: createHash('sha256').update(canonicalTerms(terms)).digest('hex'),
      Read_Back__c: 'Six payments of $150.00, every second Friday, by bank transfer.',
      Read_Back_Language__c: 'en',
      Confirmed__c: 'amount;dates;method',
      Words__c: 'I can do 150 every other Friday.',
    },
  };
}

/** A plan of six payments of which three came in on their day, with those receipts. */
export function runningPlan(store: OrgStore, owners: PlanOwners, now: Temporal.Instant): SeedRecord[] {
  const today = dayFromDate(seedToday(now).toString());
  const payments = paymentsOn(dueDays(today));
  const terms = termsOf(payments, owners.invoiceId);
  const plan = planRecord(store, owners, terms, dateFromDay(today - MADE_DAYS_AGO));
  return [plan, ...payments.map((payment) => promise(plan, terms, payment))];
}

/** The receipts of a plan's first payments, as an org without the package has them too. */
export function planReceipts(store: OrgStore, owners: PlanOwners, now: Temporal.Instant): SeedRecord[] {
  const days = dueDays(dayFromDate(seedToday(now).toString()));
  return days.slice(0, PAID).flatMap((day) => receipt(store, owners, dateFromDay(day)));
}
