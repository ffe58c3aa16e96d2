import { type Token, tokensOf } from './tokens.ts';

/** How strongly two tokens are set apart: 0 not, 1 as a label and its value (`BK: ch 7`), 2 as clauses, 3 as sentences. */
type Break = 0 | 1 | 2 | 3;

/** A text cut into tokens, clauses and sentences. */
export interface Reading {
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Break before each token. */
  readonly breaks: readonly Break[];
  /** Number of the clause and of the sentence of each token. */
  readonly clauses: readonly number[];
  readonly sentences: readonly number[];
  /** Sentences that end in a question mark. */
  readonly questions: ReadonlySet<number>;
}

/** Words that open a new clause wherever they stand. */
const openers = new Set(
  'but however although though because b/c bc cuz cause except otherwise instead then so whereas pero sino aunque porque pues entonces excepto salvo'.split(
    ' ',
  ),
);

/** After "and" these begin something new: "has no lawyer and filed bankruptcy". */
const starters = new Set(
  'is are was has have had filed files he she they we i cust customer consumer debtor says said states stated wants asked asks requests please pls will would does do dont stop stopped told esta tiene es dijo dice quiere pide pidio que favor se no'.split(
    ' ',
  ),
);
const ands = new Set(['and', 'y', 'e', '&']);

/** Short forms whose full stop ends no sentence. */
const shortForms = new Set(
  'atty attys att ch chap chpt mr mrs ms dr sr sra srta lic cust acct accts approx ext st tel ph esq inv ref hrs hr min poss pls w vs etc am pm cap num phx'.split(
    ' ',
  ),
);
/** These are short forms only in front of a figure. */
const shortBeforeFigure = new Set(['no', 'nos', 'nro', 'num', 'c']);

/** Cuts a text. Letter case is never looked at: half of all notes are in capitals. */
export function readingOf(text: string): Reading {
  const tokens = tokensOf(text);
  const breaks: Break[] = [];
  const clauses: number[] = [];
  const sentences: number[] = [];
  const questions = new Set<number>();
  let clause = 0;
  let sentence = 0;
  tokens.forEach((token, index) => {
    const level = breakBefore(tokens, index);
    if (index > 0 && level === 3) {
      if (isQuestion(token.gap)) questions.add(sentence);
      sentence += 1;
    }
    if (index > 0 && level >= 2) clause += 1;
    breaks.push(level);
    clauses.push(clause);
    sentences.push(sentence);
  });
  const last = tokens.at(-1);
  if (last && isQuestion(text.slice(last.end))) questions.add(sentence);
  return { text, tokens, breaks, clauses, sentences, questions };
}

const isQuestion = (gap: string): boolean => /^["'”’)]*[.]*\s?\?/.test(gap);

function breakBefore(tokens: readonly Token[], index: number): Break {
  const token = tokens[index];
  const previous = tokens[index - 1];
  if (!token || !previous) return 3;
  const { gap } = token;
  if (gap === ' ') return openersBreak(tokens, index);
  if (/[!?;\n\r|•]|\/\/|(?:^|\s)[*>]/.test(gap)) return 3;
  if (gap.includes('.') && !isShort(previous, token, gap)) return gap.includes('...') ? 2 : 3;
  if (/[,()[\]…¿¡]|\s[-–—/]+\s|--|—|\s-|-\s/.test(gap)) return 2;
  if (/[:="“”«»]/.test(gap)) return 1;
  return openersBreak(tokens, index);
}

function openersBreak(tokens: readonly Token[], index: number): Break {
  const text = tokens[index]?.text ?? '';
  if (openers.has(text)) return 2;
  return ands.has(text) && starters.has(tokens[index + 1]?.text ?? '') ? 2 : 0;
}

function isShort(previous: Token, token: Token, gap: string): boolean {
  if (!/^\.\s*$/.test(gap)) return false;
  if (previous.type === 'time') return continuesTime.has(token.text);
  if (shortForms.has(previous.text)) return true;
  return shortBeforeFigure.has(previous.text) && /^\d/.test(token.text);
}

/** After "p.m." a sentence goes on with these. */
const continuesTime = new Set('on or and to daily est cst mst pst o y'.split(' '));

/** How far a clause and a sentence reach from one of their words. What stands further off has no say in a run-on note. */
const clauseReach = 40;
const sentenceReach = 80;

/** Index of the first token of the clause of `index`, and the one after its last. */
export const clauseAround = ({ clauses }: Reading, index: number): Stretch =>
  runAround(clauses, index, clauseReach);

/** The same for the sentence. */
export const sentenceAround = ({ sentences }: Reading, index: number): Stretch =>
  runAround(sentences, index, sentenceReach);

/** Tokens `from` (included) to `to` (not included). */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function runAround(numbers: readonly number[], index: number, reach: number): Stretch {
  let from = index;
  let to = index + 1;
  while (from > 0 && index - from < reach && numbers[from - 1] === numbers[index]) from -= 1;
  while (to < numbers.length && to - index < reach && numbers[to] === numbers[index]) to += 1;
  return { from, to };
}
