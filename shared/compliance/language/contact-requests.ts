import type { ContactChannel } from '../facts.ts';
import type { PersonRole } from '../person-role.ts';
import { bareStop, goAway, isOnlyStopping } from './bare-stops.ts';
import { timeBeforeRefusal } from './inconvenient-times.ts';
import { mediaNamed } from './media-named.ts';
import { personMeant } from './person-meant.ts';
import { isAboutUs, isMeant, isUnwelcome, partsOfRefusal } from './refusals.ts';
import {
  anyContact,
  media,
  numbers,
  offList,
  only,
  onPaper,
  places,
  reopensTime,
  resume,
  stop,
  wholeWeek,
} from './request-words.ts';
import { type Span, sentences } from './text.ts';
import { isByDay, type TimeOfWeek, timeOfWeekIn } from './times.ts';

/**
 * What a consumer asks about being contacted, from free words in English or Spanish. No magic word is needed
 * (12 CFR 1006.14(h)(1), cmts 6(b)(1)-1, 14(h)(1)-1), so a request is read by its parts: a refusal or limit, a way of
 * contact, and what it is limited to (a medium, a number, a place, hours).
 */
export interface ContactRequest extends Span {
  /** `stop`: not this way. `only`: no other way. `prefer`: a wish that closes nothing. `resume`: a stop is lifted, with a `time` only the hours closed. */
  readonly is: 'stop' | 'only' | 'prefer' | 'resume';
  /** Null: contact of any kind. */
  readonly media: readonly ContactChannel[] | null;
  readonly number: string | null;
  readonly place: string | null;
  readonly time: TimeOfWeek | null;
  /** Somebody else who is meant ("stop calling my wife"); null: who speaks. */
  readonly person: PersonRole | null;
}

/** Every request about being contacted that the folded words make. */
export function contactRequestsIn(folded: string): ContactRequest[] {
  const found: ContactRequest[] = [];
  for (const span of sentences(folded)) {
    const request = requestIn(folded.slice(span.from, span.to), span);
    if (request) found.push(request);
  }
  return found;
}

/** "Why did you stop texting me?" asks about the past; "it's not that I don't want your texts" takes the refusal back. */
export const asksNothing =
  /^\W*(?:why|when did|how come|did you|have you|por que|cuando)\b(?![^.!?]*\b(?:told|asked) (?:you|u)\b)|\bnot that (?:i|we)\b|\bno es que\b/;

function requestIn(sentence: string, span: Span): ContactRequest | null {
  if (asksNothing.test(sentence)) return null;
  const whole = { ...span, media: null, number: null, place: null, time: null, person: null };
  if (resume.test(sentence) && !stop.test(sentence) && !only.test(sentence)) {
    return { ...whole, is: 'resume', media: mediaNamed(sentence) };
  }
  if (reopensTime.test(sentence) && !stop.test(sentence)) {
    const time = /\bany ?(?:time|day)\b/.test(sentence) ? wholeWeek : timeOfWeekIn(sentence);
    return { ...whole, is: 'resume', media: null, time };
  }
  if (bareStop.test(sentence) || isOnlyStopping(sentence) || goAway.test(sentence))
    return { ...whole, is: 'stop', media: null };
  if (isUnwelcome(sentence)) {
    const [refused] = partsOfRefusal(sentence);
    const limits = { ...whereIn(refused), time: timeOfWeekIn(refused, !isByDay(sentence)) };
    return { ...whole, is: 'stop', media: mediaNamed(refused), ...limits };
  }
  const stopped = stopIn(sentence);
  if (stopped) return { ...span, ...stopped };
  return onlyIn(sentence, span);
}

/** "Never write to me or call me": every way there is. */
export const callAndWrite =
  /\b(?:writ(?:e|ing)|escrib\w+)\b[^.!?;]{0,25}\b(?:or|nor|and|ni|o|y)\b[^.!?;]{0,12}\b(?:call|phon|llam)\w*|\b(?:call|phon|llam)\w*[^.!?;]{0,25}\b(?:or|nor|ni|o|y)\b[^.!?;]{0,12}\b(?:writ(?:e|ing)|escrib\w+)\b/;

