import { browser } from 'wxt/browser';
import { type ShiftRule, shiftRuleSchema, usualShift } from '../../shared/numbers/shift.ts';
import { settings } from './settings.ts';

/** When a shift begins: what IT set, else what the person set, else by the first activity after a long pause. */
export async function shiftRule(): Promise<{ readonly rule: ShiftRule; readonly isCompany: boolean }> {
  // Firefox rejects when no policy is installed; that is no policy, not a failure.
  const managed: Record<string, unknown> = await browser.storage.managed.get().catch(() => ({}));
  const company = shiftRuleSchema.safeParse({ is: 'starts', at: managed.shiftStart });
  if (company.success) return { rule: company.data, isCompany: true };
  return { rule: (await settings.shiftRule.read()) ?? usualShift, isCompany: false };
}

export async function keepShiftRule(rule: ShiftRule): Promise<void> {
  await settings.shiftRule.write(rule);
}
