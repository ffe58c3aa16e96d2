import { hourWords, type TimeOfWeek, timeOfWeekIn } from '../../language/times.ts';
import type { Reading } from '../reading/clauses.ts';
import type { Token } from '../reading/tokens.ts';

/** Hours or days that a stretch of tokens names. */
export interface TimePhrase {
  readonly from: number;
  readonly to: number;
  readonly time: TimeOfWeek;
}

const table = (lines: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(lines).flatMap(([plain, words]) => words.split(' ').map((word) => [word, plain] as const)),
  );

/** Shorthand and Spanish to the words the reader of hours knows. */
const plainWords = table({
  after: 'after aft aftr past afterr despues pasadas later',
  before: 'before b4 bfr bef befor antes earlier',
  until: 'until til till untill hasta',
  between: 'between btwn btw betw entre',
  from: 'from desde',
  to: 'to thru through and y a',
  noon: 'noon midday mediodia lunch lunchtime',
  midnight: 'midnight medianoche',
  mornings: 'morning mornings morn am ams mananas',
  afternoons: 'afternoon afternoons tarde tardes',
  evenings: 'evening evenings eve eves evngs',
  nights: 'night nights nite nites noche noches',
  weekdays: 'weekday weekdays wkdays wkday',
  weekends: 'weekend weekends wkend wkends wknd wknds',
  sundays: 'sunday sundays sun domingo domingos',
  mondays: 'monday mondays mon lunes',
  tuesdays: 'tuesday tuesdays tue tues martes',
  wednesdays: 'wednesday wednesdays wed weds miercoles',
  thursdays: 'thursday thursdays thu thur thurs jueves',
  fridays: 'friday fridays fri viernes',
  saturdays: 'saturday saturdays sat sats sabado sabados sabbath shabbat',
});
const relations = new Set(['after', 'before', 'until', 'between', 'from', 'to']);
const days = new Set(
  'weekdays weekends sundays mondays tuesdays wednesdays thursdays fridays saturdays'.split(' '),
);
const parts = new Set('mornings afternoons evenings nights noon midnight'.split(' '));

const fillers = new Set(
  'the at about around approx of on in or her his their my only time than de las los la el en por est cst pst mst local week every during all due de que early late for se del nunca para &'.split(
    ' ',
  ),
);
/** A figure in front of one of these is no hour. */
const units = new Set(
  'day days business dias weeks week months month years payments pagos times veces rings attempts percent invoices calls minutes mins min hrs hours semanas meses st nd rd th dpd more msgs messages dollars'.split(
    ' ',
  ),
);
const isHourToken = (token: Token | undefined): boolean => token !== undefined && isHour(token);
const isHour = ({ type, text }: Token): boolean => type === 'number' && /^(?:[1-9]|1\d|2[0-3])$/.test(text);

/**
 * Reads the first time phrase in tokens `from` to `to`.
 * @param closed the hours are ones to keep away from: then "after 9" means nine in the evening and "before 7" seven in the morning
 */
export function timePhraseIn(reading: Reading, from: number, to: number, closed: boolean): TimePhrase | null {
  for (let at = from; at < to; at += 1) {
    const phrase = phraseAt(reading, at, to, closed);
    if (phrase) return phrase;
  }
  return null;
}

/** Longest phrase in tokens: `between 9 and 11 am on Mondays, Wednesdays and Fridays`. */
const longest = 16;

function phraseAt(reading: Reading, from: number, most: number, closed: boolean): TimePhrase | null {
  const words: string[] = [];
  let end = from;
  for (let at = from; at < Math.min(most, from + longest); at += 1) {
    if (words.length > 0 && isAlternative(reading, at)) break;
    const plain = plainAt(reading, at, words);
    if (plain !== null) {
      words.push(...plain);
      end = at + 1;
    } else if (words.length === 0 || !fillers.has(reading.tokens[at]?.text ?? '')) break;
  }
  const time = timeOf(words, closed);
  return time ? { from, to: end, time } : null;
}

