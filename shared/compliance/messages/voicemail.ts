import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';
import type { Hit } from '../finding.ts';
import { fold } from '../language/text.ts';
import { collectionName, telephoneNumber } from './parts.ts';
import { notAsking, optional, plainWords, requestWords } from './voicemail-words.ts';

export interface LeftMessage {
  readonly text: string;
  readonly medium: 'voicemail' | 'other';
  /** The message was meant for the consumer, as far as the caller knew. */
  readonly forConsumer: boolean;
  readonly complete: boolean;
}

const requiredParts = ['business_name', 'request_to_reply', 'natural_person', 'telephone_number'] as const;
type RequiredPart = (typeof requiredParts)[number];

export interface MessageClass {
  readonly isLimitedContent: boolean;
  readonly isCommunication: boolean;
  readonly isAttempt: boolean;
  readonly missing: readonly RequiredPart[];
}

/**
 * 12 CFR 1006.2(j): a limited-content message is a voicemail for the consumer with all of: a business name that does not
 * tell of debt collection, a request to reply, the name of a natural person to contact, a telephone number; it may add a
 * salutation, date and time, suggested times to reply and that any representative will do; and nothing else. Then it is an
 * attempt and no communication. So a message is read by taking off every permitted part: whatever words are left over
 * disqualify it, known or not. A message that is none is treated as a communication.
 */
export function classifyMessage(message: LeftMessage): Assessment<MessageClass> {
  const hits: Hit[] = [];
  const say = (
    ruleId: string,
    reason: string,
    citation = cite('12 CFR 1006.2(j)', 'V'),
    values: Hit['values'] = {},
  ) => hits.push({ ruleId: `limited-content.${ruleId}`, effect: 'block', reason, citation, values });
  if (message.medium !== 'voicemail')
    say(
      'medium',
      'Only a voicemail can be a limited-content message',
      cite('12 CFR 1006 Supp. I, cmt 2(j)-1', 'S'),
    );
  if (!message.forConsumer)
    say(
      'recipient',
      'Left knowingly for somebody other than the consumer',
      cite('12 CFR 1006 Supp. I, cmt 2(j)-2', 'S'),
    );
  if (!message.complete)
    say('complete', 'The message was cut off', cite('12 CFR 1006 Supp. I, cmt 2(j)', 'S'));
  const parts = partsOf(message.text);
  for (const part of parts.missing)
    say('missing', `Lacks: ${part.replaceAll('_', ' ')}`, cite('12 CFR 1006.2(j)(1)', 'V'), { part });
  for (const name of parts.tellingNames)
    say(
      'business-name',
      `The business name tells of debt collection: ${name}`,
      cite('12 CFR 1006.2(j)(1)(i)', 'V'),
      { name },
    );
  if (parts.leftOver.length > 0)
    say(
      'other-content',
      `Says more than the rule permits: ${parts.leftOver.join(', ')}`,
      cite('12 CFR 1006.2(j)', 'V'),
      { words: parts.leftOver },
    );
  const isLimitedContent = hits.length === 0;
  return assessmentOf(hits, {
    isLimitedContent,
    isCommunication: !isLimitedContent,
    isAttempt: true,
    missing: parts.missing,
  });
}

interface Parts {
  readonly missing: RequiredPart[];
  readonly tellingNames: string[];
  readonly leftOver: string[];
}

