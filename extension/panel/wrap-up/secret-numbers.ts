import type { CallSession } from '../../../shared/call-guide/session.ts';
import { holdsCardNumber } from '../during/card-number.ts';

/** A Social Security number as people write it. */
const SOCIAL = /\b\d{3}-\d{2}-\d{4}\b/;
/** A bank account or routing number that is called one. Digits alone may be an invoice. */
const BANK = /\b(?:routing|aba|iban|bank account|acct|account no|cuenta|ruta)\b\D{0,20}\d(?:[ -]?\d){7,16}/i;

export type SecretNumber = 'card' | 'bank';

/** What a text holds that is never stored (DESIGN §2.7); null: nothing. */
export function secretIn(text: string): SecretNumber | null {
  if (holdsCardNumber(text)) return 'card';
  return SOCIAL.test(text) || BANK.test(text) ? 'bank' : null;
}

/** The same of all that was typed into a wrap-up. */
export function secretInSession({ facts, wrapUp }: CallSession): SecretNumber | null {
  const texts = [
    ...facts.flatMap(({ words, fields }) => [words, ...Object.values(fields)]),
    wrapUp.note ?? '',
    wrapUp.added,
    ...wrapUp.tasks.flatMap(({ subject, text }) => [subject, text ?? '']),
  ];
  return texts.map(secretIn).find((found) => found !== null) ?? null;
}
