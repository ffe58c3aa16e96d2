import type { InvoiceModel } from '../invoice-model.ts';

/** Certinia Accounting, formerly FinancialForce (`c2g`): sales invoices. Cash entries hang on lines, not on accounts. */
export const certinia: InvoiceModel = {
  name: 'c2g',
  object: 'c2g__codaInvoice__c',
  account: ['c2g__Account__c'],
  number: ['Name'],
  issued: ['c2g__InvoiceDate__c'],
  due: ['c2g__DueDate__c'],
  total: ['c2g__InvoiceTotal__c'],
  open: ['c2g__OutstandingValue__c'],
  paid: [],
  status: ['c2g__InvoiceStatus__c'],
  notOwed: ['In Progress', 'Discarded'],
  poNumber: ['c2g__CustomerReference__c'],
  terms: [],
  line: {
    objects: ['c2g__codaInvoiceLineItem__c'],
    invoice: ['c2g__Invoice__c'],
    description: ['c2g__LineDescription__c', 'Name'],
    quantity: ['c2g__Quantity__c'],
    unitPrice: ['c2g__UnitPrice__c'],
    amount: ['c2g__NetValue__c'],
  },
  receipts: [
    {
      object: 'c2g__codaCreditNote__c',
      kind: 'credit',
      account: ['c2g__Account__c'],
      number: ['Name'],
      on: ['c2g__CreditNoteDate__c'],
      amount: ['c2g__CreditNoteTotal__c'],
      unapplied: ['c2g__OutstandingValue__c'],
      status: ['c2g__CreditNoteStatus__c'],
      notReceived: ['In Progress', 'Discarded'],
    },
  ],
};
