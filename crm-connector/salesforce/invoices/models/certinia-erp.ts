import type { InvoiceModel } from '../invoice-model.ts';

/** Certinia ERP core (`fferpcore`): billing documents. They hold no balance, so nothing is called open that may be paid. */
export const certiniaErp: InvoiceModel = {
  name: 'fferpcore',
  object: 'fferpcore__BillingDocument__c',
  account: ['fferpcore__Account__c'],
  number: ['Name'],
  issued: ['fferpcore__DocumentDate__c'],
  due: ['fferpcore__DocumentDueDate__c'],
  total: ['fferpcore__DocumentTotal__c', 'fferpcore__TotalGross__c', 'fferpcore__Total__c'],
  open: [],
  paid: [],
  status: ['fferpcore__DocumentStatus__c'],
  notOwed: ['Draft', 'Discarded'],
  poNumber: ['fferpcore__CustomerReference__c'],
  terms: [],
  line: {
    objects: ['fferpcore__BillingDocumentLineItem__c'],
    invoice: ['fferpcore__BillingDocument__c'],
    description: ['fferpcore__LineDescription__c', 'Name'],
    quantity: ['fferpcore__Quantity__c'],
    unitPrice: ['fferpcore__UnitPrice__c'],
    amount: ['fferpcore__NetValue__c'],
  },
  receipts: [],
};
