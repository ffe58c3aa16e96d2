import type { PlainDate } from '../calendar/plain-date.ts';
import { absent, type Known, known } from '../domain/known.ts';
import type { Money } from '../money/money.ts';
import type { PaperLanguage, PaperTable } from './paper.ts';
import { amountWritten, dayShort, plainLine } from './written-out.ts';

type Words = Readonly<Record<PaperLanguage, string>>;

/** A column, by its heading in both languages; amounts and counts stand at the end of theirs. */
export interface Column {
  readonly words: Words;
  readonly align: 'start' | 'end';
}

export const column = (en: string, es: string, align: Column['align'] = 'start'): Column => ({
  words: { en, es },
  align,
});

/** Stands in a cell whose value is not known: never an empty one, which reads as "none". */
const notKnown = '—';

/** Cells of one language; what somebody else wrote is made a plain line. */
export const cellsIn = (language: PaperLanguage) => ({
  text: (fact: Known<string> | string): string =>
    typeof fact === 'string' ? plainLine(fact) : fact.is === 'known' ? plainLine(fact.value) : notKnown,
  day: (fact: Known<PlainDate>): string => (fact.is === 'known' ? dayShort(fact.value, language) : notKnown),
  amount: (fact: Known<Money>): string => (fact.is === 'known' ? amountWritten(fact.value) : notKnown),
});

/** A table; absent when it has no row. */
export function table(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  language: PaperLanguage,
  foot: readonly (readonly string[])[] = [],
): Known<PaperTable> {
  if (rows.length === 0) return absent;
  return known({
    is: 'table',
    columns: columns.map(({ words, align }) => ({ text: words[language], align })),
    rows: rows.map((row) => [...row]),
    foot: foot.map((row) => [...row]),
  });
}

/** Rows of sums under the last column, one for each currency. */
export function footOf(
  label: Words,
  amounts: Known<readonly Money[]>,
  columns: number,
  language: PaperLanguage,
): string[][] {
  if (amounts.is !== 'known') return [];
  return amounts.value.map((amount) => [
    label[language],
    ...Array.from({ length: columns - 2 }, () => ''),
    amountWritten(amount),
  ]);
}
