/** Every refusal of a sign-in, by system, with what to do next, in English. */
export const signInRefusals = {
  salesforce: {
    denied: {
      title: 'You did not allow Parley',
      next: 'Press the button again and choose Allow in the org’s window.',
    },
    'app-blocked': {
      title: 'Your org blocks Parley',
      next: 'Ask your admin to unblock it: Setup, Connected Apps OAuth Usage, Parley, Unblock.',
    },
    'app-denied': {
      title: 'Your admin has not approved Parley for you',
      next: 'Ask to be given a permission set or profile that the app’s policies name under Permitted Users.',
    },
    'app-missing': {
      title: 'Parley’s app is not installed in this org',
      next: 'Ask your admin to install it or to create the External Client App, and for its client id.',
    },
    approval: {
      title: 'The org could not record your approval',
      next: 'Press the button again. If it stays, ask your admin to pre-authorise Parley for you.',
    },
    'client-id': {
      title: 'The org does not know this client id',
      next: 'Check it under Advanced against the one your admin gave you. A new app needs up to ten minutes.',
    },
    redirect: {
      title: 'The app does not know this browser’s return address',
      next: 'Ask your admin to add Parley’s callback URL for this browser to the app.',
    },
    'app-setup': {
      title: 'Parley’s app is set up otherwise in this org',
      next: 'Ask your admin to compare it with the roll-out guide: authorization code with PKCE, no secret, scopes api and refresh_token.',
    },
    'user-inactive': {
      title: 'Your user is not active in this org',
      next: 'Ask your admin to activate it.',
    },
    'org-inactive': {
      title: 'This org is not active',
      next: 'Ask your admin: it may have expired, be locked or be moving.',
    },
    ip: {
      title: 'You may not sign in from this network',
      next: 'Connect to the company network or VPN, or ask your admin to relax the app’s IP rule.',
    },
    again: {
      title: 'The sign-in took too long or was interrupted',
      next: 'Press the button again and finish without a break.',
    },
    expired: {
      title: 'The session has ended for good',
      next: 'Sign in again.',
    },
    cancelled: {
      title: 'Sign-in was not finished',
      next: 'Press the button again and finish in the window. If it showed an error (client id, redirect URI), send its words to your admin.',
    },
    'no-client-id': {
      title: 'Parley does not know this org’s client id',
      next: 'Ask your admin for it, and give it under Advanced.',
    },
  },
  odoo: {
    'signed-out': {
      title: 'Odoo did not take this key',
      next: 'It may be mistyped, expired or deleted. Make a new one in Odoo (your name, My Preferences, Security, Add API Key) and paste it whole.',
    },
    barred: {
      title: 'This key is another user’s',
      next: 'Odoo says that key and user do not belong together. Make a key as the user you are signed in as.',
    },
    'bad-answer': {
      title: 'No Odoo with such a database answers here',
      next: 'Check the database under Advanced, or leave it empty for the one the page shows. Parley needs Odoo 19 or later.',
    },
    'not-found': {
      title: 'No Odoo with such a database answers here',
      next: 'Check the database under Advanced, or leave it empty for the one the page shows. Parley needs Odoo 19 or later.',
    },
    'unsure-org': {
      title: 'Parley cannot tell which database this is',
      next: 'Sign in to Odoo on the page, then press the button again; or give the database under Advanced.',
    },
    forbidden: {
      title: 'This user may not use the API',
      next: 'Ask your Odoo admin for access as an internal user.',
    },
  },
};
