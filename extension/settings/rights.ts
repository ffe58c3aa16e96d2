import { type OverrideRight, overrideRightSchema } from '../../shared/compliance/override.ts';
import { z } from '../../shared/schema.ts';
import type { RightHolders } from './company-rules.ts';

/** What somebody may do about a finding; `recorded-in-error` takes back a hold. By itself nobody may do any of it. */
export const rightSchema = z.enum([...overrideRightSchema.options, 'recorded-in-error']);
export type Right = OverrideRight | 'recorded-in-error';

/** Whether the user with this login holds the right. */
export function holdsRight(rights: RightHolders, right: Right, login: string): boolean {
  const holders = rights[right] ?? [];
  return holders.includes('*') || holders.some((holder) => holder.toLowerCase() === login.toLowerCase());
}
