/** The fields asked for, of which each user gets those that the describe shows. */

const address = (prefix: string) =>
  ['Street', 'City', 'State', 'PostalCode', 'Country'].map((part) => prefix + part);

export const ACCOUNT_FIELDS = [
  'Id',
  'Name',
  'AccountNumber',
  'Phone',
  'OwnerId',
  'CurrencyIsoCode',
  'Parley_Profile__c',
  'Parley_Language__c',
  'IsPersonAccount',
  'PersonContactId',
  'PersonEmail',
  'PersonMobilePhone',
  'PersonHomePhone',
  'PersonOtherPhone',
  'PersonBirthdate',
  'PersonDoNotCall',
  'PersonHasOptedOutOfEmail',
  'PersonIndividualId',
  ...address('Billing'),
  ...address('PersonMailing'),
];

export const CONTACT_FIELDS = [
  'Id',
  'Name',
  'Title',
  'AccountId',
  'Email',
  'Phone',
  'MobilePhone',
  'HomePhone',
  'OtherPhone',
  'Birthdate',
  'DoNotCall',
  'HasOptedOutOfEmail',
  'IndividualId',
  'Parley_Language__c',
  ...address('Mailing'),
];

export const LEAD_FIELDS = [
  'Id',
  'Name',
  'Company',
  'Title',
  'Email',
  'Phone',
  'MobilePhone',
  'DoNotCall',
  'HasOptedOutOfEmail',
  'IndividualId',
  'OwnerId',
  ...address(''),
];

export const CASE_FIELDS = ['Id', 'CaseNumber', 'Subject', 'Status', 'Type', 'Reason', 'CreatedDate'];

export const DEBT_FIELDS = [
  'Id',
  'Name',
  'CurrencyIsoCode',
  'Profile__c',
  'Kind__c',
  'Creditor__c',
  'Account_Ending__c',
  'Balance__c',
  'Disputed__c',
  'Principal__c',
  'Interest__c',
  'Fees__c',
  'Payments__c',
  'Credits__c',
  'Itemised_On__c',
  'Oldest_Due__c',
  'Status__c',
];

export const PROMISE_FIELDS = [
  'Id',
  'CurrencyIsoCode',
  'Debt__c',
  'Amount__c',
  'Paid__c',
  'Made__c',
  'Due__c',
  'Method__c',
  'Status__c',
];

export const ATTEMPT_FIELDS = [
  'Id',
  'Key__c',
  'Contact__c',
  'Direction__c',
  'Channel__c',
  'Number__c',
  'Phone_Field__c',
  'Debts__c',
  'Result__c',
  'Disposition__c',
  'Number_Status__c',
  'Started_At__c',
  'Ended_At__c',
  'Revision__c',
  'Note__c',
];

export const TASK_FIELDS = [
  'Id',
  'Subject',
  'WhoId',
  'TaskSubtype',
  'CallType',
  'CallDisposition',
  'CallObject',
  'CallDurationInSeconds',
  'ActivityDate',
  'CompletedDateTime',
  'CreatedDate',
  'Description',
  'Parley_Key__c',
  'Parley_Number__c',
  'Parley_Started_At__c',
];

export const CONTACT_POINT_PHONE_FIELDS = [
  'Id',
  'TelephoneNumber',
  'PhoneType',
  'BestTimeToContactStartTime',
  'BestTimeToContactEndTime',
  'BestTimeToContactTimezone',
];

export const CONSENT_FIELDS = [
  'Id',
  'ContactPointType',
  'PrivacyConsentStatus',
  'EffectiveFrom',
  'EffectiveTo',
  'CaptureDate',
];

export const INDIVIDUAL_FIELDS = ['Id', 'HasOptedOutSolicit'];
