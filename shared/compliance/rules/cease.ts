import { dateFromDay } from '../../calendar/epoch-day.ts';
import { localDay } from '../../calendar/zone-clock.ts';
import { cite } from '../citation.ts';
import type { Matter } from '../matter.ts';
import { isExcludedFromCount } from '../person-role.ts';
import type { ContactRule } from '../rule.ts';
import type { Stop } from '../stop.ts';
import { isUnderAmendedCityRule } from './new-york-city.ts';

export type CeaseStop = Extract<Stop, { kind: 'cease' }>;

/**
 * 12 CFR 1006.6(c)(1), 15 USC 1692c(c): a consumer who in writing refuses to pay or wants contact to end is not contacted
 * again about that debt, in any medium, from receipt of the letter. Only three messages remain (c)(2): efforts are ending;
 * named remedies ordinarily invoked may be; a named remedy is intended. None may ask for payment. The same wish by mouth is
 * a request about media (see medium-request), except in New York City from 2027, where a stop in any form counts.
 */
export const cease: ContactRule = {
  id: 'cease',
  citation: cite('12 CFR 1006.6(c)(1); 15 USC 1692c(c)', 'V'),
  changesWithTime: true,
  check(matter, t, report) {
    if (isExcludedFromCount(matter.role)) return;
    for (const stop of ceasesInForce(matter, t)) {
      const values = {
        words: stop.words,
        effectiveOn: dateFromDay(stop.effectiveDay),
        refusal: stop.refusal,
      };
      const exception = exceptionOf(matter);
      if (exception) {
        const citation = cite('12 CFR 1006.6(c)(2)', 'V');
        report.hit({
          ruleId: this.id,
          effect: 'permit',
          reason: `${exception}; the template only, without asking for payment`,
          citation,
          values,
        });
        continue;
      }
      const binding = matter.coverage.fdcpaStandards || isUnderAmendedCityRule(matter, t);
      const words = stop.refusal ? 'refuses to pay' : 'wants contact to cease';
      report.hit({
        ruleId: this.id,
        effect: binding ? 'block' : 'caution',
        reason: `The consumer ${words}, in ${stop.written ? 'writing' : 'words'} that took effect on ${dateFromDay(stop.effectiveDay)}`,
        citation: this.citation,
        values,
      });
    }
  },
};

/** Demands to cease that hold for these debts at `t`. Mail is complete on receipt. */
export function ceasesInForce(matter: Matter, t: number): CeaseStop[] {
  const { stops, debts, dayZones } = matter;
  if (!stops.some(({ kind }) => kind === 'cease')) return [];
  const today = localDay(t, dayZones[0] ?? 'America/New_York');
  return stops.filter((stop): stop is CeaseStop => {
    if (stop.kind !== 'cease' || today < stop.effectiveDay) return false;
    if (!stop.written && !(isUnderAmendedCityRule(matter, t) && !stop.refusal)) return false;
    return stop.debtIds === null || debts.length === 0 || debts.some(({ id }) => stop.debtIds?.includes(id));
  });
}

function exceptionOf({ question }: Matter): string | null {
  switch (question.purpose) {
    case 'end-of-efforts':
      return 'May say that collection efforts are ending';
    case 'possible-remedy':
      return 'May say that named remedies ordinarily invoked may be';
    case 'intended-remedy':
      return 'May say that a named remedy is intended';
    case 'required-by-law':
      return 'The law requires this message';
    default:
      return null;
  }
}