function stopIn(sentence: string): Omit<ContactRequest, keyof Span> | null {
  const listing = offList.exec(sentence);
  const listed = listing !== null;
  const match = [...sentence.matchAll(new RegExp(stop, 'g'))].find((one) => isMeant(sentence, one)) ?? null;
  if (!match && !listed) return null;
  const [rest, instead] = partsOfRefusal(
    (match ? sentence.slice(match.index) : sentence.replace(/\bmailings?\b/, '')).replace(
      /desist (?:letter|notice|order)s?/,
      'desist',
    ),
  );
  const named = callAndWrite.test(rest) ? null : mediaNamed(rest);
  if (!listed && !named && !anyContact.test(rest)) return null;
  if (!listed && match && !isAboutUs(rest)) return null;
  const welcome = named === null ? mediaNamed(instead) : null;
  if (welcome) return { is: 'only', media: welcome, number: null, place: null, time: null, person: null };
  return {
    is: 'stop',
    media: named,
    ...whereIn(rest),
    time:
      timeOfWeekIn(rest, !isByDay(sentence)) ??
      (match ? timeBeforeRefusal(sentence.slice(0, match.index), rest) : null),
    person: personMeant(sentence, match?.index ?? listing?.index ?? 0),
  };
}

/** The number and the place a refusal names; one that names two of them ("neither home nor my cell") is limited to neither. */
function whereIn(rest: string): Pick<ContactRequest, 'number' | 'place'> {
  const number = first(numbers, rest);
  const place = first(places, rest);
  return number !== null && place !== null && number !== place
    ? { number: null, place: null }
    : { number, place };
}

/** "Call me instead" of writing; "if you need something, send me a letter". */
const otherWay =
  /\b(?:call|text|e-?mail|write|mail|phone)(?: to)? (?:me|us) instead\b|\bmejor (?:llam|escrib|mand|envi)\w+|\bif (?:you|there)\b[^.!?,]{0,30},? (?:just )?(?:send|mail|write|put) [^.!?]{0,15}\b(?:letter|mail)\b/;

/** "Weekends only, please", "solo por las mañanas": the hours head the sentence, and nothing is done in them. */
const timeOnly =
  /^\W*(?:please )?(?:(?:on|in the) )?(?:week(?:ends?|days)|mornings?|afternoons?|evenings?|nights?|(?:sun|mon|tues|wednes|thurs|fri|satur)days?|after|before|between|from)\b[^.!?,;]{0,25}\bonly\b(?= please|\W*$|[,;])|^\W*(?:solo|solamente|unicamente) (?:por|en|los|las|entre|despues|antes)\b[^.!?]{0,30},? por favor\W*$/;

function onlyIn(sentence: string, span: Span): ContactRequest | null {
  const instead = otherWay.exec(sentence)?.[0] ?? null;
  const paper = onPaper.test(sentence);
  const exclusive = instead !== null || paper || only.test(sentence);
  const asked =
    paper ||
    /\b(?:talk|speak|available|free|any ?time|reach|catch|get hold of|hablar|disponible)\b/.test(sentence) ||
    timeOnly.test(sentence) ||
    anyContact.test(sentence) ||
    media.some(([, words]) => words.test(sentence));
  if (!asked) return null;
  const time = timeOfWeekIn(sentence);
  const named = paper ? (['letter'] as const) : mediaNamed(instead ?? sentence);
  if (!time && !(named && exclusive)) return null;
  return {
    ...span,
    is: exclusive ? 'only' : 'prefer',
    media: named,
    number: exclusive && instead === null && !paper ? first(numbers, sentence) : null,
    place: null,
    time,
    person: null,
  };
}

function first(table: readonly (readonly [string, RegExp])[], text: string): string | null {
  return table.find(([, words]) => words.test(text))?.[0] ?? null;
}
