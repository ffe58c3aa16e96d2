import type { Citation } from './citation.ts';
import { type Effect, type Finding, findingOf, type Hit, type ReadValues } from './finding.ts';

/** The answer to a question that is not "may I contact": a text, a plan, a date, a payment. */
export interface Assessment<Values = Record<string, never>> {
  /** Null: a pure computation, with nothing to allow or refuse. */
  readonly outcome: 'allow' | 'caution' | 'require' | 'block' | 'cannot-tell' | null;
  /** Strictest first. */
  readonly findings: readonly Finding[];
  readonly values: Values;
}

const strictness: readonly Effect[] = ['block', 'cannot-tell', 'require', 'caution'];

/** The strictest effect found decides; nothing found allows. */
export function assessmentOf<Values>(hits: readonly Hit[], values: Values): Assessment<Values> {
  const decisive = strictness.find((effect) => hits.some((hit) => hit.effect === effect));
  const sorted = [...hits].sort((left, right) => rank(left.effect) - rank(right.effect));
  return {
    outcome: (decisive as Assessment['outcome'] | undefined) ?? 'allow',
    findings: sorted.map(findingOf),
    values,
  };
}

const rank = (effect: Effect): number => {
  const place = strictness.indexOf(effect);
  return place === -1 ? strictness.length : place;
};

/** A computed value with the paragraph it comes from. */
export function computation<Values>(
  ruleId: string,
  reason: string,
  citation: Citation,
  read: ReadValues,
  values: Values,
): Assessment<Values> {
  return {
    outcome: null,
    findings: [findingOf({ ruleId, effect: 'note', reason, citation, values: read })],
    values,
  };
}
