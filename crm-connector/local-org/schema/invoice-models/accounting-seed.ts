import { date, lookup, masterDetail, money, number, object, picklist, text } from '../field-builders.ts';
import type { ObjectMeta } from '../object-meta.ts';

/** Accounting Seed (`AcctSeed__`): its due date field is `Due_Date2`. */
export const accountingSeed: readonly ObjectMeta[] = [
  object(
    'AcctSeed__Billing__c',
    null,
    [
      text('Name', 80, { autoNumber: '{00000000}', nameField: true, label: 'Billing Number' }),
      text('AcctSeed__Proprietary_Billing_Number__c', 80),
      lookup('AcctSeed__Customer__c', 'Account', { required: true, children: 'AcctSeed__Billings__r' }),
      lookup('AcctSeed__Billing_Contact__c', 'Contact', { children: 'AcctSeed__Billings__r' }),
      date('AcctSeed__Date__c', { required: true }),
      date('AcctSeed__Due_Date2__c', { indexed: true }),
      money('AcctSeed__Total__c', { calculated: true }),
      money('AcctSeed__Balance__c', { calculated: true }),
      picklist('AcctSeed__Status__c', ['*In Process', 'Approved', 'Posted']),
      text('AcctSeed__PO_Number__c', 50),
    ],
    { label: 'Billing' },
  ),
  object('AcctSeed__Billing_Line__c', null, [
    text('Name', 80, { autoNumber: '{00000000}', nameField: true }),
    masterDetail('AcctSeed__Billing__c', 'AcctSeed__Billing__c', { children: 'AcctSeed__Billing_Lines__r' }),
    text('AcctSeed__Comment__c', 255),
    number('AcctSeed__Hours_Units__c'),
    money('AcctSeed__Rate__c'),
    money('AcctSeed__Total__c', { calculated: true }),
  ]),
];
