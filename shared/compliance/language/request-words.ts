import type { ContactChannel } from '../facts.ts';
import { anyOf } from './any-of.ts';
import type { TimeOfWeek } from './times.ts';

/** Words of contact, of refusing it, of limits; English and Spanish, on folded text. */

export const media: readonly (readonly [ContactChannel, RegExp])[] = [
  [
    'call',
    anyOf(
      'call(?:s|ing|ed)?|blow(?:ing)? up(?![^.!?]{0,20} with (?:these|those|this))|(?:tele)?phon(?:e|ed|ing)|phone calls?|ring(?:ing)?',
      'land ?lines?|dial(?:ing)?|(?:mar(?:c(?:ar|arme|an|ando)|qu(?:e|en|eme|enme)))',
      'llam(?:ar|arme|arnos|aran|e|en|es|eme|enme|ando|adas?|adme)|telefono|telefonear(?:me)?',
    ),
  ],
  [
    'text',
    anyOf(
      'text(?:s|ing|ed)?|text messages?|sms|mensajes?(?: de texto)?|textos?|mensajear(?:me)?',
      'texte(?:ar|aran|en?|es|ando)(?:me|nos)?|mensaje(?:e|en|ando)(?:me|nos)?|whatsapp|txt(?:s|ing)?',
    ),
  ],
  ['email', /\b(?:e-?mail(?:s|ing|ed)?|correos?(?: electronicos?)?|e-?mails?)\b/],
  ['letter', /\b(?:mail(?:ing|ings)?(?! lists?\b)|letters?|post|cartas?|correo postal)\b/],
];

export const anyContact = anyOf(
  'contact(?:s|ing|ed|arme|ar|en|e|eme|enme)?|communicat(?:e|es|ing|ion|ions)',
  'comunic(?:arse|acion(?:es)?|aciones|ar|arme|arte|uen|ue|arnos|andose)|comuniquen?',
  'reach(?:ing)? out|both?er(?:ing|ed)?|harass(?:ing|ed)?|messag(?:e|es|ing|ed)|msg(?:s|ing)?',
  'bug(?:ging)?|pester(?:ing)?|annoy(?:ing)?|spam(?:ming)?|hound(?:ing)?|badger(?:ing)?',
  String.raw`using it(?<=\b(?:e-?mail|number|phone|cell|line|address)\b[^.!?]{0,25})|using (?:this|that|my) (?:number|e-?mail|phone|cell|address|line)`,
  'blow(?:ing)? up|hitting (?:me|my|us|up)|writ(?:e|ing)|escrib(?:ir|irme|irnos|a|an|ame|anme|iendo)',
  'molest(?:ar|arme|en|e|ando)|contacto|hearing from|hear from',
  'saber (?:mas |nada )?de (?:ustedes|usted)',
  'send(?:ing)? (?:me |us )?(?:these|those|this|that|them|any|anything|stuff)|mailing lists?',
  'distribution lists?',
  '(?:receive|get|recibir) (?:these|those|this|that|them|any|anything|more|est[oae]s?|mas|nada)',
  'you to stop',
);

