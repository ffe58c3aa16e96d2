import { type Citation, cite, type SourceMark } from './citation.ts';

/** A rule that answers something else than "may I contact": a text, a notice, a payment, a plan, a report. */
export interface AssessmentRule {
  /** Findings carry it, or it with a part after a dot: `script.abuse` is of `script`. */
  readonly id: string;
  readonly title: string;
  readonly citation: Citation;
}

const rule = (id: string, title: string, paragraphs: string, mark: SourceMark = 'V'): AssessmentRule => ({
  id,
  title,
  citation: cite(paragraphs, mark),
});

/** Listed for the Rules screen; each is judged in `assessments/` or `messages/`. */
export const assessmentRules: readonly AssessmentRule[] = [
  rule('discuss-debt', 'With whom the debt may be spoken of', '12 CFR 1006.6(a), (d)(1)-(2)'),
  rule('disclosure', 'What must be disclosed in a communication', '12 CFR 1006.18(e)'),
  rule('attribute-call', 'Debts that a call is counted for', '12 CFR 1006 Supp. I, cmt 14(b)(4)-1', 'S'),
  rule('limited-content', 'Limited-content message: what a voicemail may say', '12 CFR 1006.2(j)'),
  rule(
    'script',
    'Scripts: threats, abuse, false claims, overshadowing, time-barred debt, publication',
    '12 CFR 1006.14, 1006.18, 1006.22, 1006.26(b), 1006.38(b)',
  ),
  rule('location-call', 'Location calls to others', '12 CFR 1006.10; 15 USC 1692b'),
  rule('opt-out-line', 'A way to opt out in every electronic message', '12 CFR 1006.6(e)'),
  rule('text-procedure', 'Text procedures', '12 CFR 1006.6(d)(5)'),
  rule('email-procedure', 'E-mail procedures', '12 CFR 1006.6(d)(4)'),
  rule('validation-notice', 'Validation notice: contents', '12 CFR 1006.34(c)'),
  rule(
    'validation-notice-due',
    'Validation notice: within five days of the first communication',
    '12 CFR 1006.34(a)(1)(i)(B), (a)(2), (b)(2)',
  ),
  rule('validation-dates', 'Validation period: first and last day', '12 CFR 1006.34(b)(5)'),
  rule(
    'validation-electronic',
    'Validation notice by e-mail: consent under the E-Sign Act',
    '12 CFR 1006.42(b)',
  ),
  rule('itemization-date', 'Itemization date', '12 CFR 1006.34(b)(3)'),
  rule('spanish-notice', 'Validation notice in Spanish when asked', '12 CFR 1006.34(d)(3)(vi), (e)(2)'),
  rule('dispute-response', 'Answer to a dispute', '12 CFR 1006.38(c), (d)(2)'),
  rule('disclosure-delivery', 'Delivery of written disclosures', '12 CFR 1006.42(a)'),
  rule('envelope', 'Envelopes tell nothing of debt collection', '12 CFR 1006.22(f)(2)'),
  rule('fee', 'Fees and added amounts', '12 CFR 1006.22(b); 15 USC 1692f(1)'),
  rule('apply-payment', 'Where a payment goes', '12 CFR 1006.30(c); 15 USC 1692h'),
  rule('postdated-notice', 'Postdated payments: notice before deposit', '12 CFR 1006.22(c)(1)'),
  rule('early-deposit', 'Postdated payments: no deposit before the date', '12 CFR 1006.22(c)(3)'),
  rule(
    'plan.deposit-notices',
    'Payment plan: a notice before each later debit',
    '12 CFR 1006.22(c)(1); coverage of scheduled debits is debated',
    'P',
  ),
  rule(
    'plan.authorization',
    'Payment plan: authorization of recurring debits (Regulation E)',
    '12 CFR 1005.10(b)',
  ),
  rule(
    'plan.varying-amount',
    'Payment plan: notice of a varying amount (Regulation E)',
    '12 CFR 1005.10(d)(1)',
  ),
  rule(
    'plan.truth-in-lending',
    'Payment plan: disclosures of credit (Regulation Z)',
    '15 USC 1602(f)-(i); 12 CFR 1026.2(a)(17)',
  ),
  rule(
    'plan.workout',
    'Payment plan: changed schedule after default (Regulation Z)',
    '12 CFR 1026.20(a)(4)',
    'M',
  ),
  rule('plan.written-copy', 'Payment plan: written copy', 'D.C. Code 28-3814; 23 NYCRR 1', 'M'),
  rule('plan.servicemember-rate', 'Payment plan: six percent for servicemembers', '50 USC 3937'),
  rule('plan.safe-default', 'Payment plan: safe terms', 'Safe plan default', 'P'),
  rule('furnishing', 'Reporting to a credit bureau', '12 CFR 1006.30(a)(1); 1006.18(c)(2)'),
  rule('sale', 'Sale, transfer or placement of a debt', '12 CFR 1006.30(b)(1); 15 USC 1681m(f)'),
  rule('retention', 'Records and recordings kept', '12 CFR 1006.100(a), (b)'),
  rule('recording', 'Recording announced', 'State wiretap acts (CA Penal Code 632, 632.7 and others)', 'S'),
  rule('revocation', 'Revocation of consent to automated calls (TCPA)', '47 CFR 64.1200(a)(10)', 'S'),
  rule('venue', 'Where suit may be brought', '12 CFR 1006.30(d)'),
];
