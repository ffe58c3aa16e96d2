import type { Said } from './statements.ts';
import { sentences } from './text.ts';

/**
 * An attorney or a bankruptcy stops contact only where it is the speaker's own and stands (12 CFR 1006.6(b)(2); 11 USC 362):
 * not as somebody's trade, another's case, another matter, a question, or what one hopes to avoid.
 */
export function isOwnMatter({ kind, from, to }: Pick<Said, 'kind' | 'from' | 'to'>, folded: string): boolean {
  if (kind === 'deceased') return !isBereaved(folded);
  if (kind !== 'attorney' && kind !== 'bankruptcy') return true;
  const span = sentences(folded).find((one) => from >= one.from && from < one.to);
  if (!span) return true;
  const sentence = folded.slice(span.from, span.to);
  const before = folded.slice(span.from, from);
  const rest = folded.slice(from, span.to);
  if (kind === 'bankruptcy') return !(isAnothers(before) || avoided.test(before) || isAsked(sentence));
  if (retained.test(sentence)) return true;
  const named = folded.slice(from, to);
  return !(
    isAnothers(before) ||
    isAsked(sentence) ||
    trade.test(before + named) ||
    intended.test(before) ||
    otherMatter.test(rest.slice(to - from))
  );
}

/** "My brother filed", and no word of the speaker's own behind it ("my son told you we have an attorney"). */
const relative =
  /\b(?:my|mi) (?:(?:older|younger|little|big|late) )?(?:brother|sister|cousin|uncle|aunt|friend|neighbou?r|co-?worker|boss|landlord|roommate|son|daughter|nephew|niece|in-laws|brother-in-law|sister-in-law|herman[oa]|prim[oa]|ti[oa]|amig[oa]|vecin[oa]|cuñad[oa]|cunad[oa]|sobrin[oa]|jef[ea]|hij[oa])\b([^.;!?]*)$/;
function isAnothers(before: string): boolean {
  const behind = relative.exec(before)?.[1];
  return (
    behind !== undefined &&
    !/\b(?:i|we|me|us|my|our|nosotros|yo|mi|tengo|tenemos|says?|said|told|dice|dijo|dijeron|is|es|got|gets|found|hired)\b/.test(
      behind,
    )
  );
}

/** "My mom passed away, so I'm behind": who owes is alive, and tells why it was not paid. */
const lost =
  /\b(?:my|mi) (?:late )?(?:mom|mother|mum|dad|father|parents?|brother|sister|son|daughter|grandm\w+|grandf\w+|grandp\w+|aunt|uncle|cousin|friend|mama|madre|papa|padre|herman[oa]|hij[oa]|abuel[oa]|ti[oa]|amig[oa])\b/;
