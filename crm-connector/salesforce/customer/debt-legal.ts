import type { Debt } from '../../../shared/domain/debt.ts';
import type { RowReader } from './row-reader.ts';

/** What only the rules need to know of a debt. */
export function debtLegal(row: RowReader): Debt['legal'] {
  return {
    consumerPurpose: row.yesNo('Consumer_Purpose__c'),
    obligor: row.word('Obligor__c', ['natural-person', 'business']),
    assignedOn: row.date('Assigned_On__c'),
    obtainedInDefault: row.yesNo('Obtained_In_Default__c'),
    accountNumberWhenObtained: row.text('Number_When_Obtained__c'),
    limitationExpiresOn: row.date('Limitation_Expires_On__c'),
    judgment: row.yesNo('Judgment__c'),
    suitIntended: row.yesNo('Suit_Intended__c'),
    collectionProceduresStarted: row.yesNo('Procedures_Started__c'),
    validationSentOn: row.date('Validation_Sent_On__c'),
    validationReceivedOn: row.date('Validation_Received_On__c'),
    validationEndsOn: row.date('Validation_Ends_On__c'),
  };
}
