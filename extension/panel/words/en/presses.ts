/** What the verdict says once a call was pressed, or they called, in English. */
export const presses = {
  pressed: {
    checking: 'Checking for other calls…',
    notJudged: 'The rules could not be read yet. Wait a moment, then press Call again.',
    inProgress: (who: string, ago: string) => `${who} is on a call with this customer (${ago})`,
    justCalled: (who: string, ago: string, result: string) => `${who} called ${ago}: ${result}`,
    colleague: 'A colleague',
    changed: 'The verdict has changed since this was read.',
    callAnyway: 'Call anyway',
    notChecked: (moment: string) =>
      `Could not check for other calls. What you see is as of ${moment}; call with care.`,
    dismiss: 'OK',
    justNow: 'just now',
  },
  inbound: {
    mayTalk: 'You may talk',
    restarts: (debts: string, day: string) => `Restarts the wait until ${day} for ${debts}`,
    answerOnly: (why: string) => `Answer them, no more: ${why}`,
    noRestart: 'An incoming call is not counted',
    listenOnly: (why: string) => `Listen, and do not ask for payment: ${why}`,
    allDebts: 'all debts',
  },
};
