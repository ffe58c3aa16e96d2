import { dayFromDate, type EpochDay, weekday } from '../../calendar/epoch-day.ts';
import { localDay, localMinute, momentOf } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
import type { Coverage } from '../coverage.ts';
import { valueOn } from '../dated-parameter.ts';
import { dateAt, isFirstResponse, type Matter, momentOfIso } from '../matter.ts';
import { federalHours, type HoursRule, type OpenHours, stateHours } from '../parameters/hours.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';

/**
 * 12 CFR 1006.6(b)(1)(i) with 15 USC 1692c(a)(1): an hour is convenient from 8:00 to 21:00 local time at the consumer's
 * location. Where the location is not known the hour must be convenient in every place the information indicates
 * (cmt 6(b)(1)(i)-2); knowledge beats indications. Exceptions, each a function below: hours the consumer agreed to
 * (1006.6(b)(4)) and one answer to a message the consumer sent first (cmt 6(b)(1)-2). State hours run the same way.
 * Does not cover: hours the consumer called inconvenient (see inconvenient-time).
 */
export const hours: ContactRule = {
  id: 'hours',
  citation: cite('12 CFR 1006.6(b)(1)(i); 15 USC 1692c(a)(1)', 'V'),
  changesWithTime: true,
  check(matter, t, report) {
    if (isExcludedFromCount(matter.role)) return;
    for (const rule of bindingHours(matter, t)) {
      const found = valueOn(rule, dateAt(matter, t));
      if (found.is === 'not-known') {
        report.hit({
          ruleId: rule.id,
          effect: 'cannot-tell',
          reason: found.why,
          citation: this.citation,
          values: {},
        });
        continue;
      }
      const { value, citation } = found.line;
      if (value.exempt.includes(matter.question.channel)) continue;
      if (matter.zones.length === 0) {
        const reason =
          'Where the consumer is cannot be told from address or numbers, so no hour is known to be convenient';
        report.hit({ ruleId: rule.id, effect: 'cannot-tell', reason, citation, values: { zones: [] } });
        continue;
      }
      const closed = closedZone(matter, t, value);
      if (closed === null) continue;
      const values = {
        zone: closed.zone,
        localTime: clock(closed.minute),
        zones: [...matter.zones],
        ...named(value),
      };
      if (isFirstResponse(matter)) {
        const reason = 'One answer, in the same medium, to a message the consumer sent at this hour';
        report.hit({ ruleId: rule.id, effect: 'permit', reason, citation: responseCitation, values });
        continue;
      }
      report.hit({
        ruleId: rule.id,
        effect: 'block',
        reason: `It is ${clock(closed.minute)} in ${closed.zone}; contact is open from ${clock(value.fromMinute)} to ${clock(value.toMinute)} there`,
        citation,
        values,
        until: untilChange(rule, matter, t, nextOpen(matter, t, value)),
      });
    }
  },
};

export const responseCitation = cite('12 CFR 1006 Supp. I, cmt 6(b)(1)-2', 'S');

/** Rules of hours that bind this contact: the federal presumption and the consumer's state. */
export function bindingHours({ coverage, facts }: Matter, _t: number): HoursRule[] {
  const rules: HoursRule[] = coverage.fdcpaStandards ? [federalHours] : [];
  for (const rule of stateHours) {
    if (rule.state !== facts.consumer.state) continue;
    if (reaches(rule, coverage)) rules.push(rule);
  }
  return rules;
}

/** Whether a state's hours reach this actor and debt, wherever the consumer is. */
export const reaches = ({ reach }: HoursRule, { actor, consumerDebt }: Coverage): boolean =>
  reach === 'collectors-any-debt' ? actor === 'collector' : consumerDebt;

/** A line that takes effect before the hours open is judged at its own first moment. */
function untilChange(rule: HoursRule, matter: Matter, t: number, open: number | null): number | null {
  const date = dateAt(matter, t);
  const change = rule.lines.find(({ from }) => from > date);
  if (!change) return open;
  const starts = Math.max(...matter.dayZones.map((zone) => momentOf(dayFromDate(change.from), 0, zone)));
  return open === null || starts < open ? starts : open;
}

/** The first zone in which the hour is closed, with its local time; null when it is open in all. */
export function closedZone(
  matter: Matter,
  t: number,
  open: OpenHours,
): { zone: string; minute: number } | null {
  for (const zone of matter.zones) {
    const minute = localMinute(t, zone);
    const isOpen = intervalsOn(matter, t, localDay(t, zone), open).some(
      ({ fromMinute, toMinute }) => minute >= fromMinute && minute < toMinute,
    );
    if (!isOpen) return { zone, minute };
  }
  return null;
}

/** Open hours of a local day: the rule's own and those the consumer agreed to. */
function intervalsOn(matter: Matter, t: number, day: EpochDay, open: OpenHours): OpenHours[] {
  const agreed = agreedHours(matter, t, day);
  return agreed.length === 0 ? [open] : [open, ...agreed].sort((a, b) => a.fromMinute - b.fromMinute);
}

/**
 * Hours the consumer agreed to: directly with us, in a communication that itself kept the rules (1006.6(b)(4)(i)).
 * Consent given to the creditor, or not known to have been given that way, opens nothing.
 */
export function agreedHours({ facts }: Matter, t: number, day: EpochDay): OpenHours[] {
  const open: OpenHours[] = [];
  for (const { consent, days, givenAt } of facts.preferences) {
    if (!consent?.givenToUs || consent.inCompliantCommunication !== true) continue;
    if (givenAt !== null && momentOfIso(givenAt) > t) continue;
    if (days && !days.includes(weekday(day))) continue;
    open.push(...consent.windows);
  }
  return open;
}

/** The first moment from `t` on at which every zone is open; null when a week holds none. */
export function nextOpen(matter: Matter, t: number, open: OpenHours): number | null {
  const limit = t + 8 * 86_400_000;
  for (let moment = t; moment <= limit; ) {
    let later = moment;
    for (const zone of matter.zones)
      later = Math.max(later, nextOpenIn(matter, moment, zone, open) ?? limit + 1);
    if (later === moment) return moment;
    moment = later;
  }
  return null;
}

function nextOpenIn(matter: Matter, t: number, zone: string, open: OpenHours): number | null {
  const today = localDay(t, zone);
  const now = localMinute(t, zone);
  for (let day = today; day <= today + 8; day++) {
    for (const { fromMinute, toMinute } of intervalsOn(matter, t, day, open)) {
      if (day > today) return momentOf(day, fromMinute, zone);
      if (now < fromMinute) return momentOf(day, fromMinute, zone);
      if (now < toMinute) return t;
    }
  }
  return null;
}

/** Open hours as a finding tells them. */
export const named = ({ fromMinute, toMinute }: OpenHours) => ({
  opens: clock(fromMinute),
  closes: clock(toMinute),
});

/** Minutes since midnight as `HH:MM`. */
export function clock(minute: number): string {
  const whole = Math.floor(minute);
  return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
