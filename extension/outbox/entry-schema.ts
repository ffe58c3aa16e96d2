import { instantSchema } from '../../shared/calendar/instant.ts';
import { writeCommandSchema, writtenRecordSchema } from '../../shared/domain/write-command.ts';
import { z } from '../../shared/schema.ts';

export const outboxStateSchema = z.enum([
  'queued',
  'sending',
  'waiting',
  'unknown',
  'applied',
  'refused',
  'undone',
]);

/** One command on its way to the CRM, and afterwards its receipt. Older versions are raised by entry-versions.ts. */
export const outboxEntrySchema = z.object({
  v: z.literal(2),
  /** `<key>:<revision>` of the command: a second press of the same button is the same entry. */
  id: z.string(),
  /** Order of the presses, given by the store; never reused. */
  seq: z.int(),
  command: writeCommandSchema,
  state: outboxStateSchema,
  /** How often a request was begun. */
  tries: z.int(),
  /**
   * The latest moment at which a request of it may have been on its way out: stored before each one, and again when
   * its answer is lost. Null: never.
   */
  sentAt: z.nullable(instantSchema),
  /** While in doubt: when it was last looked at, and how much of the settling time has surely passed, in milliseconds. */
  lookedAt: z.nullable(instantSchema),
  settledFor: z.int(),
  /**
   * While in doubt: the CRM would not let anybody look whether it is there, so that a person must see to it. Left out by
   * earlier versions.
   */
  lookRefused: z._default(z.boolean(), false),
  /** Earliest next try while `waiting` or `unknown`; null: at once. */
  nextTryAt: z.nullable(instantSchema),
  /** True when the cause (sign-in, network) may go away sooner than `nextTryAt`: its return is a reason to try. */
  untilCauseGone: z.boolean(),
  /** Why it waits, was refused, or is in doubt; the panel has words for the codes it knows. */
  code: z.nullable(z.string()),
  /** The org's own words, verbatim. */
  words: z.nullable(z.string()),
  records: z.array(writtenRecordSchema),
  queuedAt: instantSchema,
  settledAt: z.nullable(instantSchema),
});
