import { dateFromDay, dayFromDate, weekday } from '../../../shared/calendar/epoch-day.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';

const DAYS = ['su', 'mo', 'tu', 'we', 'th', 'fr', 'sa'];
const DIAS = ['do', 'lu', 'ma', 'mi', 'ju', 'vi', 'sa'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MESES = ['ene', 'feb', 'mar', 'abr', 'may', 'jun', 'jul', 'ago', 'sep', 'oct', 'nov', 'dic'];

/** Patterns of days as people write them: lower case, without accents. */
export const WEEKDAY =
  '(?:sun|mon|tues?|wed|thurs?|thu|fri|sat)(?:day|nesday|urday)?s?|(?:domingo|lunes|martes|miercoles|jueves|viernes|sabado)s?';
/** Said of more than one week. */
export const WEEKDAYS = '(?:sun|mon|tues|wednes|thurs|fri|satur)days|domingos|sabados';
const MONTH = `(?:${[...new Set([...MONTHS, ...MESES])].join('|')})[a-z]*`;
export const DATE = `\\d{4}-\\d{2}-\\d{2}|\\d{1,2}\\/\\d{1,2}|${MONTH} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2} (?:de )?${MONTH}`;
/** A day of the month by its number alone, or the last. */
export const NTH = '\\d{1,2}(?:st|nd|rd|th)|(?:dia )\\d{1,2}';
/** Told from today. */
export const RELATIVE = 'today|tomorrow|hoy|manana';
export const DAY = `${DATE}|${RELATIVE}|(?:the )?(?:${NTH})|${WEEKDAY}`;

/** A named day as the next one that is so called, today included. */
export function dayIn(text: string, today: PlainDate): PlainDate | null {
  if (/^(?:today|hoy)$/.test(text)) return today;
  if (/^(?:tomorrow|manana)$/.test(text)) return dateFromDay(dayFromDate(today) + 1);
  if (!/\d/.test(text)) return weekdayFrom(text, today);
  if (/^\d{4}-/.test(text)) return real(text);
  const slashed = /^(\d{1,2})\/(\d{1,2})$/.exec(text);
  if (slashed) return nextOf(Number(slashed[1]), Number(slashed[2]), today);
  const day = Number(/\d+/.exec(text)?.[0] ?? 0);
  if (new RegExp(`^(?:the )?(?:${NTH})$`).test(text)) return nextNth(day, today);
  const name = /[a-z]{3}/.exec(text.replace(/\bde\b/, ''))?.[0] ?? '';
  return nextOf(Math.max(MONTHS.indexOf(name), MESES.indexOf(name)) + 1, day, today);
}

/** The first day of that name at or after `from`; null: it is no name of a day. */
export function weekdayFrom(name: string, from: PlainDate): PlainDate | null {
  const isSpanish = /^(?:domingo|lunes|martes|miercoles|jueves|viernes|sabado)/.test(name);
  const place = (isSpanish ? DIAS : DAYS).indexOf(name.slice(0, 2));
  const start = dayFromDate(from);
  return place < 0 ? null : dateFromDay(start + ((place - weekday(start) + 7) % 7));
}

/** `15`, `15th`, `dia 15`, `last`, `ultimo`; 31 is the last day of any month. */
export function dayOfMonth(text: string): number | null {
  if (/last|ultimo/.test(text)) return 31;
  const day = Number(/^(?:dia )?(\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.[1] ?? 0);
  return day >= 1 && day <= 31 ? day : null;
}

function nextNth(day: number, today: PlainDate): PlainDate | null {
  const month = Number(today.slice(5, 7));
  const dates = [0, 1, 2].flatMap((later) => nextOf(((month - 1 + later) % 12) + 1, day, today) ?? []);
  return dates.toSorted()[0] ?? null;
}

function nextOf(month: number, day: number, today: PlainDate): PlainDate | null {
  const year = Number(today.slice(0, 4));
  const of = (one: number) =>
    real(`${one}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
  const this_ = of(year);
  return this_ !== null && this_ < today ? of(year + 1) : this_;
}

function real(text: string): PlainDate | null {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch {
    return null;
  }
}
