/** The fields of agreements asked for, of which each user gets those that the describe shows. */

export const PROMISE_FIELDS = [
  'Id',
  'CurrencyIsoCode',
  'Key__c',
  'Kind__c',
  'Plan__c',
  'Sequence__c',
  'Debt__c',
  'Amount__c',
  'Paid__c',
  'Made__c',
  'Due__c',
  'Expected__c',
  'Grace_Days__c',
  'Tolerance__c',
  'Method__c',
  'Status__c',
  'Status_Reason__c',
  'Invoices__c',
  'Reference__c',
];

export const PLAN_FIELDS = [
  'Id',
  'Name',
  'Key__c',
  'Status__c',
  'Status_Reason__c',
  'Made__c',
  'Terms__c',
  'Fingerprint__c',
  'Read_Back__c',
  'Superseded_By__c',
];

export const APPROVAL_FIELDS = [
  'Id',
  'Key__c',
  'Status__c',
  'Fingerprint__c',
  'Terms__c',
  'Beyond__c',
  'Reason__c',
  'Answer__c',
  'Answered_At__c',
  'CreatedById',
  'CreatedDate',
];
