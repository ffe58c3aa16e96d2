import { channelSchema } from '../../../shared/domain/contact-attempt.ts';
import {
  bankruptcyChapterSchema,
  type Hold,
  holdKindSchema,
  holdSourceSchema,
  holdStatusSchema,
} from '../../../shared/domain/hold.ts';
import type { Part } from '../../../shared/domain/part.ts';
import { parentRow } from '../rest/query-answer.ts';
import { holdList } from './child-lists.ts';
import { type CustomerAnswer, partOf } from './customer-answer.ts';
import type { RowReader } from './row-reader.ts';

/** A stop somebody recorded. One whose time is not told is left out and the list said to be short. */
function hold(row: RowReader): Hold | undefined {
  const recordedAt = row.instant('CreatedDate');
  if (recordedAt === undefined) return undefined;
  const by = parentRow(row.row, 'CreatedBy')?.Name;
  return {
    id: row.id,
    object: 'Contact_Hold__c',
    key: row.plain('Key__c'),
    kind: row.word('Kind__c', holdKindSchema.options),
    status: row.word('Status__c', holdStatusSchema.options),
    partyId: row.text('Contact__c'),
    debtId: row.text('Debt__c'),
    medium: row.word('Medium__c', channelSchema.options),
    number: row.text('Number__c'),
    words: row.text('Words__c'),
    written: row.yesNo('Written__c'),
    receivedOn: row.date('Received_On__c'),
    effectiveFrom: row.date('Effective_From__c'),
    effectiveTo: row.date('Effective_To__c'),
    disputedAmount: row.money('Disputed_Amount__c'),
    answeredOn: row.date('Answered_On__c'),
    invoiceId: row.text('Invoice_Id__c'),
    invoiceNumber: row.text('Invoice_Number__c'),
    reason: row.text('Reason__c'),
    attorney: {
      name: row.text('Attorney_Name__c'),
      phone: row.text('Attorney_Phone__c'),
      reachable: row.yesNo('Attorney_Reachable__c'),
      contactedOn: row.date('Attorney_Contacted_On__c'),
      responded: row.yesNo('Attorney_Responded__c'),
      consentsToDirectContact: row.yesNo('Attorney_Consents__c'),
    },
    bankruptcy: {
      chapter: row.word('Chapter__c', bankruptcyChapterSchema.options),
      filedOn: row.date('Filed_On__c'),
      prepetition: row.yesNo('Prepetition__c'),
      dischargedOn: row.date('Discharged_On__c'),
      endedOn: row.date('Ended_On__c'),
    },
    source: row.word('Source__c', holdSourceSchema.options),
    sourceId: row.text('Source_Id__c'),
    statusReason: row.text('Status_Reason__c'),
    recordedAt,
    recordedBy: typeof by === 'string' ? by : null,
  };
}

/** Stops that were recorded, lifted ones too, newest first. */
export function readHolds(answer: CustomerAnswer): Part<Hold> {
  return partOf(answer, answer.list(holdList(answer.kind)), 'Contact_Hold__c', hold);
}
