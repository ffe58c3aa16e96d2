import { dateFromDay, dayFromDate, type EpochDay } from '../../calendar/epoch-day.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { localDay, momentOf } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
import type { ContactEvent } from '../facts.ts';
import { concerns, dateAt, isConversation, isOurs, lately, type Matter, particularDebt } from '../matter.ts';
import { type FrequencyCap, frequencyCaps } from '../parameters/state-caps.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule, Report } from '../rule.ts';
import { freeDay } from './call-frequency.ts';
import { isNewYorkCity, maybeNewYorkCity } from './new-york-city.ts';

/**
 * State and city limits on how often, each a dated line of {@link frequencyCaps} with its own window, media, unit and
 * actors. All that apply are counted, beside the federal count, and the strictest governs (15 USC 1692n leaves stronger
 * state protection standing). Windows roll over local dates; where a text says "week" a rolling one is the careful reading.
 */
export const stateFrequencyCaps: ContactRule = {
  id: 'state-frequency-caps',
  citation: cite('State and city law, by line', 'S'),
  changesWithTime: true,
  check(matter, t, report) {
    if (isExcludedFromCount(matter.role)) return;
    if (matter.facts.consumer.state === null) {
      checkWithoutState(matter, t, report);
      return;
    }
    const date = dateAt(matter, t);
    for (const cap of frequencyCaps) {
      if (!isInForce(cap, matter, date) || !cap.media.includes(matter.question.channel)) continue;
      if (isThere(cap, placeOf(matter.question))) checkCap(cap, matter, t, report);
      else if (cap.where === 'residence-or-cell' || cap.where === 'elsewhere')
        tellOther(cap, matter, t, report);
    }
  },
};

function isInForce({ place, from, to }: FrequencyCap, { facts }: Matter, date: PlainDate): boolean {
  if (place.state !== facts.consumer.state || date < from || (to !== null && date > to)) return false;
  return place.city === null || isNewYorkCity(facts.consumer.city) || maybeNewYorkCity(facts);
}

/** Nobody knows which state's limits bind: a contact that some state would not allow cannot be told to be allowed. */
function checkWithoutState(matter: Matter, t: number, report: Report): void {
  if (matter.facts.consumer.stateUnknown !== true || !matter.coverage.consumerDebt) return;
  const date = dateAt(matter, t);
  const spent = frequencyCaps.flatMap((cap) => {
    const reaches = date >= cap.from && (cap.to === null || date <= cap.to);
    if (!reaches || !cap.media.includes(matter.question.channel) || !isThere(cap, matter.question.place))
      return [];
    return groupsOf(cap, matter).flatMap((group) => {
      const { days, today, zone } = highestCount(cap, matter, t, group);
      if (days.length < cap.limit || isBound(cap, matter, group) === false) return [];
      return [{ cap, used: days.length, until: momentOf(freeUnder(cap, days, today), 0, zone) }];
    });
  });
  const last = spent.toSorted((left, right) => right.until - left.until)[0];
  if (!last) return;
  const { cap, used, until } = last;
  report.hit({
    ruleId: 'state-frequency-caps',
    effect: 'cannot-tell',
    reason: `The consumer’s state is not known; by the law of some this would be one too many (${cap.title}; ${used} already)`,
    citation: cap.citation,
    values: { state: null, used, limit: cap.limit, windowDays: cap.windowDays },
    until,
  });
}

/** The limit of the other kind of number: residence and cell beside elsewhere. */
function tellOther(cap: FrequencyCap, matter: Matter, t: number, report: Report): void {
  for (const group of groupsOf(cap, matter)) {
    if (isBound(cap, matter, group) !== true) continue;
    const { days, today } = highestCount(cap, matter, t, group);
    const free = days.length < cap.limit ? null : freeUnder(cap, days, today);
    report.budget({ ...budgetOf(cap, matter, group?.[0] ?? null, days.length, free), bindsThis: false });
  }
}

function checkCap(cap: FrequencyCap, matter: Matter, t: number, report: Report): void {
  const isMaybeThere = isOfUnknownCity(cap, matter);
  for (const group of groupsOf(cap, matter)) {
    const bound = isBound(cap, matter, group);
    if (bound === false) continue;
    const { days, today, zone } = highestCount(cap, matter, t, group);
    const { limit, windowDays, citation, presumption } = cap;
    const debt = group?.[0] ?? null;
    const free = days.length < limit ? null : freeUnder(cap, days, today);
    const missing = missingFact(bound, isMaybeThere);
    if (missing === null) report.budget(budgetOf(cap, matter, debt, days.length, free));
    if (free === null) continue;
    const used = { used: days.length, limit, windowDays, days: days.map(dateFromDay), debt };
    const values = isMaybeThere ? { ...used, city: null } : used;
    const shared = { ruleId: cap.id, citation, values, until: momentOf(free, 0, zone) };
    const reason = `${cap.title}; ${days.length} already`;
    if (missing === null) report.hit({ ...shared, effect: 'block', reason, presumption });
    else report.hit({ ...shared, effect: 'cannot-tell', reason: `${reason}, if ${missing}` });
  }
}

const isOfUnknownCity = ({ place }: FrequencyCap, { facts }: Matter): boolean =>
  place.city !== null && maybeNewYorkCity(facts);

