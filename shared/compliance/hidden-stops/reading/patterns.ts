import type { Reading } from './clauses.ts';
import type { TokenType } from './tokens.ts';
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
  | { readonly is: 'words'; readonly words: ReadonlySet<string>; readonly optional: boolean }
  | { readonly is: 'type'; readonly type: TokenType; readonly optional: boolean }
  | { readonly is: 'gap'; readonly most: number }
  | { readonly is: 'not-next' | 'not-before'; readonly words: ReadonlySet<string> }
  | { readonly is: 'start' | 'end' };

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
    const first = items.find(({ is }) => is !== 'not-before' && is !== 'start');
    if (first?.is !== 'words' || first.optional) {
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
  if (source === '^') return { is: 'start' };
  if (source === '$') return { is: 'end' };
  if (source.startsWith('~')) return { is: 'gap', most: Number(source.slice(1)) };
  if (source.startsWith('<!')) return { is: 'not-before', words: wordsOf(source.slice(2)) };
  if (source.startsWith('!')) return { is: 'not-next', words: wordsOf(source.slice(1)) };
  const optional = source.endsWith('?');
  const plain = optional ? source.slice(0, -1) : source;
  if (plain.startsWith('%')) return { is: 'type', type: plain.slice(1) as TokenType, optional };
  return { is: 'words', words: wordsOf(plain), optional };
}

function wordsOf(source: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const part of source.split('|')) {
    if (part.startsWith('@')) for (const word of wordClass(part.slice(1))) words.add(word);
    else words.add(part);
  }
  return words;
}

/** Every place where a pattern holds; of one pattern at one place the shortest stretch. */
export function matchesIn<T>(index: PatternIndex<T>, reading: Reading): Match<T>[] {
  const found: Match<T>[] = [];
  const { tokens } = reading;
  for (let at = 0; at < tokens.length; at += 1) {
    for (const { means, items } of index.get(tokens[at]?.text ?? '') ?? []) {
      const to = matchFrom(reading, items, 0, at, at);
      if (to !== null) found.push({ means, from: at, to });
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
  const next = (to: number): number | null => matchFrom(reading, items, item + 1, to, begin);
  switch (wanted.is) {
    case 'start':
      return (reading.breaks[at] ?? 3) >= 1 ? next(at) : null;
    case 'end':
      return (reading.breaks[at] ?? 3) >= 1 ? next(at) : null;
    case 'not-before':
      return isOneOf(reading, at - 1, wanted.words) && (reading.breaks[at] ?? 3) < 2 ? null : next(at);
    case 'not-next':
      return isOneOf(reading, at, wanted.words) && (reading.breaks[at] ?? 3) < 2 ? null : next(at);
    case 'gap':
      return matchGap(reading, wanted.most, at, begin, next);
    default: {
      const token = reachable(reading, at, begin) ? reading.tokens[at] : undefined;
      const holds =
        token !== undefined &&
        (wanted.is === 'type' ? token.type === wanted.type : wanted.words.has(token.text));
      return (holds ? next(at + 1) : null) ?? (wanted.optional ? next(at) : null);
    }
  }
}

function matchGap(
  reading: Reading,
  most: number,
  at: number,
  begin: number,
  next: (to: number) => number | null,
): number | null {
  for (let skipped = 0; skipped <= most; skipped += 1) {
    if (skipped > 0 && !reachable(reading, at + skipped - 1, begin)) return null;
    const to = next(at + skipped);
    if (to !== null) return to;
  }
  return null;
}

const reachable = ({ breaks }: Reading, at: number, begin: number): boolean =>
  at === begin || (breaks[at] ?? 3) < 2;

const isOneOf = ({ tokens }: Reading, at: number, words: ReadonlySet<string>): boolean =>
  words.has(tokens[at]?.text ?? '');