const ownTrouble =
  /\bi(?:'m| am| was| had| have|'ve| can't| couldn't| could not|'ll| will| got| fell)?\b[^.!?]{0,30}\b(?:behind|late|pay|paid|bills?|money|funeral|catch up)\b|\b(?:me atras\w+|no pude pagar|estoy atrasad[oa])\b/;
const isBereaved = (folded: string): boolean =>
  lost.test(folded) && ownTrouble.test(folded) && !ofTheDead.test(folded);
const ofTheDead =
  /\b(?:estate|executor|who owed|(?:her|his|their|\w+'s) (?:bill|debt|account|balance|loan|card)s?|(?:bill|debt|account|balance|loan|card)s? (?:was|is|were|are) (?:hers|his|theirs)|(?:deuda|cuenta|tarjeta) (?:era|es|de) (?:de )?(?:ella|mi (?:mama|madre|papa|padre))|(?<!\bi(?:'m| am) (?:the|a) )(?:account ?holder|debtor)|(?<!\bsoy (?:el|la) )(?:titular|deudor[ae]?)|i(?:'m| am) (?:her|his|their) (?:son|daughter|child|husband|wife)|(?:soy|habla) (?:la|el|su) hij[oa]|(?:her|his) (?:papers|mail)|albacea|herencia)\b/;

const avoided =
  /\b(?:avoid(?:ing)?|prevent(?:ing)?|instead of|rather than|short of|keep (?:me|us) (?:out of|from)|evitar|evitando|en vez de|antes que)\s+(?:\w+\s+){0,2}$/;

/** A question that tells nothing: "Are you a lawyer?", "Can I file for bankruptcy?"; "now that I filed" tells it. */
const asks =
  /^\W*(?:so |and |but |well,? |y )?(?:are (?:you|u)|do (?:i|we|you)|does (?:this|that|it)|should (?:i|we)|can (?:i|we)|could (?:i|we)|would (?:i|we|it|that|this)|must i|is (?:it|bankruptcy|filing|la bancarrota)|what (?:if|happens)|when (?:should|do)|necesito|debo|puedo|deberia|es usted)\b[^.!]*\?/;
const isAsked = (sentence: string): boolean =>
  asks.test(sentence) &&
  !done.test(sentence) &&
  !/\b(?:know|knew|aware|realize|get|got|receive|received|told|contact\w*|call\w*|sabe|recibi\w*|my|our|mi|mis)\b/.test(
    sentence,
  );
const done =
  /(?<!\bwhat if )\b(?:i|we)(?:'ve| have| had)? (?:already |just )?(?:filed|hired|retained|got|declared)\b|\bsince (?:the|this) (?:bankruptcy|chapter|filing|petition)|\bthrough (?:an?|the) (?:attorney|lawyer|law)|\b(?:he declarado|(?:me|nos) (?:declare|declaramos)|(?:a traves|por medio) de un)\b/;

/** "Studying to be a lawyer", "my cousin is an attorney". */
const trade =
  /\b(?:be|become|becoming|being|is|was|am|are|as|work(?:s|ed|ing)? (?:for|as|at|in)|es|era|soy|ser|como)\s+(?:a|an|un|una)\s+(?:attorney|lawyer|solicitor|law firm|law office|abogad[oa])$/;
/** "I should probably ask a lawyer": none yet. */
const intended =
  /\b(?:should|might|may|could|maybe|probably|thinking (?:of|about)|considering|need to|have to|deberia|tal vez|quiza)\b[^.;!?]{0,25}\b(?:ask|asking|get|getting|find|finding|see|seeing|hire|hiring|consult|consulting|call|calling|contratar|consultar|buscar)(?: with| con)?\s+$/;
/** Someone who acts for the speaker is the speaker's attorney, whatever else the sentence says. */
const retained =
  /\b(?:represent(?:s|ing|ed)?|handl(?:es|ing)|retained|on (?:this|my|the) (?:case|debt|bill|account)|my case|(?:talk|speak|call|write|go through|contact)(?: to| with)? (?:her|him|them|my|the)\b|send (?:it|this|the|your|all|any|every\w*)\b[^.;!?]{0,20}\bto (?:him|her|them)|(?:he|she|they|who|lawyer|attorney|firm) still (?:has|have|is|represents?)|and for this|me represent\w*|lleva (?:mi|el|este)|hable con|y para est[oea]|(?:mand|envi)\w+[^.;!?]{0,20}\ba (?:el|ella)|todavia (?:tiene|lleva))\b/;
const otherMatter =
  /^ (?:friend|buddy|cousin|neighbou?r|acquaintance|relative)\b|^[^.;!?]{0,15}\b(?:for|in|during|para|en) (?:my|our|the|a|an|his|her|mi|el|la|un|una) (?:\w+ )?(?:divorce|custody|will|accident|car (?:crash|wreck)|injury|immigration|closing|adoption|probation|criminal|dui|ticket|traffic|divorcio|custodia|testamento|accidente|inmigracion)\b|^[^.;!?]{0,20}\b(?:years ago|back then|hace (?:mucho|anos|\w+ anos))\b/;