/** "…or after 6" begins another stretch. */
function isAlternative({ tokens }: Reading, at: number): boolean {
  const plain = plainWords.get(tokens[at + 1]?.text ?? '') ?? '';
  return ['or', 'nor', 'o'].includes(tokens[at]?.text ?? '') && (plain === 'after' || plain === 'before');
}

/** Plain words of one token; null: it is not about time. */
function plainAt(reading: Reading, at: number, before: readonly string[]): string[] | null {
  const token = reading.tokens[at];
  if (!token) return null;
  if (token.type === 'time') return /^(?:[01]?\d|2[0-4])(?:\D|$)/.test(token.text) ? [token.text] : null;
  if (isHour(token)) return hourAt(reading, at, before);
  return token.type === 'word' ? wordAt(token.text, reading, at, before) : null;
}

function wordAt(text: string, reading: Reading, at: number, before: readonly string[]): string[] | null {
  const spoken = hourWords[text];
  if (spoken !== undefined)
    return isSpokenHour(reading, at, before) ? [`${spoken}${halfOf(reading, at)}`] : null;
  switch (text) {
    case 'semana':
      return weekPart(reading, at);
    case 'manana':
      return isMorning(reading, at) ? ['mornings'] : null;
    case 'm':
    case 'l':
      return dayRange(reading, at);
    case 'mwf':
      return ['mondays', 'wednesdays', 'fridays'];
    default:
      return plainOf(text, reading, at, before);
  }
}

/** A bare figure is an hour behind a relation ("after 5"), in a stretch ("9-5") or with a half of the day. */
function hourAt(reading: Reading, at: number, before: readonly string[]): string[] | null {
  const next = (reading.breaks[at + 1] ?? 3) < 2 ? reading.tokens[at + 1] : undefined;
  if (next && (units.has(next.text) || next.type === 'date')) return null;
  const half = halfOf(reading, at);
  const isStretch =
    next !== undefined && /^\s*[-–]\s*$/.test(next.gap) && (isHour(next) || next.type === 'time');
  const text = reading.tokens[at]?.text ?? '';
  return before.length > 0 || isStretch || half !== '' ? [`${text}${half}`] : null;
}

/** `entre semana`, `fines de semana`. */
function weekPart({ tokens }: Reading, at: number): string[] | null {
  const previous = tokens[at - 1]?.text ?? '';
  if (previous === 'entre') return ['weekdays'];
  return previous === 'de' && /^fin(?:es)?$/.test(tokens[at - 2]?.text ?? '') ? ['weekends'] : null;
}

/** "Before eleven", "las once": a word for an hour behind what makes it one. */
const isSpokenHour = ({ tokens, breaks }: Reading, at: number, before: readonly string[]): boolean => {
  const next = (breaks[at + 1] ?? 3) < 2 ? (tokens[at + 1]?.text ?? '') : '';
  if (units.has(next) || next === 'of') return false;
  const previous = tokens[at - 1]?.text ?? '';
  if (tokens[at]?.text === 'once') return previous === 'las';
  return (
    relations.has(before.at(-1) ?? '') &&
    (relations.has(plainWords.get(previous) ?? '') || previous === 'las' || previous === 'la')
  );
};

/** `por la manana` is the morning, `manana` alone tomorrow, `10 de la manana` an hour. */
function isMorning({ tokens }: Reading, at: number): boolean {
  const article = tokens[at - 1]?.text ?? '';
  return (article === 'la' || article === 'las') && !/^\d/.test(tokens[at - 3]?.text ?? '');
}

function plainOf(text: string, reading: Reading, at: number, before: readonly string[]): string[] | null {
  const plain = text === 'de' && isHourToken(reading.tokens[at + 1]) ? 'from' : plainWords.get(text);
  return plain === undefined || isOtherwiseMeant(text, plain, reading, at, before) ? null : [plain];
}

