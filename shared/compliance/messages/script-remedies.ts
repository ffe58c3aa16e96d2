import { anyOf, everyOf } from '../language/any-of.ts';
import { isNegated, sentences } from '../language/text.ts';
import { asserted, isTimeBarred, type Reading, say, together } from './script-reading.ts';

const seizing = everyOf(
  String.raw`garnish\w*|wage (?:attachment|deduction|assignment)`,
  'your (?:social security|ssi|disability|pension|benefits)(?: \\w+)? (?:will|can|may|could|might|is going to) be (?:taken|seized|stopped|cut|held)',
  '(?:take|taking|seize|stop|stopping) your (?:social security|ssi|disability|pension|benefits)',
  '(?:have|get|see) you evicted|evict you|be evicted|(?:lo|la|los) (?:vamos a|van a)? ?desaloj\\w+',
  '(?:percent|%) of (?:your|every|each) (?:pay|check|pay ?check|wages|income|salary)|liens?',
  String.raw`levy|levied|levies|repossess\w*|foreclos\w*|suspend\w* (?:your|su) licen\w+`,
  String.raw`licen[cs]\w+[^.!?]{0,20} (?:suspend\w*|revok\w*)|congel\w+ (?:la|las|su|sus) cuentas?|embarg(?:o|ar|aremos|aran|ado|arle)\w*`,
);
const taking = everyOf(
  'seiz(?:e[sd]?|ing|ure)|empt(?:y|ied|ying)|drain(?:ed|ing)?|clean(?:ed|ing)? out',
  String.raw`grab(?:bed|bing)?|withh(?:old|olding|eld)|hold(?:ing)? back|vaci\w+|tak(?:e|es|en|ing)|lose`,
  'losing|intercept(?:ed|ing|s)?|offset|attach(?:ed|ing)?|freez(?:e|ing)|frozen|tow(?:ed|ing)?|dock(?:ed|ing)?',
  String.raw`(?:be|been|being|get|gets) picked up|pick(?:ing)? up (?=your (?:car|truck|vehicle)\b)`,
  String.raw`confiscat\w*|auction\w*|deduct(?:ed|ing)?|go(?:ing)? after|com(?:e|es|ing) (?:for (?=your)|after)|strip|quita\w*`,
  String.raw`descont(?:ar|aremos)\w*|confisc\w*|reten(?:er|dremos)\w*|congel\w*|perder|perdera`,
);
const belongings = everyOf(
  'wages?|pay ?che(?:ck|que)s?|salary|earnings|(?:bank|checking|savings) accounts?|property',
  'house|home|car|vehicle|truck|assets|belongings|furniture|savings',
  String.raw`your pay\b(?! (?:this|it|the|by|off))`,
  '(?:part|portion|some|percent|half) of (?:your|every) (?:pay|income|check)|tax (?:refund|return)|(?:la|su) licencia',
  'everything you (?:own|have)|inheritance|(?:de|a) su (?:cheque|nomina|quincena)|sueldo|salario|casa|carro|coche|camioneta',
  'vehiculo|ahorros|muebles|auto|cuentas? (?:de banco|bancarias?)|bienes|propiedad(?:es)?',
);
/** "We can take a payment from your bank account" takes nothing away. */
const takingPayment =
  /\byou (?:can|may|could|might)(?: also)? (?:take|draw|use|withdraw|transfer|move)\b|\b(?:tak(?:e|ing) (?:a |your |the |that |this )?(?:\w+ )?payments?|payment from)\b/;

/** "You take home $2,000 a month". */
const takeHome = /\btak(?:e|es|ing)[- ]home\b/g;

