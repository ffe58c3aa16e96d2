import { type ReadonlySignal, signal } from '@preact/signals';
import type { PlanPolicy } from '../../../shared/plans/policy.ts';
import type { PanelPorts } from '../panel-ports.ts';

const lastRead = signal<PlanPolicy | null>(null);

/** What the company allows, as it was read last; null, so that the built-in default holds: not yet, none, or one with mistakes. */
export const policyInForce: ReadonlySignal<PlanPolicy | null> = lastRead;

/** The same, and it is read anew: IT may have set another since the panel was opened. */
export function livePolicy({ planPolicy }: Pick<PanelPorts, 'planPolicy'>): typeof policyInForce {
  void planPolicy().then(
    ({ policy }) => {
      lastRead.value = policy;
    },
    () => undefined,
  );
  return policyInForce;
}
