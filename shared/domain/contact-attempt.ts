import { instantSchema } from '../calendar/instant.ts';
import { z } from '../schema.ts';
import { numberStatusSchema } from './party.ts';

/** What became of a call, in the words the rules count by (12 CFR 1006.14(b)(3); names of the conformance vectors). */
export const callResultSchema = z.enum([
  'no_answer',
  'busy',
  'not_in_service',
  'voicemail_full',
  'voicemail_available_not_left',
  'voicemail_lcm',
  'voicemail_left_by_consumer',
  'recorded_message',
  'answered_then_dropped',
  'answered_said_busy_right_now',
  'answered_by_third_party_no_debt_discussed',
  'conversation',
]);
export type CallResult = z.infer<typeof callResultSchema>;

export const channelSchema = z.enum(['call', 'voicemail', 'text', 'email', 'letter', 'portal']);
export type Channel = z.infer<typeof channelSchema>;

/** A contact attempt as the associate recorded it. `startedAt` is the press of `Call`; counts and curfews use it. */
export const contactAttemptSchema = z.object({
  /** UUID of 36 characters made when the person pressed the button; the same in every revision. */
  key: z.string().check(z.regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)),
  /** 1 when first logged; `Fix` writes the next. Only the latest counts. */
  revision: z.int().check(z.positive()),
  direction: z.enum(['out', 'in']),
  channel: channelSchema,
  number: z.nullable(z.string()),
  phoneId: z.nullable(z.string()),
  partyId: z.nullable(z.string()),
  partyName: z.nullable(z.string()),
  debtIds: z.array(z.string()),
  result: callResultSchema,
  /** Code of the disposition, `NA`, `VM-L` … (see `shared/domain/disposition.ts`). */
  disposition: z.string(),
  /** What this attempt teaches about the number; null: nothing. */
  numberStatus: z.nullable(numberStatusSchema),
  startedAt: instantSchema,
  endedAt: z.nullable(instantSchema),
  language: z.nullable(z.string()),
  /** Version of the rule set that judged the contact; null: no rule was checked. */
  ruleSet: z.nullable(z.string()),
  note: z.nullable(z.string()),
});
export type ContactAttempt = z.infer<typeof contactAttemptSchema>;

/** A contact attempt as read back from the CRM, ours or another program's Task. */
export const pastAttemptSchema = z.object({
  id: z.string(),
  object: z.string(),
  /** Null for a Task that Parley did not write. */
  key: z.nullable(z.string()),
  revision: z.nullable(z.int()),
  direction: z.nullable(z.enum(['out', 'in'])),
  channel: z.nullable(channelSchema),
  number: z.nullable(z.string()),
  partyId: z.nullable(z.string()),
  partyName: z.nullable(z.string()),
  debtIds: z.nullable(z.array(z.string())),
  /** Null when it cannot be told from what the CRM holds. */
  result: z.nullable(callResultSchema),
  disposition: z.nullable(z.string()),
  numberStatus: z.nullable(numberStatusSchema),
  startedAt: instantSchema,
  /** False when `startedAt` is only the day, or the time of logging. */
  startedAtExact: z.boolean(),
  endedAt: z.nullable(instantSchema),
  by: z.nullable(z.string()),
  subject: z.nullable(z.string()),
  note: z.nullable(z.string()),
  /** Id of the attempt that is the same call, logged by another program (a phone system): this one is not counted again. */
  twinOf: z._default(z.nullable(z.string()), null),
  /** Codes of the facts learnt and agreements made in it (`shared/wrap-up/fact-codes.ts`); absent: none are on record. */
  facts: z.optional(z.array(z.string())),
});
export type PastAttempt = z.infer<typeof pastAttemptSchema>;
