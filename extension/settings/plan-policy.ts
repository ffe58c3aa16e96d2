import { type PlanPolicy, readPlanPolicy } from '../../shared/plans/policy.ts';
import { managedStorage, UNREAD } from './managed-storage.ts';

/** What the company allows in payment plans, as IT set it. */
export interface PlanPolicySetting {
  /** Null: nothing is set, or it has a mistake; the built-in careful default holds. */
  readonly policy: PlanPolicy | null;
  /** What is wrong in it, each with its place. */
  readonly mistakes: readonly string[];
}

/** The plan policy of managed settings. One with a mistake is refused whole: half a policy would be wider than meant. */
export async function planPolicy(): Promise<PlanPolicySetting> {
  const managed = await managedStorage().catch(() => null);
  if (managed === null) return { policy: null, mistakes: [`planPolicy: ${UNREAD}`] };
  return planPolicyFrom(managed.planPolicy);
}

/** Reads it from what is stored: JSON text, since Chrome drops what does not fit its own schema without a word. */
export function planPolicyFrom(stored: unknown): PlanPolicySetting {
  if (stored === undefined || stored === null) return { policy: null, mistakes: [] };
  let json = stored;
  try {
    if (typeof stored === 'string') json = JSON.parse(stored);
  } catch {
    return { policy: null, mistakes: ['planPolicy: not JSON'] };
  }
  const reading = readPlanPolicy(json);
  if (reading.is === 'policy') return { policy: reading.policy, mistakes: [] };
  return { policy: null, mistakes: reading.mistakes.map((mistake) => `planPolicy.${mistake}`) };
}
