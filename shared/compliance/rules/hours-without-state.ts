import { cite } from '../citation.ts';
import { coverageOf } from '../coverage.ts';
import { lookUp } from '../dated-parameter.ts';
import { dateAt, isFirstResponse, type Matter } from '../matter.ts';
import { federalHours, type HoursRule, type OpenHours, stateHours } from '../parameters/hours.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';
import { clock, closedZone, named, nextOpen, reaches } from './hours.ts';

/**
 * Nobody knows which state's hours bind: within the hours that every state leaves open the contact is allowed; outside them
 * it cannot be told. A third party needs no such question, the federal hours close at least as much as any state's.
 */
export const hoursWithoutState: ContactRule = {
  id: 'hours.some-state',
  citation: cite('State hours, by line; 12 CFR 1006 Supp. I, cmt 6(b)(1)(i)-2', 'S'),
  changesWithTime: true,
  check(matter, t, report) {
    if (isExcludedFromCount(matter.role)) return;
    const open = openInEveryState(matter, t);
    if (open === null) return;
    const shared = { ruleId: this.id, effect: 'cannot-tell', citation: this.citation } as const;
    if (matter.zones.length === 0) {
      const reason =
        'Neither the consumer’s state nor the local time there is known, so no hour is known to be open';
      report.hit({ ...shared, reason, values: { state: null, zones: [] } });
      return;
    }
    const closed = closedZone(matter, t, open);
    if (closed === null || isFirstResponse(matter)) return;
    const now = clock(closed.minute);
    const { opens, closes } = named(open);
    report.hit({
      ...shared,
      reason: `The consumer’s state is not known, and by the law of some it is too late or too early: it is ${now} in ${closed.zone}; every state leaves ${opens} to ${closes} open`,
      values: { state: null, zone: closed.zone, localTime: now, zones: [...matter.zones], opens, closes },
      until: nextOpen(matter, t, open),
    });
  },
};

/** Hours open in every state whose rule could bind this contact; null: the state is known, or no state's could. */
export function openInEveryState(matter: Matter, t: number): OpenHours | null {
  const open = hoursOfSomeState(matter)
    .map((rule) => lookUp(rule, dateAt(matter, t)))
    .filter((value) => value !== undefined)
    .filter(({ exempt }) => !exempt.includes(matter.question.channel));
  if (open.length === 0) return null;
  return {
    fromMinute: Math.max(...open.map(({ fromMinute }) => fromMinute)),
    toMinute: Math.min(...open.map(({ toMinute }) => toMinute)),
  };
}

/** Rules that would bind in one state or another; California's are the federal ones (Civ. Code 1788.17). */
function hoursOfSomeState({ facts, coverage, debtIds }: Matter): HoursRule[] {
  if (facts.consumer.stateUnknown !== true || coverage.fdcpaStandards) return [];
  const inCalifornia = { ...facts, consumer: { ...facts.consumer, state: 'CA' } };
  const california = coverageOf(inCalifornia, debtIds).rosenthal ? [federalHours] : [];
  return [...stateHours.filter((rule) => reaches(rule, coverage)), ...california];
}
