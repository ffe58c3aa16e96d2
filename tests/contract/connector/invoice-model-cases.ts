import {
  date,
  lookup,
  money,
  number,
  object,
  picklist,
  text,
} from '../../../crm-connector/local-org/schema/field-builders.ts';
import type { ObjectMeta } from '../../../crm-connector/local-org/schema/object-meta.ts';
import type { Invoice } from '../../../shared/domain/invoice.ts';

/** An org's own objects for one way of keeping invoices, and what is in them. */
export interface ModelCase {
  readonly objects: readonly ObjectMeta[];
  /** One open invoice over 1,980.00 of which 480.50 are paid, due 2026-10-01; a draft; a settled one. */
  readonly open: Readonly<Record<string, unknown>>;
  readonly draft: Readonly<Record<string, unknown>>;
  readonly settled: Readonly<Record<string, unknown>>;
  readonly line?: {
    readonly object: string;
    readonly invoice: string;
    readonly fields: Readonly<Record<string, unknown>>;
  };
  /** A payment or credit of 200.00 with 75.25 not applied. */
  readonly receipt?: {
    readonly object: string;
    readonly account: string;
    readonly fields: Readonly<Record<string, unknown>>;
  };
  readonly expected: Partial<Invoice>;
  /** Null: the model keeps no balance, so nothing is added up. */
  readonly total: { minor: number } | null;
}

const account = (name: string) =>
  lookup(name, 'Account', { children: 'Kept_Invoices__r', relationshipName: name.replace(/__c$/, '__r') });
const parent = (name: string, of: string) =>
  lookup(name, of, { children: 'Kept_Lines__r', relationshipName: name.replace(/__c$/, '__r') });
const name = (format: string) => text('Name', 80, { autoNumber: format, nameField: true });
export const usd = (minor: number) => ({ is: 'known', value: { minor, currency: 'USD' } }) as const;
export const known = <T>(value: T) => ({ is: 'known', value }) as const;

