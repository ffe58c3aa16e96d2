import { date, lookup, masterDetail, money, number, object, picklist, text } from '../field-builders.ts';
import type { ObjectMeta } from '../object-meta.ts';

/** Certinia's ERP core (`fferpcore__`): billing documents without an open balance. */
export const certiniaErp: readonly ObjectMeta[] = [
  object(
    'fferpcore__BillingDocument__c',
    null,
    [
      text('Name', 80, { autoNumber: 'BD{000000}', nameField: true, label: 'Document Number' }),
      lookup('fferpcore__Account__c', 'Account', {
        required: true,
        children: 'fferpcore__BillingDocuments__r',
      }),
      date('fferpcore__DocumentDate__c', { required: true }),
      date('fferpcore__DocumentDueDate__c', { indexed: true }),
      money('fferpcore__TotalValue__c', { calculated: true }),
      picklist('fferpcore__DocumentStatus__c', ['*Draft', 'Complete', 'Void']),
    ],
    { label: 'Billing Document' },
  ),
  object('fferpcore__BillingDocumentLineItem__c', null, [
    text('Name', 80, { autoNumber: '{0000000000}', nameField: true }),
    masterDetail('fferpcore__BillingDocument__c', 'fferpcore__BillingDocument__c', {
      children: 'fferpcore__BillingDocumentLineItems__r',
    }),
    text('fferpcore__LineDescription__c', 255),
    number('fferpcore__Quantity__c'),
    money('fferpcore__UnitPrice__c'),
    money('fferpcore__NetValue__c'),
    money('fferpcore__TaxValue1__c'),
  ]),
];
