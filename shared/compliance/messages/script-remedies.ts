import { sentences } from '../language/text.ts';
import { asserted, isTimeBarred, type Reading, say } from './script-reading.ts';

const seizure =
  /\b(?:garnish\w*|wage (?:attachment|deduction|assignment)|(?:seize|seizing|seized|take|taking|levy|levied|attach(?:ed|ing)?|freeze|frozen|freezing|repossess\w*|foreclos\w*|tow) (?:on |against )?(?:your |the |his |her )?(?:wages?|pay ?checks?|salary|earnings|(?:bank |checking |savings )?accounts?|property|house|home|car|vehicle|truck|assets?|belongings|furniture|tax refund|truck)|liens?|(?:wages?|pay ?checks?|salary|bank accounts?|accounts?|property|home|house|car|vehicle|assets?|belongings)[^.!?]{0,25}(?:seized|taken|levied|attached|frozen|repossessed|sold at auction|foreclosed)|embarg(?:o|ar|aremos|aran|ado|arle)\w*|(?:quitar|confiscar|retener|congelar)(?:le|emos|an|on)? (?:su|el|la|sus) (?:sueldo|salario|casa|carro|auto|cuenta|bienes|propiedad))\b/g;
const suit =
  /\b(?:su(?:e|ed|ing)\b(?! (?:her|his))|law ?suits?|legal (?:action|proceedings?|remed(?:y|ies)|steps|measures)|(?:take|taking|taken|see|haul|drag|bring)(?: \w+)? (?:you |this |it |the matter )?(?:in|to|into|before) (?:a |the )?(?:court|judge)|(?:go|going|goes|file|filed|filing|serve|served)(?: \w+){0,3} (?:to |in |with |by )?(?:the )?(?:court|complaint|summons|process|papers)|court (?:action|date|case|proceedings?|judgment)|file (?:a )?(?:suit|case|claim|complaint)|litigat\w*|judgments? (?:against|will|may|could)|(?:our|the|an|to (?:our|an)) (?:attorneys?|lawyers?)(?: office)? (?:will|may|for|to)|turn(?:ed|ing)? (?:this |it |you )?over to (?:an |our |the )?(?:attorneys?|lawyers?|legal)|legal department|demand(?:a|ar|aremos|arlo|arla|aran)\b|(?:acciones?|medidas|procedimientos?) legal(?:es)?|(?:llevar|llevarl[oa]|llevaremos)[^.!?]{0,20}(?:corte|tribunal|juicio)|pleito|juicio|tribunal(?:es)?)\b/g;
const noSuit = /\b(?:defend|your right|you may sue|you can sue|sue us)\b/;

/**
 * 12 CFR 1006.18(b)(3), (c)(1): no word of suit, seizure or garnishment unless it is lawful and intended; 1006.26(b): none of
 * suit on a time-barred debt, known to be so or not.
 */
export function remedies(reading: Reading): void {
  const { folded, facts } = reading;
  const seized = asserted(seizure, folded);
  if (seized) checkSeizure(reading, seized);
  const sued = sentencesWith(folded, suit).find(
    (sentence) => asserted(suit, sentence) && !noSuit.test(sentence),
  );
  if (!sued) return;
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

const sentencesWith = (folded: string, pattern: RegExp): string[] =>
  sentences(folded)
    .map(({ from, to }) => folded.slice(from, to))
    .filter((sentence) => sentence.match(pattern) !== null);
