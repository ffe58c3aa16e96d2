import { dayFromDate, weekday } from '../calendar/epoch-day.ts';
import type { Instant, Zone } from '../calendar/instant.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Language } from './number-words.ts';

/** Names of our own: a text that is kept and compared must not change with the browser's language data. */
const weekdays: Readonly<Record<Language, readonly string[]>> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  es: ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'],
};

const months: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/** `Friday, November 27, 2026`; `viernes 27 de noviembre de 2026`. */
export function dateInWords(date: PlainDate, language: Language): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = weekdays[language][weekday(dayFromDate(date))];
  const monthName = months[language][Number(month) - 1];
  return language === 'en'
    ? `${name}, ${monthName} ${Number(day)}, ${year}`
    : `${name} ${Number(day)} de ${monthName} de ${year}`;
}

/** A moment as the clock of the zone shows it, with the zone: `5:00 p.m. (America/New_York) on Thursday, December 3, 2026`. */
export function momentInWords(at: Instant, zone: Zone, language: Language): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const hour = local.hour % 12 === 0 ? 12 : local.hour % 12;
  const half = local.hour < 12 ? 'a.m.' : 'p.m.';
  const time = `${hour}:${String(local.minute).padStart(2, '0')} ${half} (${zone})`;
  const date = dateInWords(local.toPlainDate().toString(), language);
  return language === 'en' ? `${time} on ${date}` : `${hour === 1 ? 'la' : 'las'} ${time} del ${date}`;
}
