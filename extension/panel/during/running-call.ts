import { instantSchema } from '../../../shared/calendar/instant.ts';
import { recordRefSchema } from '../../../shared/domain/record-ref.ts';
import { z } from '../../../shared/schema.ts';

/** What is on screen of a conversation: the customer's record, the guide, the offers, or the wrap-up. */
const duringViewSchema = z.enum(['record', 'guide', 'offers', 'wrap-up']);
export type DuringView = z.infer<typeof duringViewSchema>;

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
  /** Any but a call is a message sent or received, which only its wrap-up is worked on. */
  channel: z._default(z.enum(['call', 'text', 'email', 'letter', 'portal']), 'call'),
  /** The verdict of the moment the call began, with all it stood on; null: nothing could be judged. */
  judged: z.nullable(z.object({ ruleSet: z.string(), evidence: z.string() })),
  /** The conversation; null: nobody has answered yet. */
  guided: z._default(
    z.nullable(
      z.object({
        view: duringViewSchema,
        /** Amounts, creditor and invoices are not to be read: who is on the line is not settled. */
        isCovered: z.boolean(),
        /** Identifiers that matched so far, before they are enough to verify; never their values. */
        ticked: z.array(z.string()),
        /** A `CallSession`, parsed by `panel/guide/stored-session.ts`: its schema need not be there for the first paint. */
        session: z.unknown(),
      }),
    ),
    null,
  ),
});
export type RunningCall = z.infer<typeof runningCallSchema>;
export type Guided = NonNullable<RunningCall['guided']>;
