/** The related lists of a record page. A list whose object the org lacks or the user may not see is left out. */

export interface RelatedList {
  readonly name: string;
  readonly title: string;
  readonly object: string;
  /** Field of the row that points at the record on the page. */
  readonly by: string;
  readonly columns: readonly string[];
  readonly orderBy: string;
  /** Further SOQL condition. */
  readonly where?: string;
}

/** Rows on the record page; more under "View All". */
export const RELATED_ROWS = 6;
export const RELATED_ROWS_ALL = 500;

const contacts: RelatedList = {
  name: 'Contacts',
  title: 'Contacts',
  object: 'Contact',
  by: 'AccountId',
  columns: ['Name', 'Title', 'Phone', 'MobilePhone', 'Email'],
  orderBy: 'Name',
  // A person account is its own contact.
  where: 'IsPersonAccount = false',
};
const openInvoices = (by: string): RelatedList => ({
  name: 'Invoices',
  title: 'Open Invoices',
  object: 'Invoice',
  by,
  columns: ['InvoiceNumber', 'DueDate', 'TotalAmountWithTax', 'Balance', 'PO_Number__c', 'Disputed__c'],
  orderBy: 'DueDate',
  where: 'Balance > 0',
});
const cases = (by: string): RelatedList => ({
  name: 'Cases',
  title: 'Cases',
  object: 'Case',
  by,
  columns: ['CaseNumber', 'Subject', 'Status', 'Type', 'CreatedDate'],
  orderBy: 'CreatedDate DESC',
});
const debts: RelatedList = {
  name: 'Debts__r',
  title: 'Debts',
  object: 'Debt__c',
  by: 'Account__c',
  columns: ['Name', 'Creditor__c', 'Kind__c', 'Balance__c', 'Disputed__c', 'Status__c'],
  orderBy: 'Name',
};
const promises = (by: string): RelatedList => ({
  name: 'Promises_To_Pay__r',
  title: 'Promises to Pay',
  object: 'Promise_To_Pay__c',
  by,
  columns: ['Name', 'Amount__c', 'Paid__c', 'Made__c', 'Due__c', 'Status__c'],
  orderBy: 'Made__c DESC',
});
const plans = (by: string): RelatedList => ({
  name: 'Payment_Plans__r',
  title: 'Payment Plans',
  object: 'Payment_Plan__c',
  by,
  columns: ['Name', 'Kind__c', 'Total__c', 'Payments__c', 'First_Due__c', 'Status__c'],
  orderBy: 'Made__c DESC',
});
const planPayments: RelatedList = {
  name: 'Payments__r',
  title: 'Payments',
  object: 'Promise_To_Pay__c',
  by: 'Plan__c',
  columns: ['Sequence__c', 'Due__c', 'Amount__c', 'Paid__c', 'Expected__c', 'Status__c'],
  orderBy: 'Sequence__c',
};
const approvals = (by: string): RelatedList => ({
  name: 'Plan_Approvals__r',
  title: 'Plan Approvals',
  object: 'Plan_Approval__c',
  by,
  columns: ['Name', 'Total__c', 'Forgiven__c', 'Status__c', 'CreatedById', 'Answered_By__c'],
  orderBy: 'CreatedDate DESC',
});
const invoiceNotes = (by: string): RelatedList => ({
  name: 'Invoice_Notes__r',
  title: 'Invoice Notes',
  object: 'Invoice_Note__c',
  by,
  columns: ['Name', 'Invoice_Number__c', 'Line__c', 'Attempt__c', 'CreatedDate'],
  orderBy: 'CreatedDate DESC',
});
const holds = (by: string): RelatedList => ({
  name: 'Contact_Holds__r',
  title: 'Contact Holds',
  object: 'Contact_Hold__c',
  by,
  columns: ['Name', 'Kind__c', 'Status__c', 'Invoice_Number__c', 'Reason__c', 'CreatedDate'],
  orderBy: 'CreatedDate DESC',
});
const attempts = (by: string): RelatedList => ({
  name: 'Contact_Attempts__r',
  title: 'Contact Attempts',
  object: 'Contact_Attempt__c',
  by,
  columns: ['Name', 'Started_At__c', 'Number__c', 'Result__c', 'Disposition__c', 'Revision__c'],
  orderBy: 'Started_At__c DESC',
});
const payments: RelatedList = {
  name: 'Payments',
  title: 'Payments',
  object: 'Payment',
  by: 'AccountId',
  columns: ['PaymentNumber', 'Date', 'Amount', 'Balance', 'Status'],
  orderBy: 'Date DESC',
};
const credits: RelatedList = {
  name: 'CreditMemos',
  title: 'Credit Memos',
  object: 'CreditMemo',
  by: 'BillingAccountId',
  columns: ['CreditMemoNumber', 'CreditDate', 'TotalAmountWithTax', 'Balance', 'Status'],
  orderBy: 'CreditDate DESC',
};
const notes: RelatedList = {
  name: 'AttachedContentNotes',
  title: 'Notes',
  object: 'ContentDocumentLink',
  by: 'LinkedEntityId',
  columns: ['ContentDocumentId', 'Visibility'],
  orderBy: 'ContentDocumentId DESC',
};
const invoiceLines: RelatedList = {
  name: 'InvoiceLines',
  title: 'Invoice Lines',
  object: 'InvoiceLine',
  by: 'InvoiceId',
  columns: ['ProductName', 'Quantity', 'UnitPrice', 'LineAmount', 'TaxAmount', 'ChargeAmountWithTax'],
  orderBy: 'Name',
};
const appliedPayments: RelatedList = {
  name: 'PaymentLinesInvoice',
  title: 'Payments Applied',
  object: 'PaymentLineInvoice',
  by: 'InvoiceId',
  columns: ['PaymentId', 'Amount', 'Type', 'AppliedDate'],
  orderBy: 'AppliedDate DESC',
};

export const relatedLists: Readonly<Record<string, readonly RelatedList[]>> = {
  Account: [
    openInvoices('BillingAccountId'),
    debts,
    contacts,
    plans('Account__c'),
    promises('Account__c'),
    holds('Account__c'),
    approvals('Account__c'),
    cases('AccountId'),
    payments,
    credits,
    attempts('Account__c'),
    invoiceNotes('Account__c'),
    notes,
  ],
  Contact: [cases('ContactId'), attempts('Contact__c'), openInvoices('BillToContactId'), notes],
  Lead: [
    plans('Lead__c'),
    promises('Lead__c'),
    holds('Lead__c'),
    approvals('Lead__c'),
    attempts('Lead__c'),
    notes,
  ],
  Case: [notes],
  Invoice: [invoiceLines, appliedPayments],
  Debt__c: [openInvoices('Debt__c'), plans('Debt__c'), promises('Debt__c')],
  Contact_Attempt__c: [
    promises('Attempt__c'),
    plans('Attempt__c'),
    holds('Attempt__c'),
    invoiceNotes('Attempt__c'),
  ],
  Payment_Plan__c: [planPayments],
  Plan_Approval__c: [plans('Approval__c')],
};
