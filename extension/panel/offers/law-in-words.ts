import type { Finding } from '../../../shared/compliance/finding.ts';
import type { PlanDuty } from '../../../shared/plans/plan-duties.ts';
import { tellDay } from '../verdict/moments.ts';
import { planDuty, planLaw } from '../words/es/plan-law.ts';
import type { Formats } from '../words/formats.ts';

/** `lang` is set where only the engine's English says it. */
interface Told {
  readonly text: string;
  readonly lang: 'en' | undefined;
}

/** What the law asks, in the panel's language. */
export const lawInWords = (finding: Finding, spoken: 'en' | 'es', formats: Formats): Told =>
  toldIn(
    spoken,
    planLaw.get(finding.ruleId)?.(finding.values, finding, formats) ?? null,
    finding.reason,
    formats,
  );

/** A task that follows, in the panel's language. */
export const dutyInWords = (duty: PlanDuty, spoken: 'en' | 'es', formats: Formats): Told =>
  toldIn(spoken, planDuty(duty, formats), duty.subject, formats);

function toldIn(spoken: 'en' | 'es', spanish: string | null, english: string, { locale }: Formats): Told {
  if (spoken === 'es' && spanish !== null) return { text: spanish, lang: undefined };
  const text = english.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => tellDay(date, locale));
  return { text, lang: spoken === 'en' ? undefined : 'en' };
}
