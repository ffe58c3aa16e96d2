/** The standard invoice model (order management, revenue cloud billing). Invoices come from billing runs, not the API. */
import {
  date,
  dateTime,
  int,
  lookup,
  masterDetail,
  money,
  number,
  object,
  picklist,
  text,
  textArea,
  yesNo,
} from '../field-builders.ts';

const fromBilling = { createable: false, deletable: false };

/** `Net 30`: what the invoice's terms are called. */
export const paymentTerm = object('PaymentTerm', '0tm', [
  text('Name', 255, { required: true, nameField: true }),
  textArea('Description', 255),
]);

export const invoice = object(
  'Invoice',
  '3tt',
  [
    text('DocumentNumber', 255, { autoNumber: 'INV-{000000000}', nameField: true }),
    text('InvoiceNumber', 255, { indexed: true, createOnly: true }),
    lookup('BillingAccountId', 'Account', { children: 'Invoices', createOnly: true }),
    lookup('BillToContactId', 'Contact', { children: 'Invoices' }),
    date('InvoiceDate'),
    date('DueDate', { indexed: true }),
    money('TotalAmount', { readOnly: true }),
    money('TotalTaxAmount', { readOnly: true }),
    money('TotalAmountWithTax', { readOnly: true }),
    money('TotalChargeAmount', { readOnly: true }),
    money('Balance', { readOnly: true }),
    money('NetPaymentsApplied', { readOnly: true }),
    money('NetCreditsApplied', { readOnly: true }),
    picklist('Status', ['Draft', 'Posted', 'Pending', 'Canceled', 'Voided', 'Error Posting|Error Posting']),
    picklist(
      'SettlementStatus',
      ['NotSettled|Not Settled', 'PartiallySettled|Partially Settled', 'Settled'],
      {
        readOnly: true,
      },
    ),
    picklist('WriteOffStatus', ['NotWrittenOff|Not Written Off', 'WrittenOff|Written Off'], {
      readOnly: true,
    }),
    int('DaysInvoiceOpen', { readOnly: true }),
    int('DaysInvoiceOverdue', { readOnly: true }),
    dateTime('FullSettlementDate', { readOnly: true }),
    lookup('PaymentTermId', 'PaymentTerm', { indexed: false }),
    textArea('Description', 32_000),
  ],
  { ...fromBilling, activities: true },
);

export const invoiceLine = object(
  'InvoiceLine',
  '5TV',
  [
    text('Name', 255, { autoNumber: 'IL-{000000000}', nameField: true }),
    masterDetail('InvoiceId', 'Invoice', { children: 'InvoiceLines', createOnly: true }),
    text('ProductName', 255),
    number('Quantity'),
    money('UnitPrice'),
    money('LineAmount', { readOnly: true }),
    money('TaxAmount', { readOnly: true }),
    money('ChargeAmountWithTax', { readOnly: true }),
    money('Balance', { readOnly: true }),
    date('InvoiceLineStartDate'),
    date('InvoiceLineEndDate'),
    picklist('Type', ['Charge', 'Adjustment', 'Tax']),
    textArea('Description', 4000),
  ],
  { ...fromBilling, searchable: false },
);

export const payment = object('Payment', '0aQ', [
  text('PaymentNumber', 255, { autoNumber: 'PY-{000000000}', nameField: true }),
  lookup('AccountId', 'Account', { children: 'Payments' }),
  money('Amount', { required: true }),
  money('Balance', { readOnly: true }),
  money('TotalApplied', { readOnly: true }),
  money('TotalUnapplied', { readOnly: true }),
  dateTime('Date', { indexed: true }),
  dateTime('EffectiveDate'),
  picklist('Status', ['Draft', 'Processed', 'Canceled', 'Pending', 'Failed'], { required: true }),
  picklist('Type', ['Capture', 'Sale'], { required: true }),
  picklist('ProcessingMode', ['External', 'Salesforce'], { required: true }),
  text('GatewayRefNumber', 255),
  text('Comments', 255),
]);

export const paymentLineInvoice = object(
  'PaymentLineInvoice',
  '1PL',
  [
    text('PaymentLineInvoiceNumber', 255, { autoNumber: 'PLI-{000000000}', nameField: true }),
    masterDetail('PaymentId', 'Payment', { children: 'PaymentLinesInvoice', createOnly: true }),
    lookup('InvoiceId', 'Invoice', { required: true, children: 'PaymentLinesInvoice', createOnly: true }),
    lookup('AssociatedAccountId', 'Account'),
    money('Amount', { required: true }),
    picklist('Type', ['Applied', 'Unapplied'], { required: true }),
    dateTime('AppliedDate'),
    dateTime('EffectiveDate'),
    yesNo('HasBeenUnapplied', { readOnly: true }),
  ],
  { searchable: false },
);

export const creditMemo = object(
  'CreditMemo',
  '50g',
  [
    text('DocumentNumber', 255, { autoNumber: 'CM-{000000000}', nameField: true }),
    text('CreditMemoNumber', 255, { indexed: true }),
    lookup('BillingAccountId', 'Account', { children: 'CreditMemos' }),
    date('CreditDate', { indexed: true }),
    money('TotalAmount', { readOnly: true }),
    money('TotalAmountWithTax', { readOnly: true }),
    money('Balance', { readOnly: true }),
    picklist('Status', ['Draft', 'Posted', 'Pending', 'Canceled', 'Voided']),
    textArea('Description', 32_000),
  ],
  fromBilling,
);

export const creditMemoInvApplication = object(
  'CreditMemoInvApplication',
  '6va',
  [
    text('CreditMemoInvoiceNumber', 255, { autoNumber: 'CMI-{000000000}', nameField: true }),
    masterDetail('CreditMemoId', 'CreditMemo', { children: 'CreditMemoInvApplications' }),
    lookup('InvoiceId', 'Invoice', { required: true, children: 'CreditMemoInvApplications' }),
    money('Amount', { required: true }),
    picklist('Type', ['Applied', 'Unapplied'], { required: true }),
    dateTime('AppliedDate'),
    yesNo('HasBeenUnapplied', { readOnly: true }),
  ],
  { ...fromBilling, searchable: false },
);
