import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import { coverageOf } from '../coverage.ts';
import type { Facts } from '../facts.ts';
import type { Hit } from '../finding.ts';
import { fold, isNegated } from '../language/text.ts';
import { type PersonRole, standsForConsumer } from '../person-role.ts';
import { debtWords, moneyWords, unpaidWords } from './parts.ts';
import { checkScript } from './script.ts';

/** A call to somebody else to learn where the consumer is. */
export interface LocationCall {
  readonly person: PersonRole;
  readonly earlierContacts: number;
  /** Null: no words yet, only the call is judged. */
  readonly script: string | null;
  readonly askedForEmployer: boolean;
  readonly askedToCallBack: boolean;
  /** The earlier answer is reasonably believed wrong or incomplete, and the person now to know better. */
  readonly earlierAnswerWrong: boolean;
  readonly nowKnowsBetter: boolean | null;
  readonly byPostcard: boolean;
}

/**
 * 15 USC 1692b, 12 CFR 1006.10: only while home, telephone or workplace is unknown; name oneself, say that one confirms or
 * corrects location information, name the employer only when asked, never speak of a debt, no postcard, and once, unless
 * asked back or the earlier answer is believed wrong and the person now knows better. Not at all once an attorney is known
 * ((b)(5)). For the estate one may say that the person authorized to act is sought.
 */
export function checkLocationCall(facts: Facts, call: LocationCall): Assessment {
  const coverage = coverageOf(facts, []);
  if (!coverage.consumerDebt || standsForConsumer(call.person, facts.consumer.age))
    return assessmentOf([], {});
  const hits: Hit[] = [];
  const effect = coverage.fdcpaStandards ? 'block' : 'caution';
  const say = (part: string, reason: string, paragraph: string, values: Hit['values'] = {}) =>
    hits.push({ ruleId: `location-call.${part}`, effect, reason, citation: cite(paragraph, 'V'), values });
  if (facts.consumer.locationKnown)
    say('known', 'Home, telephone and workplace are known: nobody else is asked', '15 USC 1692a(7), 1692b');
  if (facts.attorney && facts.attorney.reachable !== false)
    say('attorney', 'The consumer has an attorney: ask the attorney', '12 CFR 1006.10(b)(5)');
  if (call.byPostcard) say('postcard', 'Not by postcard', '12 CFR 1006.10(b)(3)');
  const again = call.askedToCallBack || (call.earlierAnswerWrong && call.nowKnowsBetter !== false);
  if (call.earlierContacts > 0 && !again) {
    const reason =
      'Once only: nobody asked to be called back, and nothing suggests the earlier answer was wrong';
    say('again', reason, '12 CFR 1006.10(c); 15 USC 1692b(3)', { earlierContacts: call.earlierContacts });
  }
  if (call.script !== null) {
    checkWords(call.script, call.askedForEmployer, facts, say);
    checkClaims(call.script, facts, say);
  }
  return assessmentOf(hits, {});
}

const purpose =
  /\b(?:confirm(?:ing|ation)?|correct(?:ing)?|verify(?:ing)?|updat(?:e|ing)|confirmar|confirmando|corregir|verificar|actualizar)\b[^.!?]{0,40}\b(?:location|contact|address|phone|telephone|whereabouts|information|where|how (?:to|i can|we can) (?:reach|contact)|ubicacion|localizacion|direccion|telefono|datos|informacion)|\b(?:identify|locate|find|reach|seek(?:ing)?|look(?:ing)? for|speak(?:ing)? (?:to|with)|busc\w+|localizar|identificar|hablar con)\b[^.!?]{0,60}\b(?:person (?:who is )?(?:authorized|authorised|responsible|handling)|authorized to act|estate|executor|administrator|personal representative|handling the (?:financial )?affairs|albacea|sucesion|persona autorizada)/;
const ownName =
  /\b(?:[Mm]y name is|[Tt]his is|I am|I'm|[Mm]i nombre es|[Mm]e llamo|[Ss]oy|[Ll]e (?:habla|saluda)|[Hh]abla)\s+(?:(?:Mr|Mrs|Ms|Sr|Sra)\.?\s+)?\p{Lu}[\p{L}'’.-]+|\p{Lu}[\p{L}'’-]+\s+\p{Lu}[\p{L}'’-]+\s+(?:here|speaking)\b/u;

