import { mediaNamed } from './media-named.ts';
import { anyContact, media, stop } from './request-words.ts';

const ways =
  'texts?|texting|msgs?|calls?|calling|e-?mails?|e-?mailing|messages?|letters|llamadas|mensajes|textos|correos|cartas';
const unwelcome: readonly RegExp[] = [
  new RegExp(
    `\\b(?:${ways})\\b[^.!?]{0,25}\\b(?:(?:is|are) (?:not|never)|isn't|aren't|no (?:es|son|estan?)) (?:ok|okay|fine|allowed|welcome|acceptable|appreciated|wanted|bienvenid\\w+|permitid\\w+)\\b`,
  ),
  new RegExp(
    `\\b(?:${ways})\\b[^.!?,;]{0,25}\\b(?:needs?|have|has|must|got|ought|better|gotta|tienen? que|deben?)(?: to| got to)? (?:stop|end|cease|quit|parar|terminar|cesar|acabar)\\b`,
  ),
  /\b(?:do not|don't|does not|never) have (?:my )?(?:permission|consent) to (?:text|call|e-?mail|contact|message)/,
  /\b(?:did not|didn't|never) (?:agree|consent(?:ed)?|agreed) to (?:get |receive |any |these |be )*(?:text|call|e-?mail|message)/,
  new RegExp(
    `\\b(?:if|si) (?:you|u|they|ustedes|vuelven?)\\b[^.!?]{0,30}\\b(?:${ways}|llam\\w+|mand\\w+)\\b[^.!?]{0,30}\\b(?:report\\w*|su(?:e|ing)|complain\\w*|block|police|lawyer|attorney|fcc|cfpb|denunci\\w+|demand\\w+)|\\b(?:report\\w*|su(?:e|ing)|complain\\w*|block|denunci\\w+)\\b[^.!?]{0,30}\\b(?:if|si) (?:you|u|they|vuelven?)\\b[^.!?]{0,15}\\b(?:${ways}|llam\\w+|mand\\w+)\\b`,
  ),
  new RegExp(
    `^\\W*no (?:mas |more )?(?:${ways})\\b(?! (?:\\w+ ){0,3}?(?:last|yesterday|came|arrived|were|was|yet|since)\\b)`,
  ),
  new RegExp(
    `\\b(?:want|need|like|wish|ask(?:ed|ing)?|demand|quiero|pido|exijo)\\b[^.!?]{0,20}\\b(?:${ways})\\b[^.!?]{0,6}\\b(?:to |que )?(?:stop(?:ped)?|end(?:ed)?|ceased?|paren|cesen|terminen)\\b`,
  ),
  new RegExp(
    `\\b(?:but|and|so|just|pero)\\W+no (?:phone |mas )?(?:${ways})(?=\\W*(?:please|pls|por favor)?\\W*$|[,;])`,
  ),
  /\b(?:done|through|finished) (?:talking|speaking)\b[^.!?]{0,15}\b(?:on|over|by) the phone\b|\b(?:not|n't|done|through) do(?:ing)? (?:the |this |these |any )*(?:text|texts|texting|phone|calls?|e-?mails?)(?: thing)?s?\b(?! for)/,
  /\b(?:make|let) this (?:be )?(?:your|the) (?:very )?last (?:call|text|e-?mail|message)\b|\b(?:should|better|has to|must|had better) be (?:your|the) last (?:call|text|e-?mail|message)\b/,
  new RegExp(`^\\W*(?:${ways}) off\\b(?=\\W*(?:please|pls)?\\W*$)`),
  /\b(?:call|text|txt|e-?mail|message|msg|write|contact|bother)(?: to)? (?:me|us) no more\b/,
  /\bneed my (?:permission|consent) to (?:text|call|e-?mail|contact|message|phone)/,
  /\b(?:never|didn't|did not|don't|do not) (?:give|gave|given|grant|granted) (?:you |u |y'all |anyone |anybody )?(?:my |any )?(?:permission|consent|the right|authorization) to (?:call|text|e-?mail|contact|message|phone)/,
  /\b(?:not|won't|refuse|refusing)(?: going)?(?: to)? (?:be )?(?:discuss\w*|talk\w*|handl\w*|deal\w*|go\w* over)\b[^.!?]{0,20}\b(?:over|on|by) the phone\b(?! (?:right )?(?:now|today|at work|here))/,
  new RegExp(
    `\\b(?:further|more|additional|future|any) (?:${ways})\\b[^.!?]{0,15}\\b(?:will|shall|would) be (?:considered |deemed |treated as |taken as |reported as )?(?:harass\\w*|an? violation|reported)`,
  ),
  /\b(?:don't|do not|dont|never) (?:do|conduct|discuss|handle) (?:any )?(?:business|this|money|bills|finances) (?:over|on|by) the phone\b/,
  /\b(?:my|this|our) (?:phone|number|cell|line)\b[^.!?]{0,10}\b(?:is|are) off[- ]limits\b/,
  /\b(?:you|u) (?:call|text|e-?mail|contact|write|message)\b[^.!?]{0,20}\b(?:one more time|once more|again)\b[^.!?]{0,3}\band\b|\bone more (?:call|text|e-?mail|message)\b[^.!?]{0,12}\band\b|\b(?:una llamada|un mensaje|un texto) mas y\b/,
];

/** "Texting is not OK with me": the way of contact first, then the refusal; "you never had my permission to text". */
export const isUnwelcome = (sentence: string): boolean => unwelcome.some((pattern) => pattern.test(sentence));

/** Where a refusal ends and what is welcome instead begins: "don't call me, just e-mail", "quit texting but you can write". */
const alternative =
  /;|,?\s+(?:but|pero|sino)\b|\s+(?:and|y)\s+(?!\w+ing\b)(?=(?:just |only )?(?:send|write|mail|text|e-?mail|call|use|mand|envi)\w* (?:me|us|to|a|it)?\b)|[,-]\s*(?:and |y )?(?=(?:just|only|please|instead|use|rather|solo|mejor|prefiero|i prefer|puede\w*|you (?:can|may))\b|(?:call|text|e-?mail|write|mail|send|phone) (?:me|us|my|to|a|at|instead)\b|(?:llame|escriba|mande|envie)(?:me|nos|nme|nnos)?\b|(?:\w+ ){1,2}(?:is|are|would be) (?:ok|okay|fine|better|best|good|alright|preferred)\b|\w+ works\b)/;

/** The refusal and what is welcome instead; no second part when it goes on refusing ("don't call, don't text, or write"). */
export function partsOfRefusal(rest: string): readonly [string, string] {
  const cut = alternative.exec(rest);
  if (!cut) return [rest, ''];
  const head = rest.slice(0, cut.index);
  const tail = rest.slice(cut.index + cut[0].length);
  const refusesOn = stop.test(tail) || /\b(?:or|nor|either|ni|o|tampoco)\b/.test(tail);
  const asks = mediaNamed(head) !== null || anyContact.test(head);
  // "Stop the paper bills and text me": what is to stop is no contact.
  if (!asks && /\b(?:and|y)\b/.test(cut[0]) && head.split(' ').length > 2) return ['', tail];
  return asks && !refusesOn ? [head, tail] : [rest, ''];
}

/** How far around a refusal, in characters, is looked for what it means. */
const reach = 120;

/** "I can't talk until Friday" and "I never call back" tell of the speaker; "I can't take calls" and "never call me" refuse. */
const isOwnInability = (sentence: string, index: number): boolean => {
  const before = sentence.slice(Math.max(0, index - reach), index);
  const rest = sentence.slice(index, index + reach);
  if (/^never /.test(rest)) {
    if (neverDone.test(rest)) return true;
    if (/\b(?:i|we)\s+$/.test(before)) return !/^never (?:want|wish|again|ever)/.test(rest);
    return /^\W*$/.test(before) && !neverRefuses.test(rest);
  }
  if (/^(?:do not|don't|dont) /.test(rest)) return isOwnHabit(before, rest) || isReproach(before, rest);
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
/** "You never called me back". */
const neverDone =
  /^never (?:(?:call|text|e-?mail|answer|return|contact|reach|mail)ed|phoned|wrote|sent|rang)\b/;
const neverRefuses =
  /^never (?:call|text|e-?mail|mail|contact|write|message|phone|reach|want|wish|again|ever)/;
const ownAct =
  /^\S+(?: not)? (?:even |really |usually |normally |often |ever )?(?:call|text|e-?mail|write|mail|message|phone)\b/;

/** "I don't text much". */
const isOwnHabit = (before: string, rest: string): boolean =>
  /\b(?:i|we)\s+$/.test(before) && ownAct.test(rest);

/** "You don't call enough"; but "you do not call me again" is an order. */
const isReproach = (before: string, rest: string): boolean =>
  /(?:^|[,;]|\b(?:and|but|so|because|y|pero))\W*(?:you|u)\s+$/.test(before) &&
  ownAct.test(rest) &&
  (!/^\S+(?: not)? (?:\w+ ){1,2}(?:me|us|my|this|here)\b/.test(rest) ||
    /\b(?:back|enough|often|much)\b/.test(rest));

/** Denials that refuse contact only when they govern it: "don't call", but not "don't have the money, can you text me". */
const denial =
  /^(?:do not|don't|dont|never|must not|may not|should not|can not|cannot|can't|cant|not (?:want|wish|like)|no (?:me|nos|se|quiero|deseo))\b/;
/** What may stand between a denial and the way of contact. */
const links = new Set(
  (
    "ever again please pls even just want wanna gonna wants wish like need think dare try attempt use keep continue start you y'all them they anyone anybody to be being get getting receive receiving " +
    'talk talking speak speaking hable hablen hablar hablarme take taking accept answer any no more your the these those this that further additional such of from me my us our by via over on in through with for at here send sending sent put allow ' +
    'appreciate give permission consent agree under circumstances or nor and not really ' +
    'number promotions offers ads notifications alerts updates reminders promociones ofertas avisos notificaciones publicidad me nos se le les lo la los las el un una quiero deseo que vuelva vuelvan volver a mas por favor ya recibir su sus de mi al este esta esos estos numero telefono celular trabajo casa mande manden mandar ' +
    'mandarme mandando envie envien enviar enviarme enviando siga sigan hagan haga ni o y nunca jamas para ustedes usted nadie ninguna ningun tipo intente intenten'
  ).split(' '),
);

/** "I can't stop you", "my phone doesn't stop ringing"; but "if you don't stop" demands it. */
const deniedStop =
  /\b(?:don't|do not|never|no|nunca|can't|cannot|can not|couldn't|could not|won't|will not|doesn't|does not|didn't|did not)\s+$/;

export function isMeant(sentence: string, match: RegExpExecArray): boolean {
  const before = sentence.slice(Math.max(0, match.index - reach), match.index);
  if (deniedStop.test(before) && !/\b(?:if|si)\b/.test(before)) return false;
  if (isOwnInability(sentence, match.index)) return false;
  const end = match.index + match[0].length;
  const after = sentence.slice(end, end + reach);
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

/** "I do not have your call in my records" names calls without asking for anything: the way of contact must follow soon. */
export function isAboutUs(rest: string): boolean {
  const near = rest.split(/\s+/).slice(0, 11).join(' ');
  return anyContact.test(near) || media.some(([, words]) => words.test(near));
}
