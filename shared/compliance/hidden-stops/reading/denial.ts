import type { CueGroup } from '../cues/cue.ts';
import * as words from '../words/standing-words.ts';
import { clauseAround, type Reading } from './clauses.ts';
import type { Match } from './patterns.ts';
import { wordClass } from './vocabulary.ts';

/** Nouns that stand in one list with each other: "no bk, atty or dispute". */
const listable = new Set(
  ['lawyer', 'bankruptcy', 'deceased', 'dispute', 'represented'].flatMap((name) => [...wordClass(name)]),
);
for (const word of 'bk disp deceaseds disputes scra military cease dnc poa minor fraud idt complaint bankruptcies litigious ch7 ch13 cccs'.split(
  ' ',
)) {
  listable.add(word);
}

/** True when the words around a mention say that it is not so. */
export function isDenied(reading: Reading, match: Match<CueGroup>): boolean {
  if (isAnsweredNo(reading, match)) return true;
  if (match.means.deniable === false) return false;
  return isDeniedWithin(reading, match) || isNounDenied(reading, match) || isClauseDenied(reading, match);
}

/** "Atty: none", "BK - no", "bankruptcy not filed", "deceased: N/A". */
function isAnsweredNo(reading: Reading, { to }: Match<CueGroup>): boolean {
  const { tokens, breaks } = reading;
  const next = tokens[to];
  if (!next || !words.no.has(next.text)) return false;
  const second = tokens[to + 1]?.text ?? '';
  if (next.text === 'not' || next.text === 'never')
    return (breaks[to] ?? 3) < 2 && words.afterNot.has(second);
  if (
    next.text === 'no' &&
    ['hits', 'hit', 'record', 'records', 'match', 'results', 'info', 'found'].includes(second)
  ) {
    return (breaks[to] ?? 3) < 3;
  }
  if (!/^[ \t:=?–—-]*$/.test(next.gap)) return false;
  return (breaks[to + 1] ?? 3) >= 2 || listable.has(second) || words.afterNot.has(second);
}

/** "Has no lawyer": the denial stands among the words themselves. */
const isDeniedWithin = ({ tokens }: Reading, { from, to }: Match<CueGroup>): boolean =>
  tokens
    .slice(from + 1, to)
    .some(({ text }) => text === 'not' || text === 'never' || text === 'no' || text === 'sin');

const joins = new Set(['or', 'nor', 'ni', 'and', 'o', 'y']);

/** A denier in front, with nothing but small words and other items of a list between. */
function isNounDenied(reading: Reading, { means, from, to }: Match<CueGroup>): boolean {
  const { tokens, breaks } = reading;
  const denier = denierBefore(reading, from);
  if (denier === null) return false;
  let commas = 0;
  let joined = goesOn(reading, to);
  for (let at = denier + 1; at <= from; at += 1) {
    if ((breaks[at] ?? 3) === 2) commas += 1;
    if (joins.has(tokens[at]?.text ?? '')) joined = true;
  }
  return (commas === 0 || joined || commas > 1) && holdsNoun(reading, denier, means, to);
}

/** Index of the denier that reaches to `from`; null: there is none. */
function denierBefore({ tokens, breaks }: Reading, from: number): number | null {
  for (let at = from; at > Math.max(0, from - 10); at -= 1) {
    const level = breaks[at] ?? 3;
    const text = tokens[at - 1]?.text ?? '';
    if (level >= 3) return null;
    if (words.nounDeniers.has(text)) return level >= 2 ? null : at - 1;
    if (!words.transparent.has(text) && !listable.has(text)) return null;
  }
  return null;
}

/** A list goes on behind: "no bk, atty, or dispute". Of two things without "or" it is not sure that it is one. */
function goesOn({ tokens, breaks }: Reading, to: number): boolean {
  const next = tokens[to]?.text ?? '';
  return (breaks[to] ?? 3) < 3 && (joins.has(next) || listable.has(next));
}

/** "No" in "no longer", or "without" before somebody's own lawyer, denies nothing. */
function holdsNoun(reading: Reading, at: number, means: CueGroup, to: number): boolean {
  const { tokens } = reading;
  const text = tokens[at]?.text ?? '';
  const clause = clauseAround(reading, at);
  if (!words.withouts.has(text)) return true;
  if (means.takenForGranted) return false;
  return !tokens.slice(clause.from, Math.min(at, to)).some((one) => words.clauseDeniers.has(one.text));
}

/** A "not" earlier in the clause whose reach comes this far. */
function isClauseDenied(reading: Reading, { means, from }: Match<CueGroup>): boolean {
  const { tokens } = reading;
  const clause = clauseAround(reading, from);
  for (let at = from - 1; at >= Math.max(clause.from, from - 9); at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (isClauseDenier(reading, at)) return !means.takenForGranted || isOfHaving(reading, at, from);
    if (words.scopeEnds.has(text)) return false;
    if (startsOver(reading, at, clause.from)) return false;
  }
  return false;
}

function isClauseDenier({ tokens }: Reading, at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const next = tokens[at + 1]?.text ?? '';
  if (text === 'no') return words.spanishVerbs.has(next);
  if (!words.clauseDeniers.has(text)) return false;
  return !(text === 'not' && (next === 'only' || next === 'sure' || next === 'clear' || next === 'certain'));
}

/** "Does not have her own lawyer", "not her lawyer": the denial is about having one. */
function isOfHaving({ tokens }: Reading, at: number, from: number): boolean {
  const between = tokens.slice(at + 1, from).map(({ text }) => text);
  if (between.length === 0) return true;
  return (
    between.length <= 3 &&
    ['have', 'has', 'got', 'tiene', 'tengo', 'need', 'hire', 'is', 'es'].includes(between.at(-1) ?? '')
  );
}

const subjects = new Set([
  ...wordClass('pronoun'),
  ...wordClass('cust'),
  ...wordClass('spouse'),
  ...wordClass('child'),
]);
const says = wordClass('say');

/** A new subject or a verb of saying begins what an earlier denial does not reach, unless that is what it denies. */
function startsOver({ tokens }: Reading, at: number, first: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (!subjects.has(text) && !says.has(text)) return false;
  const before = tokens[at - 1]?.text ?? '';
  if (at - 1 < first) return true;
  return !words.clauseDeniers.has(before) && !words.opinionVerbs.has(before) && before !== 'no';
}
