import { dateFromDay, type EpochDay } from '../../calendar/epoch-day.ts';
import { localDay, momentOf } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
import type { ContactEvent } from '../facts.ts';
import { concerns, dateAt, isConversation, isOurs, type Matter, particularDebt } from '../matter.ts';
import { type FrequencyCap, frequencyCaps } from '../parameters/state-caps.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';
import { freeDay } from './call-frequency.ts';
import { isNewYorkCity } from './new-york-city.ts';

/**
 * State and city limits on how often, each a dated line of {@link frequencyCaps} with its own window, media, unit and
 * actors. All that apply are counted, beside the federal count, and the strictest governs (15 USC 1692n leaves stronger
 * state protection standing). Windows roll over local dates; where a text says "week" a rolling one is the careful reading.
 */
export const stateFrequencyCaps: ContactRule = {
  id: 'state-frequency-caps',
  title: 'State and city limits on frequency',
  citation: cite('State and city law, by line', 'S'),
  changesWithTime: true,
  check(matter, t, report) {
    if (isExcludedFromCount(matter.role) || matter.facts.consumer.state === null) return;
    const date = dateAt(matter, t);
    for (const cap of frequencyCaps) {
      if (
        cap.place.state !== matter.facts.consumer.state ||
        date < cap.from ||
        (cap.to !== null && date > cap.to)
      )
        continue;
      if (!cap.media.includes(matter.question.channel) || !isThere(cap, matter.question.place)) continue;
      if (cap.place.city === 'new-york-city' && !isNewYorkCity(matter.facts.consumer.city)) continue;
      checkCap(cap, matter, t, report);
    }
  },
};

function checkCap(
  cap: FrequencyCap,
  matter: Matter,
  t: number,
  report: Parameters<ContactRule['check']>[2],
): void {
  for (const group of groupsOf(cap, matter)) {
    const bound = isBound(cap, matter, group);
    if (bound === false) continue;
    const count = highestCount(cap, matter, t, group);
    const free =
      count.days.length < cap.limit ? null : freeDay(count.days, count.today, cap.limit, cap.windowDays);
    const values = {
      used: count.days.length,
      limit: cap.limit,
      windowDays: cap.windowDays,
      days: count.days.map(dateFromDay),
      debt: group?.[0] ?? null,
    };
    if (bound === null) {
      if (free !== null)
        report.hit({
          ruleId: cap.id,
          effect: 'cannot-tell',
          reason: `${cap.title}: whether the creditor’s collection procedures have begun is not on record`,
          citation: cap.citation,
          values,
        });
      continue;
    }
    report.budget({
      ruleId: cap.id,
      title: cap.title,
      debtId: group?.[0] ?? null,
      used: count.days.length,
      limit: cap.limit,
      windowDays: cap.windowDays,
      complete: matter.facts.eventsComplete,
      nextFreeOn: free === null ? null : dateFromDay(free),
    });
    if (free === null) continue;
    report.hit({
      ruleId: cap.id,
      effect: 'block',
      reason: `${cap.title}; ${count.days.length} already`,
      citation: cap.citation,
      values,
      presumption: cap.presumption,
      until: momentOf(free, 0, count.zone),
    });
  }
}

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
    for (const { event, ms } of matter.recent) {
      if (ms < t - (cap.windowDays + 1) * 86_400_000 || !isCounted(cap, matter, event, group)) continue;
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
  if (!isThere(cap, event.place) || !isWithCounted(cap, matter, event)) return false;
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
