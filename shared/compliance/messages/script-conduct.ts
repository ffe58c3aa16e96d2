import { anyOf, everyOf } from '../language/any-of.ts';
import { sentences } from '../language/text.ts';
import { asserted, type Reading, said, say, together } from './script-reading.ts';

const withholding = anyOf(
  "rather not|prefer not|can't|cannot|can not|won't|will not|wouldn't",
  "(?:not|don't|doesn't) (?:be )?(?:authori[sz]ed|permitted|free|supposed|something|give out|share|disclose|reveal|say|tell|going|able|allowed|have|need|required|at liberty|matter|concern|worry)",
  String.raw`refus\w+|to myself|confidential|private|secret|anonymous|never (?:you )?mind|not important`,
  String.raw`none of your|unimportant|withh\w+`,
  "find out|(?:isn't|is not|n't|not) (?:really )?(?:important|relevant|your concern|any of your)",
  'no (?:le )?(?:puedo|voy a|quiero|importa|tengo que|es importante)|prefiero no|confidencial',
  'secreto',
);
const ownIdentity = anyOf(
  "who (?:i am|i'm|we are|this is|is this|is calling|it is|'s calling)|who's calling|who(?:'s| is) asking",
  String.raw`my (?:full |real |last )?name(?! is\b|'s)|(?:our|my) (?:identity|company)`,
  "(?:where|what company|which company|whom?) (?:i'm|i am|we're|we are|this is) calling (?:from|for)",
  '(?:what|which) company (?:this|it) is|(?:identify|introduce) (?:myself|ourselves)',
  String.raw`quien (?:soy|llama|habla|somos)|(?:mi|nuestro) nombre(?! es\b)|mi identidad|identificarme`,
  String.raw`(?:de|para) (?:donde|quien|que (?:empresa|compania)) (?:le )?(?:llam|habl|trabaj)\w+`,
  'my (?:own )?details',
);
/** "I'm just a friend of Pat's": another identity instead of one's own. */
const falseIdentity =
  /\b(?:i'm|i am|this is|just) (?:just )?(?:an?|his|her|[a-z]+'s)(?: (?:good|old|close|former|high school|college))* (?:friend|classmate|buddy|pal|cousin|relative|neighbou?r|roommate|co-?worker|schoolmate)\b(?! to (?:any|every|all|people|those|folks))|\b(?:tell|say)\b[^.!?]{0,25}\b(?:an? |old |(?:it's|its|it is|this is|i'm) (?:his|her|an?) (?:old )?)+(?:friend|relative|cousin|brother|sister|uncle|aunt|neighbou?r|co-?worker)\b|\b(?:soy|habla|digale que|dile que)[^.!?]{0,20} un[a]? (?:amig[oa]|prim[oa]|herman[oa]|vecin[oa]|companer[oa]|familiar|pariente)\b/;

/** A made-up reason to be put through: "it's a delivery he has to sign for", "a prize Pat has won". */
const pretext =
  /\b(?:with|from|represent) (?:an?|the) (?:lottery|sweepstakes|(?:delivery|courier|survey|radio|insurance) (?:company|service|station))\b|\b(?:delivery|package|parcel|prize|sweepstakes|raffle|gift card|giveaway|job offer|paquete|premio|sorteo)\b[^.!?]{0,40}\b(?:won|winner|sign|deliver\w*|claim|for (?:him|her|you)|ganado|gano|firmar|entreg\w+)\b/;
/** "That's confidential, just get him on the phone". */
const putsOff = /\b(?:get|put) (?:him|her|them) on\b|\bpase?melo\b|\bpasem[eo] (?:a|con)\b/;
const closeMouthed = anyOf(
  "confidential|private|personal|(?:can't|cannot|won't|not going to) (?:say|tell|discuss)|confidencial|privado",
);

