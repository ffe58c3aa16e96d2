import type { PlainDate } from '../calendar/plain-date.ts';
import type { Money } from '../money/money.ts';
import { amountText } from '../notes/figures.ts';
import { dateInWords } from '../plans/date-words.ts';
import { type FieldName, type FieldValues, mergeFields } from './merge-fields.ts';
import type { PaperLanguage } from './paper.ts';

/** Longest text of a field; what the CRM holds beyond it is no name or address. */
const longestText = 300;

/** Control characters, and marks that turn the direction of writing or show nothing: the reader would see another text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const unseen = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;

/** Text of somebody else on one line, without what a reader cannot see. */
export const plainLine = (text: string): string => seen(text).slice(0, longestText);

/** Any text on one line, whole, without what a reader cannot see. */
export const seen = (text: string): string => text.replace(unseen, ' ').replace(/\s+/g, ' ').trim();

/** `June 28, 2026`; `28 de junio de 2026`. */
export const dayWritten = (date: PlainDate, language: PaperLanguage): string =>
  dateInWords(date, language).replace(/^\S+ /, '');

/** `Jun 28, 2026`; `28 jun 2026`: for the cells of tables. */
export function dayShort(date: PlainDate, language: PaperLanguage): string {
  const [first = '', second = '', third = '', , last = ''] = dayWritten(date, language).split(' ');
  return language === 'en'
    ? `${first.slice(0, 3)} ${second} ${third}`
    : `${first} ${third.slice(0, 3)} ${last}`;
}

/** `$1,240.50`, `EUR 1,240.50`: as it is written in the United States, in both languages; a sign stands in front. */
export function amountWritten(money: Money): string {
  const [figures = '', currency] = amountText({ ...money, minor: Math.abs(money.minor) }).split(' ');
  const sign = money.minor < 0 ? '−' : '';
  return `${sign}${currency === 'USD' ? '$' : `${currency} `}${figures}`;
}

/** `A, B and C`; `A, B y C`. Our own words: kept texts must not change with the browser's language data. */
export function listWritten(names: readonly string[], language: PaperLanguage): string {
  const last = names.at(-1) ?? '';
  if (names.length < 2) return last;
  const and = language === 'en' ? 'and' : /^h?i(?!e)/i.test(last) ? 'e' : 'y';
  return `${names.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** A link is only one when it is https; null else. */
export function linkWritten(link: string): string | null {
  const url = URL.parse(link.trim());
  return url?.protocol === 'https:' ? plainLine(url.href) : null;
}

/** The value of a field as it stands in a text; null: it has none. */
export function fieldWritten(name: FieldName, values: FieldValues, language: PaperLanguage): string | null {
  const fact = values[name];
  if (fact.is !== 'known') return null;
  const { value } = fact;
  switch (mergeFields[name].type) {
    case 'date':
      return dayWritten(value as PlainDate, language);
    case 'money':
      return listWritten((value as readonly Money[]).map(amountWritten), language) || null;
    case 'names':
      return listWritten((value as readonly string[]).map(plainLine).filter(Boolean), language) || null;
    case 'count':
      return String(value);
    case 'link':
      return linkWritten(value as string);
    case 'text':
      return plainLine(value as string) || null;
  }
}
