import type { CallFact, CallSession } from '../../../shared/call-guide/session.ts';
import { formOf } from '../../../shared/wrap-up/fact-forms.ts';
import { holdsCardNumber, masked } from '../during/card-number.ts';

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

/** A text as a draft may hold it: the words kept, such numbers masked. */
export const withoutSecrets = (text: string): string =>
  masked(text).replace(new RegExp(BANK, 'gi'), (named) => named.replace(/\d/g, '•'));

/** The same of all that was typed into a wrap-up. */
export function secretInSession({ facts, agreements, wrapUp }: CallSession): SecretNumber | null {
  const texts = [
    ...facts.flatMap((fact) => [fact.words, ...typedFreely(fact)]),
    ...agreements.flatMap(({ words, reference }) => [words ?? '', reference ?? '']),
    wrapUp.note ?? '',
    wrapUp.added,
    ...wrapUp.tasks.flatMap(({ subject, text }) => [subject, text ?? '']),
  ];
  return texts.map(secretIn).find((found) => found !== null) ?? null;
}

/** Fields of a fact a person writes into: in the others digits are a telephone number, a day, or the id of an invoice. */
const typedFreely = ({ code, fields }: CallFact): string[] =>
  formOf(code).flatMap(({ id, kind }) => (kind === 'text' ? (fields[id] ?? '') : []));
