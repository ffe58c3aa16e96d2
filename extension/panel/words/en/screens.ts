import { signInRefusals } from './sign-in-refusals.ts';

/** What is said where no customer is open: search, connect, sign in, in English. */
export const screens = {
  search: {
    answer: (name: string) => `Answered: ${name} is calling`,
    label: 'Name, phone, invoice, account or e-mail',
    placeholder: 'Name, phone, invoice…',
    hint: { salesforce: 'Or paste a record address or id.', odoo: 'Or paste a record address.' },
    go: 'Find',
    searching: 'Searching…',
    none: (text: string) => `Nothing found for “${text}”. Try the whole number, or part of the name.`,
    hits: (n: number) => (n === 1 ? '1 found; Enter opens it' : `${n} found`),
    tooShort: 'Type at least 2 characters.',
    inOrg: 'In',
    close: 'Close',
    day: 'My day',
  },
  rest: {
    title: 'Open a customer',
    body: 'Go to a customer, contact, case or invoice in your CRM. Parley follows the page.',
    unseenTitle: 'Parley cannot see this page',
    unseenBody:
      'On a CRM page, press the Parley button in the toolbar once, so that Parley may see its address.',
    noRecordTitle: 'No record on this page',
    noRecordBody:
      'Parley cannot tell a record from this address (a list, or split view). Search, or paste its address.',
  },
  connect: {
    title: 'Connect this org',
    body: (host: string) =>
      `Parley reads and writes ${host} as you, with your own rights. Nothing goes anywhere else.`,
    asks: {
      salesforce: 'The browser will ask for these addresses, then Salesforce asks you to sign in:',
      odoo: 'The browser will ask for this address:',
    },
    connect: 'Connect',
    connecting: {
      salesforce: 'Waiting for the sign-in window…',
      odoo: 'Asking Odoo whose key it is…',
    },
    advanced: 'Advanced',
    clientId: 'Client id',
    clientIdHint: 'Only when your admin gave you one. Otherwise leave it empty.',
    apiKey: 'API key',
    apiKeyHint:
      'Make one in Odoo: your name at the top right, My Preferences, Security, Add API Key. Odoo shows it once: copy it here. It is yours alone, and it expires on the day you choose there.',
    database: 'Database',
    databaseHint: 'Only when Parley asks for it. Left empty: the one the page shows.',
    stay: 'Stay signed in on this computer',
    stayHint:
      'Otherwise you sign in each time the browser starts. Not on a computer others use: whoever can open your browser works as you.',
    stayForbidden: 'Your company has everybody sign in again when the browser starts.',
    denied: 'The browser did not grant the addresses.',
    deniedNext:
      'Press Connect again and choose Allow. If no question appears, your IT blocks it: ask them to allow Parley.',
    refusals: signInRefusals,
  },
  signedIn: {
    as: (name: string, org: string) => `Signed in as ${name} · ${org}`,
    out: 'Sign out',
    options: 'All settings',
    outHint:
      'Deletes what Parley keeps of this org here, unfinished calls and notes too. What waits to be sent stays, and goes out when you sign in again.',
    sure: 'Sign out and delete',
    stay: 'Stay',
    notEnded:
      'Signed out here. The org could not be reached or keeps its own key: end it there too (Salesforce: Connected Apps in your settings; Odoo: My Preferences, Security).',
  },
  signedOut: {
    banner: 'Signed out. What you log is kept and sent after you sign in.',
    signIn: 'Sign in',
  },
  signedOutScreen: {
    title: 'Signed out',
    body: {
      salesforce: 'The session has ended. Sign in again to read this customer.',
      odoo: 'Your key is no longer good here: it expired, or was deleted in Odoo, or the browser was closed. Paste it again or make a new one.',
    },
  },
};
