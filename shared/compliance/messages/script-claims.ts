import { cite } from '../citation.ts';
import { anyOf, everyOf } from '../language/any-of.ts';
import { isNegated, sentences } from '../language/text.ts';
import { asserted, isTimeBarred, type Reading, said, say } from './script-reading.ts';

const affiliations = anyOf(
  'irs|internal revenue|social security (?:administration|office|department)',
  'federal (?:government|agency|marshal|agent|court)|government',
  String.raw`state (?:of [a-z]+ )?(?:attorney|agency)|attorney general|district attorney|d\.a\.'?s office`,
  "sheriff'?s?|police|marshal",
  'court(?:house)?(?! (?:street|st|avenue|ave|road|rd|square|plaza|place))|clerk of|judge',
  'magistrate|process server|law (?:office|firm)s?|attorneys?|lawyers?|paralegal',
  'legal department|credit (?:bureaus?|reporting agenc(?:y|ies))|federal trade commission|ftc',
  'consumer financial protection bureau|cfpb|equifax|experian|transunion|officer|investigator',
  String.raw`detective|united states|u\.s\. (?:department|marshal|treasury)|department of [a-z]+`,
  '(?:treasury|justice|labor|revenue|motor vehicle) department|bureau of [a-z]+|district court',
  'agents? [a-z]+ (?:from|with|of) the|gobierno|irs|fiscalia|procuraduria|juzgado|corte',
  'tribunal|policia|abogad[oa]s?|bufete|buro de credito|despacho (?:de abogados|juridico|legal)',
);
const selfIntroduction =
  /\b(?:(?:this|the) (?:letter|notice|message|e-?mail|text|call) (?:is|comes|was sent) (?:from|by)|this is|i am|i'm|we are|we're|my name is|(?:i'm |i am |we are |we're )?calling (?:you )?(?:from|for|with|on behalf of|as)|speaking (?:for|on behalf of|with)|(?:i|we) work (?:for|with|at)|i represent|we represent|le hablo de(?:l| la)?|le habla|le llam(?:o|amos) de(?:l| la)?|habla (?:el|la)|le saluda|soy|somos|llam(?:o|amos) de(?:l| la)?|habl(?:o|amos) de(?:l| la)?|de parte de)\b[^.!?;]{0,60}/g;

/** What is said of ourselves ends where the sentence turns to the other: "this is wrong you can complain to the CFPB". */
const ofOurselves = (words: string): string => {
  const intro = /^[^.!?;]*?\b(?:this is|i am|i'm|we are|we're|calling(?: you)?)\b/.exec(words)?.[0] ?? '';
  return (
    intro +
    (words
      .slice(intro.length)
      .split(
        /\b(?:you|your|yours|usted|if|whether|that you|something|a question|to (?:confirm|ask|check|verify))\b/,
      )[0] ?? '')
  );
};

/** "Equifax asked us to call": sent by those one may not seem to be. */
const sentBy =
  /\b(?:equifax|experian|transunion|the (?:irs|court|government|police|sheriff|judge|state|credit bureaus?))(?: has| have)? (?:asked|told|sent|hired|authorized|ordered|instructed|directed) us to (?:call|collect|contact|reach|get|speak|talk|handle|find)\b|\b(?:la corte|la policia|el gobierno|el juez) nos (?:pidio|mando|ordeno)\b/;

/** 1006.18(b)-(d): not the government, a court, an attorney, a credit bureau. Said of ourselves, not of somebody else. */
export function falseAffiliation(reading: Reading): void {
  for (const match of reading.folded.matchAll(selfIntroduction)) {
    const found = affiliations.exec(ofOurselves(match[0]));
    if (
      !found ||
      isNegated(match[0], found.index) ||
      isNegated(reading.folded, match.index) ||
      /\bcalling (?:for|to) (?:your|the) (?:attorney|lawyer)/.test(match[0])
    )
      continue;
    if (/\b(?:about|regarding|after|before|sobre)\b/.test(match[0].slice(0, found.index))) continue;
    say(
      reading,
      'affiliation',
      'block',
      `Not ${found[0]}, and not to be taken for it`,
      '12 CFR 1006.18(b)(1), (d)',
      { words: found[0] },
    );
    return;
  }
  const sender = sentBy.exec(reading.folded);
  if (sender && !isNegated(reading.folded, sender.index + sender[0].length)) {
    say(
      reading,
      'affiliation',
      'block',
      'Not sent by them, and not to be taken for it',
      '12 CFR 1006.18(b)(1), (d)',
    );
    return;
  }
  if (
    said(
      /\b(?:this is|consider this|usted ha sido|you (?:have been|are being|are) (?:hereby )?)[^.!?]{0,20}\b(?:a summons|a subpoena|served|legal process|an official (?:notice|document) from|notificad[oa] por (?:la corte|el tribunal))/g,
      reading.folded,
    )
  ) {
    say(reading, 'process', 'block', 'Words must not be taken for legal process', '12 CFR 1006.18(d)');
  }
}

