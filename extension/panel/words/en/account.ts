/** Where an account stands, and whether one asks first, in English. */
export const account = {
  account: {
    sensitive: 'Sensitive: ask first before contacting',
    status: (status: string) => `Account: ${status}`,
    notReadable: 'Whether to ask first cannot be read: ask.',
    statuses: {
      working: 'Working',
      promise: 'Promise',
      plan: 'Plan',
      'broken-promise': 'Broken promise',
      disputed: 'Disputed',
      hardship: 'Hardship',
      'legal-hold': 'Legal hold',
      bankrupt: 'Bankrupt',
      deceased: 'Deceased',
      cease: 'Contact stopped',
      settled: 'Settled',
      paid: 'Paid',
    },
  },
};
