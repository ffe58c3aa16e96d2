/** Which fields a record page shows, and in what order; fields the org lacks or the user may not see are left out. */

import { agreementLayouts } from './agreement-layouts.ts';
import { type RecordLayout, SYSTEM } from './record-layout.ts';

const address = (prefix: string) =>
  ['Street', 'City', 'State', 'PostalCode', 'Country'].map((part) => `${prefix}${part}`);

const account: RecordLayout = {
  highlights: ['Phone', 'PersonMobilePhone', 'AccountNumber', 'Parley_Profile__c', 'OwnerId'],
  sections: [
    {
      title: 'Account Information',
      fields: [
        'Name',
        'AccountNumber',
        'Type',
        'Industry',
        'Parley_Profile__c',
        'Parley_Language__c',
        'Parley_Status__c',
        'Parley_Sensitive__c',
        'ParentId',
        'OwnerId',
        'Website',
        'Description',
      ],
    },
    {
      title: 'Worklist',
      fields: [
        'Parley_Score__c',
        'Parley_Open__c',
        'Parley_Oldest_Due__c',
        'Parley_Ranked_At__c',
        'Parley_Reason__c',
      ],
    },
    {
      title: 'Contact Details',
      fields: [
        'Phone',
        'PersonMobilePhone',
        'PersonHomePhone',
        'PersonOtherPhone',
        'PersonEmail',
        'PersonBirthdate',
        'PersonDoNotCall',
        'PersonHasOptedOutOfEmail',
      ],
    },
    {
      title: 'Address Information',
      fields: [...address('Billing'), ...address('PersonMailing'), ...address('Shipping')],
    },
    SYSTEM,
  ],
};

const contact: RecordLayout = {
  highlights: ['Title', 'AccountId', 'Phone', 'MobilePhone', 'Email'],
  sections: [
    {
      title: 'Contact Information',
      fields: [
        'Name',
        'Title',
        'Department',
        'AccountId',
        'ReportsToId',
        'Parley_Language__c',
        'Birthdate',
        'OwnerId',
      ],
    },
    {
      title: 'Contact Details',
      fields: ['Phone', 'MobilePhone', 'HomePhone', 'OtherPhone', 'Email', 'DoNotCall', 'HasOptedOutOfEmail'],
    },
    { title: 'Address Information', fields: address('Mailing') },
    SYSTEM,
  ],
};

const lead: RecordLayout = {
  highlights: ['Company', 'Title', 'Phone', 'MobilePhone', 'Status'],
  sections: [
    {
      title: 'Lead Information',
      fields: [
        'Name',
        'Company',
        'Title',
        'Status',
        'Phone',
        'MobilePhone',
        'Email',
        'DoNotCall',
        'HasOptedOutOfEmail',
        'OwnerId',
        ...address(''),
      ],
    },
    SYSTEM,
  ],
};

const caseLayout: RecordLayout = {
  highlights: ['Status', 'Priority', 'Type', 'AccountId', 'OwnerId'],
  sections: [
    {
      title: 'Case Information',
      fields: [
        'CaseNumber',
        'Subject',
        'Description',
        'AccountId',
        'ContactId',
        'Status',
        'Priority',
        'Type',
        'Reason',
        'Origin',
        'OwnerId',
      ],
    },
    SYSTEM,
  ],
};

const invoice: RecordLayout = {
  highlights: ['BillingAccountId', 'DueDate', 'Balance', 'SettlementStatus', 'PO_Number__c'],
  sections: [
    {
      title: 'Invoice Details',
      fields: [
        'DocumentNumber',
        'InvoiceNumber',
        'BillingAccountId',
        'BillToContactId',
        'InvoiceDate',
        'DueDate',
        'Payment_Terms__c',
        'PO_Number__c',
        'Debt__c',
        'Disputed__c',
        'Status',
        'SettlementStatus',
        'Description',
      ],
    },
    {
      title: 'Amounts',
      fields: [
        'TotalAmount',
        'TotalTaxAmount',
        'TotalAmountWithTax',
        'NetPaymentsApplied',
        'NetCreditsApplied',
        'Balance',
      ],
    },
    SYSTEM,
  ],
};

const task: RecordLayout = {
  highlights: ['WhoId', 'WhatId', 'ActivityDate', 'Status', 'OwnerId'],
  sections: [
    {
      title: 'Task Information',
      fields: [
        'Subject',
        'Status',
        'Priority',
        'ActivityDate',
        'WhoId',
        'WhatId',
        'TaskSubtype',
        'OwnerId',
        'Description',
      ],
    },
    {
      title: 'Call',
      fields: [
        'CallType',
        'CallDisposition',
        'CallDurationInSeconds',
        'CallObject',
        'Parley_Started_At__c',
        'Parley_Number__c',
        'Parley_Key__c',
      ],
    },
    SYSTEM,
  ],
};

export const recordLayouts: Readonly<Record<string, RecordLayout>> = {
  Account: account,
  Contact: contact,
  Lead: lead,
  Case: caseLayout,
  Invoice: invoice,
  Task: task,
  ...agreementLayouts,
  Debt__c: {
    highlights: ['Account__c', 'Creditor__c', 'Balance__c', 'Disputed__c', 'Status__c'],
    sections: [
      {
        title: 'Debt',
        fields: [
          'Name',
          'Account__c',
          'Contact__c',
          'Profile__c',
          'Kind__c',
          'Creditor__c',
          'Account_Ending__c',
          'Status__c',
          'Oldest_Due__c',
        ],
      },
      {
        title: 'Itemisation',
        fields: [
          'Itemised_On__c',
          'Principal__c',
          'Interest__c',
          'Fees__c',
          'Payments__c',
          'Credits__c',
          'Balance__c',
          'Disputed__c',
        ],
      },
      SYSTEM,
    ],
  },
};
