/** Contacts that are no call, in English. */
export const otherContact = {
  otherContact: {
    title: 'Other contact',
    papers: 'Papers',
    papersLong: 'Mail and papers',
    busy: 'Finish what is on the line first.',
    in: 'From them',
    out: 'From us',
    names: {
      in: { email: 'E-mail in', letter: 'Letter in', text: 'Text in', portal: 'Portal in' },
      out: { email: 'E-mail out', letter: 'Letter out', text: 'Text out', portal: 'Portal out' },
    },
    notJudged: 'the rules could not be judged',
  },
};
