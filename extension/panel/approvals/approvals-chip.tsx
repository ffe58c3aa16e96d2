import { useMemo } from 'preact/hooks';
import { planRules } from '../../../shared/plans/plan-rules.ts';
import { KeyHint } from '../components/key-hint.tsx';
import { livePolicy } from '../models/policy-in-force.ts';
import { usePanelWithApprovals } from './approvals-context.ts';

/** In the foot of whoever may approve, whatever customer is open; everybody else finds it by its key or by name. */
export function ApprovalsChip() {
  const { model, words, ports } = usePanelWithApprovals();
  const policy = useMemo(() => livePolicy(ports), [ports]).value;
  const logins = (model.sessions.sessions.value ?? []).flatMap(({ identity }) => identity?.login ?? []);
  const isApprover = logins.some(
    (login) =>
      policy !== null &&
      // Roles are the policy's alone, whatever the currency.
      planRules({ policy, login, creditors: [], currency: 'USD' }).role !== 'associate',
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
