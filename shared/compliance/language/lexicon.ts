import { everyOf } from './any-of.ts';
import { debtLexicon } from './lexicon-of-debt.ts';
import type { StatementKind } from './statements.ts';

export interface Lexeme {
  readonly kind: StatementKind;
  readonly words: RegExp;
  /** A denial in front makes it no such statement. Patterns that are themselves denials leave it out. */
  readonly deniable: boolean;
  /** A question or a condition in front makes it no fact. */
  readonly supposable?: true;
}

/** Short patterns by kind, English then Spanish, on folded text (no accents). */
export const lexicon: readonly Lexeme[] = [
  ...debtLexicon,
  {
    kind: 'attorney',
    deniable: true,
    words: everyOf(
      String.raw`(?:my|his|her|their|our|an?|the (?:consumer|debtor|customer|client)'s|customer'?s?|cust'?s?|debtor'?s?|retained|hired|has|have|got|through|contact|call|thru|w\/) (?:own |new )?(?:attorneys?|lawyers?|atty|legal counsel|counsel|law firm|solicitor)`,
      '(?:attorneys?|lawyers?|atty|counsel) (?:is|named|name|rep(?:resents|resenting)?|represents?|retained|on file|handling|involved|called|sent|letter)',
      'legal aid (?:is|has|are|will|lawyers?|attorneys?|took|represent\\w*|(?:center|society|office) (?:is|has|represents))|represent(?:s|ing) (?:me|us|him|her)',
      'represented by (?:counsel|(?:an? |the |my |his |her )?(?:attorney|lawyer)|atty|[a-z]+ (?:law|& ))',
      'atty rep|(?:mi|su|un|una|el|la) (?:abogad[oa])|tien(?:e|en) abogad[oa]|tengo abogad[oa]',
      'representad[oa] por',
    ),
  },
  {
    kind: 'bankruptcy',
    deniable: true,
    words: everyOf(
      'bankrupt(?:cy|cies)?|bankr|bk(?:7|13|11)?',
      String.raw`chapter (?:7|11|12|13|seven|eleven|twelve|thirteen)|ch\.? ?(?:7|11|13)\b|automatic stay`,
      'bankruptcy trustee|bancarrota|quiebra|capitulo (?:7|11|12|13)|insolvencia',
    ),
  },
  {
    kind: 'deceased',
    deniable: true,
    words: everyOf(
      'deceased|passed away|passed on|(?:has|have|is|had) (?:died|dead|expired)',
      '(?:he|she|debtor|customer|husband|wife|mother|father|consumer|cust) died|death certificate',
      'estate of|probate|decedent|executor|executrix|(?:late) (?:husband|wife|father|mother)',
      'falleci(?:o|do|da)|(?:ha )?muert[oa]|murio|difunt[oa]|finad[oa]|acta de defuncion',
      'certificado de defuncion|albacea',
    ),
  },
  {
    kind: 'workplace',
    deniable: false,
    words: everyOf(
      "(?:can't|cannot|can not|not allowed to|not permitted to|not supposed to|could not|couldn't|unable to|may not|must not|not able to) (?:take|get|have|receive|accept|talk|use|be on|answer|make)[^.;!?]{0,50}?(?:at|from|on|during) (?:my |the |his |her )?(?:work|job|office|workplace|shift|place of employment)",
      "(?:employer|boss|work|job|company|supervisor|manager)(?: policy)? (?:does not|doesn't|won't|will not|prohibits?|forbids?|bans?|does not allow|bars?|has forbidden|prohibited|forbade)[^.;!?]{0,50}?(?:calls?|phones?|personal|it|that|them)",
      "(?:not|[a-z]+n't) (?:supposed|allowed|permitted|able) to (?:take|get|have|receive|accept) (?:any )?(?:personal|private) (?:phone )?calls",
      '(?:no personal calls|personal calls (?:are )?(?:not allowed|prohibited|forbidden|banned))',
      String.raw`(?:get|be|getting)(?: me| him| her)? (?:fired|in trouble|written up)[^.;!?]{0,40}?(?:call|work)\w*`,
      String.raw`(?:don't|do not|won't|doesn't) (?:let|allow|permit|want) (?:us|me|anyone|employees)\b[^.;!?]{0,25}\b(?:phones?|calls?)\b[^.;!?]{0,10}\b(?:here|at work|on the (?:job|clock|floor)|during)`,
      String.raw`(?:boss|employer|supervisor|manager|job|they)(?:'ll| will| would| could| might|'s going to| is going to| are going to)? (?:fires?|suspends?|let) (?:me|him|her)(?: go)?\b[^.;!?]{0,40}\b(?:call\w*|phone\w*)`,
      String.raw`(?:boss|employer|supervisor|manager|job|they)(?:'ll| will| would| could| might|'s going to| is going to| are going to)? writes? (?:me|him|her) up\b[^.;!?]{0,40}\b(?:call\w*|phone\w*)`,
      String.raw`(?:call|phon)\w*[^.;!?]{0,40}\b(?:they|boss|employer|supervisor|manager)(?:'ll| will| would| could| might) (?:fire|suspend|write up|let go of) (?:me|him|her)`,
      String.raw`(?:keep|leave)\b[^.;!?]{0,25}\b(?:away from|out of|off) (?:my|his|her) (?:job|work(?:place)?|office|employer|boss)`,
      String.raw`(?:don't|do not|never) (?:involve|drag|bring)\b[^.;!?]{0,15}\b(?:my|his|her) (?:job|work(?:place)?|office|employer|boss)`,
      String.raw`(?:boss|supervisor|manager|employer)\b[^.;!?]{0,12}\b(?:catch(?:es)?|sees?|hears?|finds?)\b[^.;!?]{0,25}\b(?:i'm (?:out|done|gone)|fired|in trouble)`,
      String.raw`me (?:van a|pueden|podrian) (?:correr|despedir|echar|botar)\b[^.;!?]{0,40}\b(?:llam\w+|telefon\w+|trabajo)|me (?:corren|despiden|echan) (?:si|por)\b[^.;!?]{0,30}\b(?:llam\w+|telefon\w+)`,
      '(?:keep|leave) (?:my|his|her) (?:job|work(?:place)?|office|employer|boss) (?:out of|alone)',
      String.raw`(?:work|job|shop|floor|plant)\b[^.;!?]{0,30}\b(?:phones?|calls?) (?:(?:are|is) (?:banned|prohibited|forbidden|not (?:allowed|permitted))|(?:aren't|isn't) (?:allowed|permitted))`,
      'no (?:meta|metan|involucre|involucren) a mi (?:trabajo|jef[ea]|patron)',
      "(?:not|[a-z]+n't) (?:allowed|permitted) (?:any |personal |private |phone )*calls",
      "(?:employer|boss|job|company|supervisor|manager) (?:does not|doesn't|won't|will not) (?:allow|permit|let|like|want) (?:this|such|these|you)",
      String.raw`(?:boss|employer|supervisor|manager)\b[^.;!?]{0,15}\b(?:mad|angry|upset|complain\w*)\b[^.;!?]{0,25}call`,
      String.raw`(?:lose|losing|cost(?:s|ing)?(?: me| him| her)?) (?:my|his|her|the) job\b[^.;!?]{0,40}(?:call|phone|contact)\w*`,
      String.raw`(?:call|phon|contact)\w*[^.;!?]{0,40}\b(?:lose|losing|cost(?:s|ing)?(?: me| him| her)?) (?:my|his|her|the) job`,
      'no puedo (?:recibir|tomar|contestar|atender) llamadas[^.;!?]{0,30}?(?:trabajo|empleo|oficina)',
      '(?:mi|su) (?:jefe|patron|empleador|empresa) (?:no (?:me |nos |le )?(?:permite|deja|quiere)|(?:me |nos )?prohibe)',
      'en (?:el|mi) trabajo no (?:me )?(?:permiten|dejan|puedo)',
      String.raw`(?:jef[ea]|patron|supervisora?|gerente)\b[^.;!?]{0,15}\b(?:enoj|molest|regan)\w*[^.;!?]{0,25}\bllam\w*`,
    ),
  },
  {
    kind: 'busy',
    deniable: true,
    words: everyOf(
      "(?:i'?m|am|is) (?:a (?:bit|little) )?(?:busy|driving|in a meeting|at dinner|cooking)(?: right now| now| at the moment)?",
      "can'?t talk (?:right )?now|not a good time(?: right)? now",
      '(?:estoy|esta) (?:ocupad[oa]|manejando|en una reunion)|no puedo hablar ahora',
    ),
  },
  {
    kind: 'identity-theft',
    deniable: true,
    words: everyOf(
      'identity (?:theft|thief|thieves|was stolen|got stolen)|id theft|stole(?:n)? my identity',
      'stolen identity|identity stolen|fraudulent(?:ly)? (?:account|opened|charge)',
      'victim of (?:fraud|identity)|police report|ftc (?:affidavit|report)|robo de identidad',
      '(?:me )?robaron (?:mi|la) identidad|suplantacion|fraude',
    ),
  },
  {
    kind: 'military',
    deniable: true,
    words: everyOf(
      'active[- ]duty|deploy(?:ed|ment)|servicemember|service member|scra|called up|mobilized',
      '(?:in|joined) the (?:army|navy|marines?|air force|coast guard|national guard|military|reserves)',
      'servicio activo|militar(?:es)? activ[oa]|desplegad[oa]',
    ),
  },
  {
    kind: 'minor',
    deniable: true,
    words: everyOf(
      'is a minor|under (?:18|eighteen)',
      String.raw`(?:is|i'm|am) (?:only )?(?:1[0-7]|[5-9]) (?:years? old|yrs?|y\/o)|menor de edad`,
    ),
  },
  {
    kind: 'language',
    deniable: false,
    words: everyOf(
      '(?:speaks?|prefers?|wants?|needs?|requires?|requested) (?:only |an? )?(?:spanish|español|espanol|chinese|mandarin|cantonese|vietnamese|korean|tagalog|russian|arabic|portuguese|french|haitian creole|creole|polish)',
      '(?:spanish|chinese|vietnamese|korean|russian|arabic|portuguese|french|creole)[- ](?:only|speaking|speaker|interpreter)',
      "(?:no|does not|doesn't|not) (?:speak |understand )?english|habla (?:solo )?espanol",
      'prefiere (?:el )?espanol|no habla ingles',
    ),
  },
];
