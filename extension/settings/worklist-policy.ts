import { defaultWorklistPolicy } from '../../shared/worklist/default-policy.ts';
import type { WorklistPolicy } from '../../shared/worklist/policy.ts';
import { readWorklistPolicy } from '../../shared/worklist/read-policy.ts';
import { managedStorage, UNREAD } from './managed-storage.ts';

/** How the company orders a day, as IT set it. */
export interface WorklistPolicySetting {
  /** The built-in one where nothing is set, or what is set has a mistake. */
  readonly policy: WorklistPolicy;
  /** What is wrong in it, each with its place. */
  readonly mistakes: readonly string[];
}

/** The worklist policy of managed settings; one with a mistake is refused whole. */
export async function worklistPolicy(): Promise<WorklistPolicySetting> {
  const managed = await managedStorage().catch(() => null);
  if (managed === null) return { policy: defaultWorklistPolicy, mistakes: [`worklistPolicy: ${UNREAD}`] };
  return worklistPolicyFrom(managed.worklistPolicy);
}

/** Reads it from what is stored: JSON text, since Chrome drops what does not fit its own schema without a word. */
export function worklistPolicyFrom(stored: unknown): WorklistPolicySetting {
  const refused = (mistakes: readonly string[]) => ({ policy: defaultWorklistPolicy, mistakes });
  if (stored === undefined || stored === null) return refused([]);
  let json = stored;
  try {
    if (typeof stored === 'string') json = JSON.parse(stored);
  } catch {
    return refused(['worklistPolicy: not JSON']);
  }
  const reading = readWorklistPolicy(json);
  if (reading.is === 'policy') return { policy: reading.policy, mistakes: [] };
  return refused(reading.mistakes.map((mistake) => `worklistPolicy.${mistake}`));
}