function checkWords(
  script: string,
  employerAsked: boolean,
  facts: Facts,
  say: (part: string, reason: string, paragraph: string) => void,
): void {
  const folded = fold(script);
  const withoutPurpose = folded.replace(/\blocation information\b/g, '');
  const debt = debtWords.exec(withoutPurpose);
  const unpaid = unpaidWords.test(withoutPurpose);
  if (unpaid || moneyWords.test(withoutPurpose) || (debt && !isNegated(withoutPurpose, debt.index))) {
    say('debt', 'Never that the consumer owes a debt', '12 CFR 1006.10(b)(2)');
  }
  if (!employerAsked && namesEmployer(script))
    say('employer', 'Name the employer only when expressly asked', '12 CFR 1006.10(b)(1)');
  if (!ownName.test(script)) say('name', 'Say your own name', '12 CFR 1006.10(b)(1)');
  if (!purpose.test(folded)) {
    const reason = facts.consumer.deceased
      ? 'Say that you seek the person authorized to act for the estate'
      : 'Say that you are confirming or correcting location information';
    say('purpose', reason, '12 CFR 1006.10(b)(1)');
  }
}

/** What nobody may say to anybody: abuse, threats, a false affiliation. Who calls and from where goes by 1006.10 alone. */
function checkClaims(
  text: string,
  facts: Facts,
  say: (part: string, reason: string, paragraph: string) => void,
): void {
  const { findings } = checkScript(facts, { text, at: null, withPerson: null, alias: null });
  for (const { ruleId, effect, reason, citation } of findings) {
    if (effect === 'block' && ruleId !== 'script.identity') say(ruleId, reason, citation.text);
  }
}

const capitalised = String.raw`\p{Lu}[\p{L}\d&'’.-]*(?:\s+(?:(?:of|and|&|de)\s+)?\p{Lu}[\p{L}\d&'’.-]*)*(?:,?\s+(?:Inc|LLC|Ltd|Corp|Co|LLP)\.?)?`;
const from = new RegExp(
  String.raw`\b(?:(?:calling|call)\s+)?(?:from|with|at|for|on\s+behalf\s+of|representing|I\s+work\s+(?:for|at|with)|de\s+parte\s+de|de\s+la\s+(?:empresa|compañía|agencia)|trabajo\s+(?:para|en))\s+(?:the\s+)?(${capitalised})`,
  'gu',
);

/** "Me llamo Ana Ruiz, de Northline", "my name is Ana Ruiz of Northline", "llamo de Northline". */
const afterOwnName =
  /\b(?:[Mm]y name is|I am|I'm|[Tt]his is)\s+\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+){0,2},?\s+of\s+(?:the\s+)?\p{Lu}|\b(?:(?:[Mm]e llamo|[Ss]oy|[Hh]abla|[Ss]aluda|nombre es)\s+\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+){0,2},?\s+(?:y\s+(?:le\s+)?llamo\s+)?|[Ll]lam(?:o|amos|ando)\s+)(?:de|desde)\s+\p{Lu}/u;

/** A name after "from" or "with" is the employer, unless it is the person sought: "information for Pat Doe". */
function namesEmployer(script: string): boolean {
  for (const match of script.matchAll(from)) {
    const before = script.slice(0, match.index);
    const after = script.slice(match.index + match[0].length);
    if (/\bact(?:ing)?\s*$/i.test(before) || /^['’]s?\s+estate/i.test(after) || /['’]s$/.test(match[1] ?? ''))
      continue;
    const isFor = /\bfor\s/.test(match[0]) && !/calling\s+for/.test(match[0]) && !/work\s+for/.test(match[0]);
    if (isFor && !/\b(?:Inc|LLC|Ltd|Corp|Co|LLP)\b/.test(match[1] ?? '')) continue;
    if (
      /\b(?:speak|talk|touch|hablar|information|contact|reach)\b[^.!?]{0,25}$/i.test(before) &&
      !/\b(?:Inc|LLC|Ltd|Corp|LLP|Recovery|Services|Group|Associates|Agency)\b/.test(match[1] ?? '')
    )
      continue;
    return true;
  }
  return (
    /\b(?:my (?:company|employer) is|mi (?:empresa|empleador) es)\b/i.test(script) ||
    afterOwnName.test(script) ||
    /\bde\s+\p{Lu}\p{L}+[^.!?]{0,20}\b(?:Inc|LLC|Ltd|Corp)\b/u.test(script)
  );
}
