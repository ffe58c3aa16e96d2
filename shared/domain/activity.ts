import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { moneySchema } from '../money/money.ts';
import { z } from '../schema.ts';
import { agreementKindSchema } from './agreement.ts';
import { decisionKindSchema } from './compliance-decision.ts';
import { callResultSchema, channelSchema } from './contact-attempt.ts';
import { disclosureMadeSchema } from './conversation.ts';
import { holdKindSchema } from './hold.ts';
import { knownSchema } from './known.ts';
import { partSchema } from './part.ts';
import { promiseStatusSchema } from './promise-to-pay.ts';

/** From `from` on, up to and without `to`. */
export const activityRangeSchema = z.strictObject({ from: instantSchema, to: instantSchema });
export type ActivityRange = z.infer<typeof activityRangeSchema>;

/** A contact one associate made or took, as much of it as is counted. */
export const activityAttemptSchema = z.object({
  id: z.string(),
  /** What the same contact in the outbox is recognised by; null: not written by Parley. */
  key: z.nullable(z.string()),
  customerId: z.nullable(z.string()),
  /** Whether the customer is the associate's own in the CRM; null: not known. */
  isOwnCustomer: z.nullable(z.boolean()),
  direction: z.nullable(z.enum(['out', 'in'])),
  channel: z.nullable(channelSchema),
  result: z.nullable(callResultSchema),
  disposition: z.nullable(z.string()),
  startedAt: instantSchema,
  endedAt: z.nullable(instantSchema),
  /** When it was logged; null: not yet in the CRM. */
  loggedAt: z.nullable(instantSchema),
  /** Null: nothing is on record of it, as for what another program logged. */
  disclosure: z.nullable(disclosureMadeSchema),
  /** Id of `shared/wrap-up/delinquency-reasons.ts`; null: none was given. */
  delinquencyReason: z.nullable(z.string()),
});
export type ActivityAttempt = z.infer<typeof activityAttemptSchema>;

/** A promise, or one payment of a plan, that the associate took. */
export const activityPromiseSchema = z.object({
  id: z.string(),
  key: z.nullable(z.string()),
  /** Payments of one plan count as one promise. */
  planId: z.nullable(z.string()),
  /** When it was given. */
  at: instantSchema,
  kind: knownSchema(agreementKindSchema),
  amount: moneySchema,
  paid: knownSchema(moneySchema),
  /** Last day on which a payment counts: the day it is expected and its grace. */
  lastDay: plainDateSchema,
  /** Decimal share of the amount that may be missing. */
  tolerance: z.string(),
  status: knownSchema(promiseStatusSchema),
});
export type ActivityPromise = z.infer<typeof activityPromiseSchema>;

export const activityDecisionSchema = z.object({
  id: z.string(),
  key: z.nullable(z.string()),
  kind: knownSchema(decisionKindSchema),
  at: instantSchema,
  ruleIds: z.array(z.string()),
});
export type ActivityDecision = z.infer<typeof activityDecisionSchema>;

/** A stop the associate put on record; a dispute with its reason. */
export const activityHoldSchema = z.object({
  id: z.string(),
  key: z.nullable(z.string()),
  kind: knownSchema(holdKindSchema),
  reason: z.nullable(z.string()),
  amount: z.nullable(moneySchema),
  at: instantSchema,
});
export type ActivityHold = z.infer<typeof activityHoldSchema>;

/** What one associate did in a range of time, as the CRM holds it. */
export const activitySchema = z.object({
  v: z.literal(1),
  range: activityRangeSchema,
  readAt: instantSchema,
  /** The associate's own zone, in which days and shifts are counted. */
  zone: z.string(),
  attempts: partSchema(activityAttemptSchema),
  /** Given in the range, or with their last day in it. */
  promises: partSchema(activityPromiseSchema),
  decisions: partSchema(activityDecisionSchema),
  holds: partSchema(activityHoldSchema),
  /** How many accounts are the associate's own now. */
  assigned: knownSchema(z.int()),
});
export type Activity = z.infer<typeof activitySchema>;
