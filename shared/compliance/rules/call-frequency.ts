import { dateFromDay, type EpochDay } from '../../calendar/epoch-day.ts';
import { localDay, momentOf } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
import { lookUp, valueOn } from '../dated-parameter.ts';
import {
  concerns,
  consentCovers,
  consentsTo,
  dateAt,
  isCall,
  isConnected,
  isCountedContact,
  isOurs,
  isWith,
  lately,
  type Matter,
  nextConsentDay,
  particularDebt,
} from '../matter.ts';
import { callsInSevenDays } from '../parameters/call-frequency.ts';
import type { ContactRule } from '../rule.ts';

/**
 * 12 CFR 1006.14(b)(2)(i)(A) and (ii): more than seven calls placed to a particular person about a particular debt within
 * seven consecutive days is presumed to harass. The window rolls over calendar dates, D-6 to D, at the consumer; where the
 * zone is not settled the fullest window counts. Counted: every call of ours that connected, answered or not, ringless drops
 * too (1006.14(b)(3)(ii)). Not counted: busy, not in service, calls in, calls under direct consent (14(b)(3)(i)), calls to
 * attorney, bureau, creditor (14(b)(3)(iii)), another collector's calls, texts and e-mails. The person has one counter
 * whatever the number dialled; each debt has its own, student loans of one account number share one.
 */
export const callFrequency: ContactRule = {
  id: 'call-frequency',
  citation: cite('12 CFR 1006.14(b)(2)(i)(A), (ii)', 'V'),
  changesWithTime: true,
  check(matter, t, report) {
    if (matter.coverage.regF === false || !isCountedContact(matter)) return;
    const found = valueOn(callsInSevenDays, dateAt(matter, t));
    if (found.is === 'not-known') {
      report.hit({
        ruleId: this.id,
        effect: 'cannot-tell',
        reason: found.why,
        citation: this.citation,
        values: {},
      });
      return;
    }
    const { limit, windowDays } = found.line.value;
    for (const group of particularDebts(matter)) {
      const count = fullestCount(matter, t, group, windowDays);
      report.budget({
        ruleId: this.id,
        title: callsInSevenDays.title,
        debtId: group[0] ?? null,
        used: count.used,
        limit,
        windowDays,
        complete: matter.facts.eventsComplete,
        bindsThis: true,
        nextFreeOn:
          count.used < limit ? null : dateFromDay(freeDay(count.days, count.today, limit, windowDays)),
      });
      if (count.used < limit) continue;
      const values = {
        debt: group[0] ?? null,
        callsInWindow: count.used,
        limit,
        windowDays,
        days: count.days.map(dateFromDay),
      };
      if (count.consented) {
        report.hit({ ...consentPermit, ruleId: this.id, values });
        continue;
      }
      report.hit({
        ruleId: this.id,
        effect: 'block',
        reason: `${count.used} counted calls in the last ${windowDays} days; more than ${limit} are presumed to harass`,
        citation: found.line.citation,
        values,
        presumption: true,
        until: count.until(limit),
      });
    }
  },
};

export const consentPermit = {
  effect: 'permit',
  reason:
    'The person directly agreed to this call within the last seven days: it is left out of the count and the wait',
  citation: cite('12 CFR 1006.14(b)(3)(i); Supp. I, cmt 14(b)(3)(i)-2', 'S'),
} as const;

/** The asked debts as groups that count as one; no debts on file: one group for the person. */
export function particularDebts({ facts, debts }: Matter): (readonly string[])[] {
  const groups: (readonly string[])[] = [];
  for (const debt of debts) {
    if (!groups.some((group) => group.includes(debt.id))) groups.push(particularDebt(facts, debt));
  }
  return groups.length === 0 ? [[]] : groups;
}

interface Count {
  readonly used: number;
  readonly days: readonly EpochDay[];
  readonly today: EpochDay;
  /** This call itself is within the person's consent. */
  readonly consented: boolean;
  readonly until: (limit: number) => number;
}

/** The count in the zone where it is highest. */
function fullestCount(matter: Matter, t: number, group: readonly string[], windowDays: number): Count {
  let fullest: Count | null = null;
  for (const zone of matter.dayZones) {
    const count = countIn(matter, t, group, windowDays, zone);
    if (!fullest || count.used > fullest.used) fullest = count;
  }
  return fullest ?? { used: 0, days: [], today: 0, consented: false, until: () => t };
}

function countIn(
  matter: Matter,
  t: number,
  group: readonly string[],
  windowDays: number,
  zone: string,
): Count {
  const today = localDay(t, zone);
  const consents = consentsTo(matter, group, zone);
  const days: EpochDay[] = [];
  for (const { event, ms } of lately(matter, t, windowDays)) {
    if (!isPlacedCall(event, matter, group)) continue;
    const day = localDay(ms, zone);
    if (day <= today - windowDays || day > today) continue;
    if (consents.length === 0 || !consents.some((span) => consentCovers(span, ms, day))) days.push(day);
  }
  const consented = consents.some((span) => consentCovers(span, t, today));
  const until = (limit: number): number => {
    const free = freeDay(days, today, limit, windowDays);
    const agreed = nextConsentDay(consents, today);
    return momentOf(agreed === null ? free : Math.min(free, agreed), 0, zone);
  };
  return { used: days.length, days, today, consented, until };
}

const isPlacedCall = (
  event: Matter['recent'][number]['event'],
  { question }: Matter,
  group: readonly string[],
): boolean =>
  event.direction === 'out' &&
  isCall(event) &&
  isOurs(event) &&
  isConnected(event) &&
  isWith(event, question.personId) &&
  (group.length === 0 || concerns(event, group));

/** First day on which one more contact stays within the limit. */
export function freeDay(
  days: readonly EpochDay[],
  today: EpochDay,
  limit: number,
  windowDays: number,
): EpochDay {
  const blocking = days[days.length - limit];
  return blocking === undefined ? today : Math.max(today, blocking + windowDays);
}

/** True when this call is within direct consent for every debt it is about, in every zone. */
export function isConsentedCall(matter: Matter, t: number): boolean {
  if (lookUp(callsInSevenDays, dateAt(matter, t)) === undefined) return false;
  return particularDebts(matter).every((group) =>
    matter.dayZones.every((zone) =>
      consentsTo(matter, group, zone).some((span) => consentCovers(span, t, localDay(t, zone))),
    ),
  );
}
