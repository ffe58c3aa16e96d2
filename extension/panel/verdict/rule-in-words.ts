import type { Finding } from '../../../shared/compliance/finding.ts';
import type { AttemptBudget } from '../../../shared/compliance/verdict.ts';
import type { Words } from '../words/words.ts';

/** A rule in a few words, for a line with little room. */
export function ruleInShort(ruleId: string, words: Words): string {
  const known = words.rule[ruleId];
  if (known) return known;
  return ruleId.startsWith('hours') ? words.hoursRule : words.frequencyRule;
}

/** The same where it only asks for care: a dispute that is flagged need not be one in writing. */
export function cautionInShort(ruleId: string, words: Words): string {
  return words.ruleCautions[ruleId] ?? ruleInShort(ruleId, words);
}

/** The same where a fact is missing. */
function unknownInShort(ruleId: string, words: Words): string {
  return ruleId.startsWith('hours') ? words.placeUnknown : ruleInShort(ruleId, words);
}

/** A finding that stops a contact, in a few words. */
export function stopInShort({ ruleId, effect }: Finding, words: Words): string {
  return effect === 'cannot-tell' ? unknownInShort(ruleId, words) : ruleInShort(ruleId, words);
}

/** The one budget that is nearest to its limit. */
export function tightest(budgets: readonly AttemptBudget[]): AttemptBudget | null {
  return budgets.reduce<AttemptBudget | null>(
    (least, budget) => (least && least.limit - least.used <= budget.limit - budget.used ? least : budget),
    null,
  );
}
