/** Numbers that are not stored, in English. */
export const masks = {
  masks: {
    looksLike: {
      card: (shown: string) => `${shown} looks like a card number. Remove it: card numbers are never stored.`,
      bank: (shown: string) => `${shown} looks like a bank account number. Remove it: they are never stored.`,
      social: (shown: string) =>
        `${shown} looks like a Social Security number. Remove it: they are never stored.`,
      long: (shown: string) =>
        `${shown} is long: it is saved, but not kept in the draft if the panel closes first.`,
    },
    release: {
      card: 'It is no card',
      bank: 'It is no bank account',
      social: 'It is no such number',
      long: 'Keep it',
    },
    heldBack: 'Nothing was saved.',
    saveAgain: 'Remove or release what is named here, then save again.',
    close: 'Close',
  },
};
