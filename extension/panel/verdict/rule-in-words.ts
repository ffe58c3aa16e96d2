import type { Finding } from '../../../shared/compliance/finding.ts';
import type { AttemptBudget } from '../../../shared/compliance/verdict.ts';
import type { Formats } from '../words/formats.ts';
import type { Words } from '../words/words.ts';
import { tellDay } from './moments.ts';

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

/** A finding's reason in the panel's language; `lang` is set where only the engine's English says it. */
export function reasonOf(
  finding: Finding,
  words: Words,
  formats: Formats,
): { readonly text: string; readonly lang: 'en' | undefined } {
  const say = words.reasons.get(finding.ruleId) ?? words.reasons.get(finding.ruleId.split('.')[0] ?? '');
  const text = say?.(finding.values, finding, formats) ?? null;
  if (text !== null) return { text, lang: undefined };
  // The mark beside the citation says it already.
  const plain = finding.reason.replace(/ \(Source from memory: re-check before relying on it\.\)$/, '');
  return { text: readable(plain, formats), lang: words.language === 'en' ? undefined : 'en' };
}

/** Dates and zones of the engine's sentences as a person writes them. */
function readable(text: string, { locale }: Formats): string {
  return text
    .replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => tellDay(date, locale))
    .replace(
      /\b(?:America|Pacific|Atlantic|Europe|Asia|Australia|Africa)\/(?:\w+\/)*(\w+)/g,
      (_zone, place: string) => place.replaceAll('_', ' '),
    );
}

/** The one budget that is nearest to its limit. */
export function tightest(budgets: readonly AttemptBudget[]): AttemptBudget | null {
  return budgets.reduce<AttemptBudget | null>(
    (least, budget) => (least && least.limit - least.used <= budget.limit - budget.used ? least : budget),
    null,
  );
}