/** A refusal and what is refused, in one sentence, in either order. */
const withholdsIdentity = (folded: string): boolean =>
  falseIdentity.test(folded) ||
  pretext.test(folded) ||
  sentences(folded).some(({ from, to }) => {
    const sentence = folded.slice(from, to);
    return (
      (withholding.test(sentence) && ownIdentity.test(sentence)) ||
      (closeMouthed.test(sentence) && putsOff.test(sentence))
    );
  });

/** 12 CFR 1006.14(g) and 1006.18(f): who is calling, and an alias that leads back to one person. */
export function identity(reading: Reading): void {
  if (withholdsIdentity(reading.folded)) {
    say(
      reading,
      'identity',
      'block',
      'No call without meaningfully disclosing who is calling',
      '12 CFR 1006.14(g)',
    );
  }
  const { alias } = reading.script;
  if (alias && (alias.consistent === false || alias.traceable === false)) {
    say(
      reading,
      'alias',
      'block',
      'An alias must be used consistently and lead back to one person',
      '12 CFR 1006.18(f)',
    );
  }
}

const criminal = everyOf(
  'arrest(?:ed|s|ing)?',
  '(?:go|going|sent|send you|put you|throw[n]?|end up|land) (?:to|in|into) (?:jail|prison)',
  String.raw`jail(?:ed)?|prison|imprison\w*|incarcerat\w*|warrants?|police(?! report)|sheriff`,
  String.raw`(?:marshals?|officers?|cops?|troopers?|detectives?|alguacil(?:es)?)\b[^.!?]{0,40}\b(?:door|waiting|coming|come|show(?:ing)? up|visit|puerta|(?:at|to) your (?:job|work|home|house)|to serve you|serve you (?:at|with|papers))`,
  'charged with (?:theft|fraud|larceny|a crime)|fac(?:e|ing) (?:criminal )?charges',
  String.raw`do (?:some |hard )?time\b(?= (?:for|in|behind))|have you picked up|pres[oa]\b|green card`,
  String.raw`immigration status|(?:costar|perder|quitar\w*) (?:la|su) residencia|criminally`,
  String.raw`criminal (?:charges?|complaint|prosecution|case|record)|press(?:ing)? charges|prosecut\w*`,
  String.raw`felony|handcuff\w*|deput(?:y|ies)|constable|locked up|lock you up|behind bars`,
  'marshals?|in a (?:jail )?cell|mug ?shot|bail money|orange jumpsuit',
  String.raw`(?:is|be) a crime|fraud charges|bad check charges|deport\w*`,
  'immigration(?: authorities| office)?|ice agents?|arrest(?:o|ar|ado|ada|aremos|aran)|carcel',
  'prision|detenid[oa]|policia|cargos penales|denuncia penal|orden de (?:arresto|aprehension)',
  String.raw`inmigracion|la migra|(?:llam\w+|report\w+|avis\w+|denunci\w+) a (?:la )?migracion`,
  'es un delito|lose (?:custody|your (?:kids|children))',
  'tak(?:e|ing) (?:away )?your (?:kids|children)|child protective services',
  String.raw`quit\w+ (?:a )?(?:sus|los) hijos`,
);
/** "Not paying is a crime": the denial is of the paying, not of the crime. */
const nonPaymentAsCrime =
  /\b(?:not pay(?:ing)?|non-?payment|(?:refusing|failing|failure) to pay|no pagar)\b[^.!?]{0,40}\b(?:is|are|es|constituye) (?:an? |un )?(?:crime|criminal|felony|misdemeanor|illegal|fraud|theft|delito|crimen|fraude|robo)\b/g;
