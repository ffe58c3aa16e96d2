/** A stretch of the week a consumer speaks of. Minutes since local midnight, end not included. */
export interface TimeOfWeek {
  /** Weekdays, 0 = Sunday; null: every day. */
  readonly days: number[] | null;
  readonly fromMinute: number | null;
  readonly toMinute: number | null;
}

const dayNames: readonly (readonly [RegExp, readonly number[]])[] = [
  [/\b(?:sundays?|sun|domingos?)\b/, [0]],
  [/\b(?:mondays?|mon|lunes)\b/, [1]],
  [/\b(?:tuesdays?|tues?|martes)\b/, [2]],
  [/\b(?:wednesdays?|weds?|miercoles)\b/, [3]],
  [/\b(?:thursdays?|thu(?:rs?)?|jueves)\b/, [4]],
  [/\b(?:fridays?|fri|viernes)\b/, [5]],
  [/\b(?:saturdays?|sat|sabados?)\b/, [6]],
  [/\b(?:weekdays?|business days?|entre semana|dias habiles|dias laborables)\b/, [1, 2, 3, 4, 5]],
  [/\b(?:weekends?|fin(?:es)? de semana)\b/, [0, 6]],
];

/** Hours in words, English and Spanish, in figures. */
export const hourWords: Readonly<Record<string, string>> = Object.fromEntries(
  'one una two dos three tres four cuatro five cinco six seis seven siete eight ocho nine nueve ten diez eleven once twelve doce'
    .split(' ')
    .map((word, index) => [word, String(Math.floor(index / 2) + 1)]),
);
const hourWord = Object.keys(hourWords).join('|');
/** English words for hours behind what makes them hours; Spanish ones, of which `once` is English too, behind the article. */
const spokenHour = new RegExp(
  `\\b(after|past|before|until|till|between|from|than|at|around|say|and|or|to|las?)\\s+(${hourWord})\\b(?!\\s+(?:more|of|days?|weeks?|months?|years?|times?|calls?|texts?|person|dias?|semanas?|mes(?:es)?|veces))`,
  'g',
);

/** "De tres a cinco", without the article. */
const spokenRange = new RegExp(
  `\\b(?:de|entre|desde) (?:las? )?(${hourWord}) (?:a|y|hasta) (?:las? )?(${hourWord})\\b(?! (?:dias?|semanas?|mes(?:es)?|veces|pagos|mil|cientos|personas|anos))`,
  'g',
);

/** "After ten", "hasta las once", "las 9 de la noche", "8 in the morning", "5ish": with figures and halves of the day. */
const withFigures = (folded: string): string =>
  folded
    .replace(/\bb4\b|\bbfr\b/g, 'before')
    .replace(/\b(?:until|till|hasta) (?:after|despues de)\b/g, 'until')
    .replace(spokenHour, (whole, before: string, word: string) =>
      word === 'once' && before !== 'las' ? whole : `${before} ${hourWords[word]}`,
    )
    .replace(spokenRange, (_, from: string, to: string) => `de ${hourWords[from]} a ${hourWords[to]}`)
    .replace(/(\d)-?ish\b/g, '$1')
    .replace(/\bbed (?:at|by|around) (?=\d)/g, 'bed after ')
    .replace(/(\d) (?:(?:de|en|por) la (?:manana|madrugada)|in the morning)\b/g, '$1 am')
    .replace(/(\d) (?:(?:de|en|por) la (?:tarde|noche)|in the (?:afternoon|evening)|at night)\b/g, '$1 pm');

const partsOfDay: readonly (readonly [RegExp, number, number])[] = [
  [/\b(?:early mornings?|madrugadas?)\b/, 0, 9 * 60],
  [/\b(?:mornings?|en las? mananas?|por las? mananas?|de manana)\b/, 0, 12 * 60],
  [/\b(?:afternoons?|tardes?)\b/, 12 * 60, 18 * 60],
  [/\b(?:evenings?)\b/, 17 * 60, 24 * 60],
  [/\b(?:nights?|noches?)\b/, 18 * 60, 24 * 60],
  [/\b(?:lunch(?: ?time| hour| break)?|hora (?:de comida|del almuerzo))\b/, 12 * 60, 13 * 60],
  [
    /\b(?:(?:business|working|work|office) hours|horas? de (?:trabajo|oficina)|horario (?:de oficina|de trabajo|laboral))\b/,
    9 * 60,
    17 * 60,
  ],
  [/\b(?:during the day|day ?time|durante el dia)\b/, 8 * 60, 18 * 60],
];

/** Weekdays named in folded text (`Mon-Fri`, `weekends`, `lunes y martes`); null when none is. */
export function daysIn(folded: string): number[] | null {
  const days = new Set<number>();
  const range = new RegExp(`(${anyDay})\\s*(?:-|to|through|thru|a|hasta)\\s*(${anyDay})`).exec(folded);
  if (range?.[1] && range[2]) {
    const from = dayNumber(range[1]);
    const to = dayNumber(range[2]);
    for (let day = from; ; day = (day + 1) % 7) {
      days.add(day);
      if (day === to) break;
    }
  }
  for (const [name, numbers] of dayNames) if (name.test(folded)) for (const day of numbers) days.add(day);
  return days.size === 0 ? null : [...days].sort();
}

const anyDay = '(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*|domingo|lunes|martes|miercoles|jueves|viernes|sabado';

