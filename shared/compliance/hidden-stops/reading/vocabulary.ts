import { englishWords } from '../words/english.ts';
import { shorthandWords } from '../words/shorthand.ts';
import { spanishWords } from '../words/spanish.ts';

/** Languages are mixed within a sentence ("su lawyer said…"), so a word class holds the words of all of them. */
const classes = new Map<string, ReadonlySet<string>>();
for (const words of [englishWords, spanishWords, shorthandWords]) {
  for (const [name, list] of Object.entries(words)) {
    classes.set(name, new Set([...(classes.get(name) ?? []), ...list.split(/\s+/).filter(Boolean)]));
  }
}

/** @throws Error when no such class is written down: a slip in a lexicon must not pass as "never matches" */
export function wordClass(name: string): ReadonlySet<string> {
  const words = classes.get(name);
  if (!words) throw new Error(`No word class "${name}".`);
  return words;
}
