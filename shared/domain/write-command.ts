import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { z } from '../schema.ts';
import { contactAttemptSchema } from './contact-attempt.ts';
import { recordRefSchema } from './record-ref.ts';

/**
 * Something to write to the CRM, exactly once. Made and stored by the panel when the person presses the button;
 * everything the writer needs is in it, so that it can be sent days later by a worker that knows nothing else.
 */
export const writeCommandSchema = z.object({
  v: z.literal(1),
  kind: z.literal('log-attempt'),
  /** Idempotency key: `<attempt key>` for revision 1; the attempt's key and revision name the write. */
  attempt: contactAttemptSchema,
  /** The org and user it was made under; the connector refuses any other at the moment of writing. */
  orgId: z.string(),
  userId: z.string(),
  customer: recordRefSchema,
  /** For the receipt and the outbox screen: "writing to …". */
  customerName: z.string(),
  /** A dated task for the associate; a later revision without one closes the earlier. */
  followUp: z.nullable(z.object({ due: plainDateSchema, subject: z.string() })),
  /** Verdict, findings and values read, as the panel stored them; kept as long text beside the attempt. */
  evidence: z.nullable(z.string()),
  madeAt: instantSchema,
});
export type WriteCommand = z.infer<typeof writeCommandSchema>;

/** One record the CRM now holds because of a command. */
export const writtenRecordSchema = z.object({
  object: z.string(),
  id: z.string(),
  /** Where a person can look at it. */
  url: z.string(),
});

/**
 * `applied`/`already-applied`: it is in the CRM. `refused`: it is not, and will not be without a person; `words` are the
 * org's own. `not-written`: it is not, and may be sent again. `unknown`: nobody can say; ask by key before anything else.
 */
export const writeOutcomeSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('applied'), records: z.array(writtenRecordSchema) }),
  z.object({ is: z.literal('already-applied'), records: z.array(writtenRecordSchema) }),
  z.object({ is: z.literal('refused'), code: z.string(), words: z.string() }),
  z.object({
    is: z.literal('not-written'),
    code: z.string(),
    words: z.string(),
    /** Earliest sensible moment to try again, in milliseconds from now; null: when the cause (sign-in, network) is gone. */
    retryAfterMs: z.nullable(z.int()),
  }),
  z.object({ is: z.literal('unknown'), code: z.string(), words: z.string() }),
]);
export type WriteOutcome = z.infer<typeof writeOutcomeSchema>;
