import { date, lookup, money, object, picklist, text } from '../field-builders.ts';
import type { ObjectMeta } from '../object-meta.ts';

/** Zuora's connector (`Zuora__`): synced copies, only posted invoices; the balance is `Balance2`. */
export const zuora: readonly ObjectMeta[] = [
  object(
    'Zuora__ZInvoice__c',
    null,
    [
      text('Name', 80, { required: true, nameField: true, label: 'Invoice Number' }),
      lookup('Zuora__Account__c', 'Account', { children: 'Zuora__Invoices__r' }),
      text('Zuora__BillToId__c', 18),
      date('Zuora__InvoiceDate__c'),
      date('Zuora__DueDate__c', { indexed: true }),
      money('Zuora__TotalAmount__c'),
      money('Zuora__AmountWithoutTax__c'),
      money('Zuora__TaxAmount__c'),
      money('Zuora__Balance2__c'),
      picklist('Zuora__Status__c', ['Posted']),
      text('Zuora__Age_Bucket__c', 40, { calculated: true }),
      text('Zuora__PaymentTerm__c', 80),
    ],
    { label: 'Invoice' },
  ),
];