const suing = everyOf(
  String.raw`su(?:e|ed|ing)\b(?! (?:her|his))|summons(?:es)?|law ?suits?`,
  String.raw`legal (?:action|proceedings?|remed(?:y|ies)|steps|measures)|litigat\w*`,
  'court (?:action|date|case|proceedings?|judgment)|legal department|process servers?',
  '(?:be|get|been|being) served|fil(?:e|ed|ing) against',
  String.raw`demand(?:a|ar|aremos|amos|arlo|arla|aran)\b`,
  '(?:acciones?|medidas|procedimientos?) legal(?:es)?|pleito|citacion(?:es)?|citatorio',
);
const toCourt = everyOf(
  'tak(?:e|es|en|ing)|bring(?:ing)?|see|haul|drag|file[sd]?|filing|serve[sd]?|go(?:ing|es)?',
  String.raw`pursu\w*|start\w*|begin\w*|initiat\w*|commenc\w*|seek\w*|obtain\w*|get(?:ting)?|refer\w*`,
  String.raw`send(?:ing)?|sent|forward\w*|turn\w*|hand\w*|hear(?:ing)?|proceed\w*|escalat\w*`,
  String.raw`com(?:e|es|ing) from|draft\w*|prepar\w*|retain\w*|hir(?:e|ed|ing)|award\w*|enter\w*`,
  String.raw`rul(?:ed|ing)|inici\w*|llev\w*|acud\w*|present\w*|explain\w*|answer(?:ing)? to|fac(?:e|ing)`,
  String.raw`stand\w*|appear\w*|(?:end|wind)s? up|(?:decid|determin)(?!ed\b|io\b|o\b|ieron\b|aron\b)\w+|termin\w+|acab\w+|ir a`,
);
const courts = everyOf(
  'court(?:s|house|houses|room)?|judges?|judgments?|suit|complaint|proceedings|legal team|attorneys?|lawyers?',
  'law firm|legal papers|juzgado|corte|tribunal(?:es)?|juicio|juez|abogad[oa]s?',
);

const noSuit = anyOf(
  'have you (?:ever |recently )?(?:had|been)',
  '(?:are you|is anyone) (?:facing|involved in|part of|suing)|too old (?:to|for)',
  'demasiado (?:vieja|antigua) para',
  "(?:your|an|the consumer's) (?:own )?(?:attorney|lawyer) (?:may|can|is|has)",
  '(?:do you have|are you represented|have) an? (?:attorney|lawyer)',
  String.raw`(?:an?|any|your) (?:attorney|lawyer)\b[^.!?]{0,25}\b(?:for you|represent\w*|help\w*)`,
  'how long|limits? (?:on )?(?:how|the time)|statute of limitations|defend|your right',
  'you (?:can|may|could|might want to|have (?:the|a) right to) (?:get|hire|talk|ask|call|consult|speak|see)',
  'if you (?:were|are|have been|got|get) (?:ever |already |being )?(?:sued|served)',
  'you may sue|you can sue|sue us|copy of (?:the|a|your|that) judgment',
  '(?:courts?|judge) (?:has |have )?(?:sent|mailed|gave|told|informed|notified)',
  'if (?:someone|somebody|anyone|anybody) (?:told|threatened|said)',
);

