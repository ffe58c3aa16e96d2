import type { AttemptBudget } from '../../../shared/compliance/verdict.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { titleInSpanish } from '../rules/rule-titles-es.ts';
import { tellDay } from './moments.ts';
import { Pips } from './pips.tsx';
import { usePanelWithWhy } from './why-context.ts';

/** What is counted; in English where that is all there is on file. */
function Title({ budget }: { budget: AttemptBudget }) {
  const { words } = usePanelWithWhy();
  const spanish = words.language === 'es' ? titleInSpanish(budget.ruleId) : null;
  return spanish === null ? <span lang="en">{budget.title}</span> : <span>{spanish}</span>;
}

/** Every limit that counts this contact, the tightest first. */
export function LimitsTable(props: { budgets: readonly AttemptBudget[]; snapshot: CustomerSnapshot }) {
  const { words, formats } = usePanelWithWhy();
  const debts = itemsOf(props.snapshot.debts);
  return (
    <>
      <h3 class="s">{words.why.limits}</h3>
      <ul class="limits s">
        {props.budgets.map((budget) => (
          <li key={`${budget.ruleId} ${budget.debtId}`}>
            <span class="row">
              <span class="grow">
                {debts.find(({ id }) => id === budget.debtId)?.name ?? words.verdict.person}
              </span>
              <Pips budget={budget} />
            </span>
            <span class="mut">
              <Title budget={budget} />
              {budget.nextFreeOn && `; ${words.why.freeOn(tellDay(budget.nextFreeOn, formats.locale))}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
