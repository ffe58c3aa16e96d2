import { isBankDay, isFederalHoliday } from '../../calendar/bank-holidays.ts';
import { dateFromDay, type EpochDay, weekday } from '../../calendar/epoch-day.ts';
import { localDay, localMinute, momentOf } from '../../calendar/zone-clock.ts';
import type { Profile } from '../../domain/debt.ts';
import { cite } from '../citation.ts';
import { concerns, isConnected, isOurs, isWith, type Matter } from '../matter.ts';
import type { Policy } from '../policy.ts';
import type { ContactRule, Report } from '../rule.ts';
import { freeDay, particularDebts } from './call-frequency.ts';

/**
 * The company's own limits, on top of the law and never instead of it: stricter hours, caps, holidays, blackout days and the
 * states it is licensed in, by profile and channel. They can be lifted by somebody with the right, with a reason.
 */
export const companyPolicy: ContactRule = {
  id: 'company-policy',
  citation: cite('Company policy', 'P'),
  changesWithTime: true,
  check(matter, t, report) {
    const { policy } = matter;
    if (!policy) return;
    const rules = inScope(policy, matter);
    for (const rule of rules.hours) checkHours(rule, policy, matter, t, report);
    for (const cap of rules.caps) checkCap(cap, policy, matter, t, report);
    for (const { states } of rules.licences) checkLicence(states, policy, matter, report);
    if (rules.holidays || rules.blackout.length > 0) {
      checkDays(rules.holidays, rules.blackout, policy, matter, t, report);
    }
  },
};

/** The parts of the policy written for this profile and channel. */
function inScope(policy: Policy, matter: Matter) {
  const profile = profileOf(matter);
  const { channel } = matter.question;
  const isMeant = ({ profiles, channels }: Scope): boolean =>
    (!profiles || profiles.includes(profile)) && (!channels || channels.includes(channel));
  return {
    hours: (policy.hours ?? []).filter(isMeant),
    caps: (policy.caps ?? []).filter(isMeant),
    licences: (policy.licensedStates ?? []).filter(isMeant),
    blackout: (policy.blackoutDays ?? []).filter(isMeant),
    holidays: (policy.closedOnHolidays ?? []).some(isMeant),
  };
}

interface Scope {
  readonly profiles?: readonly Profile[] | undefined;
  readonly channels?: readonly string[] | undefined;
}

/** The profile policies are written for, from what law reaches the debts. */
function profileOf({ coverage }: Matter): Profile {
  if (!coverage.consumerDebt) return 'b2b';
  return coverage.actor === 'collector' ? 'third-party' : 'first-party';
}

const hit = (
  policy: Policy,
  part: string,
  reason: string,
  values: Record<string, string | number>,
  until: number | null,
) =>
  ({
    ruleId: `company-policy.${part}`,
    effect: 'block',
    reason,
    citation: cite(policy.name, 'P'),
    values,
    until,
    overridable: 'policy',
  }) as const;

type HoursRule = NonNullable<Policy['hours']>[number];

function checkHours(rule: HoursRule, policy: Policy, matter: Matter, t: number, report: Report): void {
  const from = minuteOf(rule.from);
  const to = minuteOf(rule.to);
  let until: number | null = null;
  for (const zone of matter.dayZones) {
    const day = localDay(t, zone);
    const minute = localMinute(t, zone);
    if (isWorked(rule, day) && minute >= from && minute < to) continue;
    const next = nextWorked(rule, minute < from ? day : day + 1);
    until = Math.max(until ?? 0, momentOf(next, from, zone));
  }
  if (until === null) return;
  const reason = `Company hours are ${rule.from} to ${rule.to}`;
  report.hit(hit(policy, 'hours', reason, { from: rule.from, to: rule.to }, until));
}

const isWorked = (rule: HoursRule, day: EpochDay): boolean => !rule.days || rule.days.includes(weekday(day));

function nextWorked(rule: HoursRule, from: EpochDay): EpochDay {
  for (let day = from; day < from + 7; day++) if (isWorked(rule, day)) return day;
  return from + 7;
}

function minuteOf(time: string): number {
  const [hour = '0', minute = '0'] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

type Cap = NonNullable<Policy['caps']>[number];

function checkCap(cap: Cap, policy: Policy, matter: Matter, t: number, report: Report): void {
  const groups = cap.unit === 'person' ? [null] : particularDebts(matter);
  for (const group of groups) {
    let until = 0;
    let used = 0;
    for (const zone of matter.dayZones) {
      const today = localDay(t, zone);
      const days = countedDays(cap, matter, group, zone, today);
      if (days.length < cap.limit) continue;
      used = Math.max(used, days.length);
      until = Math.max(until, momentOf(freeDay(days, today, cap.limit, cap.windowDays), 0, zone));
    }
    if (until === 0) continue;
    const reason = `Company limit of ${cap.limit} in ${cap.windowDays} days; ${used} already`;
    const values = { used, limit: cap.limit, windowDays: cap.windowDays };
    report.hit(hit(policy, 'cap', reason, values, cap.limit === 0 ? null : until));
  }
}

function countedDays(
  cap: Cap,
  { recent, question }: Matter,
  group: readonly string[] | null,
  zone: string,
  today: EpochDay,
): EpochDay[] {
  const counts = ({ event }: Matter['recent'][number]): boolean =>
    event.direction === 'out' &&
    event.channel !== null &&
    isOurs(event) &&
    isConnected(event) &&
    (!cap.channels || cap.channels.includes(event.channel)) &&
    isWith(event, question.personId) &&
    (!group || group.length === 0 || concerns(event, group));
  return recent
    .filter(counts)
    .map(({ ms }) => localDay(ms, zone))
    .filter((day) => day > today - cap.windowDays && day <= today);
}

function checkLicence(states: readonly string[], policy: Policy, { facts }: Matter, report: Report): void {
  const { state } = facts.consumer;
  if (state !== null && states.includes(state)) return;
  const reason =
    state === null
      ? 'The consumer’s state is not known, and the company collects in some states only'
      : `The company does not collect in ${state}`;
  report.hit({
    ...hit(policy, 'licence', reason, { state: state ?? 'not known' }, null),
    effect: state === null ? 'cannot-tell' : 'block',
  });
}

function checkDays(
  holidays: boolean,
  dates: readonly { date: string; why: string }[],
  policy: Policy,
  matter: Matter,
  t: number,
  report: Report,
): void {
  const whyClosed = (day: EpochDay): string | null => {
    const blackout = dates.find(({ date }) => date === dateFromDay(day));
    if (blackout) return blackout.why;
    return holidays && (isFederalHoliday(day) || isObservedHoliday(day)) ? 'Holiday' : null;
  };
  for (const zone of matter.dayZones) {
    const today = localDay(t, zone);
    const why = whyClosed(today);
    if (why === null) continue;
    let next = today + 1;
    while (whyClosed(next) !== null && next < today + 366) next++;
    report.hit(
      hit(
        policy,
        'closed-day',
        `Company closed this day: ${why}`,
        { date: dateFromDay(today) },
        momentOf(next, 0, zone),
      ),
    );
    return;
  }
}

/** The Monday after a Sunday holiday, on which banks and offices are closed. */
const isObservedHoliday = (day: EpochDay): boolean => weekday(day) === 1 && !isBankDay(day);
