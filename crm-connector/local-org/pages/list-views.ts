/** The list views each object offers. */

interface ListFilter {
  readonly name: string;
  readonly label: string;
  /** SOQL condition; `{me}` stands for the user's id. Empty: every row. */
  readonly where: string;
}

export interface ObjectList {
  readonly columns: readonly string[];
  readonly orderBy: string;
  readonly filters: readonly ListFilter[];
}

const mine = (label: string): ListFilter => ({ name: 'Mine', label, where: 'OwnerId = {me}' });
const all = (name: string, label: string): ListFilter => ({ name, label, where: '' });

export const LIST_ROWS = 50;

/** In the order of the navigation bar. */
export const objectLists: Readonly<Record<string, ObjectList>> = {
  Account: {
    columns: [
      'Name',
      'AccountNumber',
      'Phone',
      'BillingCity',
      'BillingState',
      'Parley_Profile__c',
      'OwnerId',
    ],
    orderBy: 'Name',
    filters: [all('AllAccounts', 'All Accounts'), mine('My Accounts')],
  },
  Contact: {
    columns: ['Name', 'AccountId', 'Title', 'Phone', 'Email'],
    orderBy: 'Name',
    filters: [all('AllContacts', 'All Contacts'), mine('My Contacts')],
  },
  Lead: {
    columns: ['Name', 'Company', 'State', 'Phone', 'Status'],
    orderBy: 'Name',
    filters: [all('AllOpenLeads', 'All Open Leads'), mine('My Leads')],
  },
  Case: {
    columns: ['CaseNumber', 'Subject', 'AccountId', 'Type', 'Status', 'CreatedDate'],
    orderBy: 'CreatedDate DESC',
    filters: [
      { name: 'AllOpenCases', label: 'All Open Cases', where: 'IsClosed = false' },
      all('AllCases', 'All Cases'),
      mine('My Cases'),
    ],
  },
  Invoice: {
    columns: [
      'InvoiceNumber',
      'BillingAccountId',
      'DueDate',
      'TotalAmountWithTax',
      'Balance',
      'SettlementStatus',
    ],
    orderBy: 'DueDate',
    filters: [
      { name: 'Overdue', label: 'Overdue', where: 'Balance > 0 AND DueDate < TODAY' },
      all('AllInvoices', 'All Invoices'),
    ],
  },
  Task: {
    columns: ['Subject', 'WhatId', 'WhoId', 'ActivityDate', 'Status', 'OwnerId'],
    orderBy: 'ActivityDate DESC',
    filters: [
      { name: 'OpenTasks', label: 'My Open Tasks', where: 'IsClosed = false AND OwnerId = {me}' },
      all('AllTasks', 'All Tasks'),
    ],
  },
  Debt__c: {
    columns: ['Name', 'Account__c', 'Creditor__c', 'Balance__c', 'Status__c'],
    orderBy: 'Name',
    filters: [all('All', 'All Debts')],
  },
  Promise_To_Pay__c: {
    columns: ['Name', 'Account__c', 'Amount__c', 'Paid__c', 'Due__c', 'Status__c'],
    orderBy: 'Due__c DESC',
    filters: [{ name: 'Active', label: 'Active', where: "Status__c = 'active'" }, all('All', 'All Promises')],
  },
  Payment_Plan__c: {
    columns: ['Name', 'Account__c', 'Kind__c', 'Total__c', 'Payments__c', 'Last_Due__c', 'Status__c'],
    orderBy: 'Made__c DESC',
    filters: [{ name: 'Active', label: 'Active', where: "Status__c = 'active'" }, all('All', 'All Plans')],
  },
  Plan_Approval__c: {
    columns: ['Name', 'Account__c', 'Total__c', 'Forgiven__c', 'Status__c', 'CreatedById'],
    orderBy: 'CreatedDate DESC',
    filters: [{ name: 'Open', label: 'Open', where: "Status__c = 'requested'" }, all('All', 'All Approvals')],
  },
};
