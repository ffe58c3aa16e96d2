import type { AgreementDraft, AgreementTerms } from '../../../../shared/domain/agreement.ts';
import { amountWords, codeWords, labelled, quoted } from './labelled.ts';

const TITLES = {
  promise: 'Promise to pay',
  plan: 'Payment plan',
  settlement: 'Settlement',
  claimed: 'Said to be paid',
} as const;

/** Every payment of the terms, and what follows when one is missed. */
export function termsWords(title: string, terms: AgreementTerms): string {
  const { payments, interest, fees } = terms;
  const head = labelled(`${title}: ${amountWords(terms.total)} of ${amountWords(terms.balance)}`, [
    ['Forgiven when it is kept', terms.forgiven.minor === 0 ? null : amountWords(terms.forgiven)],
    ['How often', terms.frequency && codeWords(terms.frequency)],
    ['By', terms.method],
    ['For', terms.invoices.map(({ number, amount }) => `${number} ${amountWords(amount)}`).join(', ')],
    ['Debts', terms.debtIds.join(', ')],
    ['Interest in it', interest && `${amountWords(interest.amount)} at ${interest.annualRate} a year`],
    ['Fees in it', fees && amountWords(fees)],
  ]);
  const rows = payments.map(({ sequence, amount, due }) => `${sequence}. ${amountWords(amount)} due ${due}`);
  const rules = `When a payment is missed: ${codeWords(terms.breakRule)}; days of grace: ${terms.graceDays}`;
  const offer = terms.expiresAt === null ? [] : [`An offer, open until ${terms.expiresAt}`];
  return [head, ...rows, rules, ...offer].join('\n');
}

/** An agreement with every payment, what was said and what was read back. */
export function agreementWords({ terms, ...agreement }: AgreementDraft): string {
  const { readBack, reference, words, supersedes, approvalId } = agreement;
  const reasons = [...new Set(supersedes.map(({ reason }) => reason))];
  return labelled(termsWords(TITLES[terms.kind], terms), [
    ['Customer’s words', quoted(words)],
    ['Reference', reference],
    [readBack ? `Read back (${readBack.language})` : '', readBack?.text],
    ['Takes the place of', reasons.length === 0 ? null : `what was agreed before (${reasons.join(', ')})`],
    // Looked for by this word (history/list-approvals.ts).
    ['Approval', approvalId === null ? null : 'asked for and given'],
    ['Terms', agreement.fingerprint.slice(0, 8)],
  ]);
}
