import { type Span, sentences } from './text.ts';
import { daysIn, isByDay, type TimeOfWeek, timeOfWeekIn } from './times.ts';

/** Words that call a time bad, beside which the time stands. English then Spanish, on folded text. */
const signs = [
  'inconvenient|not convenient|unavailable|off[- ]limits|too (?:late|early)',
  '(?:bad|terrible|awful|worst) (?:times?|days?|for me)',
  '(?:is|are)(?: a| my| the)? (?:bad|worst|no good|not good|out|hard|hectic|crazy|impossible|difficult|terrible|awful)',
  "(?:can't|cannot|can not|do not|don't|not) (?:be )?(?:disturb(?:ed)?|bother(?:ed)?|available|reach(?:ed|able)?|talk|speak|take calls|answer|pick up)",
  "won't (?:answer|be available|pick up)",
  "(?:doesn't|don't|does not|do not|won't) work(?= for me|\\W*$)",
  '(?:prefers?|wants?) no (?:contact|calls?)',
  "(?:i'?m|i am|we'?re|we are|(?:he|she)(?:'s| is)) (?:always |usually |normally )?(?:at|in|on) (?:work|church|class|school|mass|bed|surgery|treatment|dialysis|therapy|training|court|temple|duty)",
  '(?:i|we) (?:have|got) (?:church|class(?:es)?|dialysis|chemo|therapy|treatment|practice|night school|mass)',
  '(?:is|are) (?:for|my|our) (?:the |my |our )?(?:church|family|kids?|rest|worship|prayers?|dialysis|chemo|therapy|sleep)',
  '(?:is|are) (?:church|family|rest|prayer|quiet) (?:time|days?)',
  'any ?(?:day|time) (?:but|except)',
  '(?:skip|avoid|leave out|rule out) (?:on )?(?=(?:sun|mon|tues|wednes|thurs|fri|satur)days?|week(?:ends|days)|mornings|afternoons|evenings|nights)(?!\\w+ (?:payments?|due|fees?)\\b)',
  '(?:a (?:esa|esas) horas?|en ese horario|es[eo]s? dias?) no',
  '(?:not|never) (?:up|awake|out of bed)|(?:call|try|ring)(?: me| us)?(?: at)? (?:(?:some|any) other|another|a different) times?',
  '(?:to|in) bed(?= (?:at|by|around|after|before)\\b)',
  'me (?:queda|viene|cae) (?:muy )?mal',
  'sleeps?|asleep|sleeping|naps?|napping|siesta',
  'duerm[eo]|durmiendo|dormid[oa]',
  'no (?:puedo (?:hablar|contestar|atender|recibir|tomar|platicar|responder)|puedo (?=por|los|en|antes|despues|entre|de \\d)|estoy (?:disponible|libre|en)|es buen|me (?:queda|conviene|viene bien))|inconveniente|mal(?:a)? hora',
  'tengo (?:misa|clases?|dialisis|terapia|turno|cita|escuela)|descanso',
  'ocupad[oa] (?:los|por|de)|trabajo (?:de|por|los|hasta)|(?:cualquier|todos?) (?:los )?dias? menos',
  '(?:mananas?|tardes?|noches?|lunes|martes|miercoles|jueves|viernes|sabados|domingos|semana) no(?=\\W*(?:por favor\\W*)?$)',
];
const sign = new RegExp(
  `\\b(?:${signs.join('|')})\\b|(?:^|[,;]|\\b(?:so|and|but|y|pero|asi que) )\\W*(?:please |just )?(?:never|not|nothing|no calls?|nada) (?:on|in the|at|during|before|after|past|earlier than|later than|until|between|antes|despues|por las?|en las?|los|(?:in )?(?:the )?(?:mornings?|afternoons?|evenings?|nights?|weekends?))\\b(?!\\W*(?:$|[,;]))`,
);

/** "Mornings are bad", "I cannot be disturbed weekdays 3 to 5", "I work nights; not before noon". */
export function inconvenientTimesIn(folded: string): { span: Span; time: TimeOfWeek }[] {
  return sentences(folded).flatMap(({ from, to }) => {
    const sentence = folded.slice(from, to);
    const found = sign.exec(sentence);
    if (!found || (callBack.test(sentence) && !habitual.test(sentence))) return [];
    const time = timeOfSign(sentence, found.index + found[0].length) ?? timeOfWeekIn(sentence);
    const at = from + found.index;
    return time ? [{ span: { from: at, to: at + found[0].length }, time }] : [];
  });
}

/** The hours behind the sign come first ("I work nights and sleep during the day"), with the days of its clause. */
function timeOfSign(sentence: string, end: number): TimeOfWeek | null {
  const { text, from } = clauseAt(sentence, end - 1);
  const closing = !isByDay(sentence);
  const clause = timeOfWeekIn(text, closing);
  const behind = timeOfWeekIn(text.slice(end - from), closing);
  if (behind === null || behind.fromMinute === behind.toMinute) return clause ?? behind;
  return { ...behind, days: behind.days ?? clause?.days ?? null };
}

/** What a comma, a semicolon or a turn cuts off around a place: "mornings are bad, call after 2". */
function clauseAt(sentence: string, index: number): { readonly text: string; readonly from: number } {
  const cut =
    /[,;](?! ?(?:and |y )?(?:(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*|lunes|martes|miercoles|jueves|viernes|sabado|domingo)\b)|\b(?:but|so|pero|asi que)\b/g;
  let from = 0;
  for (const { index: at } of sentence.matchAll(cut)) {
    if (at > index) return { text: sentence.slice(from, at), from };
    from = at;
  }
  return { text: sentence.slice(from), from };
}

/** "I'm at work until five, call then": today. */
const callBack = /\b(?:call|ring|try|text)(?: me| back| again)* then\b/;

const then =
  /\b(?:then|(?:that|those) (?:days?|times?|hours?)|entonces|(?:a )?(?:esa|esas) horas?|esos? dias?|en ese horario)\b/;
const habitual =
  /\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)days|week(?:ends?|days)|mornings|afternoons|evenings|nights|los (?:lunes|martes|miercoles|jueves|viernes|sabados|domingos)|fines? de semana|por las? (?:mananas?|tardes?|noches?))\b/;
const told =
  /\b(?:you|they|people|ustedes|called|texted|told|said|rang|phoned|left|wrote|emailed|asked|woke|got|received|llamo|llamaron|dije|marcaron)\b/;

/** "Weekends are family time, don't call then": the time a refusal is about may stand before it. A time told of the past is none. */
export function timeBeforeRefusal(before: string, refusal: string): TimeOfWeek | null {
  const isHabit = then.test(refusal) || habitual.test(before) || (daysIn(before)?.length ?? 0) > 1;
  return isHabit && !told.test(before) ? timeOfWeekIn(before) : null;
}
