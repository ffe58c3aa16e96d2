import type { ContactChannel } from '../facts.ts';
import { type Span, sentences } from './text.ts';
import { type TimeOfWeek, timeOfWeekIn } from './times.ts';

/**
 * What a consumer asks about being contacted, from free words in English or Spanish. No magic word is needed
 * (12 CFR 1006.14(h)(1), cmts 6(b)(1)-1, 14(h)(1)-1), so a request is read by its parts: a refusal or limit, a way of
 * contact, and what it is limited to (a medium, a number, a place, hours).
 */
export interface ContactRequest extends Span {
  /** `stop`: not this way. `only`: no other way. `prefer`: a wish that closes nothing. `resume`: a stop is lifted, with a `time` only the hours closed. */
  readonly is: 'stop' | 'only' | 'prefer' | 'resume';
  /** Null: contact of any kind. */
  readonly media: readonly ContactChannel[] | null;
  readonly number: string | null;
  readonly place: string | null;
  readonly time: TimeOfWeek | null;
}

const media: readonly (readonly [ContactChannel, RegExp])[] = [
  [
    'call',
    /\b(?:call(?:s|ing|ed)?|blow(?:ing)? up|(?:tele)?phon(?:e|ing)|phone calls?|ring(?:ing)?|dial(?:ing)?|marc(?:ar|arme|an|en|ando)|llam(?:ar|arme|arnos|e|en|es|eme|enme|ando|adas?|adme)|telefono|telefonear(?:me)?)\b/,
  ],
  [
    'text',
    /\b(?:text(?:s|ing|ed)?|text messages?|sms|mensajes?(?: de texto)?|textos?|mensajear(?:me)?|textear(?:me)?|whatsapp)\b/,
  ],
  ['email', /\b(?:e-?mail(?:s|ing|ed)?|correos?(?: electronicos?)?|e-?mails?)\b/],
  ['letter', /\b(?:mail(?:ing|ings)?(?! lists?\b)|letters?|post|cartas?|correo postal)\b/],
];

const anyContact =
  /\b(?:contact(?:s|ing|ed|arme|ar|en|e|eme|enme)?|communicat(?:e|es|ing|ion|ions)|comunic(?:arse|acion(?:es)?|aciones|ar|arme|arte|uen|ue|arnos|andose)|comuniquen?|reach(?:ing)? out|both?er(?:ing)?|harass(?:ing)?|messag(?:e|es|ing)|msg(?:s|ing)?|bug(?:ging)?|pester(?:ing)?|annoy(?:ing)?|spam(?:ming)?|hound(?:ing)?|badger(?:ing)?|hitting (?:me|my|us|up)|writ(?:e|ing)|escrib(?:ir|irme|irnos|a|an|ame|anme|iendo)|molest(?:ar|arme|en|e|ando)|contacto|hearing from|hear from|saber (?:mas |nada )?de (?:ustedes|usted)|send(?:ing)? (?:me |us )?(?:these|those|this|that|them|any|anything|stuff)|mailing lists?|distribution lists?|(?:receive|get|recibir) (?:these|those|this|that|them|any|anything|more|est[oae]s?|mas|nada)|you to stop)\b/;

