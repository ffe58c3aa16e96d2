import { dateFromDay, dayFromDate, type EpochDay } from '../calendar/epoch-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { localDay } from '../calendar/zone-clock.ts';
import { type Coverage, coverageOf, debtsAsked } from './coverage.ts';
import { lookUp } from './dated-parameter.ts';
import type { ContactEvent, DebtFacts, Facts, Question } from './facts.ts';
import { consentDays } from './parameters/call-frequency.ts';
import { isExcludedFromCount, type PersonRole, standsForConsumer } from './person-role.ts';
import type { Policy } from './policy.ts';
import type { Stop, StopsOf } from './stop.ts';

/** An event with its moment in milliseconds. */
export interface Happening {
  readonly event: ContactEvent;
  readonly ms: number;
}

/** One customer, one question, one moment: the facts made ready for the rules. Nothing here judges. */
export interface Matter {
  readonly facts: Facts;
  readonly question: Question;
  readonly policy: Policy | null;
  /** The moment asked about. */
  readonly at: number;
  /** Zones the consumer may be in; empty: nothing is known. */
  readonly zones: readonly string[];
  /** Zones to reckon days by: {@link zones}, or the outermost of the States where nothing is known. */
  readonly dayZones: readonly string[];
  readonly role: PersonRole;
  /** The person counts as the consumer (1006.6(a)). */
  readonly isConsumer: boolean;
  readonly coverage: Coverage;
  readonly debts: readonly DebtFacts[];
  readonly debtIds: readonly string[];
  /** What happened up to {@link at} in the last five weeks, oldest first. */
  readonly recent: readonly Happening[];
  readonly stops: readonly Stop[];
  readonly response: Response | null;
  /** Events of {@link recent} that carry consent to calls. */
  readonly consents: readonly Happening[];
}

/** The incoming message this contact answers, when it does so in the same medium. */
interface Response {
  readonly to: ContactEvent;
  /** Answers already sent. */
  readonly used: number;
}

const dayMs = 86_400_000;
/** Longest window of any rule (30 days), with room for zones. */
const recentMs = 33 * dayMs;
const outermostZones = ['America/New_York', 'Pacific/Honolulu'];

export function matterOf(
  facts: Facts,
  question: Question,
  at: number,
  policy: Policy | null,
  stopsOf: StopsOf,
): Matter {
  const { consumer } = facts;
  const zones = consumer.knownZone ? [consumer.knownZone] : consumer.possibleZones;
  const dayZones = zones.length > 0 ? zones : outermostZones;
  const role = facts.people.find((person) => person.id === question.personId)?.role ?? 'third-party';
  const debts = debtsAsked(facts, question.debtIds);
  const recent = recentEvents(facts, at);
  return {
    facts,
    question,
    policy,
    at,
    zones,
    dayZones,
    role,
    isConsumer: standsForConsumer(role, consumer.age),
    coverage: coverageOf(facts, question.debtIds),
    debts,
    debtIds: debts.map(({ id }) => id),
    recent,
    stops: stopsOf(facts, dayZones[0] ?? 'America/New_York').filter((stop) => stop.at <= at),
    response: responseOf(facts, question, at),
    consents: recent.filter(({ event }) => event.consent !== null),
  };
}

/** Filters by instant first: a local day is asked for only of what is left. */
function recentEvents({ events }: Facts, at: number): Happening[] {
  const from = at - recentMs;
  const recent: Happening[] = [];
  for (const event of events) {
    const ms = momentOfIso(event.at);
    if (ms >= from && ms <= at) recent.push({ event, ms });
  }
  return isAscending(recent) ? recent : recent.sort((left, right) => left.ms - right.ms);
}

/**
 * What happened in the `days` before `t`, and a day more, since a local day begins at other moments elsewhere: the tail of the
 * record a rule has to look at.
 */
