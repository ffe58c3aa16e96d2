import { dateFromDay, dayFromDate, type EpochDay } from '../../calendar/epoch-day.ts';
import type { Instant } from '../../calendar/instant.ts';
import { localDay } from '../../calendar/zone-clock.ts';
import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import { type Coverage, coverageOf } from '../coverage.ts';
import type { Facts } from '../facts.ts';
import type { Effect, Hit } from '../finding.ts';
import { fold, isNegated, sentences } from '../language/text.ts';
import { momentOfIso } from '../matter.ts';
import { isExcludedFromCount, type PersonRole, standsForConsumer } from '../person-role.ts';
import { deadlineIn } from './deadlines.ts';
import { debtWords } from './parts.ts';

/** Words of ours, before they are said or sent, and what is known about whom they are for. */
export interface Script {
  readonly text: string;
  readonly at: Instant | null;
  /** Who hears it; null: the consumer. */
  readonly withPerson: PersonRole | null;
  readonly alias: { readonly consistent: boolean | null; readonly traceable: boolean | null } | null;
}

/**
 * Whether words may be said: 12 CFR 1006.14 (harassment, identity), 1006.18 (false or misleading statements), 1006.22,
 * 1006.26 (time-barred debt), 1006.38(b) (overshadowing), 12 CFR 1005.10(e). Read by lexicon and structure in English and
 * Spanish: what is threatened, whether it is denied ("we will not sue you"), and whether the facts make it true.
 */
export function checkScript(facts: Facts, script: Script): Assessment {
  const reading: Reading = {
    folded: fold(script.text),
    facts,
    script,
    coverage: coverageOf(facts, []),
    today:
      script.at === null
        ? null
        : localDay(
            momentOfIso(script.at),
            facts.consumer.knownZone ?? facts.consumer.possibleZones[0] ?? 'America/New_York',
          ),
    hits: [],
  };
  for (const check of checks) check(reading);
  return assessmentOf(reading.hits, {});
}

interface Reading {
  readonly folded: string;
  readonly facts: Facts;
  readonly script: Script;
  readonly coverage: Coverage;
  readonly today: EpochDay | null;
  readonly hits: Hit[];
}

const say = (
  { hits }: Reading,
  part: string,
  effect: Effect,
  reason: string,
  paragraph: string,
  values: Hit['values'] = {},
): void => {
  hits.push({ ruleId: `script.${part}`, effect, reason, citation: cite(paragraph, 'V'), values });
};

/** The first match that nothing in front denies. */
function asserted(pattern: RegExp, folded: string): string | null {
  for (const match of folded.matchAll(pattern)) if (!isNegated(folded, match.index)) return match[0];
  return null;
}

const withholdsIdentity =
  /\b(?:(?:rather|prefer) not (?:to )?(?:say|tell|give|identify|disclose)|(?:can't|cannot|can not|won't|will not|not going to|not able to|not allowed to|don't have to|do not have to|not at liberty to) (?:say|tell you|give you|disclose|identify|reveal)[^.!?]{0,25}(?:who|my name|name|myself|company|calling)|(?:never mind|doesn't matter|does not matter|not important|none of your business|don't worry about) who(?:'s| is| i| we)?|who (?:i am|is calling|we are) (?:is not|isn't|does not|doesn't)|(?:a|just a|an old) friend(?: of [a-z]+)?\b(?=[^.!?]*\b(?:calling|here)\b)|withhold(?:ing)? my name|anonymous|no (?:le )?(?:puedo|voy a|quiero) decir(?:le)? (?:quien|mi nombre|de donde)|prefiero no (?:decir|dar|identificar)|no importa quien (?:soy|llama))/g;

