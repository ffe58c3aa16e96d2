import { type Instant, localDate, millisecondsBetween, type Zone } from '../calendar/instant.ts';
import type { Verdict } from '../compliance/verdict.ts';
import type { Channel, PastAttempt } from '../domain/contact-attempt.ts';
import { isAttempt, isLiveAnswer } from './totals.ts';

/** Two hours of the day: fewer would rest on single calls. */
const SLOT_HOURS = 2;
/** So many calls, and answers in one slot, before anything is said of a customer: one answer may be chance. */
const FEWEST_CALLS = 5;
const FEWEST_ANSWERS = 2;

/** When a customer's own calls were answered best. */
export interface BestTime {
  /** Local hours where the customer is, `14`–`16`. */
  readonly fromHour: number;
  readonly toHour: number;
  readonly answered: number;
  readonly calls: number;
  /** That part of the slot which lies in today's open hours and is not over; null: none does, or nobody can tell. */
  readonly today: { readonly from: Instant; readonly to: Instant } | 'cannot-tell' | null;
}

/** 8 a.m. to 9 p.m., which nothing closes but what the person said (12 CFR 1006.6(b)(1)(i)). */
const PRESUMED_HOURS = { from: 8, to: 21 };

/**
 * The hours in which this customer answered most of our calls. Never outside the hours the law leaves open, which slots are
 * cut to; what is proposed for today is cut to today's, and where no hours bind, to the rest of the slot.
 * @param zone of the customer
 * @param verdict of a call now; null: not judged, and nothing is proposed for today
 */
export function bestTime(
  attempts: readonly PastAttempt[],
  zone: Zone,
  verdict: Verdict | null,
  now: Instant,
): BestTime | 'not-enough-data' {
  const law = legalHours(verdict, zone);
  const hourOf = (at: Instant): number => Temporal.Instant.from(at).toZonedDateTimeISO(zone).hour;
  const calls = attempts
    .map(counted)
    .filter((attempt) => isAttempt(attempt) && attempt.isUsable)
    .filter(({ startedAt }) => hourOf(startedAt) >= law.from && hourOf(startedAt) < law.to);
  if (calls.length < FEWEST_CALLS) return 'not-enough-data';
  const slots = new Map<number, { calls: number; answered: number }>();
  for (const call of calls) {
    const hour = hourOf(call.startedAt);
    const from = hour - (hour % SLOT_HOURS);
    const slot = slots.get(from) ?? { calls: 0, answered: 0 };
    slots.set(from, {
      calls: slot.calls + 1,
      answered: slot.answered + Number(isLiveAnswer(call)),
    });
  }
  const [best] = [...slots]
    .map(([fromHour, slot]) => ({ fromHour, ...slot }))
    .filter(({ answered }) => answered >= FEWEST_ANSWERS)
    // Shares are compared as products: 2 of 3 is 2 of 3, and no float is.
    .sort(
      (one, other) =>
        other.answered * one.calls - one.answered * other.calls ||
        other.calls - one.calls ||
        one.fromHour - other.fromHour,
    );
  if (!best) return 'not-enough-data';
  const { answered } = best;
  const fromHour = Math.max(best.fromHour, law.from);
  const toHour = Math.min(best.fromHour + SLOT_HOURS, law.to);
  return {
    fromHour,
    toHour,
    answered,
    calls: best.calls,
    today: todayIn(fromHour, toHour, zone, verdict, now),
  };
}

/** Whole local hours within which a call may lie at all. Where nobody can tell which bind, the presumed ones do. */
function legalHours(verdict: Verdict | null, zone: Zone): { from: number; to: number } {
  const open = verdict?.openHours;
  if (!open) {
    const isFree = verdict !== null && verdict.outcome !== 'cannot-tell' && !isClosedByHours(verdict);
    return isFree ? { from: 0, to: 24 } : PRESUMED_HOURS;
  }
  const from = Temporal.Instant.from(open.from).toZonedDateTimeISO(zone);
  const to = Temporal.Instant.from(open.to).toZonedDateTimeISO(zone);
  const isNextDay = Temporal.PlainDate.compare(from.toPlainDate(), to.toPlainDate()) !== 0;
  return { from: from.minute === 0 ? from.hour : from.hour + 1, to: isNextDay ? 24 : to.hour };
}

