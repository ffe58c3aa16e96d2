import type { ContactRule } from './rule.ts';
import { callFrequency } from './rules/call-frequency.ts';
import { callPatternRule, mediaVolumeRule } from './rules/call-pattern.ts';
import { creditCounsellor, hardship, servicemember, vulnerable } from './rules/care.ts';
import { cease } from './rules/cease.ts';
import { companyPolicy } from './rules/company-policy.ts';
import { disputes } from './rules/disputes.ts';
import { attorney, bankruptcyStay, debtClosed } from './rules/hard-stops.ts';
import { hours } from './rules/hours.ts';
import { hoursWithoutState } from './rules/hours-without-state.ts';
import { inconvenientPlace } from './rules/inconvenient-place.ts';
import { inconvenientTime } from './rules/inconvenient-time.ts';
import {
  dcMessages,
  electronicProcedures,
  forbiddenMedia,
  nevadaMedicalNotice,
  prerecordedVoice,
} from './rules/media.ts';
import { mediumRequest } from './rules/medium-request.ts';
import { newYorkCityMessages } from './rules/new-york-city.ts';
import { decedent, minor, thirdParty, unconfirmedStop } from './rules/people.ts';
import { completeRecord, coverageKnown, creditorLaws, identityTheft, nearClosing } from './rules/standing.ts';
import { stateFrequencyCaps } from './rules/state-frequency-caps.ts';
import { stopsOnRecord } from './rules/stops-on-record.ts';
import { waitAfterConversation } from './rules/wait-after-conversation.ts';

/** Version of rules and dated values together; kept with every logged contact. A change of either is a new version. */
export const ruleSetVersion = '2026-11-22.2';

/** Rules of a contact in the order of the gates: coverage, hard stops, person, place and time, frequency, the rest. */
export const contactRules: readonly ContactRule[] = [
  coverageKnown,
  bankruptcyStay,
  debtClosed,
  cease,
  attorney,
  disputes,
  mediumRequest,
  unconfirmedStop,
  identityTheft,
  vulnerable,
  creditCounsellor,
  hardship,
  servicemember,
  decedent,
  minor,
  thirdParty,
  hours,
  hoursWithoutState,
  inconvenientTime,
  inconvenientPlace,
  forbiddenMedia,
  stateFrequencyCaps,
  newYorkCityMessages,
  callFrequency,
  waitAfterConversation,
  callPatternRule,
  mediaVolumeRule,
  prerecordedVoice,
  electronicProcedures,
  dcMessages,
  nevadaMedicalNotice,
  completeRecord,
  stopsOnRecord,
  nearClosing,
  creditorLaws,
  companyPolicy,
];
