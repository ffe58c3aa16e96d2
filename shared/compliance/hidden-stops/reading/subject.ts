import type { CueGroup } from '../cues/cue.ts';
import { clauseAround, type Reading, sentenceAround } from './clauses.ts';
import type { Match } from './patterns.ts';
import type { Standing } from './standing.ts';
import { wordClass } from './vocabulary.ts';

/** A relation and the one who stands in it the other way round: whose mother passed away is told by a son or daughter. */
const relations: readonly (readonly [string, readonly string[]])[] = [
  ['parent', ['child']],
  ['child', ['parent']],
  ['sibling', ['sibling']],
  ['elder', ['grandchild']],
  ['grandchild', ['elder']],
  ['kin', ['kin']],
];
const spouse = wordClass('spouse');
const outsider = wordClass('outsider');
const say = wordClass('say');
const self = new Set([...wordClass('cust'), ...wordClass('pronoun'), 'i', 'im', 'ill', 'hes', 'shes']);
const answering = new Set(
  'answered ans picked contesto contesta spoke called on line at phone with w/ per hablo'.split(' '),
);

/**
 * Of whom it is said. Of the customer: `stated`. Of husband or wife: `open`, as they may share the debt. Of a relative:
 * `denied` ("her brother is deceased"), unless it is told by the one to whom the customer is just that relative.
 */
export function whoseIs(reading: Reading, match: Match<CueGroup>): Standing {
  const clause = clauseAround(reading, match.from);
  const last = match.means.kind === 'attorney' ? match.from : match.to;
  for (let at = last - 1; at >= clause.from; at -= 1) {
    const text = reading.tokens[at]?.text ?? '';
    if (self.has(text)) return 'stated';
    const relation = relationOf(text);
    if (relation && !tells(reading, at, match)) return judged(reading, relation, at, match);
    if (at < match.from && say.has(text) && !relationOf(reading.tokens[at - 1]?.text ?? '')) return 'stated';
  }
  return 'stated';
}

function relationOf(text: string): string | null {
  if (spouse.has(text)) return 'spouse';
  if (outsider.has(text)) return 'outsider';
  return relations.find(([name]) => wordClass(name).has(text))?.[0] ?? null;
}

/** "Wife said…", "per son", "sister answered": the person brings the news. */
function tells({ tokens }: Reading, at: number, match: Match<CueGroup>): boolean {
  const next = tokens[at + 1]?.text ?? '';
  const before = tokens[at - 1]?.text ?? '';
  if (at >= match.to) return false;
  if (
    ['per', 'from', 'by', 'with', 'w/', 'segun', 'spoke', 'de'].includes(before) &&
    match.means.kind !== 'attorney'
  )
    return true;
  return at < match.from && (say.has(next) || answering.has(next));
}

function judged(reading: Reading, relation: string, at: number, { means, from }: Match<CueGroup>): Standing {
  if (relation === 'spouse') return toldBySpouse(reading, at, from) ? 'stated' : 'open';
  const inverse = relations.find(([name]) => name === relation)?.[1] ?? [];
  const sentence = sentenceAround(reading, from);
  const start = sentence.from > 0 ? sentenceAround(reading, sentence.from - 1).from : 0;
  const told = reading.tokens
    .slice(start, at)
    .some(({ text }) => inverse.some((name) => wordClass(name).has(text)));
  if (told) return 'stated';
  return means.kind === 'attorney' && relation !== 'outsider' ? 'open' : 'denied';
}

function toldBySpouse(reading: Reading, at: number, from: number): boolean {
  const sentence = sentenceAround(reading, from);
  const start = sentence.from > 0 ? sentenceAround(reading, sentence.from - 1).from : 0;
  return reading.tokens
    .slice(start, at)
    .some(
      ({ text }, index) =>
        spouse.has(text) &&
        (say.has(reading.tokens[start + index + 1]?.text ?? '') ||
          answering.has(reading.tokens[start + index + 1]?.text ?? '')),
    );
}