/** Takes the permitted parts off, one after the other, and tells what was there and what is left. */
function partsOf(text: string): Parts {
  const rest = { text, folded: fold(text) };
  const people: string[] = [];
  const businesses: string[] = [];
  const requests = takeRequests(rest, people);
  takeIntroductions(rest, people, businesses);
  const numbers = take(rest, telephoneNumber);
  for (const pattern of optional) take(rest, pattern);
  const words = rest.folded.match(/[a-z0-9@#$%/'-]*[a-z0-9$%@#][a-z0-9@#$%/'-]*/g) ?? [];
  const found: Record<RequiredPart, boolean> = {
    business_name: businesses.length > 0,
    request_to_reply: requests,
    natural_person: people.length > 0,
    telephone_number: numbers > 0,
  };
  return {
    missing: requiredParts.filter((part) => !found[part]),
    tellingNames: businesses.filter((name) => collectionName.test(fold(name))),
    leftOver: words.filter((word) => !plainWords.has(word.replace(/'s$/, ''))),
  };
}

interface Rest {
  text: string;
  folded: string;
}

/** Blanks every match out and says how many there were. */
function take(rest: Rest, pattern: RegExp): number {
  let count = 0;
  const blank = (match: string): string => {
    count++;
    return ' '.repeat(match.length);
  };
  rest.folded = rest.folded.replace(pattern, blank);
  rest.text = [...rest.text.split('')]
    .map((unit, index) => (rest.folded[index] === ' ' ? ' ' : unit))
    .join('');
  return count;
}

const personName = String.raw`\p{Lu}[\p{L}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,3}`;
const connective = String.raw`(?:\s*,?\s*(?:or|and|o|y|u)\s+)`;

/** "Please call me or Lee Park back", "ask for Dana", "devuélvame la llamada": a request, and whom it names. */
const replyTo = new RegExp(
  String.raw`\b(?:[Cc]all|[Rr]each|[Cc]ontact|[Pp]hone|[Rr]ing|[Rr]eturn\s+(?:my|our|the|this)\s+call(?:\s+to)?|[Gg]et\s+(?:back\s+(?:to|in touch with)|in\s+touch\s+with)|[Rr]eply\s+to|[Rr]espond\s+to|[Ss]peak\s+(?:to|with)|[Aa]sk\s+for|[Ll]lame\s+a|[Cc]om(?:u|ú)n(?:i|í)quese\s+con|[Pp]regunte\s+por|[Hh]able\s+con)\s+(?:(?:me|us|at)\s*)?((?:${connective}?${personName})(?:${connective}${personName})*)?`,
  'gu',
);

function takeRequests(rest: Rest, people: string[]): boolean {
  const asked = requestWords.test(rest.folded.replace(notAsking, ''));
  for (const match of rest.text.matchAll(replyTo)) {
    const names = match[1]?.trim();
    if (!names) continue;
    for (const name of names.split(new RegExp(connective, 'u'))) {
      const plain = name.replace(/[.,]+$/, '').trim();
      if (plain && !neverNames.has(fold(plain)) && !looksLikeBusiness(plain)) people.push(plain);
    }
    blankSpan(rest, match.index + match[0].indexOf(match[1] ?? ''), names.length);
  }
  return asked;
}

const neverNames = new Set([
  'please',
  'good',
  'thank',
  'hi',
  'hello',
  'hola',
  'me',
  'us',
  'eastern',
  'central',
  'mountain',
  'pacific',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]);

function blankSpan(rest: Rest, from: number, length: number): void {
  rest.text = rest.text.slice(0, from) + ' '.repeat(length) + rest.text.slice(from + length);
  rest.folded = rest.folded.slice(0, from) + ' '.repeat(length) + rest.folded.slice(from + length);
}

const properName = String.raw`\p{Lu}[\p{L}\d&'’.-]*(?:\s+(?:(?:of|and|&|the)\s+)*\p{Lu}[\p{L}\d&'’.-]*)*(?:,?\s+(?:Inc|LLC|L\.L\.C|Ltd|Corp|Co|LLP|LP|S\.A)\.?)?`;
const introduction = new RegExp(
  String.raw`\b(?:[Tt]his\s+(?:(?:message|call)\s+)?is(?:\s+from)?|[Ii]t'?s|[Ll]e\s+saluda|[Mm]y\s+name\s+is|[Ii]\s+am|[Ii]'m|[Yy]ou(?:'ve|\s+have)\s+(?:got|reached)|[Ll]e\s+habla|[Hh]abla|[Ll]e\s+llama|[Mm]i\s+nombre\s+es|[Ss]oy|[Mm]e\s+llamo|[Ee]ste\s+es|[Ee]sta\s+es|[Ee]s)\s+(${properName})`,
  'gu',
);
const affiliation = new RegExp(
  String.raw`\b(?:calling\s+)?(?:from|with|at|of|work(?:ing)?\s+for|trabajo\s+(?:en|para)|de|desde|con|de\s+parte\s+de|en\s+nombre\s+de|llamando\s+de|,)\s+(?:the\s+|la\s+|el\s+)?(?:empresa\s+|company\s+|firm\s+)?(${properName})`,
  'gu',
);

/** "Hello, Nadia Frost from Weston here", "Nadia Frost, Weston": no verb, a full name before the firm. */
const nameAndFirm =
  /(?:^|[.!,]\s*|\b(?:[Hh]i|[Hh]ello|[Hh]ola)\s+)(\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}'’.-]*){1,3})(?:\s+(?:(?:here|calling|speaking|llamando)\s+)?(?:from|with|at|of|de)\s+(?:the\s+)?(?=\p{Lu})|\s+(?:here|speaking)\b|(?=,\s+\p{Lu}[\p{L}\d&'’.-]*(?:\s+\p{Lu}[\p{L}\d&'’.-]*)*(?:,?\s+(?:Inc|LLC|Ltd|Corp)\b)?\.?\s*(?:[.,]|\d|$)))/gu;

/** "This is Dana Ortiz from Northline, Inc.": a person and a business; "This is Northline, Inc.": a business alone. */
function takeIntroductions(rest: Rest, people: string[], businesses: string[]): void {
  for (const match of rest.text.matchAll(introduction)) {
    const name = trimName(match[1] ?? '');
    if (name === '') continue;
    introduce(name, standsAlone(rest, match), people, businesses);
    blankName(rest, match, name);
  }
  for (const match of rest.text.matchAll(nameAndFirm)) {
    if (takePerson(rest, match, people)) takeFirmBehind(rest, match, businesses);
  }
  for (const match of rest.text.matchAll(affiliation)) {
    const name = trimName(match[1] ?? '');
    if (name === '' || isCalendarWord(name)) continue;
    if (!people.includes(name)) businesses.push(name);
    blankName(rest, match, name);
  }
  for (const match of rest.text.matchAll(orPerson)) takePerson(rest, match, people);
}

function takePerson(rest: Rest, match: RegExpExecArray, people: string[]): boolean {
  const name = trimName(match[1] ?? '');
  if (!isPersonName(name)) return false;
  people.push(name);
  blankName(rest, match, name);
  return true;
}

/** "Nadia Frost, Weston. 800-555-0110": the firm stands behind a comma. */
function takeFirmBehind(rest: Rest, match: RegExpExecArray, businesses: string[]): void {
  const from = match.index + match[0].length;
  const firm = firmBehind.exec(rest.text.slice(from));
  const name = trimName(firm?.[1] ?? '');
  if (name === '' || isCalendarWord(name)) return;
  businesses.push(name);
  blankSpan(rest, from, firm?.[0].length ?? 0);
}
const orPerson =
  /(?<=\b(?:or|and|o|y|u)\s+(?:(?:my|our|mi)\s+(?:colleague|associate|co-?worker|teammate|manager|supervisor|colega|compañer[oa])\s+)?)(\p{Lu}\p{L}+\s+\p{Lu}[\p{L}'’-]+)/gu;
const firmBehind = new RegExp(String.raw`^,\s+(${properName})`, 'u');

const blankName = (rest: Rest, match: RegExpExecArray, name: string): void =>
  blankSpan(rest, match.index + match[0].lastIndexOf(match[1] ?? ''), name.length);

/** "Tom Becker of Harbor and Lane" is a person and a firm, "First Bank of Ohio" a firm. */
function introduce(name: string, alone: boolean, people: string[], businesses: string[]): void {
  const [person = '', firm] = name.split(/\s+of\s+(.+)/u);
  if (firm && /\s/.test(person) && !looksLikeBusiness(person)) {
    people.push(person);
    businesses.push(firm);
  } else (alone || looksLikeBusiness(name) ? businesses : people).push(name);
}

const isPersonName = (name: string): boolean =>
  !neverNames.has(fold(name).split(' ')[0] ?? '') && !looksLikeBusiness(name) && !isCalendarWord(name);

const trimName = (name: string): string =>
  name
    .replace(/\.(?=\s|$)(?<!\b(?:Inc|Ltd|Co|Corp)\.)[\s\S]*$/u, '')
    .replace(/[.,\s]+$/, '')
    .trim();

const looksLikeBusiness = (name: string): boolean =>
  /\b(?:inc|llc|l\.l\.c|ltd|corp|corporation|company|co|group|associates|partners|services|solutions|agency|enterprises|holdings|management|bank|financial|systems|bureau|firm|llp|recovery|collections?|credit|debt|receivables|hospital|clinic|center|department)\b\.?/i.test(
    name,
  );

/** One word and no affiliation after it: "This is Northline. Please call us". A first name alone would be followed by "from". */
function standsAlone(rest: Rest, match: RegExpExecArray): boolean {
  const after = rest.folded.slice(match.index + match[0].length, match.index + match[0].length + 30);
  const one = !/\s/.test(trimName(match[1] ?? ''));
  return (
    one &&
    !/^[\s,]*(?:calling|from|with|at|of|de|desde|con|llamando)\b/.test(after) &&
    !/\b(?:from|with|at|de|con)\s+\p{Lu}/u.test(rest.text.slice(match.index))
  );
}

const calendarWord =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tue(?:sday)?|wed(?:nesday)?|thu(?:rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|eastern|central|mountain|pacific|lunes|martes|miercoles|jueves|viernes|sabado|domingo|am|pm)\b/;
const isCalendarWord = (name: string): boolean => calendarWord.test(fold(name));
