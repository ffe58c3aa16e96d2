import { type Blank, blanks, type GuideLanguage } from './guide.ts';

/** What blanks are filled with, formatted for one language. */
export type BlankValues = Partial<Readonly<Record<Blank, string>>>;
export type ValuesByLanguage = Readonly<Record<GuideLanguage, BlankValues>>;

/** Stands where a value is not known: never an empty place that reads as a whole sentence. */
export const unknownValue = '____';

const blankPattern = /\{(\w+)\}/g;

/** Names of all blanks in a text, known or not. */
export const blanksIn = (text: string): string[] =>
  [...text.matchAll(blankPattern)].map(([, name]) => name ?? '');

export const isBlank = (name: string): name is Blank => Object.hasOwn(blanks, name);

/** Fills a line. What tells of the debt stays blank until it may be told, whatever values are at hand (I1). */
export function fill(text: string, values: BlankValues, mayTellDebt: boolean): string {
  return text.replace(blankPattern, (_, name: string) => {
    if (!isBlank(name) || (blanks[name] === 'debt' && !mayTellDebt)) return unknownValue;
    return values[name]?.trim() || unknownValue;
  });
}