const violence = everyOf(
  'hurt you|harm you|beat you|kill|come (?:over )?to your (?:house|home|door)',
  '(?:find out|know) where you (?:live|work)|break your|watch (?:yourself|your (?:back|step))',
  String.raw`(?:you'll|you will|you're going to) be sorry|regret (?:it|this)|ruin you\b`,
  String.raw`come (?:over )?there and|wait(?:ing)? for you outside|(?:i|we)(?:'ll| will) find you|(?:make|teach) you (?:pay|regret|a lesson)|(?:romper|partir|quebrar)(?:le)? (?:la|las|los) \w+`,
  String.raw`(?:you|your \w+)(?:'ll| will| are going to) (?:suffer|pay for (?:it|this)(?=\W*$))|send(?:ing)? (?:someone|somebody|people|a man|men) (?:out |over )?to your (?:house|home|door|job|work)|something (?:bad )?(?:to )?happen(?:s|ed)? to your?|make your life|or else\b|bodily|golpear`,
  'lastimar|hacer(?:le)? dano|sabemos donde vive|se va a arrepentir',
);
const obscene = everyOf(
  String.raw`damn|goddamn|hell with you|go to hell|bitch|bastard|asshole|shit|fuck\w*|deadbeats?|losers?`,
  'thie(?:f|ves)|crooks?|liars?|scum|trash|idiots?|stupid|moron|disgrace|cheat(?:er)?s?|bums?',
  'freeloaders?|people like you|make me sick|pathetic|worthless|lowlife|shame on you',
  'ashamed of yourself|should be ashamed|deberia darle verguenza|ladron(?:a|es)?|rater[oa]s?|trampos[oa]s?|delincuentes?|inutil(?:es)?',
  'sinvergüenza|sinverguenza|mentiros[oa]|estupid[oa]|idiota|basura|pendej[oa]|cabron(?:a)?',
  'shut up|you people|lazy|get a job|callese|flojo|holgazan',
  'what kind of (?:a )?(?:person|parent|man|woman|mother|father)|que clase de (?:persona|madre|padre|hombre|mujer)',
  'puta|mierda|vergüenza deberia',
);
const publishing =
  /\b(?:publish|post|print|list)\w* (?:your|the|their|a list of)(?: \w+)? ?(?:names?|pictures?|photos?|debts?)\b|\bpublicar\w* su (?:nombre|foto|deuda)\b/g;
const telling = everyOf(
  "tell(?:ing)?|(?:i|we)(?:'ll| will|'m| am|'re| are| may| might| can| could| have to| need to)?(?: going to| be)* (?:speak|talk)(?:ing)? (?:to|with)|hav(?:e|ing) a (?:word|talk) with|inform(?:ing)?|contact(?:ing)?|notif(?:y|ying)|call(?:ing)?|let(?:ting)?",
  String.raw`post(?:ing)?|publish(?:ing)?|announc\w+|shar(?:e|ing)|send(?:ing)?|know|hear|find out|learn`,
  'see|show|(?:be|get|being|been) (?:notified|informed|told|contacted|called|phoned)',
  String.raw`put(?:ting)? (?:this|it|your name|you)|avisar\w*|informar\w*|decir\w*|dir(?:e|emos|an)|contar\w*|publicar\w*`,
  String.raw`llamar\w*|enter\w+`,
);
const others = everyOf(
  String.raw`(?:your|all your|his|her) (?:(?:wife|husband|spouse)'s (?:family|parents|job|boss|employer|friends)|workplace|boss|supervisor|employer|manager|hr|family|neighbou?rs?|friends?|co-?workers?|relatives?|parents?|mother|father|kids|children|church|landlord|whole \w+)`,
  '(?:every(?:one|body)|all the people|the whole \\w+) (?:you|(?:on|in|at) your(?! account\\b))|facebook|instagram|social media|newspaper|periodico',
  "list of (?:debtors|deadbeats|(?:people|persons|those|customers) who)|debtors'? list",
  '(?:su|sus) (?:jefe|patron|empleador|familia|vecinos?|amigos|hijos|padres)|a todos',
  'redes sociales',
);

