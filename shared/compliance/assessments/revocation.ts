import { shiftCountedDays } from '../../calendar/bank-holidays.ts';
import { dateFromDay } from '../../calendar/epoch-day.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { localDay } from '../../calendar/zone-clock.ts';
import { type Assessment, assessmentOf, computation } from '../assessment.ts';
import { cite } from '../citation.ts';
import { type DatedParameter, lookUp } from '../dated-parameter.ts';
import type { Facts } from '../facts.ts';
import { stopsOf } from '../stops.ts';

/** Business days within which a revocation is honoured at the latest. */
export const revocationDays: DatedParameter<number> = {
  id: 'tcpa.revocation-days',
  title: 'Business days within which a revocation of consent is honoured at the latest',
  lines: [
    {
      from: '2025-04-11',
      value: 10,
      citation: cite('47 CFR 64.1200(a)(10)', 'S'),
      confidence: 'M',
      confirmedOn: '2026-11-22',
    },
  ],
};

/**
 * 47 CFR 64.1200(a)(10): consent to automated calls and texts is revoked by any reasonable means and the wish honoured within
 * a reasonable time, ten business days at most. Regulation F 1006.14(h) gives no such days: a collector stops at once.
 */
export function revocationDeadline(facts: Facts): Assessment<{ latest: PlainDate | null }> {
  const zone = facts.consumer.knownZone ?? facts.consumer.possibleZones[0] ?? 'America/New_York';
  const citation = cite('47 CFR 64.1200(a)(10)', 'S');
  const stop = stopsOf(facts, zone).find(
    ({ kind, at }) => (kind === 'medium' || kind === 'cease') && Number.isFinite(at),
  );
  if (!stop) return assessmentOf([], { latest: null });
  const on = dateFromDay(localDay(stop.at, zone));
  const days = lookUp(revocationDays, on);
  if (days === undefined) {
    const reason = `The rule of revocation is not on file for ${on}`;
    return assessmentOf([{ ruleId: 'revocation', effect: 'cannot-tell', reason, citation, values: { on } }], {
      latest: null,
    });
  }
  const latest = shiftCountedDays(on, days);
  return computation(
    'revocation',
    `Revoked on ${on}: honoured by ${latest} at the latest, by a collector at once`,
    citation,
    { on, days },
    { latest },
  );
}
