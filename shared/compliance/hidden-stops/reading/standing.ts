import type { CueGroup } from '../cues/cue.ts';
import type { HiddenStopKind } from '../hidden-stop.ts';
import * as words from '../words/standing-words.ts';
import { clauseAround, type Reading, sentenceAround } from './clauses.ts';
import { isDenied } from './denial.ts';
import type { Match } from './patterns.ts';
import { whoseIs } from './subject.ts';

/** Whether a mention says that it is so: `stated`, or `affirmed` in answer to a question; leaves it open (threat, question, doubt, somebody near); or `denied`. */
export type Standing = 'affirmed' | 'stated' | 'open' | 'denied';

/** A threat or a doubt about these is worth a look; about the others ("if deceased, send form 7") it is an instruction. */
const worthSupposing: ReadonlySet<HiddenStopKind> = new Set([
  'attorney',
  'bankruptcy',
  'representative',
  'dispute',
]);
const canBeOver: ReadonlySet<HiddenStopKind> = new Set([
  'attorney',
  'bankruptcy',
  'representative',
  'servicemember',
]);
/** These are so of a person, and so it matters of which. */
const personal: ReadonlySet<HiddenStopKind> = new Set([
  'attorney',
  'bankruptcy',
  'deceased',
  'minor',
  'servicemember',
  'vulnerability',
]);

export function standingOf(reading: Reading, match: Match<CueGroup>): Standing {
  if (isDenied(reading, match)) return 'denied';
  const answered = answerTo(reading, match);
  if (answered) return answered;
  return lowest([
    overOf(reading, match),
    supposedOf(reading, match),
    askedOf(reading, match),
    personal.has(match.means.kind) ? whoseIs(reading, match) : 'stated',
  ]);
}

function lowest(standings: readonly Standing[]): Standing {
  if (standings.includes('denied')) return 'denied';
  return standings.includes('open') ? 'open' : 'stated';
}

/** "Atty? Yes, Smith Law" and "BK: Y": a plain answer behind the words settles it. */
function answerTo({ tokens, breaks }: Reading, { to }: Match<CueGroup>): Standing | null {
  const next = tokens[to];
  if (!next || !/^[ \t:=–—-]*[?:=–—-][ \t:=?–—-]*$/.test(next.gap)) return null;
  if (next.gap.includes('?') && startsWith(words.no, { tokens, breaks }, to)) return 'denied';
  return words.yes.has(next.text) && (breaks[to + 1] ?? 3) >= 1 ? 'affirmed' : null;
}

function overOf(reading: Reading, match: Match<CueGroup>): Standing {
  const { kind } = match.means;
  if (!canBeOver.has(kind)) return 'stated';
  const { tokens } = reading;
  const clause = clauseAround(reading, match.from);
  for (let at = Math.max(clause.from, match.from - 4); at < match.to; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (words.over.has(text) && !refiled(reading, at)) return 'denied';
    const second = tokens[at + 1]?.text ?? '';
    if (at < match.from && isOverBefore(text, second)) return kind === 'bankruptcy' ? 'open' : 'denied';
  }
  return overAfter(reading, match);
}

function isOverBefore(text: string, second: string): boolean {
  if (!words.overBefore.has(text)) return false;
  if (text === 'no') return second === 'longer';
  if (text === 'ya') return second === 'no';
  return text === 'used' ? second === 'to' : true;
}

/** A bankruptcy is looked after through the next sentence too: "Ch 13 filed 2018. Case dismissed 2019." */
function overAfter(reading: Reading, { means, to }: Match<CueGroup>): Standing {
  const { tokens } = reading;
  let end = sentenceAround(reading, to - 1).to;
  if (means.kind === 'bankruptcy' && end < tokens.length) end = sentenceAround(reading, end).to;
  const most = means.kind === 'bankruptcy' ? end : Math.min(end, to + 4);
  let standing: Standing = 'stated';
  for (let at = to; at < most; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (words.over.has(text) && !refiled(reading, at)) return 'denied';
    if (means.kind === 'bankruptcy' && words.past.has(text) && at < to + 6) standing = 'open';
  }
  return standing;
}

