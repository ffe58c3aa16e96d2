import { plainDateSchema } from '../calendar/plain-date.ts';
import { stateCode } from '../calendar/zones-of-state.ts';
import { profileSchema } from '../domain/debt.ts';
import { mistakesInWords } from '../mistake-in-words.ts';
import { z } from '../schema.ts';
import { contactChannelSchema } from './facts.ts';

/**
 * A company's own limits on top of the law. A policy can only close what the law leaves open: the law is judged whatever it
 * says, and a value that would be laxer is refused as a mistake, since whoever wrote it believes it has an effect.
 */
const clockPattern = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;
const clockTime = z
  .string()
  .check(z.regex(clockPattern, { error: 'Expected a time of day as HH:MM, 00:00 to 24:00' }));

const scope = {
  /** Profiles it holds for; left out: all. */
  profiles: z.optional(
    z
      .array(profileSchema)
      .check(z.minLength(1, { error: 'Name a profile, or leave `profiles` out for all' })),
  ),
  /** Channels it holds for; left out: all. */
  channels: z.optional(
    z
      .array(contactChannelSchema)
      .check(z.minLength(1, { error: 'Name a channel, or leave `channels` out for all' })),
  ),
};

const hoursSchema = z.strictObject({
  ...scope,
  from: clockTime,
  to: clockTime,
  /** Weekdays, 0 = Sunday; left out: every day. */
  days: z.optional(
    z.array(
      z.int().check(z.minimum(0), z.maximum(6, { error: 'Weekdays run from 0 (Sunday) to 6 (Saturday)' })),
    ),
  ),
});

const capSchema = z.strictObject({
  ...scope,
  windowDays: z
    .int()
    .check(
      z.minimum(1, { error: 'A window is at least one day' }),
      z.maximum(30, { error: 'A window is at most 30 days' }),
    ),
  limit: z.int().check(z.minimum(0, { error: 'A limit is a count, 0 or more' })),
  unit: z.enum(['person', 'debt']),
});

export const policySchema = z
  .strictObject({
    v: z.literal(1),
    name: z
      .string()
      .check(z.minLength(1, { error: 'Give the policy a name: it is shown with every finding' })),
    hours: z.optional(z.array(hoursSchema)),
    caps: z.optional(z.array(capSchema)),
    /** Federal holidays are closed for these scopes. */
    closedOnHolidays: z.optional(z.array(z.strictObject(scope))),
    blackoutDays: z.optional(z.array(z.strictObject({ ...scope, date: plainDateSchema, why: z.string() }))),
    /** States the company may collect in; left out: not limited. */
    licensedStates: z.optional(
      z.array(
        z.strictObject({
          ...scope,
          states: z.array(
            z.string().check(
              z.refine((state) => /^[A-Z]{2}$/.test(state) && stateCode(state) === state, {
                error: 'Expected the two-letter code of a state, such as OH',
              }),
            ),
          ),
        }),
      ),
    ),
    /** Days after which an attorney who does not answer is taken to be silent; 30 when left out. */
    attorneySilenceDays: z.optional(
      z.int().check(z.minimum(30, { error: 'Shorter than the careful 30 days' })),
    ),
  })
  .check(
    z.superRefine((policy, context) => {
      for (const issue of mistakesIn(policy)) context.addIssue({ code: 'custom', ...issue, input: policy });
    }),
  );
export type Policy = z.infer<typeof policySchema>;

interface Mistake {
  readonly path: (string | number)[];
  readonly message: string;
}

/** Mistakes that only show when values are seen together. */
function mistakesIn(policy: { hours?: Hours[] | undefined; caps?: Cap[] | undefined }): Mistake[] {
  return [
    ...(policy.hours ?? []).flatMap((rule, index) => {
      const message = mistakeInHours(rule);
      return message ? [{ path: ['hours', index], message }] : [];
    }),
    ...(policy.caps ?? []).flatMap((cap, index) => {
      const message = mistakeInCap(cap);
      return message ? [{ path: ['caps', index], message }] : [];
    }),
  ];
}

type Hours = z.infer<typeof hoursSchema>;
type Cap = z.infer<typeof capSchema>;

function mistakeInHours({ from, to, profiles }: Hours): string | null {
  if (!clockPattern.test(from) || !clockPattern.test(to)) return null;
  if (from >= to) return `Hours end (${to}) before they begin (${from})`;
  const onlyCollectors = profiles?.every((profile) => profile === 'third-party') ?? false;
  if (!onlyCollectors || (from >= '08:00' && to <= '21:00')) return null;
  return 'Laxer than the law: for third-party collection contact is open from 08:00 to 21:00 at most';
}

function mistakeInCap({ profiles, channels, unit, windowDays, limit }: Cap): string | null {
  const reachesCollectors = profiles === undefined || profiles.includes('third-party');
  const ofCalls = channels?.length === 1 && channels[0] === 'call';
  if (!reachesCollectors || !ofCalls || unit !== 'debt' || windowDays !== 7 || limit <= 7) return null;
  return `Laxer than the law: ${limit} calls in 7 days, where more than 7 are presumed to harass`;
}

export type PolicyReading = { is: 'policy'; policy: Policy } | { is: 'mistakes'; mistakes: string[] };

/** Reads a policy file. Every mistake is told with its place in the file: `hours.0.from: Expected a time of day …`. */
export function readPolicy(json: unknown): PolicyReading {
  const parsed = policySchema.safeParse(json);
  if (parsed.success) return { is: 'policy', policy: parsed.data };
  return {
    is: 'mistakes',
    mistakes: mistakesInWords(parsed.error, 'policy'),
  };
}
