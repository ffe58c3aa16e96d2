import type { Finding } from '../../../shared/compliance/finding.ts';
import type { Formats } from '../words/formats.ts';
import type { Words } from '../words/words.ts';
import { tellDay } from './moments.ts';

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
