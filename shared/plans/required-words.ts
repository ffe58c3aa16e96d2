import type { PlainDate } from '../calendar/plain-date.ts';
import { coverageOf } from '../compliance/coverage.ts';
import type { AgreementTerms } from '../domain/agreement.ts';
import { dateInWords } from './date-words.ts';
import { isRecurringDebit, type LawContext, timeBarredDebts, validationRuns } from './law-on-plan.ts';
import { amountInWords, type Language } from './number-words.ts';

/** A text that is read before the terms are agreed; kept as it was read. */
export interface RequiredWords {
  readonly id: 'plan.time-barred' | 'plan.validation-period' | 'plan.one-debit' | 'plan.recurring-debits';
  readonly en: string;
  readonly es: string;
}

export interface WordsContext {
  readonly today: PlainDate;
  readonly companyName: string;
  /** Null: the associate says it. */
  readonly callbackNumber: string | null;
}

/** What must be read out with these terms, in the order it is read. */
export function requiredWords(
  terms: AgreementTerms,
  law: LawContext,
  context: WordsContext,
): RequiredWords[] {
  const { today } = context;
  const coverage = coverageOf(law.facts, terms.debtIds);
  if (!coverage.consumerDebt || terms.kind === 'claimed') return [];
  const isBarred = timeBarredDebts(terms, law.facts, today).length > 0;
  const end = validationRuns(law, terms.debtIds, terms.payments[0]?.due ?? today);
  const isDebit = terms.method === 'ach' || terms.method === 'card';
  return [
    ...(isBarred ? [timeBarred] : []),
    ...(end !== null && end !== 'unknown' ? [inValidationPeriod(end)] : []),
    ...(isDebit ? [debits(terms, context)] : []),
  ];
}

/** 12 CFR 1006.26(b) forbids suit and its threat; that a payment may start the time anew is state law. */
export const timeBarred: RequiredWords = {
  id: 'plan.time-barred',
  en: 'The law limits how long you can be sued on a debt. Because of the age of this debt, we will not sue you for it. In some states a payment, or a written promise to pay, can start that time again. You do not have to pay or promise anything today.',
  es: 'La ley limita por cuánto tiempo se le puede demandar por una deuda. Por la antigüedad de esta deuda, no le demandaremos. En algunos estados, un pago o una promesa de pago por escrito puede hacer que ese plazo empiece de nuevo. Hoy no tiene que pagar ni prometer nada.',
};

/** 12 CFR 1006.38(b) */
const inValidationPeriod = (end: PlainDate): RequiredWords => ({
  id: 'plan.validation-period',
  en: `You still have until ${dateInWords(end, 'en')} to dispute this debt or to ask for proof of it. Paying before then is your own choice and takes none of your rights away.`,
  es: `Usted todavía tiene hasta el ${dateInWords(end, 'es')} para disputar esta deuda o pedir prueba de ella. Pagar antes es decisión suya y no le quita ningún derecho.`,
});

/** 12 CFR 1005.10(b)-(c); Nacha rules for authorizations by telephone: date, amount, revocation, number to call. */
function debits(terms: AgreementTerms, context: WordsContext): RequiredWords {
  const isRecurring = isRecurringDebit(terms);
  return {
    id: isRecurring ? 'plan.recurring-debits' : 'plan.one-debit',
    en: debitText(terms, context, 'en', isRecurring),
    es: debitText(terms, context, 'es', isRecurring),
  };
}

function debitText(
  { payments }: AgreementTerms,
  { companyName, callbackNumber }: WordsContext,
  language: Language,
  isRecurring: boolean,
): string {
  const rows = payments
    .map(({ due, amount }) => `${amountInWords(amount, language)}, ${dateInWords(due, language)}`)
    .join('; ');
  if (language === 'en') {
    const at = callbackNumber === null ? 'at our number' : `at ${callbackNumber}`;
    const how = isRecurring ? ' We need this from you in writing, and you get a copy.' : '';
    return `You authorize ${companyName} to take these payments electronically from the account you name: ${rows}. You can take this back by calling us ${at}, and you can stop a payment through your bank up to three business days before.${how}`;
  }
  const at = callbackNumber === null ? 'a nuestro número' : `al ${callbackNumber}`;
  const how = isRecurring ? ' Lo necesitamos de usted por escrito, y recibirá una copia.' : '';
  return `Usted autoriza a ${companyName} a cobrar estos pagos electrónicamente de la cuenta que indique: ${rows}. Puede retirar esta autorización llamándonos ${at}, y puede detener un pago por medio de su banco hasta tres días hábiles antes.${how}`;
}
