import { type EpochDay, weekday } from '../../calendar/epoch-day.ts';
import { anyOf } from '../language/any-of.ts';

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const meses = 'enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre';
const short = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const weekdays = 'sunday|monday|tuesday|wednesday|thursday|friday|saturday';
const dias = 'domingo|lunes|martes|miercoles|jueves|viernes|sabado';

const numbers: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  ocho: 8,
  nueve: 9,
  diez: 10,
  quince: 15,
  veinte: 20,
  treinta: 30,
};

/** Earliest day by which a folded sentence wants something done, reckoned from `today`; null when it names none. */
export function deadlineIn(sentence: string, today: EpochDay): EpochDay | null {
  const days: EpochDay[] = [];
  if (
    anyOf(
      'today|now|immediately|at once|right away|tonight|this (?:instant|minute|hour)|asap',
      String.raw`end of (?:the )?day|within (?:the )?(?:hour|\w+ hours)|24 hours|48 hours|hoy|ahora`,
      'inmediatamente|de inmediato|ya mismo',
    ).test(sentence)
  )
    days.push(today);
  if (/\b(?:tomorrow|manana)\b/.test(sentence)) days.push(today + 1);
  const count =
    /\b(?:within|in|inside|next|dentro de|en)(?: the)?(?: next)? (\d{1,3}|[a-z]+) (?:business |calendar )?(day|week|dia|semana)s?\b|\b(\d{1,3}|[a-z]+)[- ](?:business |calendar )?(day|week|dia|semana)s?\b/.exec(
      sentence,
    );
  const amount = number(count?.[1] ?? count?.[3]);
  if (amount !== null)
    days.push(today + amount * (/^(?:week|semana)/.test(count?.[2] ?? count?.[4] ?? '') ? 7 : 1));
  if (/\b(?:this|esta) (?:week|semana)\b/.test(sentence)) days.push(today + ((5 - weekday(today) + 7) % 7));
  const ordinal =
    /\b(?:by|before|on|until|than) the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of )?(?:\w+uary|march|april|may|june|july|august|\w+ber))|\b(?:antes del|el dia|hasta el|para el) (\d{1,2})\b(?! de)/.exec(
      sentence,
    );
  if (ordinal) days.push(nextDayOfMonth(Number(ordinal[1] ?? ordinal[2]), today));
  const named = new RegExp(`\\b(?:${weekdays})\\b|\\b(?:${dias})\\b`).exec(sentence);
  if (named) days.push(nextWeekday(named[0], today));
  if (/\bend of (?:the|this) (?:week|month)\b|\bfin de (?:la semana|mes)\b/.test(sentence))
    days.push(endOf(sentence, today));
  const date = dateIn(sentence, today);
  if (date !== null) days.push(date);
  return days.length === 0 ? null : Math.min(...days);
}

function number(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^\d+$/.test(text)) return Number(text);
  return numbers[text] ?? null;
}

/** "By the 25th": the next such day of a month. */
function nextDayOfMonth(day: number, today: EpochDay): EpochDay {
  for (let on = today; on < today + 62; on++) if (new Date(on * 86_400_000).getUTCDate() === day) return on;
  return today;
}

function nextWeekday(name: string, today: EpochDay): EpochDay {
  const index = Math.max(weekdays.split('|').indexOf(name), dias.split('|').indexOf(name));
  const ahead = (index - weekday(today) + 7) % 7;
  return today + (ahead === 0 ? 7 : ahead);
}

function endOf(sentence: string, today: EpochDay): EpochDay {
  if (/week|semana/.test(sentence)) return today + ((5 - weekday(today) + 7) % 7);
  const date = new Date(today * 86_400_000);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0) / 86_400_000;
}

/** "June 28", "28 de junio", "6/28": the next such day from today on, or in the year it names. */
function dateIn(sentence: string, today: EpochDay): EpochDay | null {
  const english = new RegExp(
    `\\b(${months}|${short})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?\\b`,
  ).exec(sentence);
  if (english) return dayOfYear(monthIndex(english[1] ?? ''), Number(english[2]), english[3], today);
  const reversed = new RegExp(
    `\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of| de)? (${months}|${meses})(?:,? (?:de )?(\\d{4}))?\\b`,
  ).exec(sentence);
  if (reversed) return dayOfYear(monthIndex(reversed[2] ?? ''), Number(reversed[1]), reversed[3], today);
  const iso = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(sentence);
  if (iso) return dayOfYear(Number(iso[2]) - 1, Number(iso[3]), iso[1], today);
  const slashed = /\b(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?\b/.exec(sentence);
  if (!slashed) return null;
  const year = slashed[3]?.length === 2 ? `20${slashed[3]}` : slashed[3];
  return dayOfYear(Number(slashed[1]) - 1, Number(slashed[2]), year, today);
}

function monthIndex(name: string): number {
  const full = Math.max(months.split('|').indexOf(name), meses.split('|').indexOf(name));
  return full >= 0 ? full : short.split('|').indexOf(name);
}

function dayOfYear(month: number, day: number, year: string | undefined, today: EpochDay): EpochDay {
  if (year) return Date.UTC(Number(year), month, day) / 86_400_000;
  const thisYear = new Date(today * 86_400_000).getUTCFullYear();
  const near = Date.UTC(thisYear, month, day) / 86_400_000;
  return near >= today - 30 ? near : Date.UTC(thisYear + 1, month, day) / 86_400_000;
}
