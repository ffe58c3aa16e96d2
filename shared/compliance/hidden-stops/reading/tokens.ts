import { fold } from '../../language/text.ts';
import { meantBy } from './slips.ts';

export type TokenType = 'word' | 'number' | 'time' | 'date' | 'money' | 'phone' | 'case' | 'link';

/** A word, number or the like, with its place in the text. */
export interface Token {
  /** Folded, without apostrophes and dots: `don't` is `dont`, `P.O.A.` is `poa`; a possessive is cut off. */
  readonly text: string;
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
  /** Ended in `'s`: `attorney's`, but also `she's`. */
  readonly hasS: boolean;
  /** What stands between the token before and this one. */
  readonly gap: string;
}

const forms: Readonly<Record<Exclude<TokenType, 'word'>, string>> = {
  link: String.raw`https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  phone: String.raw`\(?(?<!\d)\d{3}\)?[-. ]{1,2}\d{3}[-. ]\d{4}(?!\d)|(?<![\d-])\d{3}-\d{4}(?![\d-])`,
  date: String.raw`(?<!\d)\d{1,2}/\d{1,2}(?:/\d{2,4})?(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)|(?<!\d)\d{1,2}-\d{1,2}-\d{2,4}(?!\d)`,
  case: String.raw`(?<![\d-])(?:\d:)?\d{2}-(?:bk-)?\d{4,6}(?:-[a-z]{2,4})?(?![\d-])`,
  time: String.raw`(?<![\d.,$])\d{1,2}(?::?\d{2})?(?:\s?[ap](?:\.\s?)?m(?![\p{L}\p{N}])|[ap](?![\p{L}\p{N}]))|(?<!\d)\d{1,2}:\d{2}(?!\d)`,
  money: String.raw`[$€£]\s?\d[\d,]*(?:\.\d+)?`,
  number: String.raw`(?<![\p{L}\p{N}])\d+(?:[.,]\d+)*(?![\p{L}\p{N}])`,
};

const word = [
  String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,}\p{L}?(?![\p{L}\p{N}])`,
  String.raw`(?<![\p{L}\p{N}])\p{L}[/&]\p{L}(?![\p{L}\p{N}])`,
  String.raw`(?<![\p{L}\p{N}])w/(?=\s?\p{L})`,
  String.raw`(?<![\p{L}\p{N}])e-mail\p{L}*`,
  String.raw`(?<!\S)@`,
  String.raw`#(?!\s?[\p{L}\p{N}]{0,3}\d)`,
  String.raw`[\p{L}\p{N}\p{M}]+(?:['’´]\p{L}+)*`,
].join('|');

const types = ['link', 'phone', 'case', 'date', 'time', 'money', 'number'] as const;

/** Most words by far: plain letters with nothing behind them that could make them part of something longer. */
const plainWord = String.raw`[a-z]+(?![\p{L}\p{N}\p{M}'’´/&@.:+-])`;
const pattern = new RegExp([plainWord, ...types.map((type) => `(${forms[type]})`), word].join('|'), 'giu');

/** Splits text into tokens. Everything that is no token is the gap before the next one. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    const raw = match[0];
    const start = match.index;
    const type = typeOf(match);
    const gap = text.slice(from, start);
    from = start + raw.length;
    tokens.push(
      type === 'word'
        ? { ...wordOf(raw), type, start, end: from, gap }
        : {
            text: type === 'time' ? clock(raw.toLowerCase()) : raw.toLowerCase(),
            hasS: false,
            type,
            start,
            end: from,
            gap,
          },
    );
  }
  return tokens;
}

function typeOf(match: RegExpExecArray): TokenType {
  for (let group = 1; group <= types.length; group += 1) {
    if (match[group] !== undefined) return types[group - 1] ?? 'word';
  }
  return 'word';
}

type Word = Pick<Token, 'text' | 'hasS'>;

/** Words come again and again: each spelling is folded once. */
const seen = new Map<string, Word>();
const mostSeen = 5000;

function wordOf(raw: string): Word {
  const known = seen.get(raw);
  if (known) return known;
  const hasS = /['’´]s$/i.test(raw);
  const found = { text: canonical(hasS ? raw.slice(0, -2) : raw), hasS };
  if (seen.size >= mostSeen) seen.clear();
  seen.set(raw, found);
  return found;
}

function canonical(raw: string): string {
  const folded = fold(raw.normalize('NFC'));
  if (folded === '@') return 'at';
  if (folded === '#') return 'number';
  return meantBy(folded.replace(/['.´-]/g, ''));
}

/** `5p`, `530 p.m.` → `5pm`, `5:30pm`. */
function clock(folded: string): string {
  const parts = /^(\d{1,2}?):?(\d{2})?\s?(?:([ap])|$)/.exec(folded);
  if (!parts) return folded;
  return `${parts[1]}${parts[2] ? `:${parts[2]}` : ''}${parts[3] ? `${parts[3]}m` : ''}`;
}