/** "Don't make me call your job": the denial is the threat. */
const forcedToTell =
  /\b(?:(?:don't|do not) (?:make|force) (?:me|us)(?: to)?|no me haga|no nos haga) (?:call|contact|tell|talk to|visit|llam\w+|decir\w*|avis\w+)\b[^.!?]{0,15}\b(?:your|a?l? ?su) (?:job|work|boss|employer|family|neighbou?rs?|wife|husband|trabajo|jefe|familia|patron)\b/g;
const endlessCalls = everyOf(
  String.raw`(?:keep|continue) (?:on )?calling (?:you )?every (?:(?:(?!\w*day\b|week|month)\w+ ){0,3}?(?:minute|hour|day|morning|night|evening)s?\b|\w+ (?:until|till) (?:you|it|this|the)\b)`,
  '(?:keep|continue) (?:on )?calling (?:you )?(?:until|till|day and night|over and over|back to back)',
  String.raw`call (?:you )?every (?:hour|day|morning|\w+ minutes?|\w+ hours?)\b[^.!?]{0,12}\b(?:until|till)`,
  String.raw`(?:llam|marc)\w+ (?:a )?(?:cada (?:hora|dia|rato)|todos los dias|hasta que (?:pague|pag))`,
);

/** "Every day until Friday, as you asked": the consumer's own wish. */
const wishedCalls =
  /\b(?:calling|call|llam\w+)\b[^.!?;]*\b(?:(?:as|like) you (?:asked|wanted|requested)|como (?:usted )?(?:me |nos )?(?:lo )?pidio)\b/g;

/** "If somebody threatened you with jail, tell us": what others said. */
const withoutComfort = (folded: string): string =>
  folded.replace(
    /\b(?:if (?:someone|somebody|anyone|anybody) (?:has |have |ever )?(?:told|threatened|said)|si alguien (?:le |lo |la )?(?:dijo|ha dicho|amenaz\w+))\b[^.!?]*/g,
    ' ',
  );

/** "That's not a stupid question", "I'm not calling you a liar". */
const noInsult =
  /\b(?:not|never|no es|no son)(?: (?:call|say|mean)\w*(?: that)? you(?:'re| are)?)?(?: an?| una?| your)?\s+$/;
const insults = (folded: string): boolean =>
  [...folded.matchAll(obscene)].some(
    ({ index }) => !noInsult.test(folded.slice(Math.max(0, index - 40), index)),
  );

/** "Let me know", "tell us", "I'll talk to her if you put her on": telling that is asked for or allowed (1006.6(d)(1)). */
const askingUs =
  /\b(?:let (?:me|us) (?:know|see)|(?:tell|show|send) (?:me|us))\b|\b(?:speak|talk)(?:ing)? (?:to|with)\b[^.!?;]{0,30}\b(?:if|when|once) you (?:put (?:him|her|them) on\b|(?:ask|allow|authorize) (?:me|us) to\b)/g;

/** 12 CFR 1006.14(a), (c)-(f), 1006.22(c)(2): no violence, abuse or publication, no word of crime to collect. */
export function harassment(reading: Reading): void {
  const { folded } = reading;
  if (asserted(criminal, withoutComfort(folded)) || said(nonPaymentAsCrime, folded)) {
    say(
      reading,
      'criminal-threat',
      'block',
      'No word of arrest, crime or deportation: owing money is no crime',
      '12 CFR 1006.18(b)(3), (c)(1); 1006.22(c)(2)',
    );
  }
  if (asserted(violence, folded)) say(reading, 'violence', 'block', 'No threat of harm', '12 CFR 1006.14(c)');
  if (asserted(endlessCalls, folded.replace(wishedCalls, ' ')))
    say(reading, 'endless-calls', 'block', 'No threat of calls without end', '12 CFR 1006.14(a)-(b)');
  if (insults(folded)) say(reading, 'abuse', 'block', 'No insults or obscene language', '12 CFR 1006.14(d)');
  if (
    together(folded.replace(askingUs, ' '), telling, others) ||
    said(publishing, folded) ||
    said(forcedToTell, folded)
  )
    say(
      reading,
      'publication',
      'block',
      'No threat to tell others of the debt',
      '12 CFR 1006.14(e)-(f), 1006.6(d)(1)',
    );
}
