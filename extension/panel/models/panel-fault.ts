import { z } from '../../../shared/schema.ts';
import type { faults as faultsInEnglish } from '../words/en/faults.ts';

/** Why something could not be done, ready to be put into words. */
export interface PanelFault {
  readonly code: string;
  /** The org's own words, shown as they are; empty when there are none. */
  readonly detail: string;
  readonly retryable: boolean;
  /** Which of the refusals of that code, where the next step differs. */
  readonly reason?: string | undefined;
}

const faultSchema = z.object({
  code: z.string(),
  detail: z.string(),
  retryable: z.boolean(),
  reason: z.optional(z.string()),
});

/** Reads the fault an error of `ask` carries; anything else is a fault of ours. */
export function faultOf(error: unknown): PanelFault {
  const carried = faultSchema.safeParse((error as { fault?: unknown } | null)?.fault);
  if (carried.success) return carried.data;
  const code = z.object({ code: z.string() }).safeParse(error);
  const detail = error instanceof Error ? error.message : '';
  return { code: code.success ? code.data.code : 'broken', detail, retryable: true };
}

/** Title and next step for a fault; a code without words of its own is a fault of ours. */
export function faultWords(
  fault: PanelFault,
  words: Pick<typeof faultsInEnglish, 'faults'>,
): { title: string; next: string } {
  const known: Record<string, { title: string; next: string }> = words.faults;
  return known[fault.code] ?? words.faults.broken;
}