function identity(reading: Reading): void {
  if (asserted2(withholdsIdentity, reading.folded)) {
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

/** These patterns carry their own denial. */
const asserted2 = (pattern: RegExp, folded: string): string | null => folded.match(pattern)?.[0] ?? null;

const criminal =
  /\b(?:arrest(?:ed|s|ing)?|(?:go|going|sent|send you|put you|throw[n]?|end up|land) (?:to|in|into) (?:jail|prison)|jail(?:ed)?|prison|imprison\w*|incarcerat\w*|warrants?|police|sheriff|criminal (?:charges?|complaint|prosecution|case|record)|press(?:ing)? charges|prosecut\w*|felony|handcuff\w*|fraud charges|bad check charges|deport\w*|immigration (?:authorities|office)?|ice agents?|arrest(?:o|ar|ado|ada|aremos|aran)|carcel|prision|detenid[oa]|policia|cargos penales|denuncia penal|orden de (?:arresto|aprehension)|inmigracion|la migra)\b/g;
const violence =
  /\b(?:hurt you|harm you|beat you|break your|kill|come (?:over )?to your (?:house|home|door)|find out where you live|we know where you live|watch your back|regret (?:it|this)|or else\b|bodily|golpear|lastimar|hacer(?:le)? dano|sabemos donde vive|se va a arrepentir)\b/g;
const obscene =
  /\b(?:damn|goddamn|hell with you|bitch|bastard|asshole|shit|fuck\w*|deadbeats?|losers?|thie(?:f|ves)|crooks?|liars?|scum|trash|idiots?|stupid|moron|pathetic|worthless|lowlife|shame on you|ashamed of yourself|ladron(?:a|es)?|sinvergüenza|sinverguenza|mentiros[oa]|estupid[oa]|idiota|basura|pendej[oa]|cabron(?:a)?|puta|mierda|vergüenza deberia)\b/g;
const publish =
  /\b(?:(?:tell|inform|contact|notify|call|let|post|publish|announce|share|send)[^.!?]{0,40}\b(?:your (?:boss|employer|family|neighbou?rs?|friends?|coworkers?|relatives?|parents?|church|landlord)|everyone|facebook|social media|online|newspaper|list of (?:debtors|deadbeats))|list of debtors|debtors'? list|(?:avisar|informar|decir|contar|publicar)[^.!?]{0,40}\b(?:su (?:jefe|patron|empleador|familia|vecinos?|amigos)|a todos|redes sociales))\b/g;

function harassment(reading: Reading): void {
  const { folded } = reading;
  if (asserted(criminal, folded)) {
    say(
      reading,
      'criminal-threat',
      'block',
      'No word of arrest, crime or deportation: owing money is no crime',
      '12 CFR 1006.18(b)(3), (c)(1); 1006.22(c)(2)',
    );
  }
  if (asserted(violence, folded)) say(reading, 'violence', 'block', 'No threat of harm', '12 CFR 1006.14(c)');
  if (asserted2(obscene, folded))
    say(reading, 'abuse', 'block', 'No insults or obscene language', '12 CFR 1006.14(d)');
  if (asserted(publish, folded))
    say(
      reading,
      'publication',
      'block',
      'No threat to tell others of the debt',
      '12 CFR 1006.14(e)-(f), 1006.6(d)(1)',
    );
}

const seizure =
  /\b(?:garnish\w*|wage (?:attachment|deduction|assignment)|(?:seize|seizing|seized|take|taking|levy|levied|attach(?:ed|ing)?|freeze|frozen|freezing|repossess\w*|foreclos\w*|tow) (?:on |against )?(?:your |the |his |her )?(?:wages?|pay ?checks?|salary|earnings|(?:bank |checking |savings )?accounts?|property|house|home|car|vehicle|truck|assets?|belongings|furniture|tax refund|truck)|liens?|(?:wages?|pay ?checks?|salary|bank accounts?|accounts?|property|home|house|car|vehicle|assets?|belongings)[^.!?]{0,25}(?:seized|taken|levied|attached|frozen|repossessed|sold at auction|foreclosed)|embarg(?:o|ar|aremos|aran|ado|arle)\w*|(?:quitar|confiscar|retener|congelar)(?:le|emos|an|on)? (?:su|el|la|sus) (?:sueldo|salario|casa|carro|auto|cuenta|bienes|propiedad))\b/g;
const suit =
  /\b(?:su(?:e|ed|ing)\b(?! (?:her|his))|law ?suits?|legal (?:action|proceedings?|remed(?:y|ies)|steps|measures)|(?:take|taking|taken|see|haul|drag|bring)(?: \w+)? (?:you |this |it |the matter )?(?:in|to|into|before) (?:a |the )?(?:court|judge)|(?:go|going|goes|file|filed|filing|serve|served)(?: \w+){0,3} (?:to |in |with |by )?(?:the )?(?:court|complaint|summons|process|papers)|court (?:action|date|case|proceedings?|judgment)|file (?:a )?(?:suit|case|claim|complaint)|litigat\w*|judgments? (?:against|will|may|could)|(?:our|the|an|to (?:our|an)) (?:attorneys?|lawyers?)(?: office)? (?:will|may|for|to)|turn(?:ed|ing)? (?:this |it |you )?over to (?:an |our |the )?(?:attorneys?|lawyers?|legal)|legal department|demand(?:a|ar|aremos|arlo|arla|aran)\b|(?:acciones?|medidas|procedimientos?) legal(?:es)?|(?:llevar|llevarl[oa]|llevaremos)[^.!?]{0,20}(?:corte|tribunal|juicio)|pleito|juicio|tribunal(?:es)?)\b/g;
const noSuit = /\b(?:defend|your right|you may sue|you can sue|sue us)\b/;

function remedies(reading: Reading): void {
  const { folded, facts, today } = reading;
  const seized = asserted(seizure, folded);
  if (seized) checkSeizure(reading, seized);
  const sued = sentencesWith(folded, suit).find(
    (sentence) => asserted(suit, sentence) && !noSuit.test(sentence),
  );
  if (!sued) return;
  const barred = facts.debts.some(
    ({ limitationExpiresOn }) =>
      limitationExpiresOn !== null && today !== null && today > dayFromDate(limitationExpiresOn),
  );
  const intends = facts.debts.map(({ suitIntended }) => suitIntended);
  const values = {
    limitationExpiresOn: facts.debts.map((debt) => debt.limitationExpiresOn ?? 'not on record'),
    suitIntended: intends.map(String),
  };
  if (barred) {
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

const sentencesWith = (folded: string, pattern: RegExp): string[] =>
  sentences(folded)
    .map(({ from, to }) => folded.slice(from, to))
    .filter((sentence) => sentence.match(pattern) !== null);

const affiliations =
  /\b(?:irs|internal revenue|social security administration|federal (?:government|agency|marshal|agent|court)|government|state (?:of [a-z]+ )?(?:attorney|agency)|attorney general|district attorney|d\.a\.'?s office|sheriff'?s?|police|marshal|court(?:house)?|clerk of|judge|magistrate|process server|law (?:office|firm)s?|attorneys?|lawyers?|paralegal|legal department|credit (?:bureau|reporting agency)|equifax|experian|transunion|officer|investigator|detective|united states|u\.s\. (?:department|marshal|treasury)|gobierno|fiscalia|procuraduria|juzgado|corte|tribunal|policia|abogad[oa]s?|bufete|buro de credito|despacho (?:de abogados|juridico|legal))\b/;
const selfIntroduction =
  /\b(?:this is|i am|i'm|we are|we're|my name is|(?:i'm |i am |we are |we're )?calling (?:you )?(?:from|for|with|on behalf of|as)|speaking (?:for|on behalf of|with)|i work (?:for|with|at)|i represent|we represent|le hablo de(?:l| la)?|le habla|le llamo de(?:l| la)?|soy|somos|llamo de(?:l| la)?|hablo de(?:l| la)?|de parte de)\b[^.!?;]{0,45}/g;

/** 1006.18(b)-(d): not the government, a court, an attorney, a credit bureau. Said of ourselves, not of somebody else. */
function falseAffiliation(reading: Reading): void {
  for (const match of reading.folded.matchAll(selfIntroduction)) {
    const found = affiliations.exec(match[0]);
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
  if (
    asserted2(
      /\b(?:this is|consider this|usted ha sido|you (?:have been|are being|are) (?:hereby )?)[^.!?]{0,20}\b(?:a summons|a subpoena|served|legal process|an official (?:notice|document) from|notificad[oa] por (?:la corte|el tribunal))/g,
      reading.folded,
    )
  ) {
    say(reading, 'process', 'block', 'Words must not be taken for legal process', '12 CFR 1006.18(d)');
  }
}

const admission =
  /\b(?:(?:did not|didn't|haven't|have not|failed to|never|since you|because you|by not|unless you) (?:\w+ ){0,4}?(?:disput\w+|respond\w*|repl(?:y|ied)|answer\w*|contest\w*|object\w*)[^.!?]{0,60}\b(?:admit\w*|admission|accept\w*|acknowledg\w*|agree[sd]?|confirm\w*|concede[sd]?|valid|yours|owe it|legally|liable|guilty|responsible)|silence (?:means|is|counts)|(?:al no|como no|porque no|no) (?:disput\w+|respond\w+|contest\w+|impugn\w+)[^.!?]{0,60}\b(?:admit\w+|acept\w+|reconoc\w+|es suya|valida))/g;
const futileDispute =
  /\b(?:(?:too late|no (?:point|use|longer possible)|pointless|useless|can't|cannot|can not|may not|not allowed|no longer|won't help|will not help|no right) (?:\w+ ){0,4}?disput\w*|disput\w+ (?:it |this |the debt )?(?:is|will be|would be|won't|will not|does not|doesn't) (?:\w+ )?(?:help|useless|pointless|change|matter|ignored|waste|denied|stop)|(?:ignore|disregard|throw away) (?:the|that|our|your) (?:notice|letter|validation)|(?:no puede|ya no puede|es tarde para|no sirve de nada|inutil) (?:\w+ ){0,2}?(?:disputar|impugnar))/g;
const demand =
  /\b(?:(?:you |usted )?(?:must|need to|needs to|have to|has to|got to|are required to|better|should|are to|debe(?:ra)?|tiene que|necesita|hay que)(?: \w+){0,3}? (?:pay|settle|resolve|remit|send|clear|make|bring|pagar|liquidar|enviar|cubrir|saldar)|pay (?:us |it |this |the |your |in full|now|today|immediately|within|by|before|up)|payment (?:is |must be |has to be )?(?:due|required|received|made|demanded|expected|needed|in full)|(?:we )?(?:demand|require|expect|insist)\w* (?:\w+ ){0,3}?(?:payment|pay)|(?:unless|if) (?:you|we|payment|usted|el pago)(?: \w+){0,5}?(?:pay|paid|receive|payment|made|received|pague|paga|recib\w+)|settle (?:this|it|now|today)|(?:last|final|only) (?:chance|opportunity|warning|notice)|act now|pague|debe pagar|page (?:hoy|ahora|antes))\b/;

/** 1006.38(b), (d)(1): in the validation period nothing may overshadow the right to dispute; silence admits nothing ever. */
function overshadowing(reading: Reading): void {
  const { folded, facts, today, coverage } = reading;
  if (asserted2(admission, folded) && coverage.consumerDebt) {
    say(reading, 'admission', 'block', 'Not disputing is no admission', '12 CFR 1006.38(d)(1)');
  }
  if (coverage.regF === false || facts.validationEndsOn === null || today === null) return;
  const end = dayFromDate(facts.validationEndsOn);
  if (today > end) return;
  if (asserted2(futileDispute, folded))
    say(
      reading,
      'overshadow',
      'block',
      'The right to dispute must not be talked down',
      '12 CFR 1006.38(b)(1)',
    );
  for (const { from, to } of sentences(folded)) {
    const sentence = folded.slice(from, to);
    if (
      !demand.test(sentence) ||
      /^\W*(?:would|could|can|are you able|do you|puede|podria|le gustaria)\b/.test(sentence)
    )
      continue;
    const deadline = deadlineIn(sentence, today);
    if (deadline === null || deadline > end) continue;
    const values = { deadline: dateFromDay(deadline), validationEndsOn: facts.validationEndsOn };
    say(
      reading,
      'overshadow',
      'block',
      `A demand before the dispute period ends (${facts.validationEndsOn}) overshadows it`,
      '12 CFR 1006.38(b)(1); 15 USC 1692g(b)',
      values,
    );
    return;
  }
}

const autopay = String.raw`(?:auto ?-?(?:matic)?(?:ally)?[ -]?(?:debits?|pay(?:ments?)?|withdrawals?|deductions?|drafts?|transfers?)|automatic|autopay|preauthorized|pre-authorized|recurring|ach (?:debits?|payments?)|direct debits?|debitos? automaticos?|pagos? automaticos?|domiciliacion)`;
const creditGiven = String.raw`(?:loans?|credit|financing|line of credit|advance|mortgage|lend|card|prestamos?|credito|financiamiento)`;
const condition = String.raw`(?:only|unless|must|require[sd]?|requires|condition\w*|as long as|provided|in order to|if you (?:sign|enroll|agree|set|authorize)|to (?:get|receive|qualify)|have to|need to|without|solo|unicamente|a menos que|obligatori\w+|debe|si (?:se inscribe|acepta|autoriza)|requisito)`;
const conditioned = [
  new RegExp(`${creditGiven}[^.!?]*${condition}[^.!?]*${autopay}`),
  new RegExp(`${condition}[^.!?]*${autopay}[^.!?]*${creditGiven}`),
  new RegExp(`${condition}[^.!?]*${creditGiven}[^.!?]*${autopay}`),
  new RegExp(`${autopay}[^.!?]*${condition}[^.!?]*${creditGiven}`),
  new RegExp(`${creditGiven}[^.!?]*${autopay}[^.!?]*${condition}`),
];

/** 12 CFR 1005.10(e)(1): credit is not extended on condition of repayment by preauthorized transfers. Anybody. */
function creditOnAutopay(reading: Reading): void {
  for (const { from, to } of sentences(reading.folded)) {
    const sentence = reading.folded.slice(from, to);
    if (!conditioned.some((pattern) => pattern.test(sentence))) continue;
    if (
      /\b(?:optional|not required|not (?:a )?(?:condition|requirement)|(?:don't|do not|doesn't|does not) (?:have|need|require)|voluntary|no es (?:obligatorio|necesario|requisito)|opcional)\b/.test(
        sentence,
      )
    )
      continue;
    say(
      reading,
      'autopay-condition',
      'block',
      'Credit may not depend on repayment by automatic debit',
      '12 CFR 1005.10(e)(1)',
    );
    return;
  }
}

/** 1006.6(d)(1), and 1006.2(e) with Supp. I for the estate: what others may not hear. */
function listener(reading: Reading): void {
  const { folded, facts, script, coverage } = reading;
  const { withPerson } = script;
  if (
    withPerson !== null &&
    !standsForConsumer(withPerson, facts.consumer.age) &&
    !isExcludedFromCount(withPerson)
  ) {
    if (debtWords.test(folded)) {
      say(
        reading,
        'third-party',
        coverage.fdcpaStandards || facts.consumer.state === 'MA' ? 'block' : 'caution',
        'This person may not learn of a debt',
        '12 CFR 1006.6(d)(1)',
        { withPerson },
      );
    }
  }
  if (!facts.consumer.deceased) return;
  const relative =
    /\b(?:you(?:'re| are)?|as (?:his|her|the) [a-z]+|usted(?:es)?)\b[^.!?]{0,40}\b(?:responsible|liable|owe|must pay|have to pay|need to pay|should pay|obligated|obligation|inherit\w*|on the hook|responsable|debe|deben|tiene que pagar|heredo|hereda)\b/g;
  if (asserted(relative, folded)) {
    say(
      reading,
      'estate',
      'block',
      'Never imply that a relative owes the debt of the deceased',
      '12 CFR 1006.18(b)(2); 1006.6(a)(4)',
    );
  }
}

const misstatement =
  /\b(?:(?:you have|you've got|there is) no (?:rights?|choice|option)|(?:double|triple) (?:if|unless)|interest (?:of|at) \d{3,}|bankruptcy (?:won't|will not|can't|cannot) (?:help|stop|clear)|(?:ruin|destroy|wreck|trash) your credit|credit (?:will be|is going to be) (?:ruined|destroyed|wrecked)|never (?:be able to )?(?:buy|get|rent|work)[^.!?]{0,20}again|(?:don't|do not|no need to) (?:talk to|call|get|hire|contact) (?:a |an |your )?(?:lawyer|attorney)|arruin\w+ su credito|destruir su credito)\b/g;

/** 1006.18(b)-(c): character and status of the debt, false statements of credit information. */
function misstatements(reading: Reading): void {
  if (asserted2(misstatement, reading.folded)) {
    say(
      reading,
      'misstatement',
      'block',
      'A false or misleading statement of rights, amounts or credit',
      '12 CFR 1006.18(b)-(d)',
    );
  }
  const { facts, today, folded } = reading;
  const barred = facts.debts.some(
    ({ limitationExpiresOn }) =>
      limitationExpiresOn !== null && today !== null && today > dayFromDate(limitationExpiresOn),
  );
  const asksPayment = demand.test(folded) || /\b(?:payment|pay|settle|pagar|pago)\b/.test(folded);
  if (barred && asksPayment && !reading.hits.some(({ effect }) => effect === 'block')) {
    const hit = {
      ruleId: 'script.time-barred-payment',
      effect: 'caution',
      reason: 'The debt is time-barred: state notices and revival rules apply before payment is asked for',
      citation: cite('12 CFR 1006.26; state law varies', 'S'),
      values: {},
    } as const;
    reading.hits.push(hit);
  }
}

const checks = [
  identity,
  harassment,
  remedies,
  falseAffiliation,
  overshadowing,
  creditOnAutopay,
  listener,
  misstatements,
];
