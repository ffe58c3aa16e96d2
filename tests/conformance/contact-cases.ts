import { assessContact } from '../../shared/compliance/assess-contact.ts';
import { debtsCharged } from '../../shared/compliance/assessments/talk.ts';
import type { Question } from '../../shared/compliance/facts.ts';
import type { Verdict } from '../../shared/compliance/verdict.ts';
import { answerOf, verdictWord } from './answers.ts';
import { type Adapter, type CaseAnswer, flag, numeric, text, texts, type VectorCase } from './case.ts';
import { factsOf, money } from './case-facts.ts';
import { channelOf, placeOf } from './case-words.ts';

const purposes: readonly (readonly [RegExp, Question['purpose']])[] = [
  [/confirm.*opt|opt.*confirm/, 'confirm-opt-out'],
  [/(?:terminat|end|cease|stop).*(?:effort|collect)|effort.*end|no_further/, 'end-of-efforts'],
  [/(?:intend|invok).*remed|remed.*intend|intent/, 'intended-remedy'],
  [/remed/, 'possible-remedy'],
  [/attorney|lawyer/, 'ask-for-attorney'],
  [/locat/, 'locate'],
  [
    /required_by_law|legal_notice|law_require|verif|validation_notice|judgment_copy|dispute_response/,
    'required-by-law',
  ],
];

function questionOf({ ask }: VectorCase): Question {
  const asked = text(ask.purpose) ?? '';
  return {
    channel: channelOf(text(ask.channel) ?? 'call') ?? 'call',
    personId: text(ask.person) ?? 'consumer',
    debtIds: texts(ask.debts),
    place: placeOf(ask.to ?? ask.address_kind),
    employerAddress: ask.known_employer_provided === true,
    consumerUsedAddress: flag(ask.consumer_used_it_with_us),
    directConsent: flag(ask.direct_consent),
    inResponseTo: numeric(ask.in_response_to) === null ? null : `event-${ask.in_response_to}`,
    purpose: purposes.find(([words]) => words.test(asked))?.[1] ?? 'collect',
    automated: ask.automated === true,
    amount: money(ask.amount),
  };
}

const mayContact: Adapter = (vector) => {
  const at = text(vector.ask.sent_at) ?? text(vector.ask.at) ?? '';
  const verdict = assessContact(factsOf(vector), questionOf(vector), at, null);
  return {
    verdict: verdictWord(verdict.outcome),
    presumption: verdict.presumption,
    values: valuesOf(verdict),
  };
};

function valuesOf(verdict: Verdict): CaseAnswer['values'] {
  const count = verdict.budgets.find(({ ruleId }) => ruleId === 'call-frequency');
  const [tightest] = verdict.budgets;
  const used = (id: RegExp) => verdict.budgets.find(({ ruleId }) => id.test(ruleId));
  return {
    next_allowed_date: verdict.nextAllowedOn,
    count_in_window_including_this: count ? count.used + 1 : undefined,
    limit: tightest?.limit,
    used_including_this: tightest ? tightest.used + 1 : undefined,
    call_limit: used(/wv-calls/)?.limit,
    conversation_limit: used(/wv-conversations/)?.limit,
    residence_cell_used: used(/residence/)?.used,
    other_location_used: used(/elsewhere/)?.used,
    window_et: windowIn(verdict, 'America/New_York'),
    window_ct: windowIn(verdict, 'America/Chicago'),
    window_mt: windowIn(verdict, 'America/Denver'),
    window_pt: windowIn(verdict, 'America/Los_Angeles'),
    responses_allowed: verdict.responsesAllowed,
    other_media_allowed: verdict.otherMediaAllowed,
    effective: verdict.ceaseEffectiveOn,
    regf_applies: verdict.coverage.regF !== false,
    rosenthal_applies: verdict.coverage.rosenthal,
    counts_toward_frequency: verdict.countsTowardFrequency,
  };
}

const windowIn = ({ openHours }: Verdict, zone: string): string[] | undefined =>
  openHours
    ? [openHours.from, openHours.to].map((at) =>
        Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' }),
      )
    : undefined;

const attributeCall: Adapter = (vector) =>
  answerOf(debtsCharged(factsOf(vector), `event-${vector.ask.event_index}`), ({ minDebtsCharged }) => ({
    min_debts_charged: minDebtsCharged,
  }));

export const contactCases: Readonly<Record<string, Adapter>> = {
  may_contact: mayContact,
  attribute_call: attributeCall,
};
