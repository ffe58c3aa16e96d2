import type { Reading } from './clauses.ts';
import { wordClass } from './vocabulary.ts';

/**
 * Cues are written as short patterns over tokens:
 * - `filed`, `filed|files`: one of these words; `@lawyer`: one of a word class; both mix: `@lawyer|rep`
 * - `@has?`: may be missing; `~2`: up to two tokens of any kind
 * - `!our|@thing`: the next token is none of these; `<!our`: the token before is none of these
 * - `^` and `$`: first and last of a clause; `%case`: a token of that type
 * A pattern never reaches across a comma or the end of a sentence.
 */
export interface Pattern<T> {
  readonly means: T;
  readonly items: readonly Item[];
}

type Item =
  | { readonly is: 'one-of'; readonly words: Words; readonly optional: boolean }
  | { readonly is: 'gap'; readonly most: number }
  /** Looks at the token here or the one before, and takes none. */
  | { readonly is: 'none-of'; readonly words: Words; readonly back: 0 | 1 }
  | { readonly is: 'edge' };

/** Words, and types of token as `%case`. */
type Words = ReadonlySet<string>;

/** Tokens `from` (included) to `to` (not included) say what `means` says. */
export interface Match<T> {
  readonly means: T;
  readonly from: number;
  readonly to: number;
}

/** Patterns under the words they can begin with. */
export type PatternIndex<T> = ReadonlyMap<string, readonly Pattern<T>[]>;

/** @param lines pattern and meaning; a pattern must begin with a word that is not optional (checks may stand before it) */
export function indexPatterns<T>(lines: Iterable<readonly [string, T]>): PatternIndex<T> {
  const index = new Map<string, Pattern<T>[]>();
  for (const [line, means] of lines) {
    const items = line.trim().split(/\s+/).map(itemOf);
    const first = items.find(({ is }) => is !== 'none-of' && is !== 'edge');
    if (first?.is !== 'one-of' || first.optional) {
      throw new Error(`Pattern "${line}" must begin with a word that is not optional.`);
    }
    for (const word of first.words) {
      const under = index.get(word);
      if (under) under.push({ means, items });
      else index.set(word, [{ means, items }]);
    }
  }
  return index;
}

function itemOf(source: string): Item {
  if (source === '^' || source === '$') return { is: 'edge' };
  if (source.startsWith('~')) return { is: 'gap', most: Number(source.slice(1)) };
  if (source.startsWith('<!')) return { is: 'none-of', words: wordsOf(source.slice(2)), back: 1 };
  if (source.startsWith('!')) return { is: 'none-of', words: wordsOf(source.slice(1)), back: 0 };
  const optional = source.endsWith('?');
  return { is: 'one-of', words: wordsOf(optional ? source.slice(0, -1) : source), optional };
}

function wordsOf(source: string): Words {
  const words = new Set<string>();
  for (const part of source.split('|')) {
    if (part.startsWith('@')) for (const word of wordClass(part.slice(1))) words.add(word);
    else words.add(part);
  }
  return words;
}

/** Every place, between tokens `first` and `last`, where a pattern holds; of one pattern at one place the shortest stretch. */
export function matchesIn<T>(
  index: PatternIndex<T>,
  reading: Reading,
  first = 0,
  last = reading.tokens.length,
): Match<T>[] {
  const found: Match<T>[] = [];
  const { tokens } = reading;
  for (let at = first; at < last; at += 1) {
    for (const { means, items } of index.get(tokens[at]?.text ?? '') ?? []) {
      const to = matchFrom(reading, items, 0, at, at);
      if (to !== null && to <= last) found.push({ means, from: at, to });
    }
  }
  return found;
}

/** End of the stretch that items from `item` on cover, beginning at token `at`; null: they do not hold here. */
function matchFrom(
  reading: Reading,
  items: readonly Item[],
  item: number,
  at: number,
  begin: number,
): number | null {
  const wanted = items[item];
  if (!wanted) return at;
  switch (wanted.is) {
    case 'edge':
      return breakAt(reading, at) >= 1 ? matchFrom(reading, items, item + 1, at, begin) : null;
    case 'none-of':
      return breakAt(reading, at) < 2 && isOneOf(reading, at - wanted.back, wanted.words)
        ? null
        : matchFrom(reading, items, item + 1, at, begin);
    case 'gap':
      return matchGap(reading, items, item, wanted.most, at, begin);
    case 'one-of':
      return matchOne(reading, items, item, wanted, at, begin);
  }
}

function matchOne(
  reading: Reading,
  items: readonly Item[],
  item: number,
  { words, optional }: { words: Words; optional: boolean },
  at: number,
  begin: number,
): number | null {
  const to =
    isReachable(reading, at, begin) && isOneOf(reading, at, words)
      ? matchFrom(reading, items, item + 1, at + 1, begin)
      : null;
  return to === null && optional ? matchFrom(reading, items, item + 1, at, begin) : to;
}

function matchGap(
  reading: Reading,
  items: readonly Item[],
  item: number,
  most: number,
  at: number,
  begin: number,
): number | null {
  for (let skipped = 0; skipped <= most; skipped += 1) {
    if (skipped > 0 && !isReachable(reading, at + skipped - 1, begin)) return null;
    const to = matchFrom(reading, items, item + 1, at + skipped, begin);
    if (to !== null) return to;
  }
  return null;
}

const breakAt = ({ breaks }: Reading, at: number): number => breaks[at] ?? 3;

const isReachable = (reading: Reading, at: number, begin: number): boolean =>
  at === begin || breakAt(reading, at) < 2;

function isOneOf({ tokens }: Reading, at: number, words: Words): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  return words.has(token.text) || (token.type !== 'word' && words.has(typeWords[token.type]));
}

const typeWords = {
  number: '%number',
  time: '%time',
  date: '%date',
  money: '%money',
  phone: '%phone',
  case: '%case',
  link: '%link',
} as const;
