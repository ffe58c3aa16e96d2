import { type Assessment, assessmentOf } from '../assessment.ts';
import { cite } from '../citation.ts';

/** Contents of a validation notice, 12 CFR 1006.34(c). */
export const noticeItems = [
  '18e_disclosure',
  'collector_name_address',
  'consumer_name_address',
  'creditor_on_itemization_date',
  'account_number_truncated',
  'current_creditor',
  'itemization_date',
  'amount_on_itemization_date',
  'itemization',
  'current_amount',
  'end_date_dispute',
  'end_date_original_creditor',
  'end_date_assume_valid',
  'cfpb_website',
  'dispute_prompts',
  'oc_prompt',
  'addresses',
  'electronic_dispute_instructions',
] as const;
export type NoticeItem = (typeof noticeItems)[number];

/** Needed only when the debt comes from a consumer financial product or service ((c)(2)(iii), (c)(3)(iv)). */
const financialOnly: ReadonlySet<NoticeItem> = new Set(['creditor_on_itemization_date', 'cfpb_website']);

/**
 * 12 CFR 1006.34(c): which required contents a notice lacks. The end date stands in it three times: for the dispute, for the
 * original creditor and for the assumption that the debt is valid. Instructions to dispute electronically belong into a
 * notice sent electronically.
 */
export function checkValidationNotice(notice: {
  readonly has: ReadonlySet<string>;
  readonly financialProduct: boolean;
  readonly electronic: boolean;
}): Assessment<{ missing: NoticeItem[] }> {
  const missing = noticeItems.filter((item) => {
    if (notice.has.has(item)) return false;
    if (financialOnly.has(item)) return notice.financialProduct;
    return item === 'electronic_dispute_instructions' ? notice.electronic : true;
  });
  return assessmentOf(
    missing.map((item) => ({
      ruleId: 'validation-notice',
      effect: 'block',
      reason: `The notice lacks: ${item.replaceAll('_', ' ')}`,
      citation: cite('12 CFR 1006.34(c)', 'V'),
      values: { item },
    })),
    { missing },
  );
}

/** The five dates of 12 CFR 1006.34(b)(3). */
export type ItemizationBasis =
  | 'last-statement'
  | 'charge-off'
  | 'last-payment'
  | 'transaction'
  | 'judgment'
  | 'other';

export function checkItemizationDate(basis: ItemizationBasis): Assessment<{ basis: ItemizationBasis }> {
  if (basis !== 'other') return assessmentOf([], { basis });
  const reason =
    'The itemization date is the last statement, charge-off, last payment, transaction or judgment';
  return assessmentOf(
    [
      {
        ruleId: 'itemization-date',
        effect: 'block',
        reason,
        citation: cite('12 CFR 1006.34(b)(3)', 'V'),
        values: { basis },
      },
    ],
    { basis },
  );
}

/**
 * 12 CFR 1006.42(b): a notice under 1006.34(a)(1)(i)(B), after the initial communication, goes electronically only with
 * consent under E-SIGN 101(c); one inside the initial communication needs none.
 */
export function maySendValidationElectronically(sending: {
  readonly inInitialCommunication: boolean;
  readonly esignConsent: boolean | null;
}): Assessment<{ esignConsent: boolean | null }> {
  const values = { esignConsent: sending.esignConsent };
  if (sending.inInitialCommunication || sending.esignConsent) return assessmentOf([], values);
  const reason =
    sending.esignConsent === null
      ? 'Consent under the E-SIGN Act is not on record: without it the notice goes by mail'
      : 'Without consent under the E-SIGN Act the notice goes by mail';
  return assessmentOf(
    [
      {
        ruleId: 'validation-electronic',
        effect: 'block',
        reason,
        citation: cite('12 CFR 1006.42(b)', 'V'),
        values,
      },
    ],
    values,
  );
}

/** Form B-1's optional line in Spanish: who prints it sends the notice in Spanish when asked (1006.34(e)(2)). */
export function spanishNoticeObligation(request: {
  readonly noticeHadSpanishLine: boolean;
  readonly consumerAsksSpanish: boolean;
}): Assessment<{ owed: boolean }> {
  const owed = request.noticeHadSpanishLine && request.consumerAsksSpanish;
  if (!owed) return assessmentOf([], { owed });
  const reason = 'The notice offered Spanish and the consumer asks for it: send it in Spanish';
  return assessmentOf(
    [
      {
        ruleId: 'spanish-notice',
        effect: 'require',
        reason,
        citation: cite('12 CFR 1006.34(d)(3)(vi), (e)(2)', 'V'),
        values: { ...request },
      },
    ],
    { owed },
  );
}
