import type { Zone } from '../calendar/instant.ts';
import type { AgreementDraft } from '../domain/agreement.ts';
import { dispositionByCode } from '../wrap-up/dispositions.ts';
import { methodField } from '../wrap-up/fact-field.ts';
import { codeOfAgreement } from '../wrap-up/primary-result.ts';
import { amountText, timeText } from './figures.ts';
import { type NoteLanguage, noteWords } from './note-words.ts';

/** An agreement in a few lines: kind and fingerprint, each payment, what it is about, the words read back. */
export function agreementLines(agreement: AgreementDraft, zone: Zone, language: NoteLanguage): string[] {
  const words = noteWords[language];
  const { terms, readBack, reference, approvalId, supersedes } = agreement;
  const code = codeOfAgreement(agreement);
  // A plan goes with its payments. Which it was, the record itself says: an id tells a reader nothing.
  const replaced = supersedes.filter(({ planId }) => planId === undefined).length;
  const label = dispositionByCode(code)?.label[language] ?? code;
  const head = [
    words.agreed(`${label} (${code})`, agreement.fingerprint.slice(0, 8), amountText(terms.total)),
    ...(terms.forgiven.minor > 0 ? [words.forgiven(amountText(terms.forgiven))] : []),
    ...(terms.invoices.length > 0
      ? [terms.invoices.map(({ number, amount }) => `${number} ${amountText(amount)}`).join(', ')]
      : []),
    ...(reference === null ? [] : [words.reference(reference)]),
    ...(approvalId === null ? [] : [words.approved]),
    ...(replaced === 0 ? [] : [words.supersedes(replaced)]),
  ];
  return [
    head.join('; '),
    terms.payments
      .map(({ amount, due }) => words.payment(amountText(amount), due, methodText(terms.method, language)))
      .join('; '),
    ...(agreement.words?.trim() ? [words.wish(agreement.words.trim())] : []),
    ...(readBack === null
      ? []
      : [words.readBack(readBack.language, timeText(readBack.at, zone), readBack.text)]),
  ];
}

function methodText(method: AgreementDraft['terms']['method'], language: NoteLanguage): string {
  const label = methodField.choices.find(({ id }) => id === method)?.label[language];
  // Within a sentence; what is written in capitals (ACH) stays so.
  return label === undefined ? '' : `, ${label.charAt(0).toLowerCase()}${label.slice(1)}`;
}
