import { disputeResponse } from '../../shared/compliance/assessments/dispute-response.ts';
import { applyPayment, checkFee } from '../../shared/compliance/assessments/money.ts';
import {
  checkPlan,
  type PlanTerms,
  varyingTransferNotice,
} from '../../shared/compliance/assessments/payment-plan.ts';
import {
  depositOf,
  type NoticeWindow,
  postdatedNoticeInTime,
  postdatedNoticeWindow,
} from '../../shared/compliance/assessments/postdated.ts';
import { recordingAnnouncement } from '../../shared/compliance/assessments/recording.ts';
import { mayFurnish, mayPlaceOrSell, retention } from '../../shared/compliance/assessments/reporting.ts';
import { revocationDeadline } from '../../shared/compliance/assessments/revocation.ts';
import { validationDates } from '../../shared/compliance/assessments/validation-dates.ts';
import {
  checkItemizationDate,
  checkValidationNotice,
  type ItemizationBasis,
  maySendValidationElectronically,
  noticeItems,
  spanishNoticeObligation,
} from '../../shared/compliance/assessments/validation-notice.ts';
import { validationNoticeDue } from '../../shared/compliance/assessments/validation-notice-due.ts';
import { coverageOf } from '../../shared/compliance/coverage.ts';
import { answerOf } from './answers.ts';
import { type Adapter, day, type Fields, fields, flag, list, numeric, text, texts } from './case.ts';
import { factsOf, money } from './case-facts.ts';

const known = (given: unknown): Fields => fields(fields(given).facts);

const dates: Adapter = ({ ask }) =>
  answerOf(
    validationDates({
      provided: day(ask.provided) ?? '',
      returnedOn: day(ask.returned_on),
      resentOn: day(ask.resent),
    }),
    (values) => ({ assumed_receipt: values?.assumedReceipt, end: values?.end }),
  );

const noticeDue: Adapter = (vector) =>
  answerOf(validationNoticeDue(factsOf(vector)), ({ required, due }) => ({ required, due }));

const checkNotice: Adapter = ({ ask }) => {
  const lacking = new Set(texts(ask.missing));
  const has = Array.isArray(ask.has) ? texts(ask.has) : noticeItems.filter((item) => !lacking.has(item));
  const electronic = ask.electronic === true;
  return answerOf(
    checkValidationNotice({
      has: new Set(
        has.map((item) => (/^e_dispute|electronic/.test(item) ? 'electronic_dispute_instructions' : item)),
      ),
      financialProduct: ask.financial_product === true,
      electronic,
    }),
    ({ missing }) => ({ missing }),
  );
};

const bases: readonly (readonly [RegExp, ItemizationBasis])[] = [
  [/statement|invoice/, 'last-statement'],
  [/charge.?off/, 'charge-off'],
  [/payment/, 'last-payment'],
  [/transaction/, 'transaction'],
  [/judgment/, 'judgment'],
];

const itemizationDate: Adapter = ({ ask }) =>
  answerOf(checkItemizationDate(bases.find(([words]) => words.test(text(ask.basis) ?? ''))?.[1] ?? 'other'));

const electronicNotice: Adapter = ({ ask, given }) =>
  answerOf(
    maySendValidationElectronically({
      inInitialCommunication: ask.in_initial_communication === true,
      esignConsent: flag(known(given).esign_consent),
    }),
  );

const obligation: Adapter = ({ ask }) =>
  answerOf(
    spanishNoticeObligation({
      noticeHadSpanishLine: ask.notice_had_spanish_optional_line === true,
      consumerAsksSpanish:
        ask.consumer_requests === true || /span|españ|^es\b/i.test(text(ask.consumer_requests) ?? ''),
    }),
  );

const dispute: Adapter = (vector) =>
  answerOf(
    disputeResponse(
      factsOf(vector),
      text(vector.ask.at),
      flag(known(vector.given).original_creditor_same_as_current),
    ),
  );

const window = ({ noticeRequired, earliestNotice, latestNotice }: NoticeWindow) => ({
  notice_required: noticeRequired,
  earliest_notice: earliestNotice,
  latest_notice: latestNotice,
});

const postdatedWindow: Adapter = (vector) => {
  const { ask } = vector;
  const dated = day(ask.instrument_date) ?? '';
  return answerOf(
    postdatedNoticeWindow(factsOf(vector), {
      accepted: day(ask.accepted) ?? '',
      dated,
      deposit: day(ask.deposit) ?? dated,
    }),
    window,
  );
};

const postdatedOk: Adapter = (vector) => {
  const { ask } = vector;
  return answerOf(
    postdatedNoticeInTime(factsOf(vector), {
      deposit: day(ask.deposit) ?? '',
      given: day(ask.notice_given),
      accepted: day(ask.accepted),
      dated: day(ask.instrument_date),
    }),
    window,
  );
};

const deposit: Adapter = (vector) =>
  answerOf(
    depositOf(factsOf(vector), {
      dated: day(vector.ask.instrument_date) ?? '',
      deposit: day(vector.ask.deposit) ?? '',
    }),
  );

