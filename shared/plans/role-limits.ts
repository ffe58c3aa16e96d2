import { defaultPlanPolicy } from './default-policy.ts';
import { type Limits, laxerLimits, limitsOf, noLimits } from './limits.ts';
import type { PlanPolicy, Role } from './policy.ts';

/** Lowest first. */
export const roles: readonly Role[] = ['associate', 'supervisor', 'admin'];

/**
 * Limits of a role by the policy, clients left out. What it leaves out is the built-in default, or what the role below may do
 * where that is more: somebody who approves can do all that somebody who asks can.
 */
export function limitsOfRole(limits: PlanPolicy['limits'], role: Role, currency: string): Limits {
  const built = limitsOf(defaultPlanPolicy.limits[role], currency, noLimits);
  const below = roles[roles.indexOf(role) - 1];
  const base = below ? laxerLimits(built, limitsOfRole(limits, below, currency)) : built;
  return limitsOf(limits?.[role], currency, base);
}
