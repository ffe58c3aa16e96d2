/**
 * The customers of the small seed, for tests and `npm start`. They are found by name: ids differ from org to org.
 * What each shows is in the words beside it; `seed/small/*.json` holds the records.
 */
export const KNOWN = {
  /** Third-party consumer, Ohio: card and clinic bill, a promise partly paid, a note about a lawyer that nobody recorded, a work number that is recorded as not to be called. */
  dana: 'Dana Reyes',
  /** First-party consumer, El Paso (mountain time in Texas), Spanish: part of one invoice disputed and recorded, promises active, broken, kept late. */
  graciela: 'Graciela Montoya Ibáñez',
  /** Third-party consumer, Pensacola (central time in Florida): seven counted calls in seven days, three bad numbers, broken promises, no invoices. */
  deshawn: 'Deshawn Pruitt',
  /** First-party consumer, California: do-not-call, opt-outs, a recorded stop to calls, an escalated complaint. */
  priya: 'Priya Natarajan',
  /** Third-party consumer, New York City: a whole debt disputed as identity theft, an attorney for that debt alone; all recorded. */
  joel: 'Joel Feingold',
  /** First-party household, Massachusetts: a business account with two people and an apostrophe in its name; at the state’s two calls in seven days. */
  household: "O'Malley-Castellanos Household",
  /** Third-party consumer, Arizona (no daylight saving): no phone number at all, a time-barred debt. */
  wendell: 'Wendell Tsosie-Burke',
  /** First-party consumer, Puerto Rico, Spanish: promises kept, kept late and partly kept; one invoice not due yet. */
  rosa: 'Rosa Iglesias Marrero',
  /** Third-party consumer whose state, ZIP code and area code name three different zones; nothing has happened yet. */
  tyler: 'Tyler Brandt',
  /** Third-party consumer, Nevada: three health-care debts, a best time to call, a recorded wish not to be called before noon. */
  monique: 'Monique Delacroix-Hart',
  /** Third-party consumer, Albany in New York: a written demand to cease, recorded. */
  nora: 'Nora Whitfield',
  /** Third-party consumer, Dallas: a chapter 13 bankruptcy, recorded. */
  harold: 'Harold Oyelaran',
  /** Third-party consumer, California: a conversation three days ago. */
  curtis: 'Curtis Mbeki',
  /** Third-party consumer, Tucson, Spanish: nothing in the way; one of two debts is time-barred. */
  ines: 'Inés Benally',
  /** Trade account, California: a payment not applied that equals two invoices, a short payment, a disputed part, credits, four contacts. */
  larkspur: 'Larkspur Outdoor Supply, Inc.',
  /** Trade account with 400 open invoices, one of them very large, and very long names. */
  cooperative:
    'Greater Ohio River Valley Consolidated Bolt, Fastener, Bearing, Belting & Industrial Maintenance Supply Cooperative Association of Kentucky, Indiana, West Virginia and Southern Ohio, a Mutual Benefit Corporation',
  /** Trade account in Munich, EUR (multi-currency orgs alone). */
  gruenwald: 'Präzisionstechnik Grünwald GmbH & Co. KG',
  /** Trade account in Osaka, JPY, an amount beyond a billion (multi-currency orgs alone). */
  kitagawa: 'Kitagawa Seimitsu Kōgyō K.K. (北川精密工業株式会社)',
  /** First-party consumer, Colorado: a plan of six payments every second Friday, three paid on their day, three to come. */
  marisol: 'Marisol Quintero',
  /** Trade account, Delaware: open invoices in dollars and in euro (multi-currency orgs alone). */
  boreal: 'Boréal & Finch Instruments LLC',
  /** Trade account, Rhode Island: marked sensitive, ask first. */
  brendan: 'Saint Brendan Hospice & Home Care',
  /** A lead, not a customer yet. */
  hollis: 'Hollis Grant',
} as const;

/** The large seed's customer that is the same whatever the size of the org: 40 open invoices. */
export const COMPARISON_CUSTOMER = 'Comparison Trading Company';
