/** What a CRM can keep for the person signed in, in English. */
export const abilities = {
  title: 'What Parley can do here',
  can: 'Yes',
  cannot: 'No',
  names: {
    writing: {
      A: 'Writes calls: all or nothing, and the CRM itself keeps a second out',
      B: 'Writes calls: one record each, once',
      C: 'Writes calls: each is looked for before it is sent again',
      none: 'Writes calls',
    },
    invoices: 'Reads invoices, totals and payments',
    debts: 'Debts as records of their own, each with its rules',
    agreements: {
      package: 'Promises and plans as records that Parley reads back exactly',
      standard: 'Promises and plans as the CRM’s own records',
      note: 'Promises and plans as records: here the note of the call has them',
    },
    stops: 'Holds and wishes of the customer',
    approvals: 'Requests for approval',
    notes: 'Notes of colleagues',
    drafts: 'E-mails kept as drafts',
    currencies: 'Several currencies',
    attempts: 'The list of calls is known to be whole, so that limits are counted to the end',
  },
};