/** Hours bind, and none of this day is open everywhere the consumer may be. */
const isClosedByHours = ({ findings }: Verdict): boolean =>
  findings.some(({ ruleId }) => ruleId === 'hours' || ruleId === 'hours.some-state');

/** A call of which neither the minute nor what came of it is known teaches nothing. */
const counted = (attempt: PastAttempt) => ({
  ...attempt,
  customerId: null,
  isOwnCustomer: null,
  loggedAt: null,
  disclosure: null,
  delinquencyReason: null,
  isUsable: attempt.startedAtExact && attempt.result !== null && attempt.twinOf === null,
});

function todayIn(
  fromHour: number,
  toHour: number,
  zone: Zone,
  verdict: Verdict | null,
  now: Instant,
): BestTime['today'] {
  if (verdict === null || verdict.outcome === 'cannot-tell') return 'cannot-tell';
  const day = Temporal.PlainDate.from(localDate(now, zone));
  const at = (hour: number): Instant =>
    day
      .toZonedDateTime({ timeZone: zone })
      .with({ hour: hour % 24 })
      .add({ days: hour === 24 ? 1 : 0 })
      .toInstant()
      .toString({ fractionalSecondDigits: 3 });
  const open = verdict.openHours;
  // A stop for other reasons than the hour leaves no time of the day.
  if (verdict.outcome === 'block' && (open === null || !opensBy(verdict, open.to))) return null;
  const starts = [
    at(fromHour),
    now,
    ...(open ? [open.from] : []),
    ...(verdict.nextAllowedAt ? [verdict.nextAllowedAt] : []),
  ];
  const from = starts.reduce(later);
  const to = open ? earlier(at(toHour), open.to) : at(toHour);
  return millisecondsBetween(from, to) > 0 ? { from, to } : null;
}

const opensBy = ({ nextAllowedAt }: Verdict, closes: Instant): boolean =>
  nextAllowedAt !== null && millisecondsBetween(nextAllowedAt, closes) > 0;

const later = (one: Instant, other: Instant): Instant => (millisecondsBetween(one, other) > 0 ? other : one);
const earlier = (one: Instant, other: Instant): Instant =>
  millisecondsBetween(one, other) > 0 ? one : other;

/** A message left is a call. */
type Medium = Exclude<Channel, 'voicemail'>;

/** The medium on which this customer was reached best. */
export interface BestChannel {
  readonly channel: Medium;
  readonly reached: number;
  readonly tries: number;
}

const FEWEST_TRIES = 3;

/**
 * By calls answered, and by answers that came in on a medium to what went out on it.
 * @param isOpen whether the customer left this medium open, and no stop closes it (12 CFR 1006.14(h)(1))
 */
export function bestChannel(
  attempts: readonly PastAttempt[],
  isOpen: (channel: Medium) => boolean,
): BestChannel | 'not-enough-data' | 'none-open' {
  const usable = attempts.map(counted).filter(({ twinOf }) => twinOf === null);
  const calls = usable.filter((attempt) => isAttempt(attempt) && attempt.result !== null);
  const written: readonly Medium[] = ['text', 'email', 'letter', 'portal'];
  const channels: BestChannel[] = [
    { channel: 'call', reached: calls.filter(isLiveAnswer).length, tries: calls.length },
    ...written.map((channel) => {
      const own = usable.filter((attempt) => attempt.channel === channel);
      const tries = own.filter(({ direction }) => direction === 'out').length;
      return { channel, tries, reached: Math.min(tries, own.length - tries) };
    }),
  ];
  const tried = channels
    .filter(({ tries, reached }) => tries >= FEWEST_TRIES && reached > 0)
    .sort((one, other) => other.reached * one.tries - one.reached * other.tries || other.tries - one.tries);
  if (tried.length === 0) return 'not-enough-data';
  return tried.find(({ channel }) => isOpen(channel)) ?? 'none-open';
}
