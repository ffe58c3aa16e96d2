/**
 * A pattern of long lists of words and turns of phrase, kept as lines that can be read: each line holds alternatives, and the
 * whole stands between the bounds of words.
 */
export const anyOf = (...lines: readonly string[]): RegExp => new RegExp(`\\b(?:${lines.join('|')})\\b`);

/** The same for every place where one of them stands. */
export const everyOf = (...lines: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${lines.join('|')})\\b`, 'g');

/** The same, where the end of some of them is no end of a word. */
export const everyFrom = (...lines: readonly string[]): RegExp =>
  new RegExp(`\\b(?:${lines.join('|')})`, 'g');
