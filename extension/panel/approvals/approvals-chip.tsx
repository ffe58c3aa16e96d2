import { useEffect, useState } from 'preact/hooks';
import { planRules } from '../../../shared/plans/plan-rules.ts';
import type { PlanPolicySetting } from '../../settings/plan-policy.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { usePanelWithApprovals } from './approvals-context.ts';

/** In the foot of whoever may approve, whatever customer is open; everybody else finds it by its key or by name. */
export function ApprovalsChip() {
  const { model, words, ports } = usePanelWithApprovals();
  const [policy, setPolicy] = useState<PlanPolicySetting | null>(null);
  useEffect(() => {
    void ports.planPolicy().then(setPolicy, () => undefined);
  }, [ports]);
  const logins = (model.sessions.sessions.value ?? []).flatMap(({ identity }) => identity?.login ?? []);
  const isApprover = logins.some(
    (login) =>
      policy !== null &&
      // Roles are the policy's alone, whatever the currency.
      planRules({ policy: policy.policy, login, creditors: [], currency: 'USD' }).role !== 'associate',
  );
  if (!isApprover) return null;
  const key = model.keys.map.value.approvals;
  return (
    <button
      type="button"
      class="chip"
      aria-keyshortcuts={key}
      onClick={() => model.layers.openOver('approvals')}
    >
      {words.approvals.title} <KeyHint>{key}</KeyHint>
    </button>
  );
}
