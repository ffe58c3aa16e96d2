/**
 * What a person said, in the marks by which it is told from our own words when the note is read again
 * (`shared/domain/built-note.ts`). A quotation in it stands in single marks, as in print: else the first of them would end it.
 */
export const quoted = (words: string): string =>
  `“${words.trim().replaceAll('“', '‘').replaceAll('”', '’')}”`;
