import { dateFromDay } from '../../calendar/epoch-day.ts';
import type { PlainDate } from '../../calendar/plain-date.ts';
import { localDay } from '../../calendar/zone-clock.ts';
import { type Assessment, assessmentOf, computation } from '../assessment.ts';
import { cite } from '../citation.ts';
import { coverageOf } from '../coverage.ts';
import { type DatedParameter, lookUp } from '../dated-parameter.ts';
import type { ContactEvent, Facts } from '../facts.ts';
import type { Hit } from '../finding.ts';
import { isConversation, isOurs, momentOfIso } from '../matter.ts';
import { stopsOf } from '../stops.ts';

/** Days after a letter or message before a debt is reported, so that news of its return can arrive. */
export const furnishingWait: DatedParameter<number> = {
  id: 'furnishing.wait-days',
  title: 'Days to wait for a returned letter or message before reporting; reported from the day after',
  lines: [
    {
      from: '2021-11-30',
      value: 14,
      citation: cite('12 CFR 1006.30(a)(1)(ii); Supp. I, cmt 30(a)(1)-2', 'S'),
      confidence: 'M',
      confirmedOn: '2026-11-22',
    },
  ],
};

/** Years that evidence and recordings are kept. */
export const retentionYears: DatedParameter<number> = {
  id: 'retention.years',
  title: 'Years to keep recordings after the call and records after the last collection activity',
  lines: [
    {
      from: '2021-11-30',
      value: 3,
      citation: cite('12 CFR 1006.100(a), (b)', 'V'),
      confidence: 'H',
      confirmedOn: '2026-11-22',
    },
  ],
};

/**
 * 12 CFR 1006.30(a)(1): before a debt is reported the collector has spoken with the consumer about it, in person or by
 * telephone, or has written about it and waited without learning that the letter or message did not arrive; one that came
 * back starts over. A voicemail is neither. Disputed debts are reported as disputed (1006.18(c)(2)).
 */
export function mayFurnish(facts: Facts, on: PlainDate): Assessment<{ earliest: PlainDate | null }> {
  if (facts.consumer.identityTheftReported) {
    const reason = 'Identity theft was reported: the debt may not be reported';
    const citation = cite('15 USC 1681c-2, 1681m(f)', 'S');
    return assessmentOf([{ ruleId: 'furnishing', effect: 'block', reason, citation, values: { on } }], {
      earliest: null,
    });
  }
  if (coverageOf(facts, []).regF === false) return assessmentOf([], { earliest: null });
  const zone = facts.consumer.knownZone ?? facts.consumer.possibleZones[0] ?? 'America/New_York';
  const wait = lookUp(furnishingWait, on);
  const citation = cite('12 CFR 1006.30(a)(1)', 'V');
  if (wait === undefined) {
    const reason = `The rule of reporting is not on file for ${on}`;
    return assessmentOf([{ ruleId: 'furnishing', effect: 'cannot-tell', reason, citation, values: { on } }], {
      earliest: null,
    });
  }
  const hits: Hit[] = [];
  const earliest = earliestReport(facts, on, wait, zone);
  if (earliest === null || on < earliest) {
    const reason =
      earliest === null
        ? 'Nobody has yet spoken with the consumer or written about the debt'
        : `Wait for a return of the letter or message until ${earliest}`;
    hits.push({ ruleId: 'furnishing', effect: 'block', reason, citation, values: { on, waitDays: wait } });
  }
  const disputed =
    facts.debts.some((debt) => debt.disputed) || stopsOf(facts, zone).some(({ kind }) => kind === 'dispute');
  if (disputed) {
    const reason = 'The debt is disputed: report it as disputed or not at all';
    hits.push({
      ruleId: 'furnishing.disputed',
      effect: 'caution',
      reason,
      citation: cite('12 CFR 1006.18(c)(2)', 'V'),
      values: {},
    });
  }
  return assessmentOf(hits, { earliest });
}

/** The first day of reporting that a talk or an undelivered-free letter opens; null: none does. */
function earliestReport({ events }: Facts, on: PlainDate, wait: number, zone: string): PlainDate | null {
  let earliest: number | null = null;
  const dayOf = (event: ContactEvent) => localDay(momentOfIso(event.at), zone);
  const returns = events.filter(({ kind }) => kind === 'returned-undeliverable').map(dayOf);
  for (const event of events) {
    const sent = dayOf(event);
    if (dateFromDay(sent) > on) continue;
    const cameBack = returns.some(
      (day) => day >= sent && dateFromDay(day) <= on && !isNewerLetterBefore(events, sent, day, dayOf),
    );
    const opens = isConversation(event) ? sent : isWritten(event) && !cameBack ? sent + wait + 1 : null;
    if (opens !== null && (earliest === null || opens < earliest)) earliest = opens;
  }
  return earliest === null ? null : dateFromDay(earliest);
}

/** A return is of the last letter before it; an earlier one is not touched by it. */
const isNewerLetterBefore = (
  events: readonly ContactEvent[],
  sent: number,
  returned: number,
  dayOf: (event: ContactEvent) => number,
): boolean => events.some((event) => isWritten(event) && dayOf(event) > sent && dayOf(event) <= returned);

const written = new Set(['letter', 'email', 'text', 'portal']);
const isWritten = (event: ContactEvent): boolean =>
  event.direction === 'out' && isOurs(event) && written.has(event.channel ?? '') && event.aboutDebt !== false;

/**
 * 12 CFR 1006.30(b): a debt known to be paid, settled or discharged is not sold, transferred or placed; after notice of
 * identity theft 15 USC 1681m(f) bars it too.
 */
export function mayPlaceOrSell(facts: Facts): Assessment {
  const hits: Hit[] = [];
  for (const { id, status } of facts.debts) {
    if (status === null || status === 'open') continue;
    hits.push({
      ruleId: 'sale',
      effect: 'block',
      reason: `${id} is ${status}: it may not be sold or placed`,
      citation: cite('12 CFR 1006.30(b)(1)', 'V'),
      values: { debt: id, status },
    });
  }
  if (facts.bankruptcy?.discharged) {
    hits.push({
      ruleId: 'sale',
      effect: 'block',
      reason: 'The debt was discharged in bankruptcy',
      citation: cite('12 CFR 1006.30(b)(1)', 'V'),
      values: {},
    });
  }
  if (facts.consumer.identityTheftReported) {
    hits.push({
      ruleId: 'sale',
      effect: 'block',
      reason: 'Identity theft was reported',
      citation: cite('15 USC 1681m(f)', 'S'),
      values: {},
    });
  }
  return assessmentOf(hits, {});
}

/** 12 CFR 1006.100: recordings three years from each call, everything else three years from the last collection activity. */
export function retention(record: {
  readonly recordedCall: PlainDate | null;
  readonly lastActivity: PlainDate | null;
}): Assessment<{ recordingUntil: PlainDate | null; recordsUntil: PlainDate | null }> {
  const until = (date: PlainDate | null): PlainDate | null => {
    const years = date === null ? undefined : lookUp(retentionYears, date);
    return date === null || years === undefined
      ? null
      : Temporal.PlainDate.from(date).add({ years }).toString();
  };
  const values = { recordingUntil: until(record.recordedCall), recordsUntil: until(record.lastActivity) };
  const reason =
    'Recordings three years from the call; other evidence three years from the last collection activity';
  return computation('retention', reason, cite('12 CFR 1006.100(a), (b)', 'V'), { ...record }, values);
}
