import type { CueGroup } from './cues/cue.ts';
import { englishDebt } from './cues/english-debt.ts';
import { englishLaw } from './cues/english-law.ts';
import { englishPerson } from './cues/english-person.ts';
import { languageCodes, languagePatterns, noEnglishPatterns } from './cues/language-cues.ts';
import { lookAlikes } from './cues/look-alikes.ts';
import { ourOwnWords } from './cues/our-own-words.ts';
import { spanishCues } from './cues/spanish.ts';
import type { Certainty, HiddenStopKind } from './hidden-stop.ts';
import { clauseAround, type Reading, readingOf } from './reading/clauses.ts';
import { indexPatterns, type Match, matchesIn } from './reading/patterns.ts';
import { standingOf } from './reading/standing.ts';
import { type Request, requestsIn } from './requests/read-requests.ts';

/** A stop found in one text, before it is drafted. */
export interface FoundStop {
  readonly kind: HiddenStopKind;
  readonly certainty: Certainty;
  /** Tokens of the words that say it. */
  readonly from: number;
  readonly to: number;
  readonly request: Request | null;
  /** ISO code; null: another than English. */
  readonly language: string | null;
}

const cues = indexPatterns<CueGroup>(
  [...englishLaw, ...englishPerson, ...englishDebt, ...spanishCues].flatMap((group) =>
    group.patterns.map((line) => [line, group] as const),
  ),
);
const alikes = indexPatterns<readonly HiddenStopKind[]>(
  lookAlikes.flatMap(({ of, patterns }) => patterns.map((line) => [line, of] as const)),
);
const scripts = indexPatterns<true>(ourOwnWords.map((line) => [line, true] as const));
const languages = indexPatterns<boolean>([
  ...languagePatterns.map((line) => [line, true] as const),
  ...noEnglishPatterns.map((line) => [line, false] as const),
]);

/** Everything in a text that may be a stop; the surest mention of each, in the order of the text. */
export function stopsIn(text: string): { reading: Reading; stops: FoundStop[] } {
  const reading = readingOf(text);
  const ours = new Set(matchesIn(scripts, reading).map(({ from }) => reading.sentences[from]));
  const found = [...factsIn(reading), ...wishesIn(reading), ...languagesIn(reading)].filter(
    ({ from }) => !ours.has(reading.sentences[from]),
  );
  return { reading, stops: strongest(found) };
}

function factsIn(reading: Reading): FoundStop[] {
  const harmless = matchesIn(alikes, reading);
  const found: FoundStop[] = [];
  for (const match of matchesIn(cues, reading)) {
    const { kind, certainty } = match.means;
    if (isLookAlike(kind, match, harmless)) continue;
    const standing = standingOf(reading, match);
    if (standing === 'denied') continue;
    const { from, to } = match;
    found.push({
      kind,
      certainty: standing === 'open' ? 'possible' : standing === 'affirmed' ? 'likely' : certainty,
      from,
      to,
      request: null,
      language: null,
    });
  }
  return withoutCaseAttorneys(reading, found);
}

function isLookAlike(
  kind: HiddenStopKind,
  { from, to }: Match<CueGroup>,
  harmless: readonly Match<readonly HiddenStopKind[]>[],
): boolean {
  return harmless.some((one) => one.means.includes(kind) && one.from < to && from < one.to);
}

/** An attorney named beside a bankruptcy is the one of that case: shown as the bankruptcy. */
function withoutCaseAttorneys({ clauses }: Reading, found: readonly FoundStop[]): FoundStop[] {
  const cases = new Set(
    found
      .filter(({ kind, certainty }) => kind === 'bankruptcy' && certainty === 'likely')
      .map(({ from }) => clauses[from]),
  );
  return found.filter(
    ({ kind, certainty, from }) => kind !== 'attorney' || certainty === 'likely' || !cases.has(clauses[from]),
  );
}

function wishesIn(reading: Reading): FoundStop[] {
  return requestsIn(reading).map((request) => {
    const { from, to, certainty } = request;
    return { kind: kindOf(request), certainty, from, to, request, language: null };
  });
}

function kindOf({ wish, time, place, number, medium }: Request): HiddenStopKind {
  if (wish === 'hours' || time) return 'inconvenient-time';
  if (wish === 'workplace' || place === 'work') return 'workplace';
  if (place) return 'inconvenient-place';
  if (wish === 'only' || wish === 'want') return 'medium';
  return medium || number ? 'opt-out' : 'cease';
}

function languagesIn(reading: Reading): FoundStop[] {
  const found: FoundStop[] = [];
  for (const { means, from, to } of matchesIn(languages, reading)) {
    const named = means ? languageNamed(reading, from, to) : null;
    const negated = means && isNoSpeaker(reading, from);
    if (negated || (means && named === null)) continue;
    found.push({ kind: 'language', certainty: 'likely', from, to, request: null, language: named });
  }
  const sure = found.filter(({ language }) => language !== null && language !== 'en');
  return sure.length > 0 ? sure : found;
}

function languageNamed({ tokens }: Reading, from: number, to: number): string | null {
  for (let at = to - 1; at >= from; at -= 1) {
    const code = languageCodes[tokens[at]?.text ?? ''];
    if (code) return code;
  }
  return null;
}

const notSpeaking = new Set('not no doesnt dont cant cannot nor isnt nunca didnt'.split(' '));
const isNoSpeaker = (reading: Reading, from: number): boolean => {
  const clause = clauseAround(reading, from);
  return reading.tokens
    .slice(Math.max(clause.from, from - 3), from)
    .some(({ text }) => notSpeaking.has(text));
};

/** What is told twice is shown once: the surest, then the first. Different hours, media and languages stay apart. */
function strongest(found: readonly FoundStop[]): FoundStop[] {
  const best = new Map<string, FoundStop>();
  for (const stop of [...found].sort((left, right) => left.from - right.from || right.to - left.to)) {
    const key = sameness(stop);
    const known = best.get(key);
    if (!known || (known.certainty === 'possible' && stop.certainty === 'likely')) best.set(key, stop);
  }
  return [...best.values()].sort((left, right) => left.from - right.from);
}

function sameness({ kind, request, language }: FoundStop): string {
  if (kind === 'workplace' || !request) return `${kind} ${language}`;
  const { time, open, place, medium, number } = request;
  return JSON.stringify([
    kind,
    time,
    time ? open : null,
    place,
    kind === 'inconvenient-time' ? null : medium,
    number,
  ]);
}
