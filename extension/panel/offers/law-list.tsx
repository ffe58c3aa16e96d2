import type { Finding } from '../../../shared/compliance/finding.ts';
import type { PlanDuty } from '../../../shared/plans/plan-duties.ts';
import { tellDay } from '../verdict/moments.ts';
import { dutyInWords, lawInWords } from './law-in-words.ts';
import { useTable } from './offers-context.ts';

/** What the law asks with these terms, each with its paragraph, and the tasks that follow with their days. */
export function LawList({ findings, duties }: { findings: readonly Finding[]; duties: readonly PlanDuty[] }) {
  const { words, formats } = useTable();
  if (findings.length + duties.length === 0) return null;
  return (
    <div class="reasons s">
      {findings.length > 0 && (
        <>
          <h4 class="s mut">{words.offers.law}</h4>
          <ul>
            {findings.map((finding) => {
              const { ruleId, reason, citation, effect } = finding;
              const { text, lang } = lawInWords(finding, words.spoken, formats);
              return (
                <li key={`${ruleId} ${reason}`} class={`law ${effect}`}>
                  <span lang={lang}>{text}</span>{' '}
                  <span class="mut" lang="en">
                    {citation.text}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {duties.length > 0 && (
        <>
          <h4 class="s mut">{words.offers.tasks}</h4>
          <ul>
            {duties.map((duty) => {
              const { text, lang } = dutyInWords(duty, words.spoken, formats);
              return (
                <li key={duty.code}>
                  <span lang={lang}>{text}</span> <span class="mut">{tellDay(duty.due, formats.locale)}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
