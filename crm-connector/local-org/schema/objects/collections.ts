/** Collections & Recovery, and the standard instalment objects. */
import {
  date,
  dateTime,
  int,
  lookup,
  masterDetail,
  money,
  number,
  object,
  picklist,
  text,
  yesNo,
} from '../field-builders.ts';

export const collectionPlan = object(
  'CollectionPlan',
  '0Yp',
  [
    text('Name', 255, { autoNumber: 'CP-{000000000}', nameField: true }),
    lookup('AccountId', 'Account', { required: true, children: 'CollectionPlans' }),
    lookup('ContactId', 'Contact', { children: 'CollectionPlans' }),
    money('InitialDueAmount'),
    money('CurrentDueAmount'),
    money('TotalFees'),
    money('TotalInterest'),
    money('TotalPaymentsReceived'),
    date('DueDate', { indexed: true }),
    int('DaysPastDue'),
    picklist('Status', ['*New', 'InProgress|In Progress', 'Close'], { restricted: true }),
    text('InteractionOutcome', 255),
    int('PromiseToPayCount'),
    int('MaximumPromisetoPayCount'),
    dateTime('FirstCallDateTime'),
    number('RiskScore'),
    text('SourceSystemRecordIdentifier', 255, { externalId: true }),
    picklist('UsageType', ['Automotive', 'Billing', 'FinancialServicesCloud|Financial Services Cloud']),
    yesNo('IsClosed', { readOnly: true }),
  ],
  { activities: true },
);

export const collectionPlanItem = object(
  'CollectionPlanItem',
  '0Yq',
  [
    text('Name', 255, { autoNumber: 'CPI-{000000000}', nameField: true }),
    masterDetail('CollectionPlanId', 'CollectionPlan', { children: 'CollectionPlanItems' }),
    lookup('InvoiceId', 'Invoice', { children: 'CollectionPlanItems' }),
  ],
  { searchable: false },
);

export const paymentSchedule = object('PaymentSchedule', '1ps', [
  text('PaymentScheduleNumber', 255, { autoNumber: 'PS-{000000000}', nameField: true }),
  lookup('ReferenceEntityId', ['Account', 'Invoice', 'CollectionPlan'], {
    relationshipName: 'ReferenceEntity',
    children: 'PaymentSchedules',
  }),
  money('TotalRequestedAmount', { required: true }),
  money('AvailableRequestedAmount', { readOnly: true }),
  text('Comments', 1000),
]);

export const paymentScheduleItem = object(
  'PaymentScheduleItem',
  '1pt',
  [
    text('PaymentScheduleItemNumber', 255, { autoNumber: 'PSI-{000000000}', nameField: true }),
    masterDetail('PaymentScheduleId', 'PaymentSchedule', { children: 'PaymentScheduleItems' }),
    money('RequestedAmount', { required: true }),
    dateTime('TargetPaymentProcessingDate', { required: true }),
    picklist('Status', [
      '*Draft',
      'ReadyForProcessing|Ready for Processing',
      'Processed',
      'Canceled',
      'Failed',
    ]),
    text('Comments', 1000),
  ],
  { searchable: false },
);
