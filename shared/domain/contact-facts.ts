import { instantSchema } from '../calendar/instant.ts';
import { z } from '../schema.ts';
import { pastAttemptSchema } from './contact-attempt.ts';
import { contactPreferenceSchema } from './contact-preference.ts';
import type { CustomerSnapshot } from './customer-snapshot.ts';
import { holdSchema } from './hold.ts';
import { partSchema } from './part.ts';

/** A call somebody has begun and not yet logged, as far as the CRM shows one (an open call task of a softphone). */
export const callInProgressSchema = z.object({
  id: z.string(),
  object: z.string(),
  startedAt: instantSchema,
  /** False when `startedAt` is only when the CRM heard of it. */
  startedAtExact: z.boolean(),
  partyId: z.nullable(z.string()),
  partyName: z.nullable(z.string()),
  number: z.nullable(z.string()),
  by: z.nullable(z.string()),
  /** Started by the user who reads this. */
  isOwn: z.boolean(),
});
export type CallInProgress = z.infer<typeof callInProgressSchema>;

/** What may have changed since a customer was opened and decides whether a call is allowed: read again before `Call`. */
export const contactFactsSchema = z.object({
  v: z.literal(1),
  readAt: instantSchema,
  attempts: partSchema(pastAttemptSchema),
  callsInProgress: partSchema(callInProgressSchema),
  holds: partSchema(holdSchema),
  preferences: partSchema(contactPreferenceSchema),
});
export type ContactFacts = z.infer<typeof contactFactsSchema>;

/** The snapshot with these parts as they are now. `readAt` stays: the rest was not read again. */
export function withContactFacts(snapshot: CustomerSnapshot, fresh: ContactFacts): CustomerSnapshot {
  const { attempts, callsInProgress, holds, preferences, readAt } = fresh;
  return { ...snapshot, attempts, callsInProgress, holds, preferences, contactFactsReadAt: readAt };
}
