import { isBusinessDay, type RollRule, shiftBusinessDays } from '../calendar/business-day.ts';
import { dayFromDate, type EpochDay } from '../calendar/epoch-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { AgreementTerms } from '../domain/agreement.ts';

/** Which way a day off among the days of an agreement may have been moved. */
export type MovedDays = 'none' | 'forward' | 'back' | 'either';

/**
 * Terms keep the days as they came out, not as they were named: a day can only have been moved on when a day off lies before
 * it, and back when one lies after it. Back go a deadline (the last of payments without a rhythm) and what the rule sends back.
 */
export function movedDays({ payments, frequency }: AgreementTerms, roll: RollRule): MovedDays {
  // A day off among them shows a calendar on which none is moved.
  if (roll === 'none' || payments.some(({ due }) => isOff(dayFromDate(due)))) return 'none';
  const ways = payments.map(({ due }, index) => {
    const isDeadline = frequency === null && index === payments.length - 1;
    return {
      forward: roll !== 'preceding' && isOff(dayFromDate(due) - 1),
      back: isOff(dayFromDate(due) + 1) && (isDeadline || goesBack(due, roll)),
    };
  });
  const forward = ways.some((way) => way.forward);
  const back = ways.some((way) => way.back);
  if (forward && back) return 'either';
  return forward ? 'forward' : back ? 'back' : 'none';
}

const isOff = (day: EpochDay): boolean => !isBusinessDay(day, 'us-bank');

const goesBack = (due: PlainDate, roll: RollRule): boolean =>
  roll === 'preceding' ||
  (roll === 'modified-following' && shiftBusinessDays(due, 1, 'us-bank').slice(0, 7) !== due.slice(0, 7));
