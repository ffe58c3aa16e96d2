import '../style/why.css';
import { useState } from 'preact/hooks';
import type { Finding } from '../../../shared/compliance/finding.ts';
import type { CustomerSnapshot } from '../../../shared/domain/customer-snapshot.ts';
import type { Hold } from '../../../shared/domain/hold.ts';
import { lazyView } from '../components/lazy-view.tsx';
import { FindingItem } from './finding-item.tsx';
import { LimitsTable } from './limits-table.tsx';
import { PolicyMistakes } from './policy-mistakes.tsx';
import type { Standing } from './standing.ts';
import { usePanelWithWhy } from './why-context.ts';

const DecideForm = lazyView(async () => (await import('./decide-form.tsx')).DecideForm);

/** What is being decided: going on in spite of a finding, or that a hold never was. */
export type Deciding =
  | { readonly is: 'override'; readonly finding: Finding }
  | { readonly is: 'in-error'; readonly hold: Hold };

/** Why the verdict is what it is: each finding, what it stands on, what would change it, and what has to be said. */
export function Why(props: { standing: Standing; snapshot: CustomerSnapshot }) {
  const { model, words } = usePanelWithWhy();
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const { standing } = props;
  const { findings, requiredDisclosures, budgets, ruleSet } = standing.verdict;
  const mistakes = model.verdict.mistakes.value;
  const policy = model.verdict.policy.value;
  if (deciding)
    return (
      <div class="why">
        <DecideForm deciding={deciding} close={() => setDeciding(null)} />
      </div>
    );
  return (
    <div class="why">
      <h2 class="sr-only">{words.why.title}</h2>
      {findings.length === 0 && <p class="s">{words.why.nothing}</p>}
      <ul class="findings">
        {findings.map((finding, place) => (
          <FindingItem
            // Two findings of one rule differ by what they read, not by an id.
            key={`${finding.ruleId} ${place}`}
            finding={finding}
            standing={standing}
            decide={setDeciding}
          />
        ))}
      </ul>
      {budgets.length > 0 && <LimitsTable budgets={budgets} snapshot={props.snapshot} />}
      {requiredDisclosures.length > 0 && (
        <>
          <h3 class="s">{words.why.disclosures}</h3>
          {requiredDisclosures.map((disclosure) => (
            <p key={disclosure} class="s disclosure">
              <q>{words.why.disclosure[disclosure]}</q>
            </p>
          ))}
        </>
      )}
      {mistakes.length > 0 && <PolicyMistakes mistakes={mistakes} />}
      <div class="row s mut why-foot">
        <span>
          {words.why.ruleSet(ruleSet)}
          {policy && ` · ${words.why.policy(policy.name)}`}
        </span>
        <button
          type="button"
          class="link"
          aria-keyshortcuts={model.keys.map.value.rules}
          onClick={() => model.layers.openRules()}
        >
          {words.why.allRules}
        </button>
      </div>
    </div>
  );
}
