import type { NoticeItem } from '../compliance/assessments/validation-notice.ts';
import type { FieldName } from './merge-fields.ts';

/** What a content of the validation notice is written from, and the paragraph that asks for it. */
export const noticeContents: Readonly<
  Record<NoticeItem, { readonly fields: readonly FieldName[]; readonly citation: string }>
> = {
  '18e_disclosure': { fields: ['companyName'], citation: '12 CFR 1006.34(c)(1), 1006.18(e)(1)' },
  collector_name_address: {
    fields: ['companyName', 'companyAddress'],
    citation: '12 CFR 1006.34(c)(2)(i)',
  },
  consumer_name_address: {
    fields: ['addresseeName', 'addresseeAddress'],
    citation: '12 CFR 1006.34(c)(2)(ii)',
  },
  creditor_on_itemization_date: { fields: ['creditorThen'], citation: '12 CFR 1006.34(c)(2)(iii)' },
  account_number_truncated: { fields: ['accountEnding'], citation: '12 CFR 1006.34(c)(2)(iv)' },
  current_creditor: { fields: ['creditor'], citation: '12 CFR 1006.34(c)(2)(v)' },
  itemization_date: { fields: ['itemizationDate'], citation: '12 CFR 1006.34(b)(3), (c)(2)(vi)' },
  amount_on_itemization_date: { fields: ['amountThen'], citation: '12 CFR 1006.34(c)(2)(vii)' },
  itemization: { fields: ['itemization'], citation: '12 CFR 1006.34(c)(2)(viii)' },
  current_amount: { fields: ['amountDue'], citation: '12 CFR 1006.34(c)(2)(ix)' },
  end_date_dispute: { fields: ['periodEnd'], citation: '12 CFR 1006.34(c)(3)(i)' },
  end_date_original_creditor: { fields: ['periodEnd'], citation: '12 CFR 1006.34(c)(3)(ii)' },
  end_date_assume_valid: { fields: ['periodEnd'], citation: '12 CFR 1006.34(c)(3)(iii)' },
  cfpb_website: { fields: [], citation: '12 CFR 1006.34(c)(3)(iv)' },
  electronic_dispute_instructions: { fields: ['disputeLink'], citation: '12 CFR 1006.34(c)(3)(v)' },
  dispute_prompts: { fields: [], citation: '12 CFR 1006.34(c)(4)(i)' },
  oc_prompt: { fields: [], citation: '12 CFR 1006.34(c)(4)(ii)' },
  addresses: {
    fields: ['companyName', 'companyAddress', 'addresseeName', 'addresseeAddress'],
    citation: '12 CFR 1006.34(c)(4)(iii)',
  },
};

/** Fields whose values the itemization table writes out itself. */
export const itemizationFields: readonly FieldName[] = [
  'itemizationDate',
  'amountThen',
  'itemization',
  'amountDue',
];
