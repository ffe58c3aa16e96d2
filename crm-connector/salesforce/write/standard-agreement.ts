import type { AgreementDraft } from '../../../shared/domain/agreement.ts';
import type { LogAttempt } from '../../../shared/domain/write-command.ts';
import { standardObjectOf } from '../record-id.ts';
import type { OrgSchema } from '../schema/org-schema.ts';
import { planName } from './agreement-records.ts';
import { agreementInWords } from './in-words.ts';
import { amountOf, currencyField } from './money-fields.ts';
import type { NewRecord } from './new-record.ts';

/** Most characters the comments of a payment schedule hold; the whole text is in the attempt's note. */
const COMMENTS_LIMIT = 1000;

/** Noon of the associate's day, so that no reader's zone moves the payment to another date. */
function noonOf(day: string, zone: string): string {
  const noon = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' });
  return noon.toInstant().toString({ fractionalSecondDigits: 3 });
}

/**
 * An agreement in the org's own objects (salesforce.md §5): a collection plan for what is owed, a payment schedule below
 * it, and an item for each payment. None of them has a unique key: they stand or fall with the attempt's.
 */
export function standardAgreement(
  schema: OrgSchema,
  { customer, attempt }: LogAttempt,
  agreement: AgreementDraft,
  index: number,
): NewRecord[] {
  const { terms } = agreement;
  const currency = currencyField(schema, terms.total.currency);
  const isContact = attempt.partyId !== null && standardObjectOf(attempt.partyId) === 'Contact';
  const days = terms.payments.map(({ due }) => due).toSorted();
  const plan: NewRecord = {
    object: 'CollectionPlan',
    key: agreement.key,
    referenceId: planName(index),
    fields: {
      ...currency,
      AccountId: customer.id,
      ContactId: isContact ? attempt.partyId : null,
      Status: 'InProgress',
      InitialDueAmount: amountOf(terms.balance),
      CurrentDueAmount: amountOf(terms.total),
      DueDate: days.at(-1) ?? null,
      SourceSystemRecordIdentifier: agreement.key,
    },
    essential: ['CurrencyIsoCode', 'AccountId', 'CurrentDueAmount'],
  };
  const schedule: NewRecord = {
    object: 'PaymentSchedule',
    key: null,
    referenceId: `schedule${index}`,
    fields: {
      ...currency,
      ReferenceEntityId: `@{${planName(index)}.id}`,
      TotalRequestedAmount: amountOf(terms.total),
      Comments: agreementInWords(agreement).slice(0, COMMENTS_LIMIT),
    },
    essential: ['CurrencyIsoCode', 'ReferenceEntityId', 'TotalRequestedAmount'],
  };
  const items = terms.payments.map((payment): NewRecord => {
    const fields = {
      ...currency,
      PaymentScheduleId: `@{schedule${index}.id}`,
      RequestedAmount: amountOf(payment.amount),
      TargetPaymentProcessingDate: noonOf(payment.due, schema.identity.zone),
    };
    return { object: 'PaymentScheduleItem', key: null, fields, essential: Object.keys(fields) };
  });
  return [plan, schedule, ...items];
}