const autopay = `(?:auto ?-?(?:matic)?(?:ally)?[ -]?(?:debits?|pay(?:ments?)?|withdrawals?|deductions?|drafts?|transfers?)|automatic|autopay|preauthorized|pre-authorized|recurring|ach (?:debits?|payments?)|direct debits?|(?:debit|draft|withdraw)(?:ing)? (?:\\w+ )?(?:your|the) (?:\\w+ )?account|(?:out|from) of your account every|(?:let|allow|authoriz\\w+|permit) us (?:to )?(?:pull|take|withdraw|debit|draw|deduct)\\w*|debitos? automaticos?|cargos? automaticos?|pagos? automaticos?|domiciliacion)`;
const creditGiven = `(?:loans?|credit|financing|line of credit|advance|mortgage|lend|card|prestamos?|credito|financiamiento)`;
const condition = String.raw`(?:only|no (?=autopay)|tiene que|hay que|es necesario|exig\w+|requier\w+|unless|must|require[sd]?|requires|condition\w*|as long as|provided|in order to|if you (?:sign|enroll|agree|set|authorize)|to (?:get|receive|qualify)|have to|need to|mandatory|compulsory|necessary|without|solo|unicamente|a menos que|obligatori\w+|debe|si (?:usted )?(?:no )?(?:se inscribe|acepta|autoriza)|requisito)`;
const parts = [creditGiven, condition, autopay].map((words) => new RegExp(words));
const noneWithout = new RegExp(
  `\\bno ${autopay},? no ${creditGiven}|\\bsin ${autopay},? no hay ${creditGiven}`,
);
/** No condition, or one of something else: of ending the debits, of their form. */
const unconditional = new RegExp(
  [
    String.raw`\b(?:with or without|con o sin|optional|voluntary|opcional|no es (?:obligatorio|necesario|requisito))\b`,
    String.raw`(?:\bnot|n't) (?:be )?(?:required|needed|necessary|mandatory)\b`,
    String.raw`\bnot (?:a )?(?:condition|requirement)\b|\b(?:don't|do not|doesn't|does not) (?:have|need|require)\b`,
    String.raw`\b(?:cancel|stop|revoke|end|turn off|change|skip)\w*\b|\bcheck or\b|\bor (?:by )?check\b`,
    String.raw`\b(?:written|signed|sign an?|sign the) (?:\w+ )?authori[sz]ation`,
  ].join('|'),
);

/** 12 CFR 1005.10(e)(1): credit is not extended on condition of repayment by preauthorized transfers. Anybody. */
export function creditOnAutopay(reading: Reading): void {
  const tied = sentences(reading.folded).some(({ from, to }) => {
    const sentence = reading.folded.slice(from, to);
    if (noneWithout.test(sentence)) return true;
    return parts.every((pattern) => pattern.test(sentence)) && !unconditional.test(sentence);
  });
  if (!tied) return;
  say(
    reading,
    'autopay-condition',
    'block',
    'Credit may not depend on repayment by automatic debit',
    '12 CFR 1005.10(e)(1)',
  );
}

