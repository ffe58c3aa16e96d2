import type { OverrideRight } from '../../shared/compliance/override.ts';
import type { RightHolders } from './company-rules.ts';

export type Right = OverrideRight | 'recorded-in-error';

/** Whether the user with this login holds the right. */
export function holdsRight(rights: RightHolders, right: Right, login: string): boolean {
  const holders = rights[right] ?? [];
  return holders.includes('*') || holders.some((holder) => holder.toLowerCase() === login.toLowerCase());
}
