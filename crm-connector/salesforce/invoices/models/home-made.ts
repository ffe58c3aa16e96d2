import type { InvoiceModel } from '../invoice-model.ts';

/** An org's own `Invoice__c`. The names are those found in public org metadata (salesforce.md §5). */
export const homeMade: InvoiceModel = {
  name: 'Invoice__c',
  object: 'Invoice__c',
  account: [
    'Account__c',
    'Customer__c',
    'Builder__c',
    'Division_Account__c',
    'Party_Profile__c',
    'Company__c',
  ],
  number: ['Legal_Number__c', 'Invoice_Number__c', 'Name'],
  issued: ['Invoice_Date__c', 'Invoice_Creation_Date__c'],
  due: ['Due_Date__c'],
  total: ['Total__c', 'Total_Amount__c', 'Grand_Total__c', 'Total_Revenue__c'],
  open: ['Balance_Due__c', 'Balance__c', 'Open_Balance__c', 'Outstanding__c'],
  paid: ['Amount_Paid__c', 'Paid_Amount__c'],
  status: ['Invoice_Status__c', 'Status__c'],
  notOwed: ['Draft', 'Pending', 'Cancelled', 'Canceled', 'Void', 'Voided'],
  poNumber: ['PO_Number__c'],
  terms: ['Payment_Term__c', 'Payment_Terms__c'],
  line: {
    objects: ['Invoice_Line__c', 'Invoice_Line_Item__c', 'Invoice_Item__c'],
    invoice: ['Invoice__c'],
    description: ['Description__c', 'Name'],
    quantity: ['Quantity__c'],
    unitPrice: ['Unit_Price__c', 'Price__c'],
    amount: ['Total__c', 'Amount__c', 'Line_Total__c'],
  },
  receipts: [],
};
