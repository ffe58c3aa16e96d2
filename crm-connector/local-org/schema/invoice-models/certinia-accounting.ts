import { date, lookup, masterDetail, money, number, object, picklist, text } from '../field-builders.ts';
import type { ObjectMeta } from '../object-meta.ts';

/** Certinia Accounting (`c2g__`, once FinancialForce). */
export const certiniaAccounting: readonly ObjectMeta[] = [
  object(
    'c2g__codaInvoice__c',
    null,
    [
      text('Name', 80, { autoNumber: 'SIN{000000}', nameField: true, label: 'Invoice Number' }),
      lookup('c2g__Account__c', 'Account', { required: true, children: 'c2g__Invoices__r' }),
      date('c2g__InvoiceDate__c', { required: true }),
      date('c2g__DueDate__c', { indexed: true }),
      money('c2g__NetTotal__c', { calculated: true }),
      money('c2g__TaxTotal__c', { calculated: true }),
      money('c2g__InvoiceTotal__c', { calculated: true }),
      money('c2g__OutstandingValue__c', { readOnly: true }),
      picklist('c2g__InvoiceStatus__c', ['*In Progress', 'Complete', 'Discarded'], { readOnly: true }),
      picklist('c2g__PaymentStatus__c', ['Unpaid', 'Part Paid', 'Paid', 'Not Applicable'], {
        readOnly: true,
      }),
      text('c2g__CustomerReference__c', 255),
    ],
    { label: 'Sales Invoice' },
  ),
  object('c2g__codaInvoiceLineItem__c', null, [
    text('Name', 80, { autoNumber: '{0000000000}', nameField: true }),
    masterDetail('c2g__Invoice__c', 'c2g__codaInvoice__c', { children: 'c2g__InvoiceLineItems__r' }),
    number('c2g__LineNumber__c', { scale: 0 }),
    text('c2g__LineDescription__c', 255),
    number('c2g__Quantity__c'),
    money('c2g__UnitPrice__c'),
    money('c2g__NetValue__c'),
    money('c2g__TaxValueTotal__c', { calculated: true }),
  ]),
];
