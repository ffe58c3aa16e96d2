import type { CueGroup } from './cue.ts';

/** What is said against the debt itself; English and shorthand. */
export const englishDebt: readonly CueGroup[] = [
  {
    kind: 'dispute',
    certainty: 'likely',
    patterns: [
      '@dispute !rights|right|form|forms|process|window|period|portal|dept|department|team|code|letter',
      'dispute letter|form received|recd|rcvd|from|in|filed',
      'filed|opened|sent|has|open|pending|active|written ~2 dispute',
      'overcharged|overbilled',
      'charged|billed twice|double|wrong|incorrectly',
      'double|duplicate charged|billed|charge',
      'amount|balance|bill|charge|figure|total|price|debt is|was|seems|looks ~1 wrong|incorrect|inaccurate|high|false',
    ],
  },
  {
    kind: 'dispute',
    certainty: 'likely',
    deniable: false,
    patterns: [
      'not|never|isnt|wasnt|nt @possessive|mine|hers @debt|@article? debt|bill|account|acct|balance|loan|card|charge|charges|responsibility',
      'not|never|isnt|wasnt mine|hers|theirs',
      'isnt|not|wasnt his|her|their|my debt|bill|account|acct|card|charge|charges|loan|balance',
      'not|doesnt|dont|didnt|never|nt ~1 owe|owed|owes',
      'owe|owes ~1 nothing',
      'never|didnt|not ~1 opened|open|had|signed|ordered|order|authorized|used ~2 account|acct|card|goods|merchandise|product|service|services|loan|@this',
      'not|doesnt|dont ~1 recognize|recognise ~2 @debt|account|charge|charges',
      'never|not|didnt received|receive|recd|rcvd ~2 goods|merchandise|product|products|item|items|shipment|order|service|services',
      'refuses|refused ~2 inaccurate',
    ],
  },
  {
    kind: 'dispute',
    certainty: 'possible',
    patterns: [
      '@ask|@want|@dispute|needs ~3 validation|verification of|letter|on? ~2 debt|acct|account',
      '@ask|@want|needs ~3 validation|vod',
      'proof of ~1 debt',
      'prove ~3 owes|owe|debt',
      'wrong|incorrect amount|balance|charges|price|pricing',
    ],
  },
  {
    kind: 'already-paid',
    certainty: 'likely',
    patterns: [
      'already|alrdy|previously ~1 @paid|pd !@otherBills|%money|%number',
      'already|alrdy|previously took care',
      '@claim ~4 paid|pd ~3 full|off|directly|direct|oc|creditor|insurance|ago',
      'claims|claimed|alleges paid|pd|pif|settled',
      'pif per',
      '@claim ~1 he|she|they|it|acct|account|bill|was|were? pif|paid|pd this|it|last|year|years|months|in',
      'paid|settled @debt off|already|years|months|in full',
      'has|have|sending|sent ~1 proof of payment|pmt',
    ],
  },
  { kind: 'already-paid', certainty: 'possible', patterns: ['already|alrdy @paid|pd %money'] },
  {
    kind: 'identity-theft',
    certainty: 'likely',
    patterns: [
      'identity|id|identy theft|thief|fraud|thft|stolen',
      'idt|idtheft',
      'stole|stolen|steal|stealing|hacked|used ~2 identity|ssn|social',
      'identity|ssn ~3 stolen|compromised|stole|used',
      'fraudulent|fraudulently ~2 account|acct|opened|charge|charges|card|debt|loan|purchase|purchases',
      'account|acct|charge|charges|debt|card|loan|this is|was|are ~1 fraud|fraudulent',
      'fraud victim|affidavit|packet|claim',
      'victim of ~3 fraud|identity|id|theft',
      'ftc report|affidavit|complaint|rpt',
      'opened ~4 in|using|under @possessive name|info',
      'someone|somebody else? used|opened|stole ~4 name|info|identity|card|account|acct',
    ],
  },
  {
    kind: 'identity-theft',
    certainty: 'possible',
    patterns: ['police report|rpt', 'claims|alleges|states|says fraud'],
  },
];