/** Field names as the packages document them (salesforce.md §5). */
export const modelCases: Readonly<Record<string, ModelCase>> = {
  blng: {
    objects: [
      object('blng__Invoice__c', null, [
        name('INV-{0000}'),
        account('blng__Account__c'),
        date('blng__InvoiceDate__c'),
        date('blng__DueDate__c'),
        money('blng__TotalAmount__c'),
        money('blng__Balance__c'),
        picklist('blng__InvoiceStatus__c', ['Draft', 'Posted', 'Cancelled', 'Error']),
      ]),
      object('blng__InvoiceLine__c', null, [
        name('IL-{0000}'),
        parent('blng__Invoice__c', 'blng__Invoice__c'),
        number('blng__Quantity__c'),
        money('blng__UnitPrice__c'),
        money('blng__TotalAmount__c'),
      ]),
      object('blng__CreditNote__c', null, [
        name('CN-{0000}'),
        lookup('blng__Account__c', 'Account', {
          children: 'Kept_Credit_Notes__r',
          relationshipName: 'blng__Account__r',
        }),
        date('blng__CreditNoteDate__c'),
        money('blng__TotalAmount__c'),
        money('blng__Balance__c'),
        picklist('blng__Status__c', ['Draft', 'Posted']),
      ]),
    ],
    open: {
      blng__DueDate__c: '2026-10-01',
      blng__TotalAmount__c: 1980,
      blng__Balance__c: 1499.5,
      blng__InvoiceStatus__c: 'Posted',
    },
    draft: { blng__TotalAmount__c: 50, blng__Balance__c: 50, blng__InvoiceStatus__c: 'Draft' },
    settled: { blng__TotalAmount__c: 90, blng__Balance__c: 0, blng__InvoiceStatus__c: 'Posted' },
    line: {
      object: 'blng__InvoiceLine__c',
      invoice: 'blng__Invoice__c',
      fields: { blng__Quantity__c: 3, blng__UnitPrice__c: 660, blng__TotalAmount__c: 1980 },
    },
    receipt: {
      object: 'blng__CreditNote__c',
      account: 'blng__Account__c',
      fields: { blng__TotalAmount__c: 200, blng__Balance__c: 75.25, blng__Status__c: 'Posted' },
    },
    expected: {
      due: known('2026-10-01'),
      total: usd(198_000),
      open: usd(149_950),
      status: known('Posted'),
      poNumber: { is: 'absent' },
    },
    total: { minor: 149_950 },
  },
  c2g: {
    objects: [
      object('c2g__codaInvoice__c', null, [
        name('SIN{000000}'),
        account('c2g__Account__c'),
        date('c2g__DueDate__c'),
        money('c2g__InvoiceTotal__c'),
        money('c2g__OutstandingValue__c'),
        picklist('c2g__InvoiceStatus__c', ['In Progress', 'Complete', 'Discarded']),
        text('c2g__CustomerReference__c', 80),
      ]),
      object('c2g__codaInvoiceLineItem__c', null, [
        name('SL-{0000}'),
        parent('c2g__Invoice__c', 'c2g__codaInvoice__c'),
        text('c2g__LineDescription__c', 255),
        number('c2g__Quantity__c'),
        money('c2g__UnitPrice__c'),
        money('c2g__NetValue__c'),
      ]),
    ],
    open: {
      c2g__DueDate__c: '2026-10-01',
      c2g__InvoiceTotal__c: 1980,
      c2g__OutstandingValue__c: 1499.5,
      c2g__InvoiceStatus__c: 'Complete',
      c2g__CustomerReference__c: 'PO-7',
    },
    draft: { c2g__InvoiceTotal__c: 50, c2g__OutstandingValue__c: 50, c2g__InvoiceStatus__c: 'In Progress' },
    settled: { c2g__InvoiceTotal__c: 90, c2g__OutstandingValue__c: 0, c2g__InvoiceStatus__c: 'Complete' },
    line: {
      object: 'c2g__codaInvoiceLineItem__c',
      invoice: 'c2g__Invoice__c',
      fields: {
        c2g__LineDescription__c: 'Bolts',
        c2g__Quantity__c: 3,
        c2g__UnitPrice__c: 660,
        c2g__NetValue__c: 1980,
      },
    },
    expected: { number: 'SIN000001', open: usd(149_950), poNumber: known('PO-7'), issued: { is: 'absent' } },
    total: { minor: 149_950 },
  },
  fferpcore: {
    objects: [
      object('fferpcore__BillingDocument__c', null, [
        name('BD-{0000}'),
        account('fferpcore__Account__c'),
        date('fferpcore__DocumentDueDate__c'),
        money('fferpcore__DocumentTotal__c'),
        picklist('fferpcore__DocumentStatus__c', ['Draft', 'Complete', 'Discarded']),
      ]),
    ],
    open: {
      fferpcore__DocumentDueDate__c: '2026-10-01',
      fferpcore__DocumentTotal__c: 1980,
      fferpcore__DocumentStatus__c: 'Complete',
    },
    draft: { fferpcore__DocumentTotal__c: 50, fferpcore__DocumentStatus__c: 'Draft' },
    settled: { fferpcore__DocumentTotal__c: 90, fferpcore__DocumentStatus__c: 'Discarded' },
    expected: { total: usd(198_000), open: { is: 'absent' } },
    total: null,
  },
  AcctSeed: {
    objects: [
      object('AcctSeed__Billing__c', null, [
        name('{00000000}'),
        account('AcctSeed__Customer__c'),
        date('AcctSeed__Date__c'),
        date('AcctSeed__Due_Date2__c'),
        money('AcctSeed__Total__c'),
        money('AcctSeed__Balance__c'),
        picklist('AcctSeed__Status__c', ['In Process', 'Approved', 'Posted']),
      ]),
      object('AcctSeed__Cash_Receipt__c', null, [
        name('CR-{0000}'),
        lookup('AcctSeed__Account__c', 'Account', {
          children: 'Kept_Receipts__r',
          relationshipName: 'AcctSeed__Account__r',
        }),
        date('AcctSeed__Receipt_Date__c'),
        money('AcctSeed__Amount__c'),
        money('AcctSeed__Balance__c'),
        picklist('AcctSeed__Status__c', ['In Process', 'Posted']),
      ]),
    ],
    open: {
      AcctSeed__Due_Date2__c: '2026-10-01',
      AcctSeed__Total__c: 1980,
      AcctSeed__Balance__c: 1499.5,
      AcctSeed__Status__c: 'Posted',
    },
    draft: { AcctSeed__Total__c: 50, AcctSeed__Balance__c: 50, AcctSeed__Status__c: 'In Process' },
    settled: { AcctSeed__Total__c: 90, AcctSeed__Balance__c: 0, AcctSeed__Status__c: 'Posted' },
    receipt: {
      object: 'AcctSeed__Cash_Receipt__c',
      account: 'AcctSeed__Account__c',
      fields: { AcctSeed__Amount__c: 200, AcctSeed__Balance__c: 75.25, AcctSeed__Status__c: 'Posted' },
    },
    expected: { number: '00000001', due: known('2026-10-01'), open: usd(149_950) },
    total: { minor: 149_950 },
  },
  Zuora: {
    objects: [
      object('Zuora__ZInvoice__c', null, [
        text('Name', 80, { nameField: true }),
        account('Zuora__Account__c'),
        date('Zuora__DueDate__c'),
        money('Zuora__TotalAmount__c'),
        money('Zuora__Balance2__c'),
        picklist('Zuora__Status__c', ['Draft', 'Posted', 'Canceled']),
        text('Zuora__PaymentTerm__c', 80),
      ]),
    ],
    open: {
      Name: 'INV00000042',
      Zuora__DueDate__c: '2026-10-01',
      Zuora__TotalAmount__c: 1980,
      Zuora__Balance2__c: 1499.5,
      Zuora__Status__c: 'Posted',
      Zuora__PaymentTerm__c: 'Net 30',
    },
    draft: { Name: 'd', Zuora__TotalAmount__c: 50, Zuora__Balance2__c: 50, Zuora__Status__c: 'Draft' },
    settled: { Name: 's', Zuora__TotalAmount__c: 90, Zuora__Balance2__c: 0, Zuora__Status__c: 'Posted' },
    expected: { number: 'INV00000042', terms: known('Net 30'), open: usd(149_950) },
    total: { minor: 149_950 },
  },
  'Invoice__c with a balance': {
    objects: [
      object('Invoice__c', null, [
        text('Name', 80, { nameField: true }),
        account('Builder__c'),
        date('Due_Date__c'),
        money('Grand_Total__c'),
        money('Balance_Due__c'),
        picklist('Status__c', ['Draft', 'Sent', 'Void']),
        text('PO_Number__c', 80),
      ]),
    ],
    open: {
      Name: 'H-1',
      Due_Date__c: '2026-10-01',
      Grand_Total__c: 1980,
      Balance_Due__c: 1499.5,
      Status__c: 'Sent',
      PO_Number__c: 'PO-9',
    },
    draft: { Name: 'H-2', Grand_Total__c: 50, Balance_Due__c: 50, Status__c: 'Draft' },
    settled: { Name: 'H-3', Grand_Total__c: 90, Balance_Due__c: 0, Status__c: 'Sent' },
    expected: { number: 'H-1', poNumber: known('PO-9'), open: usd(149_950) },
    total: { minor: 149_950 },
  },
  'Invoice__c with what was paid': {
    objects: [
      object('Invoice__c', null, [
        text('Name', 80, { nameField: true }),
        text('Legal_Number__c', 80),
        account('Company__c'),
        date('Due_Date__c'),
        money('Total_Amount__c'),
        money('Amount_Paid__c'),
        picklist('Invoice_Status__c', ['Draft', 'Sent', 'Void']),
      ]),
    ],
    open: {
      Name: 'H-1',
      Legal_Number__c: 'L-7',
      Due_Date__c: '2026-10-01',
      Total_Amount__c: 1980,
      Amount_Paid__c: 480.5,
      Invoice_Status__c: 'Sent',
    },
    draft: { Name: 'H-2', Total_Amount__c: 50, Invoice_Status__c: 'Draft' },
    settled: { Name: 'H-3', Total_Amount__c: 90, Amount_Paid__c: 90, Invoice_Status__c: 'Sent' },
    expected: { number: 'L-7', open: usd(149_950) },
    total: { minor: 149_950 },
  },
};
