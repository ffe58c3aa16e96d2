import {
  type AgreementTerms,
  agreementKindSchema,
  agreementTermsSchema,
} from '../../../shared/domain/agreement.ts';
import { type Known, known, unknown } from '../../../shared/domain/known.ts';
import type { Part } from '../../../shared/domain/part.ts';
import {
  type PaymentPlan,
  type PromiseToPay,
  promiseStatusSchema,
} from '../../../shared/domain/promise-to-pay.ts';
import { areAmountsSure } from '../../../shared/money/stored-amounts.ts';
import { z } from '../../../shared/schema.ts';
import { parentRow } from '../rest/query-answer.ts';
import { planList, promiseList } from './child-lists.ts';
import { type CustomerAnswer, partOf } from './customer-answer.ts';
import { jsonAs } from './json-text.ts';
import type { RowReader } from './row-reader.ts';

const idsSchema = z.array(z.string());

/** Nothing but people reads it, so the label takes the place of the code. */
const shownAs = (value: Known<string>, label: string | null): Known<string> =>
  value.is === 'known' && label !== null ? known(label) : value;

function ownerName(row: RowReader): string | null {
  const name = parentRow(row.row, 'Owner')?.Name;
  return typeof name === 'string' ? name : null;
}

function wholeNumber(row: RowReader, field: string): Known<number> {
  const value = row.number(field);
  if (value.is !== 'known' || Number.isInteger(value.value)) return value;
  return unknown(`${field} is no whole number`);
}

/** A promise without amount or days is none that could be kept; it is left out and the list said to be short. */
export function promise(row: RowReader): PromiseToPay | undefined {
  const [amount, made, due] = [row.money('Amount__c'), row.date('Made__c'), row.date('Due__c')];
  if (amount.is !== 'known' || made.is !== 'known' || due.is !== 'known') return undefined;
  const sequence = wholeNumber(row, 'Sequence__c');
  const invoices = row.plain('Invoices__c');
  return {
    id: row.id,
    object: 'Promise_To_Pay__c',
    debtId: row.plain('Debt__c'),
    amount: amount.value,
    paid: row.money('Paid__c'),
    made: made.value,
    due: due.value,
    method: shownAs(row.text('Method__c'), row.label('Method__c')),
    status: row.word('Status__c', promiseStatusSchema.options),
    by: ownerName(row),
    key: row.plain('Key__c'),
    kind: row.word('Kind__c', agreementKindSchema.options),
    planId: row.plain('Plan__c'),
    sequence: sequence.is === 'known' ? sequence.value : null,
    expected: row.date('Expected__c'),
    graceDays: wholeNumber(row, 'Grace_Days__c'),
    tolerance: row.text('Tolerance__c'),
    invoiceIds: invoices === null ? [] : (jsonAs(idsSchema, invoices) ?? []),
    reference: row.text('Reference__c'),
    statusReason: row.text('Status_Reason__c'),
  };
}

/**
 * The exact terms kept beside an agreement or a request; unknown when what is stored is none, or has amounts of an earlier
 * version that would be read as a hundredth.
 */
export function termsOf(row: RowReader): Known<AgreementTerms> {
  return row.parsed('Terms__c', (text) =>
    areAmountsSure(jsonAs(z.unknown(), text)) ? jsonAs(agreementTermsSchema, text) : undefined,
  );
}

function plan(row: RowReader): PaymentPlan | undefined {
  const made = row.date('Made__c');
  if (made.is !== 'known') return undefined;
  return {
    id: row.id,
    object: 'Payment_Plan__c',
    key: row.plain('Key__c'),
    name: row.plain('Name'),
    status: row.word('Status__c', promiseStatusSchema.options),
    made: made.value,
    by: ownerName(row),
    terms: termsOf(row),
    fingerprint: row.text('Fingerprint__c'),
    readBack: row.text('Read_Back__c'),
    supersededById: row.plain('Superseded_By__c'),
    statusReason: row.text('Status_Reason__c'),
  };
}

/** Promises to pay, the latest due first; the payments of a plan are among them. */
export function readPromises(answer: CustomerAnswer): Part<PromiseToPay> {
  return partOf(answer, answer.list(promiseList(answer.kind)), 'Promise_To_Pay__c', promise);
}

/** Agreements of several payments, or with a part forgiven, the latest first. */
export function readPlans(answer: CustomerAnswer): Part<PaymentPlan> {
  return partOf(answer, answer.list(planList(answer.kind)), 'Payment_Plan__c', plan);
}