export const stop = anyOf(
  String.raw`stop(?! by\b)|quit|cease|discontinue|desist|halt|end all|knock (?:it )?off|lay off|(?:enough|enuff?)(?: (?:with|of)|(?= (?:texts?|calls?|e-?mails?|messages|msgs)\b))`,
  '(?:ask(?:ed|ing)|t(?:old|elling)|begg(?:ed|ing)) (?:you|u)(?: [a-z0-9]+){0,2} to (?:stop|quit)|avoid|(?:if|wish|prefer|like) (?:you|they)(?: would| could)? (?:stopped|ceased)|(?:tired|sick) of|fed up with',
  '(?:hart|cansad)[oa]s? de|ya (?:estuvo|basta|suficiente)(?: bueno| bien)? (?:de|con)|not interested in|no interest in|not (?:by|via|over|through)',
  "(?:(?:do not|don't) (?:authori[sz]e|consent to|permit|allow))",
  String.raw`cancel(?=\w* (?:(?:all|of|the|these|those|your|my|subscription|to|from|los|las|sus|estos|esas) )*(?:texts|text messages|messages|e-?mails|calls|alerts|mensajes|textos|correos|llamadas)\b)\w*`,
  String.raw`no (?:autorizo|acepto|permito|consiento|doy (?:permiso|consentimiento)|(?=(?:llam|escrib|mand|envi|contact|comuni|molest|marqu|texte|mensaj)\w+))`,
  'mind not|(?:instead|rather) (?:of|than) (?=call|phon|text|e-?mail|mail|writ|messag|letter)',
  String.raw`(?<=\b(?:rather|prefer|sooner)\b[^.!?]{0,40} )than (?=(?:call|phon|text|e-?mail|mail|writ|messag|letter)\w*\b)`,
  String.raw`(?<=\bprefer\b[^.!?]{0,40} )over (?=(?:phone )?(?:call|text|e-?mail|letter|mail)s?\b)`,
  'cut (?:out |off )?(?:the|these|those|all)(?= (?:texts?|calls?|e-?mails?|messages)\\b)',
  'not (?:taking|accepting)(?= (?:any |your |more |phone |further )*(?:calls|texts|e-?mails))',
  "(?:en vez|en lugar) de|no more|no further|refrain from|do not|don't|dont|never|must not",
  "may not|should not|can not|cannot|can't|cant|not allowed to|no longer (?:want|wish|consent)",
  'not (?:want|wish|like)',
  "(?:rather|prefer)(?: that)? (?:you|they)(?:'d| would)? (?:not|didn't|did not|don't|do not)",
  "rather not (?:be|get|receive)|(?:don't|do not) (?:want|wish)|not to|please no|wants? no|deje",
  'dejen|dejar de|par(?:e|en)(?:le)?|cesen?|cesar|no me|no nos|no se|no vuelva|no vuelvan',
  'no quiero|no deseo|no mas|ya no|basta de|eviten?|prohibo|abst(?:enga|engase|enganse|enerse)',
  'not (?:be )?(?:called|texted|emailed|contacted)',
);

export const only =
  /\b(?:only|just(?! (?:got|had|paid|saw|woke|sent|wanted|did|now|finished|made|called|texted|tried|left|started|moved|lost|received|spoke|talked|been|about|going)\b)|solely|exclusively|solo|solamente|unicamente|nada mas|preferably|(?:nothing|not|never|no calls?) (?:outside|at other times)|not (?:before|earlier|sooner)(?=\W*$)|(?:no|not (?:at )?any) other (?:times?|hours?|days?|way)|(?:ningun|a ninguna) otr[oa] (?:dias?|horas?|horario|momento))\b/;

/** Everything on paper: more than one thing to be put in writing. */
export const onPaper =
  /\b(?:everything|all|only|just|solely|contact|communicat\w+|correspond\w*|deal|prefer|keep it|from now on|todo|solo|solamente|unicamente|comuni\w+|contact\w+|quiero que)\b[^.!?]{0,40}\b(?:in writing|por escrito)\b|\b(?:in writing|por escrito)(?: please| por favor)? (?:only|solamente|nada mas|unicamente)\b|^\W*(?:please )?(?:in writing|por escrito)\W*$/;

export const offList = anyOf(
  'unsub?s?cri?be?|unsuscribe|opt(?:ing|ed)?[- ]?(?:me )?out',
  'take (?:me|(?:my|this) (?:number|name|phone|cell|email|address|#|num)) off',
  '(?:remove|delete|erase) (?:me|(?:my|this) (?:number|name|cell|phone|email|address))',
  '(?:get|take|drop|scrub) (?:me|(?:my|this) (?:number|name|cell|phone|email|address)) (?:off|out of|from)',
  '(?:be|get|been|being) (?:removed|taken off|deleted|dropped) from (?:\\w+ ){0,2}(?:texts?|alerts?|lists?|messages|e-?mails?|calls)',
  'leave (?:me|us|my number) off (?:of )?(?:your|the|this|these)|lose (?:my|this) number|revoke (?:my |any |all )?(?:prior )?consent',
  String.raw`leav(?:e|ing) (?:me|us|him|her|them|my \w+)\b[^.!?]{0,25} alone|leave (?:me|us) be(?=\W*$|[,;.])|(?<=^\W*|[,;]\s*|\b(?:please|pls|and|just)\s)turn (?:them|these|those) off|dar(?:me)? de baja`,
  '(?:quit|saqu|borr|elimin|remuev)(?:e|en)(?:me|nos)? (?:de|(?:mi|este|nuestro) (?:numero|correo|telefono|celular|nombre))',
  String.raw`revoco|cease\W+(?:and\W+|n\W+)?desist|dej(?:e|en)me en paz|(?:do[- ]not|don't|no)[- ]call list|(?:remove|delete) from (?:your |the |this )?(?:lists?|system|database|texts?|messages)`,
  'wrong (?:number|person)|numero equivocado',
);

