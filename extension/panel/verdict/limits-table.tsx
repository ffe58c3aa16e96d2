import type { AttemptBudget } from '../../../shared/compliance/verdict.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import { itemsOf } from '../../../shared/domain/part.ts';
import { tellDay } from './moments.ts';
import { Pips } from './pips.tsx';
import { usePanelWithWhy } from './why-context.ts';

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
              <span lang="en">{budget.title}</span>
              {budget.nextFreeOn && `; ${words.why.freeOn(tellDay(budget.nextFreeOn, formats.locale))}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
