import { localDate } from '../../../shared/calendar/instant.ts';
import type { PlainDate } from '../../../shared/calendar/plain-date.ts';
import type { CallCircumstances } from '../../../shared/call-guide/circumstances.ts';
import { recordingAnnouncement } from '../../../shared/compliance/assessments/recording.ts';
import type { DebtFacts, Facts } from '../../../shared/compliance/facts.ts';
import { checkLocationCall } from '../../../shared/compliance/messages/location-call.ts';
import type { Profile } from '../../../shared/domain/debt.ts';
import type { CompanyFacts } from '../../settings/company-rules.ts';
import type { Standing } from '../verdict/standing.ts';

/** What the rules say of the call on the line, for the conditions of lines and answers. */
export function circumstancesOf(
  standing: Standing | null,
  company: CompanyFacts,
  zone: string,
): CallCircumstances {
  if (!standing) return UNJUDGED;
  const { facts, verdict, question } = standing;
  const today = localDate(verdict.at, zone);
  return {
    disclosure: verdict.requiredDisclosures[0] ?? null,
    // Announced unless the company has said that it records nothing.
    announceRecording:
      company.recordsCalls !== false &&
      recordingAnnouncement({
        agentState: company.callsFromState ?? null,
        consumerState: facts.consumer.state,
      }).values.announce,
    inValidationPeriod: facts.validationEndsOn !== null && today <= facts.validationEndsOn,
    timeBarred: debtsOf(facts, question.debtIds).some((debt) => isTimeBarred(debt, today)),
    mayAskLocation: mayAskLocation(facts),
  };
}

/** Nothing could be judged: what binds most stands. */
const UNJUDGED: CallCircumstances = {
  disclosure: null,
  announceRecording: true,
  inValidationPeriod: true,
  timeBarred: false,
  mayAskLocation: false,
};

/** Which of the three lines of the guide is walked. Coverage not known: the strictest. */
export function profileOf(standing: Standing | null): Profile {
  const coverage = standing?.verdict.coverage;
  if (coverage?.consumerDebt === false) return 'b2b';
  return coverage?.regF === false ? 'first-party' : 'third-party';
}

function debtsOf(facts: Facts, debtIds: readonly string[]): DebtFacts[] {
  return facts.debts.filter(({ id }) => debtIds.length === 0 || debtIds.includes(id));
}

function isTimeBarred({ limitationExpiresOn, judgment }: DebtFacts, today: PlainDate): boolean {
  return judgment !== true && limitationExpiresOn !== null && today > limitationExpiresOn;
}

/** Whoever answered is nobody in particular: earlier answers of others are not known to be wrong. */
function mayAskLocation(facts: Facts): boolean {
  const others = facts.events.filter(
    ({ result }) => result === 'answered_by_third_party_no_debt_discussed',
  ).length;
  const call = {
    person: 'third-party',
    earlierContacts: others,
    script: null,
    askedForEmployer: false,
    askedToCallBack: false,
    earlierAnswerWrong: false,
    nowKnowsBetter: null,
    byPostcard: false,
  } as const;
  return checkLocationCall(facts, call).outcome === 'allow';
}
