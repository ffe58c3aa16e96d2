import {
  type EmailPath,
  emailProcedure,
  textProcedure,
} from '../../shared/compliance/assessments/electronic-procedures.ts';
import {
  type Communication,
  mayDiscussDebt,
  requiredDisclosures,
} from '../../shared/compliance/assessments/talk.ts';
import { checkLocationCall } from '../../shared/compliance/messages/location-call.ts';
import { checkOutbound } from '../../shared/compliance/messages/outbound.ts';
import { checkScript } from '../../shared/compliance/messages/script.ts';
import { classifyMessage } from '../../shared/compliance/messages/voicemail.ts';
import { answerOf } from './answers.ts';
import { type Adapter, day, fields, flag, numeric, text } from './case.ts';
import { factsOf } from './case-facts.ts';
import { roleOf } from './case-words.ts';

const classifyVoicemail: Adapter = ({ ask }) =>
  answerOf(
    classifyMessage({
      text: text(ask.text) ?? '',
      medium: text(ask.channel) === 'voicemail' ? 'voicemail' : 'other',
      forConsumer: roleOf(text(ask.left_for) ?? 'consumer') === 'consumer',
      complete: ask.complete !== false,
    }),
    (values) => ({
      is_lcm: values.isLimitedContent,
      is_communication: values.isCommunication,
      is_attempt: values.isAttempt,
      missing: values.missing,
    }),
  );

const script: Adapter = (vector) => {
  const { ask, given } = vector;
  const known = fields(fields(given).facts);
  return answerOf(
    checkScript(factsOf(vector), {
      text: text(ask.text) ?? '',
      at: text(ask.at),
      withPerson: text(ask.with_person) === null ? null : roleOf(text(ask.with_person) ?? ''),
      alias:
        known.alias === undefined
          ? null
          : { consistent: flag(known.alias_consistent), traceable: flag(known.alias_registered) },
    }),
  );
};

const outbound =
  (channel: 'text' | 'email' | 'letter'): Adapter =>
  (vector) => {
    const { ask } = vector;
    return answerOf(
      checkOutbound(factsOf(vector), {
        channel,
        text: text(ask.text) ?? '',
        at: text(ask.at),
        optOutText: text(ask.opt_out_text),
        trueIntent: flag(ask.true_intent),
        containsPaymentDemand: flag(ask.contains_payment_demand),
      }),
      ({ missing }) => ({ missing }),
    );
  };

const textProcedureCase: Adapter = (vector) =>
  answerOf(textProcedure(factsOf(vector), text(vector.ask.at) ?? '', day(vector.ask.last_rnd_check)));

const paths: readonly (readonly [RegExp, EmailPath])[] = [
  [/prior|previous/, 'prior-collector'],
  [/creditor/, 'creditor-notice'],
  [/direct|consent/, 'direct-consent'],
  [/consumer|used/, 'consumer-used-it'],
];

const emailProcedureCase: Adapter = (vector) => {
  const { ask } = vector;
  return answerOf(
    emailProcedure(factsOf(vector), {
      path: paths.find(([words]) => words.test(text(ask.path) ?? ''))?.[1] ?? 'none',
      noticeSent: day(ask.notice_sent),
      optOutDeadline: day(ask.opt_out_deadline),
      sendOn: day(ask.send_at) ?? day(ask.at),
      publicDomain: flag(ask.public_domain),
      optedOut: flag(ask.opted_out) ?? flag(ask.consumer_opted_out),
      employerProvided: flag(ask.known_employer_provided),
    }),
    ({ earliestValidDeadline }) => ({ earliest_valid_deadline: earliestValidDeadline }),
  );
};

const locationCall: Adapter = (vector) => {
  const { ask } = vector;
  return answerOf(
    checkLocationCall(factsOf(vector), {
      person: roleOf(text(ask.person) ?? 'third-party'),
      earlierContacts: numeric(ask.prior_contacts_with_person) ?? 0,
      script: text(ask.script),
      askedForEmployer: ask.asked_employer === true,
      askedToCallBack: ask.requested_callback === true,
      earlierAnswerWrong: ask.reason_to_believe_wrong === true,
      nowKnowsBetter: flag(ask.person_now_has_better_info) ?? flag(ask.now_has_better_information),
      byPostcard: text(ask.medium) === 'postcard' || text(ask.channel) === 'postcard',
    }),
  );
};

const discuss: Adapter = (vector) =>
  answerOf(
    mayDiscussDebt(
      factsOf(vector),
      roleOf(text(vector.ask.with_person) ?? ''),
      flag(vector.ask.direct_consent),
    ),
  );

const media: readonly (readonly [RegExp, Communication['medium']])[] = [
  [/lcm|limited/, 'limited-content-message'],
  [/pleading/, 'pleading'],
  [/location/, 'location-call'],
  [/voicemail/, 'voicemail'],
  [/text|sms/, 'text'],
  [/e-?mail/, 'email'],
  [/letter|mail|writ/, 'letter'],
  [/portal/, 'portal'],
];

const disclosures: Adapter = (vector) => {
  const { ask } = vector;
  const moment = text(ask.moment) ?? '';
  return answerOf(
    requiredDisclosures(factsOf(vector), {
      medium: media.find(([words]) => words.test(text(ask.medium) ?? ''))?.[1] ?? 'call',
      isInitial: ask.initial_communication === true,
      firstWritingAfterOralInitial: ask.first_written_after_oral_initial === true,
      rightPartyVerified: moment === '' ? null : !/before|unverified|prior_to/.test(moment),
      language: text(ask.language),
    }),
    ({ disclosures: needed, language }) => ({ disclosures: needed, language }),
  );
};

export const messageCases: Readonly<Record<string, Adapter>> = {
  classify_voicemail: classifyVoicemail,
  check_script: script,
  check_outbound_text: outbound('text'),
  check_outbound_email: outbound('email'),
  check_outbound_letter: outbound('letter'),
  text_procedure_ok: textProcedureCase,
  email_procedure_ok: emailProcedureCase,
  location_call: locationCall,
  may_discuss_debt: discuss,
  required_disclosures: disclosures,
};