const stop =
  /\b(?:stop(?! by\b)|quit|cease|discontinue|desist|halt|end all|knock it off|enough (?:with|of)|(?:asking|telling|begging) you to stop|(?:tired|sick) of|fed up with|(?:hart|cansad)[oa]s? de|not interested in|no interest in|not (?:by|via|over|through)|(?:(?:do not|don't) (?:authori[sz]e|consent to|permit|allow))|cancel(?=\w* (?:(?:all|of|the|these|those|your|my|los|las|sus|estos|esas) )*(?:texts|text messages|messages|e-?mails|calls|alerts|mensajes|textos|correos|llamadas)\b)\w*|no (?:autorizo|acepto|permito|consiento|doy (?:permiso|consentimiento)|(?=(?:llam|escrib|mand|envi|contact|comuni|molest|marqu|texte|mensaj)\w+))|mind not|(?:instead|rather) (?:of|than) (?=call|phon|text|e-?mail|mail|writ|messag|letter)|(?:en vez|en lugar) de|no more|no further|refrain from|do not|don't|dont|never|must not|may not|should not|can not|cannot|can't|cant|not allowed to|no longer (?:want|wish|consent)|not (?:want|wish|like)|(?:rather|prefer)(?: that)? (?:you|they)(?:'d| would)? (?:not|didn't|did not|don't|do not)|rather not (?:be|get|receive)|(?:don't|do not) (?:want|wish)|not to|please no|wants? no|deje|dejen|dejar de|par(?:e|en)(?:le)?|cesen?|cesar|no me|no nos|no se|no vuelva|no vuelvan|no quiero|no deseo|no mas|ya no|basta de|eviten?|prohibo|not (?:be )?(?:called|texted|emailed|contacted))\b/;

const only =
  /\b(?:only|just|solely|exclusively|solo|solamente|unicamente|nada mas|preferably)\b|\b(?:in writing|por escrito)\b/;

const bareStop =
  /(?:^|[,;])\W*(?:please\s+|pls\s+|por favor\s+)?(?:stop|stop ?all|end|quit|cancel|unsubscribe|revoke|opt[- ]?out|remove(?: me)?|no more|alto|enough|unsub|ya no(?: mas)?|basta|baja|cancelar|detener|parar?|salir)(?:\s+(?:please|pls|now|all|it|this|these|those|them|texts?|messages?|mensajes|ya|por favor|thank you|thanks))*\W*$/;

/** "Would you please stop", "I asked you to stop", "ya basta", "STOP STOP": words of stopping and of courtesy, and nothing else. */
const stopWord =
  /^(?:st+o+p+|stopall|quit|unsubscribe|unsub|alto|par(?:e|en|ar|ale|enle|ele)|basta|ba(?:ja)|cancel(?:ar|e|en)|deten(?:er|gan|ga|ganse|gase)|salir)$/;
const courtesy = new Set(
  (
    "please pls plz kindly just would could can will you u i i'm i've we asked told said already want need wish to it this all now again immediately today thanks thank me us " +
    'and damn por favor ya mas ahora mismo esto todo gracias le les pido pedi que'
  ).split(' '),
);
function isOnlyStopping(sentence: string): boolean {
  const words = sentence.match(/[a-z']+/g) ?? [];
  if (/\b(?:can|may|could|should|do|did|will|shall) (?:i|we)\b/.test(sentence)) return false;
  return (
    words.some((word) => stopWord.test(word)) &&
    words.every((word) => stopWord.test(word) || courtesy.has(word))
  );
}
const goAway =
  /^\W*(?:please |just )?(?:go away|get lost|back off|buzz off|cut it out|knock it off|let me be)(?: please| now| already)?\W*$/;

const offList =
  /\b(?:unsubscribe|opt(?:ing|ed)?[- ]?(?:me )?out|take (?:me|(?:my|this) (?:number|name|phone|cell|email|address)) off|(?:remove|delete|erase) (?:me|(?:my|this) (?:number|name|cell|phone|email|address))|lose (?:my|this) number|revoke (?:my |any |all )?(?:prior )?consent|leave (?:me|us)\b[^.!?]{0,25} alone|dar(?:me)? de baja|(?:quit|saqu|borr|elimin|remuev)(?:e|en)(?:me|nos)? (?:de|(?:mi|este|nuestro) (?:numero|correo|telefono|celular|nombre))|revoco|dej(?:e|en)me en paz|do not call list|wrong (?:number|person)|numero equivocado)\b/;

const resume =
  /^\W*(?:start|unstop|resume|comenzar|iniciar)\W*$|\b(?:(?:you|y'all|they) (?:can|may)|it'?s (?:ok|okay|fine|alright) (?:to|for you to)|feel free to|ok to|okay to|puede[n]?|esta bien que) (?:now |start |again )?(?:call|text|e-?mail|write|contact|reach|llamar|escribir|contactar|mandar)(?! (?:to )?(?:my|our|the) (?:lawyer|attorney|wife|husband|spouse|son|daughter|accountant))/;

/** "Mondays are fine now", "any time is OK": hours closed before are open again, and nothing else. */
const reopensTime =
  /\b(?:(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?|weekdays?|weekends?|mornings?|afternoons?|evenings?|any ?time|any day|(?:los |el )?(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)) (?:are|is|estan?) (?:now |all |ya )*(?:fine|ok|okay|good|alright|bien)|(?:call|contact|text) (?:me )?any ?(?:time|day))\b/;
const wholeWeek: TimeOfWeek = { days: null, fromMinute: null, toMinute: null };

const numbers: readonly (readonly [string, RegExp])[] = [
  [
    'work',
    /\b(?:work (?:number|phone|line|cell|email)|office (?:number|phone|line)|(?:numero|telefono) (?:del|de mi) trabajo)\b/,
  ],
  ['mobile', /\b(?:cell(?: ?phone)?|mobile|celular|movil)\b/],
  ['home', /\b(?:home (?:number|phone|line)|land ?line|house phone|telefono (?:fijo|de (?:mi )?casa))\b/],
];

const places: readonly (readonly [string, RegExp])[] = [
  [
    'work',
    /\b(?:(?:at|to|in|from) (?:my |the |his |her )?(?:work(?:place)?|job|office|place of (?:work|employment|business)|employer|shop|store|warehouse)|work number|(?:al|en el|en mi|a mi|del) (?:trabajo|empleo|oficina)|(?:en|a) la oficina|workplace)\b/,
  ],
  [
    'school',
    /\b(?:at|to|in) (?:my |the )?(?:school|college|university|campus|class)\b|\b(?:en|a) (?:la|mi) (?:escuela|universidad)\b/,
  ],
  ['hospital', /\b(?:at|to|in) (?:my |the )?(?:hospital|clinic|nursing home)\b|\ben el hospital\b/],
  ['church', /\b(?:at|to|in) (?:my |the )?(?:church|mosque|temple|synagogue)\b|\ben la iglesia\b/],
  [
    'home',
    /\b(?:at|to) (?:my |the |his |her )?(?:home|house|residence|parents'? (?:home|house)|mother'?s(?: house)?|mom'?s(?: house)?)\b|\b(?:a|en) (?:mi )?casa\b/,
  ],
];

const mediumAfterBy =
  /\b(?:by|via|through|over|on|using|por|mediante|a traves de|en)\s+(?:the |my |phone or |regular |us |el |la |mi )?((?:call|phone|telephone|text|sms|text message|e-?mail|mail|letter|post|telefono|texto|mensaje|correo electronico|correo|carta)s?)\b/g;

/** Every request about being contacted that the folded words make. */
export function contactRequestsIn(folded: string): ContactRequest[] {
  const found: ContactRequest[] = [];
  for (const span of sentences(folded)) {
    const request = requestIn(folded.slice(span.from, span.to), span);
    if (request) found.push(request);
  }
  return found;
}

/** "Why did you stop texting me?" asks about the past. */
const asksBack = /^\W*(?:why|when did|how come|did you|have you|por que|cuando)\b/;

function requestIn(sentence: string, span: Span): ContactRequest | null {
  if (asksBack.test(sentence)) return null;
  const whole = { ...span, media: null, number: null, place: null, time: null };
  if (resume.test(sentence) && !stop.test(sentence) && !only.test(sentence)) {
    return { ...whole, is: 'resume', media: mediaNamed(sentence) };
  }
  if (reopensTime.test(sentence) && !stop.test(sentence)) {
    const time = /\bany ?(?:time|day)\b/.test(sentence) ? wholeWeek : timeOfWeekIn(sentence);
    return { ...whole, is: 'resume', media: null, time };
  }
  if (bareStop.test(sentence) || isOnlyStopping(sentence) || goAway.test(sentence))
    return { ...whole, is: 'stop', media: null };
  if (isUnwelcome(sentence)) return { ...whole, is: 'stop', media: mediaNamed(partsOfRefusal(sentence)[0]) };
  const stopped = stopIn(sentence);
  if (stopped) return { ...span, ...stopped };
  return onlyIn(sentence, span);
}

/** "Texting is not OK with me": the way of contact first, then the refusal. */
const isUnwelcome = (sentence: string): boolean =>
  /\b(?:texts?|texting|calls?|calling|e-?mails?|e-?mailing|messages?|llamadas|mensajes|correos)\b[^.!?]{0,25}\b(?:(?:is|are) (?:not|never)|isn't|aren't|no (?:es|son|estan?)) (?:ok|okay|fine|allowed|welcome|acceptable|appreciated|wanted|bienvenid\w+|permitid\w+)\b|\b(?:texts?|texting|calls?|calling|e-?mails?|e-?mailing|messages?|letters|llamadas|mensajes|textos|correos|cartas)\b[^.!?,;]{0,25}\b(?:needs?|have|has|must|got|ought|better|gotta|tienen? que|deben?)(?: to| got to)? (?:stop|end|cease|quit|parar|terminar|cesar|acabar)\b|\b(?:do not|don't|does not|never) have (?:my )?(?:permission|consent) to (?:text|call|e-?mail|contact|message)|\b(?:did not|didn't|never) (?:agree|consent(?:ed)?|agreed) to (?:get |receive |any |these |be )*(?:text|call|e-?mail|message)\w*|^\W*no (?:mas |more )?(?:texts?|calls?|e-?mails?|messages?|mensajes|textos|llamadas|correos|cartas|letters)\b/.test(
    sentence,
  );

/** Where a refusal ends and what is welcome instead begins: "don't call me, just e-mail", "quit texting but you can write". */
const alternative =
  /;|,?\s+(?:but|pero|sino)\b|\s+(?:and|y)\s+(?=(?:just |only )?(?:send|write|mail|use|mand|envi)\w* (?:me|us|to|a|it)?\b)|[,-]\s*(?:and |y )?(?=(?:just|only|please|instead|use|rather|solo|mejor|prefiero|i prefer|puede\w*|you (?:can|may))\b|(?:call|text|e-?mail|write|mail|send|phone) (?:me|us|my|to|a|at|instead)\b|(?:llame|escriba|mande|envie)(?:me|nos|nme|nnos)?\b|(?:\w+ ){1,2}(?:is|are|would be) (?:ok|okay|fine|better|best|good|alright|preferred)\b|\w+ works\b)/;

/** The refusal and what is welcome instead; no second part when it goes on refusing ("don't call, don't text, or write"). */
function partsOfRefusal(rest: string): readonly [string, string] {
  const cut = alternative.exec(rest);
  if (!cut) return [rest, ''];
  const head = rest.slice(0, cut.index);
  const tail = rest.slice(cut.index + cut[0].length);
  const refusesOn = stop.test(tail) || /\b(?:or|nor|either|ni|o|tampoco)\b/.test(tail);
  const asks = mediaNamed(head) !== null || anyContact.test(head);
  return asks && !refusesOn ? [head, tail] : [rest, ''];
}

/** "I can't talk until Friday" tells of the consumer; "I can't take calls" and "you can't call me" refuse. */
const isOwnInability = (sentence: string, index: number): boolean => {
  const before = sentence.slice(0, index);
  const rest = sentence.slice(index);
  if (/^never /.test(rest)) return /(?:^\W*|\b(?:i|we)\s+)$/.test(before) && !neverRefuses.test(rest);
  if (
    !/^(?:can't|cant|cannot|can not) /.test(rest) ||
    /\b(?:you|u|y'all|they|anyone|anybody|people)\s+$/.test(before)
  )
    return false;
  const dropped = /^\W*$/.test(before);
  return (
    !/^\w+(?:'t| not)? (?:take|get|receive|accept|have|be )/.test(rest) &&
    !(dropped && /^\w+(?:'t| not)? (?:call|text|e-?mail|contact|write|message|phone)/.test(rest))
  );
};
const neverRefuses =
  /^never (?:call|text|e-?mail|mail|contact|write|message|phone|reach|want|wish|again|ever)/;

/** Denials that refuse contact only when they govern it: "don't call", but not "don't have the money, can you text me". */
const denial =
  /^(?:do not|don't|dont|never|must not|may not|should not|can not|cannot|can't|cant|not (?:want|wish|like)|no (?:me|nos|se|quiero|deseo))\b/;
/** What may stand between a denial and the way of contact. */
const links = new Set(
  (
    "ever again please pls even just want wants wish like need think dare try attempt use keep continue start you y'all them they anyone anybody to be being get getting receive receiving " +
    'talk talking speak speaking hable hablen hablar hablarme take taking accept answer any no more your the these those this that further additional such of from me my us our by via over on in through with for at here send sending sent put allow ' +
    'appreciate give permission consent agree under circumstances or nor and not really ' +
    'me nos se le les lo la los las el un una quiero deseo que vuelva vuelvan volver a mas por favor ya recibir su sus de mi al este esta esos estos numero telefono celular trabajo casa mande manden mandar ' +
    'mandarme mandando envie envien enviar enviarme enviando siga sigan hagan haga ni o y nunca jamas para ustedes usted nadie ninguna ningun tipo intente intenten'
  ).split(' '),
);

function isMeant(sentence: string, match: RegExpExecArray): boolean {
  const before = sentence.slice(0, match.index);
  if (/\b(?:don't|do not|never|no|nunca)\s+$|\bnot that (?:i|we)\s+$/.test(before)) return false;
  if (isOwnInability(sentence, match.index)) return false;
  const end = match.index + match[0].length;
  const after = sentence.slice(end, end + 120);
  const near = after.slice(0, Math.max(0, firstWay(after)));
  if (!denial.test(match[0]))
    return firstWay(after) < 0 || !/[,;]/.test(near) || /\b(?:stop|quit|cease)\b/.test(match[0]) === false;
  return (
    firstWay(after) >= 0 &&
    !/[,;]/.test(near) &&
    (near.match(/[a-z']+/g) ?? []).every((word) => links.has(word))
  );
}

/** Where the first way of contact stands; -1: none. */
function firstWay(rest: string): number {
  const found = [anyContact, ...media.map(([, words]) => words)]
    .map((words) => rest.search(words))
    .filter((index) => index >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

/** "Stop calling my wife": about somebody else's line, not the speaker's. */
const isForOthers = (rest: string): boolean =>
  /^\W*(?:[\w']+\s+){1,6}?(?:my|our|his|her) (?:wife|husband|spouse|mother|mom|father|dad|parents|sister|brother|son|daughter|kids?|children|family|neighbou?rs?|friends?|boss|employer|co-?workers?|ex|girlfriend|boyfriend|roommate|grandm\w+|landlord|relatives?)\b(?!'s? (?:phone|cell|number|line|house|home))/.test(
    rest,
  ) && !/\b(?:me|us|myself)\b/.test(rest.split(/[,;]/)[0] ?? '');

function stopIn(sentence: string): Omit<ContactRequest, keyof Span> | null {
  const listed = offList.test(sentence);
  const match = [...sentence.matchAll(new RegExp(stop, 'g'))].find((one) => isMeant(sentence, one)) ?? null;
  if (!match && !listed) return null;
  if (match && isForOthers(sentence.slice(match.index))) return null;
  const [rest, instead] = partsOfRefusal(match ? sentence.slice(match.index) : sentence);
  const named = mediaNamed(rest);
  if (!listed && !named && !anyContact.test(rest)) return null;
  if (!listed && match && !isAboutUs(rest)) return null;
  const welcome = named === null ? mediaNamed(instead) : null;
  if (welcome) return { is: 'only', media: welcome, number: null, place: null, time: null };
  return {
    is: 'stop',
    media: named,
    number: first(numbers, rest),
    place: first(places, rest),
    time: timeOfWeekIn(rest),
  };
}

/** "I do not have your call in my records" names calls without asking for anything: the way of contact must follow soon. */
function isAboutUs(rest: string): boolean {
  const near = rest.split(/\s+/).slice(0, 9).join(' ');
  return anyContact.test(near) || media.some(([, words]) => words.test(near));
}

function onlyIn(sentence: string, span: Span): ContactRequest | null {
  const exclusive = only.test(sentence);
  const asked =
    /\b(?:in writing|por escrito)\b/.test(sentence) ||
    /\b(?:talk|speak|available|free|hablar|disponible)\b/.test(sentence) ||
    anyContact.test(sentence) ||
    media.some(([, words]) => words.test(sentence));
  if (!asked) return null;
  const time = timeOfWeekIn(sentence);
  const named = /\b(?:in writing|por escrito)\b/.test(sentence)
    ? (['letter'] as const)
    : mediaNamed(sentence);
  if (!time && !(named && exclusive)) return null;
  return { ...span, is: exclusive ? 'only' : 'prefer', media: named, number: null, place: null, time };
}

/** Media a sentence names; "contact me by text" names texts only; "call or text" both. Null: contact of any kind. */
function mediaNamed(sentence: string): ContactChannel[] | null {
  const by = [...sentence.matchAll(mediumAfterBy)].map((match) => match[1] ?? '');
  const words = by.length > 0 && anyContact.test(sentence) ? by.join(' ') : sentence;
  const text = words.replace(/\be-?mail/g, 'email').replace(/\btext messag\w*|\bmensajes? de texto/g, 'sms');
  const named = media
    .filter(([, pattern]) => pattern.test(withoutOther(text, pattern)))
    .map(([channel]) => channel);
  return named.length === 0 ? null : named;
}

/** `correo` alone is e-mail, `correo postal` is not; `cell phone` and `phone number` name a number, not calls. */
function withoutOther(text: string, pattern: RegExp): string {
  const trimmed = text.replace(
    /\b(?:cell ?phone|phone number|telephone number|numero de telefono|(?:house|work|home|this|my|that|his|her) phone)s?\b(?! calls?)/g,
    '#',
  );
  return pattern.source.includes('correos') ? trimmed.replace(/correo postal/g, '') : trimmed;
}

function first(table: readonly (readonly [string, RegExp])[], text: string): string | null {
  return table.find(([, words]) => words.test(text))?.[0] ?? null;
}
