import type { EpochDay } from '../../calendar/epoch-day.ts';
import { dayFromDate } from '../../calendar/epoch-day.ts';
import type { Instant } from '../../calendar/instant.ts';
import { cite } from '../citation.ts';
import type { Coverage } from '../coverage.ts';
import type { Facts } from '../facts.ts';
import type { Effect, Hit } from '../finding.ts';
import { isNegated, sentences } from '../language/text.ts';
import type { PersonRole } from '../person-role.ts';

/** Words of ours, before they are said or sent, and what is known about whom they are for. */
export interface Script {
  readonly text: string;
  readonly at: Instant | null;
  /** Who hears it; null: the consumer. */
  readonly withPerson: PersonRole | null;
  readonly alias: { readonly consistent: boolean | null; readonly traceable: boolean | null } | null;
}

/** A script being read: its folded words, the facts that make them true or false, and what was found so far. */
export interface Reading {
  readonly folded: string;
  readonly facts: Facts;
  readonly script: Script;
  readonly coverage: Coverage;
  /** Local day of the words; null: not said. */
  readonly today: EpochDay | null;
  readonly hits: Hit[];
}

export function say(
  { hits }: Reading,
  part: string,
  effect: Effect,
  reason: string,
  paragraph: string,
  values: Hit['values'] = {},
): void {
  hits.push({ ruleId: `script.${part}`, effect, reason, citation: cite(paragraph, 'V'), values });
}

/** The first match that is meant: nothing in front denies it, nor a denial inside it ("you are not responsible"). */
export function asserted(pattern: RegExp, folded: string): string | null {
  for (const match of folded.matchAll(pattern)) {
    if (isNegated(folded, match.index) || /\b(?:not|no|never|nunca)\b|n't\b/.test(match[0])) continue;
    if (!deniedBehind.test(folded.slice(match.index + match[0].length))) return match[0];
  }
  return null;
}

/** "The police aren't involved": the denial stands behind. */
const deniedBehind =
  /^ (?:aren't|isn't|are not|is not|ha(?:s|ve) nothing to do|no (?:esta|estan|tiene|tienen) )/;

/**
 * A sentence that joins one word of each list, in either order, neither of them denied: "they will take your house", "your
 * house could be taken". What is threatened and what is done stand apart in too many ways for one pattern.
 */
export function together(folded: string, deeds: RegExp, things: RegExp): string | null {
  for (const { from, to } of sentences(folded)) {
    const sentence = folded.slice(from, to);
    if (asserted(deeds, sentence) !== null && asserted(things, sentence) !== null) return sentence.trim();
  }
  return null;
}

/** The first match, for patterns that carry their own denial. */
export const said = (pattern: RegExp, folded: string): string | null => folded.match(pattern)?.[0] ?? null;

/** The words fall after the last day on which suit could be brought for one of the debts. */
export const isTimeBarred = ({ facts, today }: Reading): boolean =>
  facts.debts.some(
    ({ limitationExpiresOn }) =>
      limitationExpiresOn !== null && today !== null && today > dayFromDate(limitationExpiresOn),
  );
