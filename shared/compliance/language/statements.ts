import { type ContactRequest, contactRequestsIn } from './contact-requests.ts';
import { fold, isNegated, type Span, sentenceAt } from './text.ts';
import { type TimeOfWeek, timeOfWeekIn } from './times.ts';

/** Facts of legal weight that a consumer's words, a note or a comment may hold. */
export type StatementKind =
  | 'refusal'
  | 'cease'
  | 'dispute'
  | 'original-creditor'
  | 'attorney'
  | 'bankruptcy'
  | 'deceased'
  | 'workplace'
  | 'inconvenient-time'
  | 'busy'
  | 'identity-theft'
  | 'military'
  | 'minor'
  | 'language'
  | 'contact-request';

export interface Statement extends Span {
  readonly kind: StatementKind;
  /** The sentence it stands in, as written. */
  readonly quote: string;
  /** For a request about contact and for a time. */
  readonly request: ContactRequest | null;
  readonly time: TimeOfWeek | null;
}

interface Lexeme {
  readonly kind: StatementKind;
  readonly words: RegExp;
  /** A denial in front makes it no such statement. Patterns that are themselves denials leave it out. */
  readonly deniable: boolean;
}

/** Short patterns by kind, English then Spanish, on folded text (no accents). */
const lexicon: readonly Lexeme[] = [
  {
    kind: 'refusal',
    deniable: true,
    words:
      /\b(?:(?:refus|declin)(?:e|es|ed|ing) (?:to (?:pay|make|send)|payment)|refusal to pay|(?:decid|cho(?:o|)s|elect)\w* (?:against paying|not to pay)|no way (?:that )?(?:i|we)(?:'m|'ll| am| are| will| would|'re)? (?:ever )?(?:going to |gonna )?pay(?:ing)?|(?:me |se )?nieg[oa] (?:a )?pagar|rechazo pagar|rehuso (?:a )?pagar|me rehuso a pagar)\b/g,
  },
  {
    kind: 'refusal',
    deniable: false,
    words:
      /\b(?:(?:(?:will|am|'m|are|'re|is) not|(?:am|'m|are|'re) never) (?:ever )?(?:be )?(?:going to )?(?:be )?pay(?:ing)?|won't (?:ever )?(?:be )?pay(?:ing)?|no intention (?:of paying|to pay)|(?:do not|don't) (?:intend|plan) (?:to pay|on paying)|(?:not|never) (?:going to|gonna) pay|will never pay|(?:done|through|finished|stopping) paying|(?:will|am|'m|are|'re) not (?:be )?(?:mak|send)(?:e|ing|d) (?:you )?(?:any |further |more |another )*(?:payments?|money)|(?:get|receive|see) no (?:more )?(?:money|payments?)|(?:not|never|won't) (?:ever )?(?:\w+ )?(?:get|getting|see|seeing|receive|give|giving) (?:you )?(?:a|another|any|one|single|my)(?: \w+){0,2}? (?:cent|penny|dime|dollar|nickel|money|payment)s?\b|ni un(?: solo)? (?:centavo|peso|dolar|cinco)|no (?:les? )?pago(?= nada|\W*$)|no (?:le |les |te )?(?:voy|vamos|pienso|pensamos|quiero) a? ?pagar(?:les|le)?|no (?:lo |la )?(?:pagare|pagaremos)|nunca (?:les? )?(?:voy a pagar|pagare))\b/g,
  },
  {
    kind: 'cease',
    deniable: true,
    words:
      /\b(?:cease[- ]and[- ]desist|cease (?:all )?(?:further )?(?:communications?|contact)|(?:want|wish|request|demand|insist)[^.!?]{0,25}(?:communications?|contact|letters and calls)[^.!?]{0,30}(?:end|stop|cease)|(?:contact|communications?|correspondence)\b[^.!?]{0,20}\b(?:is|are) (?:unwelcome|unwanted|not (?:welcome|wanted)|prohibited|forbidden)|(?:ask|request|demand|insist|want)[^.!?]{0,25}\b(?:you|they)(?: to)? (?:cease|desist)|(?:communicate|contact)[^.!?]{0,25}\bno (?:further|more|longer)|ces(?:e|en|ar) (?:toda |todas las |las )?comunicacion(?:es)?)\b/g,
  },
  {
    kind: 'dispute',
    deniable: true,
    words:
      /\b(?:disput(?:e|es|ed|ing)|contest(?:ing)? (?:this|the|that)|(?:disagree|issue) with (?:this|the|that|your)|(?:question|challenge|challenging|questioning)(?:ing)? (?:the (?:accuracy|validity|amount) of )?(?:this|the|that|your) (?:debt|balance|amount|bill)|verif(?:y|ication of) (?:this|the|that|my) (?:debt|balance|account|amount)|validat(?:e|ion of) (?:this|the|that|my) (?:debt|balance|account|amount)|(?:please|must) (?:verify|validate)(?=\W*$| (?:this|it|that)\b)|(?:want|need|see|send|show|demand|request|provide)(?: me| us)?(?: some| the| your| any)? proof(?! of (?:payment|address|income))|(?:send|want|need|request|require|provide|demand|mail|give)(?:ing)?(?: me| us)?(?: some| the| your| any| a| written)? (?:verification|validation|proof)(?! of (?:payment|address|income))|proof (?:of (?!payment|address|income)|that i owe)|(?:evidence|documentation|documents|records) (?:that|of|showing) (?:i owe|the debt|this debt)|prueba de que|already took care|prove (?:that )?(?:i owe|it|this)|(?:debt|balance|amount|bill|charge|total|figure)(?: \w+){0,5}? (?:is|was|seems|looks|are) (?:all |just |completely )?(?:wrong|incorrect|inaccurate|false|too high|not (?:right|correct))|(?:debt|balance|amount|bill|charge|total|figure) (?:is|was|seems|looks) (?:way |far )?(?:off|inflated|exaggerated)\b|(?:mistake|error)s? (?:on|in|with|about) (?:the|my|this|that|your) (?:amount|balance|bill|account|debt|charges?)|wrong (?:amount|person|balance|guy|man|woman|party|account|customer|debtor)|(?:insurance|insurer|medicare|medicaid|workers'? comp|husband|wife|ex|bank)(?: company)?(?: has| have| had)?(?: already)? (?:paid|settled|covered)|(?:this|that|it|bill|debt|account|balance|loan)(?: \w+)? (?:was|has been|had been|is|got) (?:already |fully )?(?:paid|settled|discharged|satisfied|included in (?:my|the) bankruptcy)|(?:i|we) (?:have |had |'ve )?(?:paid|settled) (?:this|that|it|these|them|the (?:debt|bill|balance|account))|(?:opened|made|charged|signed|taken out) (?:fraudulently|without my)|fraudulent(?:ly)?|already (?:paid|settled)|(?:paid|settled) (?:this|that|it|the (?:debt|bill|balance)) (?:off |in full |already|last|years? ago|months? ago)|disput[oa]\b|impugno|objeto (?:esta|la) deuda|ya (?:la |lo |les |le )?(?:pague|liquide|salde|cubri)|(?:cargo|cobro|total) (?:es|esta|fue) (?:incorrect[oa]|equivocad[oa]|mal|indebid[oa])|ya (?:esta|fue) pagad[oa]|(?:monto|saldo|cantidad|total|cargo) (?:no (?:es|esta) (?:correct[oa]|ciert[oa]|exact[oa]|bien)|es falso)|(?:solicito|pido|quiero|exijo|envi\w+|mand\w+|necesito)[^.!?]{0,15}(?:verificacion|validacion|prueba|comprobante)s? de (?:la|esta|mi|que|esa) |(?:monto|saldo|cantidad) (?:es|esta) (?:incorrect[oa]|equivocad[oa]|mal)|verifi(?:que|quen|car) (?:esta|la) deuda|valid(?:e|en|ar) (?:esta|la) deuda)/g,
  },
  {
    kind: 'dispute',
    deniable: false,
    words:
      /\b(?:(?:until|unless) (?:you|they|it|this)(?: \w+){0,3}? (?:verif|valid|pro(?:ve|of)|show)\w*|(?:do not|don't|didn't|did not|never|does not|doesn't) (?:actually |even |really )?owe|never (?:was|were|been) (?:an? |your )?(?:patient|customer|client|member|tenant|student|guest)|(?:was|were) never (?:an? |your )?(?:patient|customer|client|member|tenant|student|guest)|(?:have|had) no (?:such )?(?:account|contract|loan|business) with|(?:owe|owes) (?:you |them )?nothing|(?:not|isn't|wasn't|never was|never) (?:my|mine|his|hers|her)(?: (?:debt|account|bill|balance|responsibility))?\b|(?:never|didn't|did not) (?:opened|open|had|have|signed(?: up)?|sign(?: up)?|ordered|order|received|receive|bought|buy|used|use|made|make|authorized|authorize) (?:for |up for )?(?:this|that|it|any(?:thing)?|an?|the|such)(?! (?:letter|notice|text|message|e-?mail|call|statement|copy|form|link|reply|answer)s?\b)|(?:do not|don't) (?:think|believe) (?:that )?i (?:owe|opened|signed)|(?:belongs? to|is|was) (?:someone|somebody) else(?:'s)?|(?:this|that|it|debt|account|bill|loan) belongs? to (?!me\b)|(?:someone|somebody|thie(?:f|ves)|hackers?)(?: else)? (?:opened|used|made|took out|forged)|(?:someone|somebody) else's (?:debt|account|bill)|(?:do not|don't) (?:recognize|recognise|agree (?:with|that|to)|believe (?:i|that i|this))|(?:isn't|is not|not|wasn't)(?: a| an| the| any)?(?: debt| bill| account| charge| loan)?(?: that)? i (?:incurred|owe|made|opened|authorized|took out)|no idea what (?:this|it|that)|(?:do not|don't|never) (?:even )?know (?:this|that|the|any|your|who this) ?(?:creditor|company|bank|debt|account|charge|bill)?|never (?:done|had|did) (?:any )?business with|never (?:even )?heard of (?:this|that|your|the|them|it|you)|(?:someone|somebody)[^.!?]{0,30} opened (?:this|that|it|an? |the )|no conozco (?:a )?(?:ese|este|esta|esa|esos|al|la|el) |no me (?:pertenece|corresponde)|no (?:le |les )?debo|no es (?:mi|mia|mio|nuestra?)|no reconozco|nunca (?:abri|tuve|firme|pedi|recibi)|no estoy de acuerdo)\b/g,
  },
  {
    kind: 'original-creditor',
    deniable: true,
    words:
      /\b(?:(?:original|first|initial|prior|previous) creditor|who (?:is|was) the creditor|who (?:did|do) i (?:originally |first )?(?:owe|borrow|get (?:this|the) loan)|acreedor(?:a)? original|quien (?:es|era|fue) (?:el|mi) acreedor)\b/g,
  },
  {
    kind: 'attorney',
    deniable: true,
    words:
      /\b(?:(?:my|his|her|their|our|an?|the (?:consumer|debtor|customer|client)'s|customer'?s?|cust'?s?|debtor'?s?|retained|hired|has|have|got|through|contact|call|thru|w\/) (?:own |new )?(?:attorneys?|lawyers?|atty|legal counsel|counsel|law firm|solicitor)|(?:attorneys?|lawyers?|atty|counsel) (?:is|named|name|rep(?:resents|resenting)?|represents?|retained|on file|handling|involved|called|sent|letter)|represented by (?:counsel|(?:an? |the |my |his |her )?(?:attorney|lawyer)|atty|[a-z]+ (?:law|& ))|atty rep|(?:mi|su|un|una|el|la) (?:abogad[oa])|tien(?:e|en) abogad[oa]|tengo abogad[oa]|representad[oa] por)\b/g,
  },
  {
    kind: 'bankruptcy',
    deniable: true,
    words:
      /\b(?:bankrupt(?:cy|cies)?|bankr|bk(?:7|13|11)?|chapter (?:7|11|12|13|seven|eleven|twelve|thirteen)|ch\.? ?(?:7|11|13)\b|automatic stay|bankruptcy trustee|bancarrota|quiebra|capitulo (?:7|11|12|13)|insolvencia)\b/g,
  },
  {
    kind: 'deceased',
    deniable: true,
    words:
      /\b(?:deceased|passed away|passed on|(?:has|have|is|had) (?:died|dead|expired)|(?:he|she|debtor|customer|husband|wife|mother|father|consumer|cust) died|death certificate|estate of|probate|decedent|executor|executrix|(?:late) (?:husband|wife|father|mother)|falleci(?:o|do|da)|(?:ha )?muert[oa]|murio|difunt[oa]|finad[oa]|acta de defuncion|certificado de defuncion|albacea)\b/g,
  },
  {
    kind: 'workplace',
    deniable: false,
    words:
      /\b(?:(?:can't|cannot|can not|not allowed to|not permitted to|not supposed to|could not|couldn't|unable to|may not|must not|not able to) (?:take|get|have|receive|accept|talk|use|be on|answer|make)[^.;!?]{0,50}?(?:at|from|on|during) (?:my |the |his |her )?(?:work|job|office|workplace|shift|place of employment)|(?:employer|boss|work|job|company|supervisor|manager)(?: policy)? (?:does not|doesn't|won't|will not|prohibits?|forbids?|bans?|does not allow|bars?|has forbidden|prohibited|forbade)[^.;!?]{0,50}?(?:calls?|phones?|personal|it|that|them)|(?:not|[a-z]+n't) (?:supposed|allowed|permitted|able) to (?:take|get|have|receive|accept) (?:any )?(?:personal|private) (?:phone )?calls|(?:no personal calls|personal calls (?:are )?(?:not allowed|prohibited|forbidden|banned))|(?:get|be) (?:fired|in trouble|written up)[^.;!?]{0,40}?(?:call|work)|(?:not|[a-z]+n't) (?:allowed|permitted) (?:any |personal |private |phone )*calls|(?:employer|boss|job|company|supervisor|manager) (?:does not|doesn't|won't|will not) (?:allow|permit|let|like|want) (?:this|such|these|you)|(?:boss|employer|supervisor|manager)\b[^.;!?]{0,15}\b(?:mad|angry|upset|complain\w*)\b[^.;!?]{0,25}call|(?:lose|losing|cost(?:s|ing)?(?: me| him| her)?) (?:my|his|her|the) job\b[^.;!?]{0,40}(?:call|phone|contact)|(?:call|phon|contact)\w*[^.;!?]{0,40}\b(?:lose|losing|cost(?:s|ing)?(?: me| him| her)?) (?:my|his|her|the) job|no puedo (?:recibir|tomar|contestar|atender) llamadas[^.;!?]{0,30}?(?:trabajo|empleo|oficina)|(?:mi|su) (?:jefe|patron|empleador|empresa) (?:no (?:me |nos |le )?(?:permite|deja|quiere)|(?:me |nos )?prohibe)|en (?:el|mi) trabajo no (?:me )?(?:permiten|dejan|puedo))\b/g,
  },
  {
    kind: 'busy',
    deniable: true,
    words:
      /\b(?:(?:i'?m|am|is) (?:a (?:bit|little) )?(?:busy|driving|in a meeting|at dinner|cooking)(?: right now| now| at the moment)?|can'?t talk (?:right )?now|not a good time(?: right)? now|(?:estoy|esta) (?:ocupad[oa]|manejando|en una reunion)|no puedo hablar ahora)\b/g,
  },
  {
    kind: 'identity-theft',
    deniable: true,
    words:
      /\b(?:identity (?:theft|thief|thieves|was stolen|got stolen)|id theft|stole(?:n)? my identity|stolen identity|identity stolen|fraudulent(?:ly)? (?:account|opened|charge)|victim of (?:fraud|identity)|police report|ftc (?:affidavit|report)|robo de identidad|(?:me )?robaron (?:mi|la) identidad|suplantacion|fraude)\b/g,
  },
  {
    kind: 'military',
    deniable: true,
    words:
      /\b(?:active[- ]duty|deploy(?:ed|ment)|servicemember|service member|scra|called up|mobilized|(?:in|joined) the (?:army|navy|marines?|air force|coast guard|national guard|military|reserves)|servicio activo|militar(?:es)? activ[oa]|desplegad[oa])\b/g,
  },
  {
    kind: 'minor',
    deniable: true,
    words:
      /\b(?:is a minor|under (?:18|eighteen)|(?:is|i'm|am) (?:only )?(?:1[0-7]|[5-9]) (?:years? old|yrs?|y\/o)|menor de edad)\b/g,
  },
  {
    kind: 'language',
    deniable: false,
    words:
      /\b(?:(?:speaks?|prefers?|wants?|needs?|requires?|requested) (?:only |an? )?(?:spanish|español|espanol|chinese|mandarin|cantonese|vietnamese|korean|tagalog|russian|arabic|portuguese|french|haitian creole|creole|polish)|(?:spanish|chinese|vietnamese|korean|russian|arabic|portuguese|french|creole)[- ](?:only|speaking|speaker|interpreter)|(?:no|does not|doesn't|not) (?:speak |understand )?english|habla (?:solo )?espanol|prefiere (?:el )?espanol|no habla ingles)\b/g,
  },
];

/**
 * Reads free words for what they mean to the rules. Denied mentions ("no attorney", "sin abogado") are left out.
 * @param text as it was written; quotes come from it
 */
export function statementsIn(text: string): Statement[] {
  const known = cache.get(text);
  if (known) return known;
  const found = read(text);
  if (cache.size >= 2000) cache.clear();
  cache.set(text, found);
  return found;
}

const cache = new Map<string, Statement[]>();

function read(text: string): Statement[] {
  const folded = fold(text);
  const found: Statement[] = [];
  const add = (kind: StatementKind, span: Span, request: ContactRequest | null, time: TimeOfWeek | null) =>
    found.push({ kind, from: span.from, to: span.to, quote: sentenceAt(text, span.from), request, time });
  for (const { kind, words, deniable } of lexicon) {
    const match = [...folded.matchAll(words)].find(
      ({ index, 0: hit }) =>
        !(deniable && isNegated(folded, index)) && !isOutOfPlace(kind, hit, folded, index),
    );
    if (match && !found.some((one) => one.kind === kind)) {
      add(kind, { from: match.index, to: match.index + match[0].length }, null, null);
    }
  }
  for (const request of contactRequestsIn(folded)) {
    const plain = isPlainStop(request);
    if (plain && isOfAnyContact(folded, request)) add('cease', request, request, null);
    add('contact-request', request, request, request.time);
  }
  const bad = inconvenientTimeIn(folded);
  const open = found.find(({ request }) => request?.is === 'only' && request.time !== null);
  if (bad && !(open && bad.span.from >= open.from && bad.span.from < open.to))
    add('inconvenient-time', bad.span, null, bad.time);
  return found.sort((left, right) => left.from - right.from);
}

const isPlainStop = ({ is, media, number, place, time }: ContactRequest): boolean =>
  is === 'stop' && !media && !number && !place && !time;

/** "Stop contacting me", "leave me alone": all contact, unlike a bare STOP, which is about the medium it came by. */
function isOfAnyContact(folded: string, { from, to }: Span): boolean {
  return /\b(?:contact|communicat|comuni(?:c|qu)|leave (?:me|us)\b[^.!?]{0,25} alone|dej(?:e|en)me en paz|reach(?:ing)? out|both?er|harass|molest|hear(?:ing)? from|saber (?:mas |nada )?de (?:ustedes|usted))/.test(
    folded.slice(from, to),
  );
}

/** "I will not pay by phone", "not going to pay today": how, when or how much, and no refusal of the debt. */
const partlyPaid =
  /^(?: (?:it|this|that|you|them|anything|the (?:bill|debt|balance|amount)|esto|la deuda|la cuenta))? (?:by (?!law)|with|via|online|over the|through|in (?:person|full|cash|one)|today|tonight|tomorrow|this (?:week|month|friday|weekend)|now|right now|yet|until|till|before|all (?:of it )?(?:at once|now|today)|more than|(?:the |any |your |that )?(?:late|extra|convenience|processing|service|collection)? ?(?:fees?|interest|penalt\w+)|hoy|esta (?:semana|quincena)|este mes|ahora|todavia|hasta|antes|por (?:telefono|internet)|en linea|con (?:tarjeta|cheque)|todo (?:junto|de una)|mas de|(?:los |el )?(?:cargos?|recargos?|intereses))\b/;
/** "My husband will not pay", "I never said I won't pay". */
const notOwnRefusal =
  /\b(?:husband|wife|spouse|ex|insurance|insurer|medicare|medicaid|employer|bank|son|daughter|brother|sister|father|mother|esposo|esposa|marido|seguro|aseguranza)(?: who)?\s*$|\b(?:never|not|n't) (?:said?|say|saying|mean|meant|told|tell)\b[^.!?]{0,12}$/;

/** "Already paid rent", "original creditor is Lakeside" in our own notes, and the like: words that only look like the thing. */
function isOutOfPlace(kind: StatementKind, hit: string, folded: string, index: number): boolean {
  if (kind === 'refusal') {
    return partlyPaid.test(folded.slice(index + hit.length)) || notOwnRefusal.test(folded.slice(0, index));
  }
  if (kind === 'attorney') {
    return /\b(?:no|power of)\s+$/.test(folded.slice(0, index)) || /^(?:our|collector)/.test(hit);
  }
  if (kind === 'dispute' && hit.startsWith('already'))
    return /^\s+(?:rent|taxes)/.test(folded.slice(index + hit.length));
  return false;
}

/** "Mornings are bad", "I cannot be disturbed weekdays 3 to 5", "I work nights; not before noon". */
function inconvenientTimeIn(folded: string): { span: Span; time: TimeOfWeek } | null {
  const sign =
    /\b(?:inconvenient|not convenient|bad (?:time|day|for me)|(?:is|are) (?:a )?bad|(?:can't|cannot|can not|do not|don't|not) (?:be )?(?:disturb(?:ed)?|available|reach(?:ed|able)?|talk|take calls|answer)|won't (?:answer|be available)|unavailable|(?:doesn't|don't|does not|do not|won't) work(?= for me|\W*$)|off[- ]limits|too (?:late|early)\b|(?:is|are) (?:no good|not good|out)\b|(?:prefers?|wants?) no (?:contact|calls?)|^\W*(?:please )?(?:never|not) (?:on|in the|at|during)|(?:i'?m|i am|we'?re|we are|(?:he|she)(?:'s| is)) (?:always |usually |normally )?(?:at|in|on) (?:work|church|class|school|mass|bed|surgery|treatment|dialysis|therapy|training|court|temple|duty)|\bsleeps?|asleep|sleeping|duerm[eo]|no (?:puedo|estoy|es buen)|inconveniente|mal(?:a)? hora|ocupad[oa] (?:los|por|de)|trabajo (?:de|por|los|hasta))\b/.exec(
      folded,
    );
  if (!sign) return null;
  const span = { from: sign.index, to: sign.index + sign[0].length };
  const time = timeOfWeekIn(sentenceAt(folded, sign.index));
  return time ? { span, time } : null;
}
