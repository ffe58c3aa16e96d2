import { isBusinessDay, rollDay } from '../calendar/business-day.ts';
import { dateFromDay, dayFromDate, type EpochDay, weekday } from '../calendar/epoch-day.ts';
import { type Instant, localDate } from '../calendar/instant.ts';
import { type PlainDate, plainDateSchema } from '../calendar/plain-date.ts';
import { momentOf } from '../calendar/zone-clock.ts';
import { isoInstant } from '../compliance/finding.ts';
import { z } from '../schema.ts';
import { plusBankDays } from './plan-days.ts';

/** When a business customer pays its bills, as somebody there said; learnt by explicit entry only. */
export const paymentRunSchema = z.object({
  every: z.discriminatedUnion('is', [
    /** 0 = Sunday. */
    z.object({ is: z.literal('week'), weekday: z.int().check(z.minimum(0), z.maximum(6)) }),
    z.object({ is: z.literal('two-weeks'), known: plainDateSchema }),
    /** 31: the last day of the month. */
    z.object({ is: z.literal('month'), day: z.int().check(z.minimum(1), z.maximum(31)) }),
  ]),
  /** What is not approved by then waits for the next run: business days before it, and the time. */
  cutOff: z.object({
    businessDaysBefore: z.int().check(z.minimum(0), z.maximum(20)),
    time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
    zone: z.string(),
  }),
  /** Business days from the run until the money is here. */
  lagDays: z.int().check(z.minimum(0), z.maximum(20)),
});
export type PaymentRun = z.infer<typeof paymentRunSchema>;

export interface FeasibleRun {
  /** "If it is approved by …" */
  readonly approveBy: Instant;
  readonly runsOn: PlainDate;
  readonly expected: PlainDate;
}

/**
 * The first run at or after `notBefore` that can still be made: its cut-off lies after `now`. A run on a day off is made on
 * the business day before, as the bank needs it.
 */
export function nextFeasibleRun(run: PaymentRun, now: Instant, notBefore: PlainDate): FeasibleRun {
  const from = dayFromDate(notBefore);
  const ms = Temporal.Instant.from(now).epochMilliseconds;
  for (const named of runDays(run.every, earliest(run, now, from))) {
    const day = rollDay(named, 'preceding', 'us-bank');
    const closes = cutOffOf(run, day);
    if (day < from || closes <= ms) continue;
    const runsOn = dateFromDay(day);
    return { approveBy: isoInstant(closes), runsOn, expected: plusBankDays(runsOn, run.lagDays) };
  }
  throw new RangeError('No run was found');
}

/** A run named after `notBefore` may be made before it, and one named before today be long past. */
const earliest = ({ cutOff }: PaymentRun, now: Instant, from: EpochDay): EpochDay =>
  Math.max(dayFromDate(localDate(now, cutOff.zone)), from) - 7;

function* runDays(every: PaymentRun['every'], from: EpochDay): Generator<EpochDay> {
  if (every.is === 'month') {
    const [year = 0, month = 1] = dateFromDay(from).split('-').map(Number);
    for (let next = month - 1; next < month + 36; next++) {
      const last = Date.UTC(year, next + 1, 1) / 86_400_000 - 1;
      yield Math.min(Date.UTC(year, next, 1) / 86_400_000 + every.day - 1, last);
    }
    return;
  }
  const apart = every.is === 'week' ? 7 : 14;
  const known =
    every.is === 'week' ? from + ((every.weekday - weekday(from) + 7) % 7) : dayFromDate(every.known);
  const first = from + ((((known - from) % apart) + apart) % apart);
  for (let count = 0; count < 160; count++) yield first + count * apart;
}

function cutOffOf({ cutOff }: PaymentRun, run: EpochDay): number {
  let day = run;
  for (let left = cutOff.businessDaysBefore; left > 0; ) if (isBusinessDay(--day, 'us-bank')) left--;
  const [hours = 0, minutes = 0] = cutOff.time.split(':').map(Number);
  return momentOf(day, hours * 60 + minutes, cutOff.zone);
}
