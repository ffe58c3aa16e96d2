import { dateFromDay } from '../../../shared/calendar/epoch-day.ts';
import type { Instant } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import { localDay } from '../../../shared/calendar/zone-clock.ts';
import { lookUp } from '../../../shared/compliance/dated-parameter.ts';
import type { Finding } from '../../../shared/compliance/finding.ts';
import { daysAfterConversation } from '../../../shared/compliance/parameters/call-frequency.ts';
import { isExcludedFromCount } from '../../../shared/compliance/person-role.ts';
import { isStop, type Standing } from './standing.ts';

/** Rules that limit calls we place: they say nothing of a call the consumer places (cmt 14(b)(2)(i)-1.ii). */
const placedCallsOnly =
  /^(?:call-frequency|wait-after-conversation|call-pattern|hours|inconvenient-|company-policy\.(?:hours|cap|closed-day)|[a-z-]*hours)/;

/** What to mind while talking to somebody who called: never "hang up", but what may not be asked for. */
export function mindWhileTalking({ verdict }: Standing): Finding[] {
  const limits = new Set(verdict.budgets.map(({ ruleId }) => ruleId));
  return verdict.findings.filter(
    (finding) =>
      isStop(finding) &&
      !finding.presumption &&
      !limits.has(finding.ruleId) &&
      !placedCallsOnly.test(finding.ruleId),
  );
}

/** What holds on although they may be answered this once: a represented person stays represented. */
export function onlyToBeAnswered({ verdict }: Standing): Finding[] {
  return verdict.findings.filter(
    ({ effect, ruleId }) => effect === 'permit' && /^(?:attorney|cease|medium-request)$/.test(ruleId),
  );
}

/**
 * The first day on which we may call again if this becomes a conversation: an incoming one starts the wait too. Null:
 * no wait applies to this person or debt.
 */
export function waitRestartsUntil({ verdict, facts, question }: Standing, at: Instant): PlainDate | null {
  const role = facts.people.find(({ id }) => id === question.personId)?.role;
  if (verdict.coverage.regF === false || (role !== undefined && isExcludedFromCount(role))) return null;
  const { knownZone, possibleZones } = facts.consumer;
  const zones = knownZone ? [knownZone] : possibleZones.length > 0 ? possibleZones : ['America/New_York'];
  const day = Math.max(...zones.map((zone) => localDay(Date.parse(at), zone)));
  const days = lookUp(daysAfterConversation, dateFromDay(day));
  return days === undefined ? null : dateFromDay(day + days);
}