function dayNumber(name: string): number {
  return dayNames.find(([pattern]) => pattern.test(name))?.[1][0] ?? 0;
}

const hour = String.raw`(\d{1,2})(?::(\d{2}))?\s*(a\.?m\.?|p\.?m\.?)?|(noon|mediodia|midnight|medianoche)`;
const between = new RegExp(
  `(?:between|from|entre|de|desde)?\\s*(?:las?\\s+)?(?:${hour})\\s*(?:-|to|and|until|till|y|a|hasta)\\s*(?:las?\\s+)?(?:${hour})(?!\\d|\\s*(?:more |business )?(?:days?|weeks?|months?|min(?:ute)?s?|times|calls|payments|percent|dollars|dias|semanas|meses|minutos|pagos|%))`,
);
const after = new RegExp(
  `\\b(?:after|past|later than|despues de|pasadas|a partir de)\\s+(?:las?\\s+)?(?:${hour})`,
);
const before = new RegExp(`\\b(?:before|earlier than|until|till|antes de|hasta)\\s+(?:las?\\s+)?(?:${hour})`);

/** "Until school lets out at 3". */
const eventually = new RegExp(
  `\\b(?:until|till|hasta que) (?:[a-z']+ ){1,5}?(?:at|around|by|a las?) (?:${hour})`,
);

/**
 * The stretch of the week that folded text names; null when it names none.
 * @param closing the text refuses it: "not after eight" is in the evening, where "call after eight" is in the morning
 */
export function timeOfWeekIn(text: string, closing = false): TimeOfWeek | null {
  const folded = withFigures(text);
  const days = daysIn(folded);
  const hours = hoursIn(folded, closing);
  if (!days && !hours) return null;
  return { days, fromMinute: hours?.[0] ?? null, toMinute: hours?.[1] ?? null };
}

function hoursIn(folded: string, closing: boolean): readonly [number | null, number | null] | null {
  const range = between.exec(folded);
  if (range && !/\d{3}/.test(range[0])) {
    const to = minuteOf(range.slice(5, 9), 'pm');
    const from = minuteOf(range.slice(1, 5), range[7] ?? null, to);
    if (from !== null && to !== null) return [from, to];
  }
  const side = sideIn(folded, closing);
  if (side) return side;
  for (const [name, from, to] of partsOfDay) if (name.test(folded)) return [from, to];
  return null;
}

/** What lies behind an hour, before one, or both. */
function sideIn(folded: string, closing: boolean): readonly [number | null, number | null] | null {
  const late = after.exec(folded);
  const night = late && overNight(folded, late);
  if (night) return night;
  if (late) return [closing ? lateHour(late) : minuteOf(late.slice(1, 5), null), null];
  const early = before.exec(folded) ?? eventually.exec(folded);
  return early ? [null, minuteOf(early.slice(1, 5), null)] : null;
}

/** "Not after eight, I'm at work": the hour is the morning's; "I work early", "the kids have school" speak of the evening. */
export const isByDay = (sentence: string): boolean =>
  /\b(?:work|working|job|shift|class|classes|school|trabaj\w+|turno|clases?|escuela)\b/.test(sentence) &&
  !/\b(?:early|tomorrow|mornings?|nights?|late shift|kids?|\d ?a\.?m|temprano|mananas?|noches?|ninos|hijos)\b/.test(
    sentence,
  );

/** Of 8 to 11 without am or pm the one in the evening. */
function lateHour(late: RegExpExecArray): number | null {
  const minute = minuteOf(late.slice(1, 5), null);
  const isTold = late[3] !== undefined || late[4] !== undefined;
  return minute !== null && !isTold && minute >= 8 * 60 && minute < 12 * 60 ? minute + 720 : minute;
}

/** "Before 9 or after 6": one stretch over midnight; "after 5 and before 8": one within the day. */
function overNight(folded: string, late: RegExpExecArray): readonly [number, number] | null {
  const early = before.exec(folded);
  if (!early || !/\b(?:or|nor|and|ni|o|y)\b/.test(folded)) return null;
  const from = minuteOf(late.slice(1, 5), null);
  const to = minuteOf(early.slice(1, 5), null);
  if (from === null || to === null) return null;
  if (late.index > early.index) return [from > to ? from : (lateHour(late) ?? from), to];
  const end = to > from ? to : to + 720;
  return end > from ? [from, end] : null;
}

/** Reads an hour; without am or pm, 1 to 7 is afternoon and 8 to 12 is as the clock says, unless `later` forbids it. */
function minuteOf(
  parts: readonly (string | undefined)[],
  half: string | null,
  later: number | null = null,
): number | null {
  const [digits, minutes = '0', meridiem, word] = parts;
  if (word) return /noon|mediodia/.test(word) ? 12 * 60 : 24 * 60;
  if (!digits || Number(digits) > 24 || Number(minutes) > 59) return null;
  const hours = Number(digits);
  if (hours > 12) return hours * 60 + Number(minutes);
  const morning = (hours % 12) * 60 + Number(minutes);
  if (meridiem) return meridiem.startsWith('p') ? morning + 720 : morning;
  if (later === null || half === null) return hours <= 7 ? morning + 720 : hours * 60 + Number(minutes);
  return half.startsWith('p') && morning + 720 < later ? morning + 720 : morning;
}
