import { date, lookup, masterDetail, money, number, object, picklist, text } from '../field-builders.ts';
import type { ObjectMeta } from '../object-meta.ts';

/** The Salesforce Billing package (`blng__`): balances are formulas, the due date is the user's business. */
export const salesforceBilling: readonly ObjectMeta[] = [
  object(
    'blng__Invoice__c',
    null,
    [
      text('Name', 80, { autoNumber: 'INV-{0000000}', nameField: true, label: 'Invoice Number' }),
      masterDetail('blng__Account__c', 'Account', { children: 'blng__Invoices__r', createOnly: true }),
      lookup('blng__BillToContact__c', 'Contact', { children: 'blng__Invoices__r' }),
      date('blng__InvoiceDate__c', { required: true }),
      date('blng__DueDate__c', { indexed: true }),
      money('blng__Subtotal__c', { calculated: true }),
      money('blng__TaxAmount__c', { calculated: true }),
      money('blng__TotalAmount__c', { calculated: true }),
      money('blng__Balance__c', { calculated: true }),
      number('blng__DaysOutstanding__c', { calculated: true, scale: 0 }),
      picklist('blng__InvoiceStatus__c', [
        '*Draft',
        'Posted',
        'Post In progress',
        'Initiated',
        'Cancelled',
        'Error',
        'Rebilled',
      ]),
      text('blng__PaymentStatus__c', 20, { calculated: true }),
    ],
    { label: 'Invoice' },
  ),
  object('blng__InvoiceLine__c', null, [
    text('Name', 80, { nameField: true }),
    masterDetail('blng__Invoice__c', 'blng__Invoice__c', { children: 'blng__InvoiceLines__r' }),
    number('blng__Quantity__c'),
    money('blng__UnitPrice__c'),
    money('blng__TaxAmount__c'),
    money('blng__TotalAmount__c'),
  ]),
];
