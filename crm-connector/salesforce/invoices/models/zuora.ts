import type { InvoiceModel } from '../invoice-model.ts';

/** Zuora 360 / Connector (`Zuora`): copies of Zuora's invoices, read-only, posted ones alone by default. */
export const zuora: InvoiceModel = {
  name: 'Zuora',
  object: 'Zuora__ZInvoice__c',
  account: ['Zuora__Account__c'],
  number: ['Name'],
  issued: ['Zuora__InvoiceDate__c'],
  due: ['Zuora__DueDate__c'],
  total: ['Zuora__TotalAmount__c'],
  open: ['Zuora__Balance2__c'],
  paid: [],
  status: ['Zuora__Status__c'],
  notOwed: ['Draft', 'Canceled', 'Error'],
  poNumber: ['PO_Number__c'],
  terms: ['Zuora__PaymentTerm__c', 'Zuora__Payment_Term__c'],
  line: {
    objects: ['Zuora__ZInvoiceItem__c', 'Zuora__InvoiceItem__c'],
    invoice: ['Zuora__Invoice__c', 'Zuora__ZInvoice__c'],
    description: ['Zuora__ChargeDescription__c', 'Zuora__ChargeName__c', 'Name'],
    quantity: ['Zuora__Quantity__c'],
    unitPrice: ['Zuora__UnitPrice__c'],
    amount: ['Zuora__ChargeAmount__c'],
  },
  receipts: [
    {
      object: 'Zuora__Payment__c',
      kind: 'payment',
      account: ['Zuora__Account__c'],
      number: ['Name'],
      on: ['Zuora__EffectiveDate__c'],
      amount: ['Zuora__Amount__c'],
      unapplied: ['Zuora__UnappliedAmount__c'],
      status: ['Zuora__Status__c'],
      notReceived: ['Draft', 'Canceled', 'Error', 'Voided'],
    },
  ],
};
