import { z } from '../schema.ts';

/** A calendar day without a zone, `YYYY-MM-DD`. Due dates are these: they never pass through `Date`. */
export const plainDateSchema = z
  .string()
  .check(z.refine((text) => isPlainDate(text), { error: 'Expected a real calendar day as YYYY-MM-DD' }));
export type PlainDate = string;

/** True only for a day that exists: `2026-02-30` is refused. */
export function isPlainDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'day' }).days;
}
