/** What went wrong, and what to do next, in English. */
export const faults = {
  faults: {
    'signed-out': { title: 'Signed out', next: 'Sign in again.' },
    barred: {
      title: 'This app may not use the API',
      next: 'Ask your admin to let you and Parley use the API.',
    },
    'no-client-id': {
      title: 'Parley does not know this org’s client id',
      next: 'Ask your admin for it, and give it under Advanced.',
    },
    'no-host-access': {
      title: 'The browser does not let Parley reach this org',
      next: 'Press Connect and choose Allow.',
    },
    forbidden: {
      title: 'You have no access to this record',
      next: 'Ask its owner or your admin to share it with you.',
    },
    'not-found': {
      title: 'This record no longer exists',
      next: 'It may have been deleted or merged. Search for the customer.',
    },
    'not-a-customer': {
      title: 'This record leads to no customer',
      next: 'Open an account, contact, case or invoice, or search for the customer.',
    },
    'wrong-org': {
      title: 'This page belongs to another org',
      next: 'You are signed in elsewhere. Connect the org of this page.',
    },
    'wrong-user': {
      title: 'This page shows another user',
      next: 'Parley would write as the user below. Sign in to the page as that user, or connect with the key of the page’s user.',
    },
    'unsure-org': {
      title: 'Parley cannot tell whose page this is',
      next: 'Nobody is signed in to the CRM in this browser window, or it would not say. Sign in on the page, then try again.',
    },
    'rate-limited': {
      title: 'The org has used up its API calls',
      next: 'Wait a few minutes, then try again. Tell your admin.',
    },
    offline: { title: 'No network', next: 'Check the connection. Parley tries again by itself.' },
    timeout: { title: 'The CRM did not answer in time', next: 'Try again.' },
    unavailable: {
      title: 'The CRM is not available',
      next: 'It may be under maintenance. Try again in a few minutes.',
    },
    'bad-answer': {
      title: 'The CRM gave an answer Parley cannot read',
      next: 'Try again. If it stays, tell your admin.',
    },
    refused: { title: 'The CRM refused', next: 'See its words below.' },
    cancelled: { title: 'Sign-in was not finished', next: 'Press Connect again and finish in the window.' },
    broken: { title: 'Parley had a fault', next: 'Try again. If it stays, close and reopen the panel.' },
  },
  lastRead: {
    orgWords: 'The CRM says',
    stale: 'These figures could not be refreshed.',
    offline: 'Offline. What you log is kept and sent when the network is back.',
  },
  refusalNext: {
    FIELD_CUSTOM_VALIDATION_EXCEPTION: 'Fix the call as the rule asks, then save again.',
    REQUIRED_FIELD_MISSING: 'Your org requires a field Parley does not fill. Tell your admin.',
    INSUFFICIENT_ACCESS_OR_READONLY: 'You may not write on this record. Ask its owner, then try again.',
    INVALID_FIELD_FOR_INSERT_UPDATE: 'Your profile may not write a field. Ask your admin, then try again.',
    ENTITY_IS_LOCKED: 'The record is locked by an approval. Try again when it is done.',
    UNABLE_TO_LOCK_ROW: 'Somebody was saving at the same moment. Try again.',
    'wrong-org': 'It was made in another org. Connect that org, then try again.',
    'wrong-user': 'It was made by another user. Sign in as that user, or copy it to them.',
  } as Record<string, string>,
  refusalNextElse: 'Fix the call, or copy it and give it to your admin. Nothing is lost.',
  unknownNext:
    'Parley asks the CRM by key before sending again, so nothing is written twice. Try again asks now.',
  lookRefusedNext:
    'It may be in the CRM: Parley may not look there. Open the customer and see, tell your admin these words, then try again. Nothing is written twice.',
};
