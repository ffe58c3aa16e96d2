import { instantSchema } from '../calendar/instant.ts';
import { plainDateSchema } from '../calendar/plain-date.ts';
import { z } from '../schema.ts';
import { channelSchema } from './contact-attempt.ts';
import { knownSchema } from './known.ts';

/**
 * - `inconvenient`: a time, place or medium the person closed (12 CFR 1006.6(b)(1))
 * - `convenient`: hours, else closed, that the person said suit (1006.6(b)(4))
 * - `contact-consent`: calls or texts the person agreed to, which the frequency rules leave out (1006.14(b)(3)(i))
 * - `disclosure-consent`: somebody else the consumer agreed may be told (1006.6(d)(2))
 */
export const preferenceKindSchema = z.enum([
  'inconvenient',
  'convenient',
  'contact-consent',
  'disclosure-consent',
]);

export const givenToSchema = z.enum(['us', 'creditor', 'other']);
const weekday = z.int().check(z.minimum(0), z.maximum(6));
const minute = z.int().check(z.minimum(0), z.maximum(1440));

/** A wish about when, where and how, as the CRM holds it. */
export const contactPreferenceSchema = z.object({
  id: z.string(),
  object: z.string(),
  key: z.nullable(z.string()),
  kind: knownSchema(preferenceKindSchema),
  /** False: withdrawn. */
  active: knownSchema(z.boolean()),
  /** Person it is about; absent: the customer. */
  partyId: knownSchema(z.string()),
  /** Weekdays, 0 = Sunday; absent: every day. */
  days: knownSchema(z.array(weekday)),
  /** Local minutes since midnight, end not included; absent: no limit by hour. */
  fromMinute: knownSchema(minute),
  toMinute: knownSchema(minute),
  /** `mobile`, `home`, `work`, `school` …; absent: everywhere. */
  place: knownSchema(z.string()),
  medium: knownSchema(channelSchema),
  number: knownSchema(z.string()),
  words: knownSchema(z.string()),
  oral: knownSchema(z.boolean()),
  givenAt: knownSchema(instantSchema),
  givenTo: knownSchema(givenToSchema),
  /** Given in a communication that itself kept the rules. */
  inCompliantCommunication: knownSchema(z.boolean()),
  /** Last day of a consent; absent: as long as the rules allow. */
  through: knownSchema(plainDateSchema),
});
export type ContactPreference = z.infer<typeof contactPreferenceSchema>;

const optional = <T extends z.ZodMiniType>(value: T) => z.nullable(value);

/** A preference as a person records it; null: not known, or not limited. */
export const preferenceDraftSchema = z.object({
  kind: preferenceKindSchema,
  partyId: optional(z.string()),
  days: optional(z.array(weekday)),
  fromMinute: optional(minute),
  toMinute: optional(minute),
  place: optional(z.string()),
  medium: optional(channelSchema),
  number: optional(z.string()),
  words: z.string().check(z.minLength(1)),
  oral: optional(z.boolean()),
  givenAt: instantSchema,
  givenTo: givenToSchema,
  inCompliantCommunication: optional(z.boolean()),
  through: optional(plainDateSchema),
});
export type PreferenceDraft = z.infer<typeof preferenceDraftSchema>;