function methodOf(value: string | null): PlanTerms['method'] {
  if (value === null) return null;
  if (/recurring|preauthorized|autopay/.test(value))
    return /credit_?card/.test(value) ? 'other' : 'recurring-debit';
  return /single|one_?time|tel/.test(value) ? 'single-debit' : 'other';
}

function authorizationOf(value: string | null): PlanTerms['authorization'] {
  if (value === null) return null;
  return /not_|oral|verbal|phone_only|none/.test(value) &&
    !/authenticated_record|signed/.test(value.replace(/not_\w+/, ''))
    ? 'oral'
    : 'written';
}

const plan: Adapter = (vector) => {
  const { ask, given } = vector;
  const facts = known(given);
  return answerOf(
    checkPlan(
      factsOf(vector),
      {
        installments: list(ask.installments).map((row) => ({
          on: day(fields(row).date) ?? '',
          amount: money(fields(row).amount),
        })),
        count: numeric(ask.installments_n),
        acceptedOn: day(ask.accepted),
        method: methodOf(text(ask.method)),
        authorization: authorizationOf(text(ask.authorization)),
        authorizedByConsumer:
          text(ask.authorized_by) === null ? null : /consumer/.test(text(ask.authorized_by) ?? ''),
        copyGiven: flag(ask.copy_given),
        financeCharge: numeric(ask.finance_charge),
        interest: null,
        signedWrittenAgreement: flag(ask.signed_written_agreement),
        rate: numeric(ask.rate) ?? numeric(facts.rate),
        rateFrom: day(ask.from_date),
        workout: null,
      },
      {
        longPlansInYear: numeric(facts.plans_over_4_prior_calendar_year),
        chargedPlansInYear: numeric(facts.plans_with_finance_charge_prior_year),
        servicemember:
          facts.servicemember === true
            ? {
                activeFrom: day(facts.active_from),
                noticeGiven: flag(facts.written_notice),
                debtIncurredOn: day(facts.debt_incurred),
              }
            : null,
      },
    ),
    (values) => ({
      notices: values.notices,
      tila_disclosures: values.tilaDisclosures,
      send_by: values.sendBy,
      max_rate: values.maxRate,
    }),
  );
};

const varyingNotice: Adapter = ({ ask }) => {
  const previous = money(ask.previous_amount);
  const next = money(ask.next_amount);
  if (!previous || !next) throw new Error('reg_e_varying_notice needs previous_amount and next_amount');
  const range = list(ask.agreed_range).map(money);
  const [least, most] = range;
  return answerOf(
    varyingTransferNotice({
      scheduled: day(ask.scheduled) ?? '',
      previous,
      next,
      agreedRange: least && most ? { least, most } : null,
    }),
    ({ sendBy }) => ({ send_by: sendBy }),
  );
};

const fee: Adapter = (vector) =>
  answerOf(
    checkFee(factsOf(vector), {
      authorizedByAgreement: flag(vector.ask.expressly_authorized_by_agreement),
      permittedByLaw: flag(vector.ask.permitted_by_law),
      prohibitedByState: flag(vector.ask.state_prohibits),
    }),
  );

const payment: Adapter = (vector) =>
  answerOf(
    applyPayment(factsOf(vector), {
      direction: text(vector.ask.direction),
      proposed: text(vector.ask.proposed) ?? '',
    }),
    ({ applyTo }) => ({ apply_to: applyTo }),
  );

const furnish: Adapter = (vector) =>
  answerOf(mayFurnish(factsOf(vector), day(vector.ask.at) ?? ''), ({ earliest }) => ({
    policy_earliest: earliest,
  }));

const sell: Adapter = (vector) => answerOf(mayPlaceOrSell(factsOf(vector)));

const keep: Adapter = ({ ask }) =>
  answerOf(
    retention({ recordedCall: day(ask.recorded_call), lastActivity: day(ask.last_collection_activity) }),
    ({ recordingUntil, recordsUntil }) => ({ recording_until: recordingUntil, records_until: recordsUntil }),
  );

const coverage: Adapter = (vector) => {
  const found = coverageOf(factsOf(vector), []);
  return {
    verdict: null,
    presumption: false,
    values: { regf_applies: found.regF !== false, rosenthal_applies: found.rosenthal },
  };
};

const recording: Adapter = ({ ask }) =>
  answerOf(
    recordingAnnouncement({ agentState: text(ask.agent_state), consumerState: text(ask.consumer_state) }),
  );

const revocation: Adapter = (vector) =>
  answerOf(revocationDeadline(factsOf(vector)), ({ latest }) => ({ latest }));

export const documentCases: Readonly<Record<string, Adapter>> = {
  validation_dates: dates,
  validation_notice_due: noticeDue,
  check_validation_notice: checkNotice,
  check_itemization_date: itemizationDate,
  may_send_validation_electronically: electronicNotice,
  obligation,
  dispute_response: dispute,
  postdated_notice_window: postdatedWindow,
  postdated_notice_ok: postdatedOk,
  deposit,
  plan_check: plan,
  reg_e_varying_notice: varyingNotice,
  fee_check: fee,
  apply_payment: payment,
  may_furnish: furnish,
  may_place_or_sell: sell,
  retention: keep,
  coverage,
  recording,
  tcpa_revocation_deadline: revocation,
};