/** A judgment told as had: true or false by what is on record, whatever is intended. */
const judgmentHad =
  /\b(?:(?:courts?|judge) (?:has |have |already )*(?:entered|granted|awarded|issued|ruled|ordered|(?:decided|determined|found) (?:against you|in (?:our|the creditor's) favor|for us|that you owe))|(?:have|has|had|got|obtained|won|received|holds?|there(?:'s| is|s)|is|under|existing) (?:already )?(?:an?|the|our|that) (?:\w+ )?judg?ment|judgment (?:was|has been|is) (?:entered|granted|awarded|on (?:file|record))|(?:tenemos|obtuvimos|hay|ganamos) (?:un|una|el) (?:fallo|sentencia|juicio)|la corte (?:fallo|dicto))\b/;
const ahead = /\b(?:will|would|may|might|could|can|going to|intend\w*|plan\w*|seek\w*|if|unless|if we)\b/;

/** What happened before, or is asked about, is no threat: "was repossessed last year", "are your wages being garnished?" */
const toldOrAsked = anyOf(
  String.raw`(?:was|were|got|been) (?:\w+ )?(?:repossessed|garnished|foreclosed|levied|seized|taken|towed)[^.!?]{0,30}\b(?:last|ago|before|previously|earlier|in the past|in (?:19|20)\d\d|years?)`,
  String.raw`if you (?:were|have been|are)(?: ever| already| being)? (?:garnish|repossess|levi|sued)\w*`,
  String.raw`(?:last|ago|previous(?:ly)?|earlier|another|other) [^.!?]{0,20}(?:garnish\w*|repossess\w*|levy|lien|foreclos\w*)`,
);
const asked =
  /^\W*(?:and |so )?(?:are|is|were|was|have|has|did|do|does) (?:your|you|any|anyone|anybody|someone|there)\b[^?]*\?$/;
const wanted = /\b(?:want|ready|prepared|like|prefer|aware|realize|know)\b/;

/**
 * 12 CFR 1006.18(b)(3), (c)(1): no word of suit, seizure or garnishment unless it is lawful and intended; 1006.26(b): none of
 * suit on a time-barred debt, known to be so or not.
 */
export function remedies(reading: Reading): void {
  const { folded, facts } = reading;
  const meant = sentences(folded)
    .map(({ from, to }) => folded.slice(from, to))
    .filter((sentence) => !isToldOrAsked(sentence.trim()))
    .join(' ');
  const seized = asserted(seizing, meant) ?? takes(meant);
  if (seized) checkSeizure(reading, seized);
  if (tellsOfJudgment(folded)) checkJudgment(reading);
  if (!threatensSuit(folded)) return;
  const intends = facts.debts.map(({ suitIntended }) => suitIntended);
  const values = {
    limitationExpiresOn: facts.debts.map((debt) => debt.limitationExpiresOn ?? 'not on record'),
    suitIntended: intends.map(String),
  };
  if (isTimeBarred(reading)) {
    const reason = 'The debt is time-barred: no suit and no threat of one';
    say(reading, 'time-barred', 'block', reason, '12 CFR 1006.26(b)', values);
  } else if (intends.includes(false)) {
    say(
      reading,
      'suit',
      'block',
      'Suit is not intended: no threat of what will not be done',
      '12 CFR 1006.18(c)(1)',
      values,
    );
  } else if (!intends.includes(true)) {
    say(
      reading,
      'suit',
      'caution',
      'Whether the creditor intends suit is not on record: speak of it only when it does',
      '12 CFR 1006.18(c)(1)',
      values,
    );
  }
}

function checkSeizure(reading: Reading, words: string): void {
  const { debts } = reading.facts;
  const judgment = debts.some((debt) => debt.judgment === true);
  const refused = debts.some((debt) => debt.suitIntended === false);
  if (judgment && !refused) return;
  const reason = judgment
    ? 'Taking wages or property is not intended: no threat of it'
    : 'Taking wages or property needs a judgment, and none is on record: no threat of it';
  say(reading, 'seizure', 'block', reason, '12 CFR 1006.18(b)(3), (c)(1)', { words, judgment });
}

const isToldOrAsked = (sentence: string): boolean =>
  toldOrAsked.test(sentence) || (asked.test(sentence) && !wanted.test(sentence));

const hasJudgment = (sentence: string): boolean =>
  judgmentHad.test(sentence) &&
  !ahead.test(sentence) &&
  !isNegated(sentence, sentence.search(judgmentHad)) &&
  !noSuit.test(sentence) &&
  !sentence.trim().endsWith('?');

const tellsOfJudgment = (folded: string): boolean =>
  sentences(folded).some(({ from, to }) => hasJudgment(folded.slice(from, to)));

/** 1006.18(b)(2): the status of a debt is told as it is. */
function checkJudgment(reading: Reading): void {
  const { debts } = reading.facts;
  if (debts.some(({ judgment }) => judgment === true)) return;
  const known = debts.length > 0 && debts.every(({ judgment }) => judgment === false);
  say(
    reading,
    'judgment',
    known ? 'block' : 'caution',
    known
      ? 'No judgment is on record: none may be spoken of as had'
      : 'Whether there is a judgment is not on record',
    '12 CFR 1006.18(b)(2), (b)(3)',
  );
}

const takes = (folded: string): string | null =>
  takingPayment.test(folded) ? null : together(folded.replace(takeHome, ' '), taking, belongings);

/** A word of suit that is meant, outside a sentence that tells of the law or of the consumer's own rights. */
function threatensSuit(folded: string): boolean {
  return sentences(folded).some(({ from, to }) => {
    const sentence = folded.slice(from, to);
    if (noSuit.test(sentence) || hasJudgment(sentence)) return false;
    return asserted(suing, sentence) !== null || together(sentence, toCourt, courts) !== null;
  });
}