/** Words that are about time only in their place: "to" between two times, "later than", "in the am". */
function isOtherwiseMeant(
  text: string,
  plain: string,
  { tokens }: Reading,
  at: number,
  before: readonly string[],
): boolean {
  const previous = tokens[at - 1]?.text ?? '';
  switch (text) {
    case 'de':
      return before.length > 0;
    case 'tarde':
    case 'noche':
      return previous === 'la' && /^\d/.test(before.at(-1) ?? '');
    case 'later':
      return tokens[at + 1]?.text !== 'than';
    case 'am':
      return previous !== 'the' && previous !== 'in';
    default:
      return plain === 'to' && (before.length === 0 || relations.has(before.at(-1) ?? ''));
  }
}

/** "10 de la noche" is 10 pm. */
function halfOf({ tokens }: Reading, at: number): string {
  const said = tokens
    .slice(at + 1, at + 4)
    .map(({ text }) => text)
    .join(' ');
  if (/^(?:de|en|por) la manana/.test(said)) return 'am';
  if (/^(?:de|en|por) la (?:tarde|noche)/.test(said)) return 'pm';
  if (/^in the morning/.test(said)) return 'am';
  return /^(?:in the (?:afternoon|evening)|at night)/.test(said) ? 'pm' : '';
}

/** `M-F`, `L-V`. */
function dayRange({ tokens }: Reading, at: number): string[] | null {
  const next = tokens[at + 1];
  return next && /^(?:f|v|fri)$/.test(next.text) && /^\s?[-–/]\s?$/.test(next.gap) ? ['weekdays'] : null;
}

function timeOf(words: readonly string[], closed: boolean): TimeOfWeek | null {
  const named = words.filter((word) => days.has(word));
  const hours = words.filter((word) => !days.has(word));
  const strong = named.length > 0 || hours.some((word) => parts.has(word) || /^\d/.test(word));
  if (!strong) return null;
  const clock = timeOfWeekIn(clockText(hours, closed));
  const week = timeOfWeekIn(dayText(words));
  if (!clock && !week) return null;
  return {
    days: week?.days ?? null,
    fromMinute: clock?.fromMinute ?? null,
    toMinute: clock?.toMinute ?? null,
  };
}

function dayText(words: readonly string[]): string {
  const named = words.filter((word) => days.has(word) || word === 'to');
  const isRange = words.some(
    (word, at) => word === 'to' && days.has(words[at - 1] ?? '') && days.has(words[at + 1] ?? ''),
  );
  return isRange ? named.join(' ') : named.filter((word) => word !== 'to').join(' ');
}

/** Hours with their relation; "after 5 before 8" becomes a stretch. */
function clockText(words: readonly string[], closed: boolean): string {
  const relation = words.find((word) => relations.has(word) && word !== 'to' && word !== 'from');
  const figures = words.filter((word) => /^\d/.test(word) || word === 'noon' || word === 'midnight');
  if (figures.length === 0) return words.filter((word) => parts.has(word)).join(' ');
  const [first = '', second] = figures;
  if (second !== undefined) return stretch(words, first, second);
  if (!relation)
    return words.includes('from') ? `after ${first}` : words.filter((word) => parts.has(word)).join(' ');
  return `${relation} ${withHalf(first, relation, closed)}`;
}

function stretch(words: readonly string[], first: string, second: string): string {
  if (words.indexOf('before') >= 0 && words.indexOf('before') < words.indexOf(first)) {
    return `before ${first}`;
  }
  return `between ${first} and ${second}`;
}

function withHalf(figure: string, relation: string, closed: boolean): string {
  if (!/^\d+$/.test(figure) || Number(figure) > 12) return figure;
  const hour = Number(figure);
  if (relation === 'after' && closed && hour >= 8 && hour < 12) return `${figure}pm`;
  if (relation === 'before' && closed && hour >= 6) return hour === 12 ? '12pm' : `${figure}am`;
  return hour === 12 ? '12pm' : figure;
}