const misstatement = everyOf(
  "(?:you have|you've got|there is) no (?:rights?|choice|option)",
  String.raw`you (?:can't|cannot|can not|may not) disput\w+`,
  "(?:don't|do not) have (?:any|the|a) right to (?:dispute|stop|ask|know)",
  String.raw`(?:even if|although|whether or not) you disput\w+[^.!?]{0,20}(?:keep|continue|still|go on)`,
  String.raw`owe (?:us )?(?:double|triple|twice)|(?:double|triple) (?:if|unless)|interest (?:of|at) \d{3,}`,
  String.raw`(?:amount|balance|debt|bill|total)[^.!?]{0,20}(?:doubl|tripl|quadrupl)\w*`,
  'credit (?:report |score |record |history )?(?:will be|gets?|is) (?:cleared|fixed|repaired|restored|wiped|perfect)[^.!?]{0,30}(?:if|when|once|as soon as|days?|hours?|today|tomorrow)',
  '(?:score|credit)[^.!?]{0,20}(?:go(?:es)? up|increase|improve|rise|jump)[^.!?]{0,30}(?:points|(?:if|when|once) you pay)',
  'interest[^.!?]{0,15} (?:double|triple|quadruple)[sd]?',
  '(?:stays?|remains?|be) on your (?:credit|record|report)[^.!?]{0,25}(?:forever|for life|for good|permanently|until you pay)',
  "(?:don't|do not) need (?:a |an |your )?(?:lawyer|attorney)(?! to (?:dispute|pay|talk|ask|write))",
  "(?:don't|do not|no (?:point|use|sense)) (?:bother(?:ing)?|waste|wasting)?[^.!?]{0,15}(?:in )?(?:getting|hiring|calling|talking to|with) (?:a |an |your )?(?:lawyer|attorney)",
  "bankruptcy (?:won't|will not|can't|cannot) (?:help|stop|clear)",
  '(?:ruin|destroy|wreck|trash) your credit',
  'credit (?:will be|is going to be) (?:ruined|destroyed|wrecked)',
  'never (?:be able to )?(?:buy|get|rent|work)[^.!?]{0,20}again',
  "(?:don't|do not|no need to) (?:talk to|call|get|hire|contact) (?:a |an |your )?(?:lawyer|attorney)",
  String.raw`arruin\w+ su credito|destruir su credito`,
  String.raw`report\w*[^.!?]{0,60}\b(?:even (?:if|though)|whether or not) you (?:have )?disput\w+`,
  String.raw`(?:won't|will not|never|not going to) (?:mention|note|say|tell|report|show)[^.!?]{0,30}disput\w+`,
  String.raw`(?:deposit|cash|run|put)\w* (?:your|the|that) (?:check|cheque)[^.!?]{0,20}\b(?:early|before (?:the|its|that) date|ahead of)`,
  String.raw`report\w*[^.!?]{0,40}\bwithout (?:saying|noting|mentioning|telling)[^.!?]{0,30}disput\w+`,
);
/** Rights are not lost by what one did or left undone; denied, it is true. */
const rightLost = everyOf(
  String.raw`(?:lost|los(?:e|ing)|waived?|gave up|giv(?:e|ing) up|forfeit\w*) (?:your|the|any|all) (?:\w+ )?rights?`,
  '(?:perdio|pierde|renuncio) (?:a )?(?:su|sus|el) derechos?',
);
/** A debt is the consumer's own: kin owe it only where they signed. */
const kinOwe =
  /\b(?:(?:your|his|her|their) (?:relatives?|family|children|kids|sons?|daughters?|parents?|mother|father|brothers?|sisters?|heirs)|(?:su|sus) (?:familia|familiares|hijos?|hijas?|padres?|madre|hermanos?|parientes|herederos))\b[^.!?]{0,30}\b(?:responsible|liable|owes?|must pay|ha(?:ve|s) to pay|will (?:have to )?pay|on the hook|inherit\w*|responsables?|deben?|hered\w+|tiene(?:n)? que pagar|tendran? que pagar)\b/g;

/** 1006.18(b)-(c): character and status of the debt, false statements of credit information. */
export function misstatements(reading: Reading): void {
  if (
    said(misstatement, reading.folded) ||
    asserted(rightLost, reading.folded) ||
    asserted(kinOwe, reading.folded)
  ) {
    say(
      reading,
      'misstatement',
      'block',
      'A false or misleading statement of rights, amounts or credit',
      '12 CFR 1006.18(b)-(d)',
    );
  }
  const asksPayment =
    /\b(?:payments?|pay|settle\w*|toward (?:this|it|the|your)|pagar|pagos?|pague|abon\w+|liquidar|deposit\w*)\b/.test(
      reading.folded,
    );
  if (!isTimeBarred(reading) || !asksPayment || reading.hits.some(({ effect }) => effect === 'block')) return;
  reading.hits.push({
    ruleId: 'script.time-barred-payment',
    effect: 'caution',
    reason: 'The debt is time-barred: state notices and revival rules apply before payment is asked for',
    citation: cite('12 CFR 1006.26; state law varies', 'S'),
    values: {},
  });
}
