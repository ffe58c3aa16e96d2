import type { Finding } from '../../../shared/compliance/finding.ts';
import type { PlanDuty } from '../../../shared/plans/plan-duties.ts';
import { tellDay } from '../verdict/moments.ts';
import { useTable } from './offers-context.ts';

/** What the law asks with these terms, each with its paragraph, and the tasks that follow with their days. */
export function LawList({ findings, duties }: { findings: readonly Finding[]; duties: readonly PlanDuty[] }) {
  const { words, formats } = useTable();
  if (findings.length + duties.length === 0) return null;
  const readable = (text: string) =>
    text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (date) => tellDay(date, formats.locale));
  return (
    <div class="reasons s">
      {findings.length > 0 && (
        <>
          <h4 class="s mut">{words.offers.law}</h4>
          <ul lang="en">
            {findings.map(({ ruleId, reason, citation, effect }) => (
              <li key={`${ruleId} ${reason}`} class={`law ${effect}`}>
                {readable(reason)} <span class="mut">{citation.text}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {duties.length > 0 && (
        <>
          <h4 class="s mut">{words.offers.tasks}</h4>
          <ul lang="en">
            {duties.map(({ code, due, subject }) => (
              <li key={code}>
                {readable(subject)} <span class="mut">{tellDay(due, formats.locale)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