export const resume =
  /^\W*(?:start|unstop|resume|comenzar|iniciar)\W*$|\b(?:(?:you|y'all|they) (?:can|may)|it'?s (?:ok|okay|fine|alright) (?:to|for you to)|feel free to|ok to|okay to|puede[n]?|esta bien que) (?:now |start |again )?(?:call|text|e-?mail|write|contact|reach|llamar|escribir|contactar|mandar)(?! (?:to )?(?:my|our|the) (?:lawyer|attorney|wife|husband|spouse|son|daughter|accountant))/;

/** "Mondays are fine now", "any time is OK": hours closed before are open again, and nothing else. */
export const reopensTime = anyOf(
  '(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days?|weekdays?|weekends?|mornings?|afternoons?|evenings?|any ?time|any day|(?:los |el )?(?:lunes|martes|miercoles|jueves|viernes|sabados?|domingos?)) (?:are|is|estan?) (?:now |all |ya )*(?:fine|ok|okay|good|alright|bien)',
  '(?:call|contact|text) (?:me )?any ?(?:time|day)',
);
export const wholeWeek: TimeOfWeek = { days: null, fromMinute: null, toMinute: null };

export const numbers: readonly (readonly [string, RegExp])[] = [
  [
    'work',
    anyOf(
      'work (?:number|phone|line|cell|email)|office (?:number|phone|line)',
      '(?:numero|telefono) (?:del|de mi) trabajo',
    ),
  ],
  ['mobile', /\b(?:cell(?: ?phone)?|mobile|celular|movil)\b/],
  [
    'home',
    anyOf(
      'home (?:number|phone|line)|land ?line|house phone',
      '(?:call|ring|phone|dial)(?:ing)? (?:my |the |our )?(?:house|home)(?! (?:phone|number|line))',
      'telefono (?:fijo|de (?:mi )?casa)',
    ),
  ],
];

export const places: readonly (readonly [string, RegExp])[] = [
  [
    'work',
    anyOf(
      '(?:call|phone|contact|ring)(?:ing)? (?:my|his|her|the) (?:job|work(?:place)?|office|shop|store|warehouse|plant|factory|restaurant|front desk)(?! (?:number|phone|line|cell|email))',
      '(?:at|to|in|from) (?:my |the |his |her )?(?:work(?:place)?|job|office|place of (?:work|employment|business)|employer|shop|store|warehouse)',
      'work number|(?:al|en el|en mi|a mi|del) (?:trabajo|empleo|oficina)|(?:en|a) la oficina',
      'workplace',
    ),
  ],
  [
    'school',
    /\b(?:at|to|in|call|phone|contact) (?:my |the )?(?:school|college|university|campus|class)\b|\b(?:en|a) (?:la|mi) (?:escuela|universidad)\b/,
  ],
  [
    'hospital',
    /\b(?:at|to|in|call|phone|contact) (?:my |the )?(?:hospital|clinic|nursing home)\b|\ben el hospital\b/,
  ],
  [
    'church',
    /\b(?:at|to|in|call|phone|contact) (?:my |the )?(?:church|mosque|temple|synagogue)\b|\ben la iglesia\b/,
  ],
  [
    'home',
    /\b(?:at|to) (?:my |the |his |her )?(?:home|house|residence|parents'? (?:home|house)|mother'?s(?: house)?|mom'?s(?: house)?)\b|\b(?:a|en) (?:mi |la )?casa\b/,
  ],
];

export const mediumAfterBy =
  /\b(?:by|via|through|over|on|using|por|mediante|a traves de|en)\s+(?:the |my |phone or |regular |us |el |la |mi )?((?:call|phone|telephone|text|sms|text message|e-?mail|mail|letter|post|telefono|texto|mensaje|correo electronico|correo|carta)s?)\b/g;
