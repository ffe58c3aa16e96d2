import { instantSchema } from '../../../shared/calendar/instant.ts';
import { recordRefSchema } from '../../../shared/domain/record-ref.ts';
import { z } from '../../../shared/schema.ts';

/**
 * A call between the press of `Call` and its outcome. It holds all that logging needs, so that it stays with its
 * customer whatever the page shows, and outlives the panel. The key is made at the press: two windows of the panel
 * that log the same call write one attempt.
 */
export const runningCallSchema = z.object({
  v: z.literal(1),
  key: z.string(),
  customer: recordRefSchema,
  customerName: z.string(),
  orgId: z.string(),
  orgName: z.string(),
  userId: z.string(),
  zone: z.string(),
  language: z.nullable(z.string()),
  number: z.string(),
  phoneId: z.string(),
  partyId: z.nullable(z.string()),
  partyName: z.nullable(z.string()),
  debtIds: z.array(z.string()),
  startedAt: instantSchema,
  /** `in`: they called us. */
  direction: z.enum(['out', 'in']),
  /** The verdict of the moment the call began, with all it stood on; null: nothing could be judged. */
  judged: z.nullable(z.object({ ruleSet: z.string(), evidence: z.string() })),
});
export type RunningCall = z.infer<typeof runningCallSchema>;
