import { localDate } from '../../../shared/calendar/instant.ts';
import { type AgreedPayment, type AgreementDraft, isLeftOpen } from '../../../shared/domain/agreement.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { withAmountsMarked } from '../../../shared/money/stored-amounts.ts';
import { standardObjectOf } from '../record-id.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import type { FieldValues } from './attempt-fields.ts';
import { amountOf, currencyField } from './money-fields.ts';
import type { NewRecord } from './new-record.ts';
import { customerFields } from './record-fields.ts';

export const PROMISE = 'Promise_To_Pay__c';
export const PLAN = 'Payment_Plan__c';

/** Several payments, or something forgiven, need a plan over them; one payment is a promise of its own. */
export function isPlan({ terms }: AgreementDraft): boolean {
  return terms.payments.length > 1 || terms.kind === 'plan' || terms.kind === 'settlement';
}

/** Names of an agreement's records within the request. */
export const planName = (index: number): string => `plan${index}`;
export const firstPaymentName = (index: number): string => `promise${index}`;

/** What every record of an agreement says, whichever it is. */
function sharedFields(schema: OrgSchema, command: LogAttempt, agreement: AgreementDraft): FieldValues {
  const { attempt, customer } = command;
  const [debtId, ...others] = agreement.terms.debtIds;
  const one = others.length === 0 ? (debtId ?? null) : null;
  return {
    ...customerFields(customer, attempt.partyId),
    ...currencyField(schema, agreement.terms.balance.currency),
    Debt__c: one !== null && standardObjectOf(one) === undefined ? one : null,
    Kind__c: agreement.terms.kind,
    Status__c: 'active',
    Made__c: localDate(attempt.startedAt, schema.identity.zone),
    Method__c: agreement.terms.method,
  };
}

/** What was read back and said, kept on the record that stands for the agreement. */
function spokenFields({ fingerprint, readBack, reference, words }: AgreementDraft): FieldValues {
  return {
    Fingerprint__c: fingerprint,
    Read_Back__c: readBack?.text ?? null,
    Read_Back_Language__c: readBack?.language ?? null,
    Confirmed__c: readBack?.confirmed.join(';') ?? null,
    Reference__c: reference,
    Words__c: words,
  };
}

function promiseRecord(
  payment: AgreedPayment,
  { terms }: AgreementDraft,
  shared: FieldValues,
  own: FieldValues,
): Omit<NewRecord, 'referenceId'> {
  const ids = terms.invoices.map(({ id }) => id);
  return {
    object: PROMISE,
    key: payment.key,
    fields: {
      Key__c: payment.key,
      ...shared,
      Amount__c: amountOf(payment.amount),
      Due__c: payment.due,
      Expected__c: payment.expected,
      Sequence__c: payment.sequence,
      Grace_Days__c: terms.graceDays,
      Tolerance__c: terms.tolerance,
      Invoices__c: ids.length === 0 ? null : JSON.stringify(ids),
      ...own,
    },
    essential: [
      'Key__c',
      'Account__c',
      'Lead__c',
      'CurrencyIsoCode',
      'Amount__c',
      'Made__c',
      'Due__c',
      'Plan__c',
    ],
  };
}

function planRecord(
  agreement: AgreementDraft,
  index: number,
  shared: FieldValues,
): NewRecord & { key: string } {
  const { terms, key } = agreement;
  const days = terms.payments.map(({ due }) => due).toSorted();
  return {
    object: PLAN,
    key,
    referenceId: planName(index),
    fields: {
      Key__c: key,
      ...shared,
      ...spokenFields(agreement),
      Total__c: amountOf(terms.total),
      Balance__c: amountOf(terms.balance),
      Forgiven__c: amountOf(terms.forgiven),
      First_Due__c: days[0] ?? null,
      Last_Due__c: days.at(-1) ?? null,
      Payments__c: terms.payments.length,
      Frequency__c: terms.frequency,
      Terms__c: JSON.stringify(withAmountsMarked(terms)),
      Approval__c: agreement.approvalId,
    },
    essential: [
      'Key__c',
      'Account__c',
      'Lead__c',
      'CurrencyIsoCode',
      'Made__c',
      'Total__c',
      'Forgiven__c',
      'Terms__c',
    ],
  };
}

/**
 * The records of one agreement: a promise, or a plan and a promise for each of its payments. Of an offer left open the plan
 * alone: nobody promised its payments.
 * @param link points each at the attempt, where there is one
 */
export function agreementRecords(
  schema: OrgSchema,
  command: LogAttempt,
  agreement: AgreementDraft,
  index: number,
  link: FieldValues,
): NewRecord[] {
  const shared = { ...sharedFields(schema, command, agreement), ...link };
  const supersedes = agreement.supersedes.length > 0;
  const named = (record: Omit<NewRecord, 'referenceId'>, position: number): NewRecord =>
    supersedes && position === 0 ? { ...record, referenceId: firstPaymentName(index) } : record;
  const payments = isLeftOpen(agreement.terms) ? [] : agreement.terms.payments;
  if (!isPlan(agreement)) {
    return payments.map((payment, position) =>
      named(promiseRecord(payment, agreement, shared, spokenFields(agreement)), position),
    );
  }
  const plan = { Plan__c: `@{${planName(index)}.id}` };
  return [
    planRecord(agreement, index, shared),
    ...payments.map((payment, position) => named(promiseRecord(payment, agreement, shared, plan), position)),
  ];
}