const refiled = ({ tokens }: Reading, at: number): boolean =>
  tokens.slice(at + 1).some(({ text }) => text === 'refiled' || text === 'reopened' || text === 'reinstated');

function supposedOf(reading: Reading, { means, from }: Match<CueGroup>): Standing {
  const { tokens } = reading;
  const clause = clauseAround(reading, from);
  const before = tokens.slice(Math.max(clause.from, from - 8), from).map(({ text }) => text);
  const opensWithIf = words.conditions.has(tokens[sentenceAround(reading, from).from]?.text ?? '');
  const supposed = means.takenForGranted
    ? before.some((text) => words.conditions.has(text)) || isIntended(before) || opensWithIf
    : before.some((text) => words.supposing.has(text)) || opensWithIf;
  if (!supposed) return 'stated';
  if (means.kind === 'vulnerability' || means.kind === 'wrong-person' || means.kind === 'identity-theft') {
    return before.some((text) => words.conditions.has(text)) ? 'denied' : 'stated';
  }
  if (means.kind === 'already-paid') return before.includes('if') ? 'denied' : 'stated';
  const doubtful = before.some((text) => words.supposing.has(text) && !words.conditions.has(text));
  return worthSupposing.has(means.kind) || doubtful ? 'open' : 'denied';
}

/** "I'll call my lawyer", "va a hablar con su abogado": a threat; "will have her lawyer call" is none. */
const isIntended = (before: readonly string[]): boolean =>
  before.some(
    (text, at) =>
      words.intentions.has(text) && before.slice(at + 1).some((verb) => words.turningTo.has(verb)),
  );

/** Questions and things to find out. */
function askedOf(reading: Reading, { means, from, to }: Match<CueGroup>): Standing {
  if (means.takenForGranted) return 'stated';
  const { tokens, questions, sentences } = reading;
  const clause = clauseAround(reading, from);
  const before = tokens.slice(Math.max(clause.from, from - 7), from).map(({ text }) => text);
  const asks = before.findIndex((text) => words.asking.has(text));
  if (asks >= 0 && before.slice(asks).some((text) => words.whether.has(text))) {
    return startsWithYes(reading, to) ? 'stated' : 'denied';
  }
  if (asks >= 0 && before.length - asks <= 3 && isTaskVerb(before[asks])) return 'open';
  if (!questions.has(sentences[from] ?? -1)) return 'stated';
  if (means.kind === 'dispute' || means.kind === 'already-paid') return 'stated';
  const sentence = sentenceAround(reading, from);
  const addressed = tokens
    .slice(sentence.from, sentence.to)
    .some(({ text }) => text === 'you' || text === 'usted');
  if (startsWithYes(reading, to)) return 'stated';
  return addressed ? 'denied' : 'open';
}

const isTaskVerb = (text: string | undefined): boolean =>
  text === 'verify' || text === 'check' || text === 'confirm' || text === 'determine';

/** The clause after the one that ends at or behind `to` begins with a yes. */
const startsWithYes = (reading: Reading, to: number): boolean =>
  startsWith(words.yes, reading, clauseAround(reading, to - 1).to);

const answerer = new Set(['said', 'says', 'he', 'she', 'cust', 'dijo', 'dice', 'cx', 'stated', 'customer']);

/** An answer of one word stands at token `at`, alone or behind "cust says". */
function startsWith(
  answers: ReadonlySet<string>,
  { tokens, breaks }: Pick<Reading, 'tokens' | 'breaks'>,
  at: number,
): boolean {
  let word = at;
  while (word < at + 2 && answerer.has(tokens[word]?.text ?? '')) word += 1;
  return answers.has(tokens[word]?.text ?? '') && (breaks[word + 1] ?? 3) >= 2;
}
