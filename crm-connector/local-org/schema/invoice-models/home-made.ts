import {
  date,
  lookup,
  masterDetail,
  money,
  number,
  object,
  picklist,
  text,
  yesNo,
} from '../field-builders.ts';
import type { ObjectMeta } from '../object-meta.ts';

/** The `Invoice__c` many orgs made themselves; the names are those most often seen. */
export const homeMade: readonly ObjectMeta[] = [
  object(
    'Invoice__c',
    null,
    [
      text('Name', 80, { required: true, nameField: true, label: 'Invoice Number' }),
      lookup('Account__c', 'Account', { children: 'Invoices__r' }),
      date('Invoice_Date__c'),
      date('Due_Date__c', { indexed: true }),
      money('Total_Amount__c'),
      money('Balance_Due__c'),
      picklist('Status__c', ['*Draft', 'Sent', 'Paid', 'Void']),
      text('Payment_Term__c', 80),
      text('PO_Number__c', 80),
      text('External_Invoice_ID__c', 80, { externalId: true }),
      yesNo('Disputed__c'),
    ],
    { label: 'Invoice' },
  ),
  object('Invoice_Line__c', null, [
    text('Name', 80, { autoNumber: 'L-{00000}', nameField: true }),
    masterDetail('Invoice__c', 'Invoice__c', { children: 'Invoice_Lines__r' }),
    text('Description__c', 255),
    number('Quantity__c'),
    money('Unit_Price__c'),
    money('Amount__c'),
  ]),
];
