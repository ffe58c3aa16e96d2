import type { PlainDate } from '../calendar/plain-date.ts';
import type { AgreementTerms } from '../domain/agreement.ts';
import { dateInWords } from './date-words.ts';
import type { Language } from './number-words.ts';
import { amountTwice, type ReadBackContext, readBackOf } from './read-back.ts';

/** Who writes to whom, about what. */
export interface ConfirmationContext extends ReadBackContext {
  readonly on: PlainDate;
  readonly customerName: string;
  readonly companyName: string;
  /** What the customer calls the account; null: none is named. */
  readonly account: string | null;
  readonly callbackNumber: string | null;
  /** Texts the law asks for, in full (`required-words.ts`). */
  readonly required: readonly string[];
}

export interface Confirmation {
  readonly subject: string;
  /** Plain text, lines ended by `\n`. */
  readonly body: string;
}

interface LetterWords {
  /** Tells nothing of a debt: it shows on a locked screen (12 CFR 1006.6(e), 1006.22(f)). */
  readonly subject: (company: string) => string;
  readonly greeting: (name: string) => string;
  readonly opening: (day: string) => string;
  readonly account: (account: string) => string;
  readonly rows: string;
  readonly wrong: (number: string | null) => string;
  readonly closing: string;
}

const letterWords: Readonly<Record<Language, LetterWords>> = {
  en: {
    subject: (company) => `A message from ${company}`,
    greeting: (name) => `Dear ${name},`,
    opening: (day) => `This confirms what we agreed on ${day}.`,
    account: (account) => `Account: ${account}`,
    rows: 'Payments:',
    wrong: (number) =>
      number === null
        ? 'If anything here is not right, please tell us.'
        : `If anything here is not right, please call us at ${number}.`,
    closing: 'Thank you,',
  },
  es: {
    subject: (company) => `Un mensaje de ${company}`,
    greeting: (name) => `Estimado/a ${name}:`,
    opening: (day) => `Con esto confirmamos lo acordado el ${day}.`,
    account: (account) => `Cuenta: ${account}`,
    rows: 'Pagos:',
    wrong: (number) =>
      number === null
        ? 'Si algo aquí no es correcto, por favor avísenos.'
        : `Si algo aquí no es correcto, por favor llámenos al ${number}.`,
    closing: 'Gracias,',
  },
};

/** The letter or e-mail that confirms an agreement, in the language it was agreed in. */
export function confirmationOf(
  terms: AgreementTerms,
  language: Language,
  context: ConfirmationContext,
): Confirmation {
  const words = letterWords[language];
  const { parts } = readBackOf(terms, language, context);
  const rows = terms.payments.map(
    ({ sequence, due, amount }) =>
      `${sequence}. ${dateInWords(due, language)}: ${amountTwice(amount, language)}`,
  );
  const lines = [
    words.greeting(context.customerName),
    words.opening(dateInWords(context.on, language)),
    ...(context.account === null ? [] : [words.account(context.account)]),
    ...parts.filter(({ part }) => part !== 'dates' || terms.payments.length === 1).map(({ text }) => text),
    ...(terms.payments.length > 1 ? [[words.rows, ...rows].join('\n')] : []),
    ...context.required,
    words.wrong(context.callbackNumber),
    `${words.closing}\n${context.companyName}`,
  ];
  return { subject: words.subject(context.companyName), body: `${lines.join('\n\n')}\n` };
}
