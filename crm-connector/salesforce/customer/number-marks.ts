import { absent, forbidden, type Known, known, unknown } from '../../../shared/domain/known.ts';
import { type NumberStatus, numberStatusSchema } from '../../../shared/domain/party.ts';
import { digitsOf } from '../../../shared/domain/phone-digits.ts';
import { hasField } from '../schema/org-schema.ts';
import { attemptList } from './child-lists.ts';
import type { CustomerAnswer } from './customer-answer.ts';

/** What is believed of each number: the mark of the latest contact attempt that left one. */
export interface NumberMarks {
  statusOf(number: string): Known<NumberStatus>;
}

const always = (is: Known<never>): NumberMarks => ({ statusOf: () => is });

/** A mark holds for the number itself: when a field gets another number, the old mark is not its mark. */
export function numberMarks(answer: CustomerAnswer): NumberMarks {
  const answered = answer.list(attemptList(answer.kind));
  if (answered.is === 'failed') return always(unknown(answered.why));
  if (answered.is !== 'rows') return always(answered);
  if (!hasField(answer.schema, 'Contact_Attempt__c', 'Number_Status__c')) return always(forbidden);
  if (!hasField(answer.schema, 'Contact_Attempt__c', 'Number__c')) return always(forbidden);
  const marks = new Map<string, NumberStatus>();
  // Newest first: the first mark of a number stands.
  for (const row of answered.rows.records) {
    const status = numberStatusSchema.safeParse(row.Number_Status__c);
    const digits = digitsOf(String(row.Number__c ?? ''));
    if (status.success && digits !== '' && !marks.has(digits)) marks.set(digits, status.data);
  }
  return {
    statusOf(number) {
      const status = marks.get(digitsOf(number));
      return status === undefined ? absent : known(status);
    },
  };
}