export function lately({ recent }: Matter, t: number, days: number): readonly Happening[] {
  const from = t - (days + 1) * dayMs;
  let low = 0;
  let high = recent.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((recent[middle]?.ms ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? recent : recent.slice(low);
}

/** Records come newest first or oldest first; turning round is cheaper than sorting. */
function isAscending(list: Happening[]): boolean {
  if ((list[0]?.ms ?? 0) > (list.at(-1)?.ms ?? 0)) list.reverse();
  for (let index = 1; index < list.length; index++) {
    if ((list[index - 1]?.ms ?? 0) > (list[index]?.ms ?? 0)) return false;
  }
  return true;
}

/**
 * The moment of an instant in milliseconds. The form we write ourselves, `2026-11-22T05:56:01.000Z`, is read by hand: it is
 * nearly all there is in a long record, and reading it is most of the work of a verdict. Other forms go to the platform.
 */
export function momentOfIso(instant: string): number {
  if (instant.length === 24 && instant.charCodeAt(23) === letterZ && instant.charCodeAt(4) === dash) {
    const day = civilDay(digits(instant, 0, 4), digits(instant, 5, 7), digits(instant, 8, 10));
    const seconds = (digits(instant, 11, 13) * 60 + digits(instant, 14, 16)) * 60 + digits(instant, 17, 19);
    const ms = day * dayMs + seconds * 1000 + digits(instant, 20, 23);
    if (!Number.isNaN(ms)) return ms;
  }
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? Temporal.Instant.from(instant).epochMilliseconds : ms;
}

const letterZ = 90;
const dash = 45;

/** The number written in decimal digits from `start` to before `end`; NaN when another character stands there. */
function digits(text: string, start: number, end: number): number {
  let value = 0;
  for (let index = start; index < end; index++) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return Number.NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Days since 1970-01-01 of a date of the Gregorian calendar, counted in years that begin in March. */
function civilDay(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

function responseOf({ events }: Facts, { inResponseTo, channel }: Question, at: number): Response | null {
  if (inResponseTo === null) return null;
  const to = events.find((event) => event.id === inResponseTo);
  if (to?.direction !== 'in' || to.channel !== channel) return null;
  const since = momentOfIso(to.at);
  const used = events.filter((event) => {
    if (event.direction !== 'out' || event.channel !== channel || !event.ours) return false;
    const ms = momentOfIso(event.at);
    return ms > since && ms <= at;
  }).length;
  return { to, used };
}

/** The contact answers the consumer's own message in its medium, and is the first to do so. */
export const isFirstResponse = ({ response }: Matter): boolean => response !== null && response.used === 0;

/** The local date at `t` where it is earliest: the one parameters are looked up by. */
export function dateAt({ dayZones }: Matter, t: number): PlainDate {
  let day = Number.POSITIVE_INFINITY;
  for (const zone of dayZones) day = Math.min(day, localDay(t, zone));
  return dateFromDay(day);
}

/**
 * The debts that count as one with the debt: student loans serviced under one account number when they were obtained are
 * one "particular debt" (1006.14(b)(4)).
 */
export function particularDebt(facts: Facts, debt: DebtFacts): readonly string[] {
  const { kind, accountNumberWhenObtained: number } = debt;
  if (number === null || !kind || !/student/i.test(kind)) return [debt.id];
  return facts.debts
    .filter((other) => other.accountNumberWhenObtained === number && /student/i.test(other.kind ?? ''))
    .map((other) => other.id);
}

/** An event without debts counts for every debt. */
export const concerns = ({ debtIds }: ContactEvent, debts: readonly string[]): boolean =>
  debtIds === null || debtIds.length === 0 || debtIds.some((id) => debts.includes(id));

/** An event without a person counts for everybody. */
export const isWith = ({ personId }: ContactEvent, person: string): boolean =>
  personId === null || personId === person;

export const isCall = ({ channel }: ContactEvent): boolean =>
  channel === 'call' || channel === 'ringless-voicemail';

/** Not connected to the number dialled (1006.14(b)(3)(ii)): busy and not in service. */
export const isConnected = ({ result }: ContactEvent): boolean =>
  result !== 'busy' && result !== 'not_in_service';

export const isOurs = ({ ours, channel }: ContactEvent): boolean =>
  ours && channel !== 'creditor' && channel !== 'pleading';

/** A telephone conversation with a person, whoever dialled. */
export const isConversation = (event: ContactEvent): boolean =>
  isCall(event) && isOurs(event) && event.result === 'conversation';

const none: readonly ConsentSpan[] = [];

/** Consent to calls about a debt: which days it opens, and until when. */
export interface ConsentSpan {
  readonly ms: number;
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  readonly days: readonly EpochDay[] | null;
  /** Moment of the conversation that used it up; infinity: none yet. */
  readonly endedAt: number;
}

/**
 * Consent of this person to calls about the debt. It is direct or nothing, lasts seven days counting its own, and ends with
 * a narrower scope or the next conversation about the debt (1006.14(b)(3)(i), cmt -2).
 */
export function consentsTo(matter: Matter, debts: readonly string[], zone: string): readonly ConsentSpan[] {
  const { consents, recent, question, at } = matter;
  if (consents.length === 0) return none;
  const spans: ConsentSpan[] = [];
  for (const { event, ms } of consents) {
    const { consent } = event;
    if (!consent?.givenToUs || !consent.coversCalls || !isOurs(event)) continue;
    if (!isWith(event, question.personId) || !concerns(event, debts)) continue;
    const firstDay = localDay(ms, zone);
    const longest = firstDay + (lookUp(consentDays, dateFromDay(firstDay)) ?? 0) - 1;
    const through = consent.through === null ? longest : Math.min(longest, dayFromDate(consent.through));
    const ended = recent.find(
      (later) =>
        later.ms > ms &&
        later.ms <= at &&
        isConversation(later.event) &&
        isWith(later.event, question.personId) &&
        concerns(later.event, debts),
    );
    spans.push({
      ms,
      firstDay,
      lastDay: through,
      days: consent.days?.map(dayFromDate) ?? null,
      endedAt: ended?.ms ?? Number.POSITIVE_INFINITY,
    });
  }
  return spans;
}

/** True when a call at `ms`, on local day `day`, is within the consent. The conversation that ends it still is. */
export const consentCovers = (span: ConsentSpan, ms: number, day: EpochDay): boolean =>
  ms > span.ms &&
  ms <= span.endedAt &&
  day >= span.firstDay &&
  day <= span.lastDay &&
  (span.days === null || span.days.includes(day));

/** The next day after `day` that the consent opens; null when there is none. */
export function nextConsentDay(spans: readonly ConsentSpan[], day: EpochDay): EpochDay | null {
  let next: EpochDay | null = null;
  for (const span of spans) {
    if (span.endedAt !== Number.POSITIVE_INFINITY) continue;
    const days = span.days ?? [Math.max(span.firstDay, day + 1)];
    for (const one of days) {
      if (one <= day || one < span.firstDay || one > span.lastDay) continue;
      if (next === null || one < next) next = one;
    }
  }
  return next;
}

/** Frequency rules reach this contact: a call to somebody who is not left out of the count. */
export const isCountedContact = ({ question, role }: Matter): boolean =>
  (question.channel === 'call' || question.channel === 'ringless-voicemail') && !isExcludedFromCount(role);
