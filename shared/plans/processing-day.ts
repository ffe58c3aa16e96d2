import { nextProcessingDay } from '../calendar/business-day.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { PlanMatter } from './offer.ts';
import type { PlanRules } from './plan-rules.ts';

/** The first day on which money can move: today before the cut-off of the policy, else the next business day. */
export const processingDay = (
  { now, zone }: Pick<PlanMatter, 'now' | 'zone'>,
  rules: Pick<PlanRules, 'zone' | 'cutOff' | 'calendar'>,
): PlainDate => nextProcessingDay(now, rules.zone ?? zone, rules.cutOff, rules.calendar);
