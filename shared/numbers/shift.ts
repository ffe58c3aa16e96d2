import {
  type Instant,
  localDate,
  millisecondsBetween,
  plusMilliseconds,
  type Zone,
} from '../calendar/instant.ts';
import type { ActivityRange } from '../domain/activity.ts';
import { z } from '../schema.ts';

/**
 * When a shift begins. `gap`: with the first activity after so many hours without any. `starts`: every day at the same
 * local time; what is done before it belongs to the shift before, so that a night shift is one shift across two dates.
 */
export const shiftRuleSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('gap'), hours: z.int().check(z.positive()) }),
  z.object({
    is: z.literal('starts'),
    at: z
      .string()
      .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Expected a time of day as HH:MM, 00:00 to 23:59')),
  }),
]);
export type ShiftRule = z.infer<typeof shiftRuleSchema>;

/** Where nobody has said: no shift has a break of six hours, and no two lie closer together. */
export const usualShift: ShiftRule = { is: 'gap', hours: 6 };

/** No shift, with overtime, is longer: what lies before cannot belong to the one that runs. */
const LONGEST_SHIFT_HOURS = 30;

const HOUR_MS = 3_600_000;

/** The moment itself is still within: a range ends before its `to`. */
const justAfter = (at: Instant): Instant => plusMilliseconds(at, 1);

/**
 * The shift that runs at `now`.
 * @param moments of all that was done lately, in any order
 * @returns null: nothing was done yet in this shift
 */
export function shiftAt(
  rule: ShiftRule,
  moments: readonly Instant[],
  now: Instant,
  zone: Zone,
): ActivityRange | null {
  const past = moments.filter((at) => millisecondsBetween(at, now) >= 0);
  const mine = shiftsOf(rule, past, zone).at(-1);
  const last = mine?.at(-1);
  const first = mine?.[0];
  if (first === undefined || last === undefined) return null;
  if (rule.is === 'starts') {
    const from = startOf(rule.at, now, zone);
    return millisecondsBetween(from, last) >= 0 ? { from, to: justAfter(now) } : null;
  }
  if (millisecondsBetween(last, now) >= rule.hours * HOUR_MS) return null;
  return { from: first, to: justAfter(now) };
}

/** The moments of each shift, oldest first, every one in order. */
export function shiftsOf(rule: ShiftRule, moments: readonly Instant[], zone: Zone): Instant[][] {
  const shifts: Instant[][] = [];
  for (const at of moments.toSorted((one, other) => millisecondsBetween(other, one))) {
    const current = shifts.at(-1);
    const before = current?.at(-1);
    if (current && before !== undefined && isSameShift(rule, before, at, zone)) current.push(at);
    else shifts.push([at]);
  }
  return shifts;
}

function isSameShift(rule: ShiftRule, before: Instant, at: Instant, zone: Zone): boolean {
  if (rule.is === 'gap') return millisecondsBetween(before, at) < rule.hours * HOUR_MS;
  return startOf(rule.at, before, zone) === startOf(rule.at, at, zone);
}

/** The latest start at or before `at`; on the day clocks change the local time that is there. */
function startOf(local: string, at: Instant, zone: Zone): Instant {
  const day = Temporal.PlainDate.from(localDate(at, zone));
  const today = startOn(day, local, zone);
  return millisecondsBetween(today, at) >= 0 ? today : startOn(day.subtract({ days: 1 }), local, zone);
}

const startOn = (day: Temporal.PlainDate, local: string, zone: Zone): Instant =>
  day
    .toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from(local) })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });

/** The week so far in the associate's zone. @param firstDay 1 is Monday, 7 is Sunday */
export function weekAt(now: Instant, zone: Zone, firstDay: number): ActivityRange {
  const day = Temporal.PlainDate.from(localDate(now, zone));
  return {
    from: startOn(day.subtract({ days: (day.dayOfWeek - firstDay + 7) % 7 }), '00:00', zone),
    to: justAfter(now),
  };
}

/** The month so far in the associate's zone. */
export function monthAt(now: Instant, zone: Zone): ActivityRange {
  return {
    from: startOn(Temporal.PlainDate.from(localDate(now, zone)).with({ day: 1 }), '00:00', zone),
    to: justAfter(now),
  };
}

/** What must be read to know where the shift that runs began. */
export const aroundShift = (now: Instant): ActivityRange => ({
  from: plusMilliseconds(now, -LONGEST_SHIFT_HOURS * HOUR_MS),
  to: justAfter(now),
});

export const isWithin = ({ from, to }: ActivityRange, at: Instant): boolean =>
  millisecondsBetween(from, at) >= 0 && millisecondsBetween(at, to) > 0;
