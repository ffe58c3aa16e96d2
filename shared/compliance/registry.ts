import type { PlainDate } from '../calendar/plain-date.ts';
import { assessmentRules } from './assessment-rules.ts';
import { emailOptOutDays, textRecencyDays } from './assessments/electronic-procedures.ts';
import { allPartyStates } from './assessments/recording.ts';
import { furnishingWait, retentionYears } from './assessments/reporting.ts';
import { revocationDays } from './assessments/revocation.ts';
import type { Citation } from './citation.ts';
import { contactRuleTitles } from './contact-rule-titles.ts';
import type { DatedParameter } from './dated-parameter.ts';
import { attorneySilence } from './parameters/attorney-silence.ts';
import {
  callPattern,
  callsInSevenDays,
  consentDays,
  daysAfterConversation,
  mediaVolume,
} from './parameters/call-frequency.ts';
import { creditorStates } from './parameters/creditor-states.ts';
import { federalHours, stateHours } from './parameters/hours.ts';
import {
  postdatedNotice,
  regularCredit,
  servicememberRate,
  varyingTransferNoticeDays,
} from './parameters/payments.ts';
import { coveredCommercialDebt } from './parameters/rosenthal.ts';
import { type FrequencyCap, frequencyCaps } from './parameters/state-caps.ts';
import { assumedReceiptDays, noticeDays, periodDays } from './parameters/validation.ts';
import { contactRules, ruleSetVersion } from './rule-set.ts';

/** One line of the Rules screen. */
export interface RegisteredRule {
  readonly id: string;
  readonly title: string;
  readonly citation: Citation;
  /** Day on which the rule set it stands in was confirmed. */
  readonly confirmedOn: PlainDate;
}

/** A dated value of the Rules screen. */
export interface RegisteredValue {
  readonly parameterId: string;
  readonly title: string;
  readonly from: PlainDate;
  /** Last day in force; null: open. */
  readonly to: PlainDate | null;
  /** The value in words, `limit 7, windowDays 7`. */
  readonly value: string;
  readonly citation: Citation;
  readonly confidence: 'H' | 'M' | 'L';
  readonly confirmedOn: PlainDate;
}

const stateActs = Object.entries(creditorStates).map(([state, { name, citation }]) => ({
  id: `creditor-laws.${state.toLowerCase()}`,
  title: `${name}: collection law that binds creditors`,
  citation,
}));

/** Every rule in force: of a contact, of the states' creditor laws, and of everything else that is assessed. */
export const registeredRules: readonly RegisteredRule[] = [
  ...contactRules.map(({ id, citation }) => ({ id, title: contactRuleTitles[id] ?? id, citation })),
  ...stateActs,
  ...assessmentRules,
].map(({ id, title, citation }) => ({ id, title, citation, confirmedOn: ruleSetVersion.slice(0, 10) }));

const parameters: readonly DatedParameter<unknown>[] = [
  federalHours,
  ...stateHours,
  callsInSevenDays,
  daysAfterConversation,
  consentDays,
  callPattern,
  mediaVolume,
  attorneySilence,
  textRecencyDays,
  emailOptOutDays,
  noticeDays,
  assumedReceiptDays,
  periodDays,
  postdatedNotice,
  varyingTransferNoticeDays,
  regularCredit,
  servicememberRate,
  furnishingWait,
  retentionYears,
  revocationDays,
  allPartyStates,
  coveredCommercialDebt,
];

/** Every dated value on file, those no longer or not yet in force included. */
export const registeredValues: readonly RegisteredValue[] = [
  ...parameters.flatMap(({ id, title, lines }) =>
    lines.map(({ from, value, citation, confidence, confirmedOn }, index) => ({
      parameterId: id,
      title,
      from,
      to: dayBefore(lines[index + 1]?.from),
      value: inWords(value),
      citation,
      confidence,
      confirmedOn,
    })),
  ),
  ...frequencyCaps.map(valueOfCap),
];

/** Values in force on a day. */
export const valuesInForce = (on: PlainDate): RegisteredValue[] =>
  registeredValues.filter(({ from, to }) => from <= on && (to === null || on <= to));

function valueOfCap(cap: FrequencyCap): RegisteredValue {
  const { id, title, from, to, citation, confidence, confirmedOn, limit, windowDays, unit, media, actors } =
    cap;
  const value = `${limit} in ${windowDays} days per ${unit}; ${media.join(', ')}; ${actors.join(', ')}`;
  return { parameterId: id, title, from, to, value, citation, confidence, confirmedOn };
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, one]) => `${name} ${Array.isArray(one) ? one.join(', ') || 'none' : String(one)}`)
    .join('; ');
}

function dayBefore(date: PlainDate | undefined): PlainDate | null {
  return date === undefined ? null : Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
}
