import { type ReadonlySignal, signal } from '@preact/signals';
import type { PlanPolicy } from '../../../shared/plans/policy.ts';
import type { PanelPorts } from '../panel-ports.ts';

/** What the company allows; the built-in default until it is read, and where it has mistakes. */
export function livePolicy({
  planPolicy,
}: Pick<PanelPorts, 'planPolicy'>): ReadonlySignal<PlanPolicy | null> {
  const policy = signal<PlanPolicy | null>(null);
  void planPolicy().then(
    (set) => {
      policy.value = set.policy;
    },
    () => undefined,
  );
  return policy;
}
