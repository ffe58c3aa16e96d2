/** Which rules apply to a customer of whom nobody has said, in English. */
export const profile = {
  profileAsk: {
    landmark: 'Profile',
    ask: 'Which rules apply to this customer?',
    choices: { 'third-party': 'Third-party', 'first-party': 'First-party', b2b: 'Business' },
    more: {
      'third-party': 'Consumer debt we collect for somebody else',
      'first-party': 'Consumer debt owed to us',
      b2b: 'Trade debt of a business',
    },
  },
};