/** What would have to be so for the limit to bind, and is not on record; null: it binds. */
function missingFact(bound: boolean | null, isMaybeThere: boolean): string | null {
  if (isMaybeThere) return 'the consumer is in New York City, and the city is not on record';
  return bound ? null : 'the creditor’s collection procedures have begun, which is not on record';
}

/** First day with room again: by the count, or because the limit is no longer in force. */
function freeUnder(
  { limit, windowDays, to }: FrequencyCap,
  days: readonly EpochDay[],
  today: EpochDay,
): EpochDay {
  const free = freeDay(days, today, limit, windowDays);
  return to === null ? free : Math.min(free, dayFromDate(to) + 1);
}

const budgetOf = (
  cap: FrequencyCap,
  { facts }: Matter,
  debtId: string | null,
  used: number,
  free: EpochDay | null,
) => ({
  ruleId: cap.id,
  title: cap.title,
  debtId,
  used,
  limit: cap.limit,
  windowDays: cap.windowDays,
  complete: facts.eventsComplete,
  bindsThis: true,
  nextFreeOn: free === null ? null : dateFromDay(free),
});

/** Debts the cap counts apart; null: the person as a whole. */
function groupsOf(cap: FrequencyCap, { facts, debts }: Matter): (readonly string[] | null)[] {
  if (cap.unit === 'person' || debts.length === 0) return [null];
  return debts.map((debt) => particularDebt(facts, debt));
}

/** Whether the cap binds us for these debts; null: a fact that decides it is missing. */
function isBound(cap: FrequencyCap, matter: Matter, group: readonly string[] | null): boolean | null {
  const { coverage, facts } = matter;
  if (!coverage.consumerDebt && !cap.commercialToo) return false;
  const debts = group === null ? matter.debts : facts.debts.filter((debt) => group.includes(debt.id));
  if (cap.overDaysPastDue !== null && debts.length > 0) {
    const over = cap.overDaysPastDue;
    if (debts.every(({ daysPastDue }) => daysPastDue !== null && daysPastDue <= over)) return false;
  }
  if (cap.actors.includes(coverage.actor)) return true;
  if (coverage.actor !== 'creditor' || !cap.actors.includes('creditor-in-procedures')) return false;
  if (debts.some((debt) => debt.collectionProceduresStarted === true)) return true;
  return debts.some((debt) => debt.collectionProceduresStarted === null) ? null : false;
}

interface Count {
  readonly days: EpochDay[];
  readonly today: EpochDay;
  readonly zone: string;
}

function highestCount(cap: FrequencyCap, matter: Matter, t: number, group: readonly string[] | null): Count {
  let highest: Count | null = null;
  for (const zone of matter.dayZones) {
    const today = localDay(t, zone);
    const days: EpochDay[] = [];
    for (const { event, ms } of lately(matter, t, cap.windowDays)) {
      if (!isCounted(cap, matter, event, group)) continue;
      const day = localDay(ms, zone);
      if (day > today - cap.windowDays && day <= today) days.push(day);
    }
    if (!highest || days.length > highest.days.length) highest = { days, today, zone };
  }
  return highest ?? { days: [], today: 0, zone: 'America/New_York' };
}

function isCounted(
  cap: FrequencyCap,
  matter: Matter,
  event: ContactEvent,
  group: readonly string[] | null,
): boolean {
  if (!isOurs(event) || event.channel === null || !cap.media.includes(event.channel)) return false;
  if (!isThere(cap, placeOf(event)) || !isWithCounted(cap, matter, event)) return false;
  if (group !== null && !concerns(event, group)) return false;
  if (cap.counts === 'conversations') return isConversation(event);
  if (event.direction !== 'out') return false;
  return cap.unanswered === 'counted' ? isPlaced(event) : couldLeaveMessage(event);
}

/** A line that was busy or dead reached nobody: an attempt everywhere that counts attempts, but no contact. */
const isPlaced = ({ result }: ContactEvent): boolean => result !== 'busy' && result !== 'not_in_service';

/** Armata: counted unless the debtor truly could not be reached nor a message left. Ringing out, a full mailbox: could not. */
const couldLeaveMessage = ({ result }: ContactEvent): boolean =>
  result !== 'no_answer' && result !== 'voicemail_full' && result !== 'busy' && result !== 'not_in_service';

function isWithCounted(
  cap: FrequencyCap,
  { facts, question, isConsumer }: Matter,
  { personId }: ContactEvent,
): boolean {
  if (personId === null || personId === question.personId) return true;
  if (!cap.withSpouse || !isConsumer) return false;
  const role = facts.people.find((person) => person.id === personId)?.role;
  return role === 'consumer' || role === 'spouse';
}

/** A text goes to a cellular number, whatever is on record of it. */
const placeOf = ({ place, channel }: { place: string | null; channel: string | null }): string | null =>
  place ?? (channel === 'text' ? 'mobile' : null);

/** A number whose kind is not on record counts as the person's own. */
function isThere({ where }: FrequencyCap, place: string | null): boolean {
  switch (where) {
    case 'any':
      return true;
    case 'work':
      return place === 'work';
    case 'cell':
      return place === 'mobile';
    case 'elsewhere':
      return isElsewhere(place);
    case 'residence-or-cell':
      return !isElsewhere(place);
  }
}

const own = new Set(['mobile', 'home', 'personal', 'main']);
const isElsewhere = (place: string | null): boolean => place !== null && !own.has(place);
