import type { RollRule } from '../calendar/business-day.ts';
import type { Zone } from '../calendar/instant.ts';
import type { AgreedPayment, AgreementTerms } from '../domain/agreement.ts';
import { type Money, minorDigits } from '../money/money.ts';
import { dateInWords, momentInWords } from './date-words.ts';
import { movedDays } from './moved-days.ts';
import { amountInWords, type Language, numberInWords } from './number-words.ts';
import { readBackWords, type Words } from './read-back-words.ts';

/** What the customer is asked to repeat or confirm, in the order it is read. */
export type ReadBackPart = 'amount' | 'dates' | 'method' | 'consequence';

export interface ReadBack {
  readonly language: Language;
  /** All of it as one text: what is read, and kept. */
  readonly text: string;
  readonly parts: readonly { readonly part: ReadBackPart; readonly text: string }[];
}

/** What is not among the terms but is said with them. */
export interface ReadBackContext {
  readonly roll: RollRule;
  /** Zone the end of an offer is told in. */
  readonly zone: Zone;
}

/** The terms in plain sentences; any other amount, day, method, cost or clause is another text. */
export function readBackOf(terms: AgreementTerms, language: Language, context: ReadBackContext): ReadBack {
  const words = readBackWords[language];
  const parts = [
    { part: 'amount' as const, text: amountPart(terms, words, language) },
    { part: 'dates' as const, text: datesPart(terms, words, language, context) },
    { part: 'method' as const, text: words.method[terms.method ?? 'open'] },
    { part: 'consequence' as const, text: consequencePart(terms, words, language, context) },
  ].filter(({ text }) => text !== '');
  return { language, text: [...parts.map(({ text }) => text), words.close].join(' '), parts };
}

/** `$495.00 (four hundred ninety-five dollars)` */
export const amountTwice = (amount: Money, language: Language): string =>
  `${figures(amount)} (${amountInWords(amount, language)})`;

/** As it is written in the United States, in both languages. */
function figures({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = String(minor).padStart(digits + 1, '0');
  const whole = text.slice(0, text.length - digits).replace(/\B(?=(\d{3})+$)/g, ',');
  const number = digits === 0 ? whole : `${whole}.${text.slice(-digits)}`;
  return currency === 'USD' ? `$${number}` : `${currency} ${number}`;
}

function amountPart(terms: AgreementTerms, words: Words, language: Language): string {
  const money = (amount: Money) => amountTwice(amount, language);
  const { kind, total, balance, forgiven, invoices, interest, fees } = terms;
  const list = invoices.map(({ number, amount }) => `${number} (${figures(amount)})`);
  const sentences = [
    kind === 'claimed'
      ? words.claimed(money(total))
      : kind === 'settlement'
        ? words.settlement(money(total), money(balance), money(forgiven))
        : words.total(money(total), money(balance), total.minor === balance.minor),
    invoices.length > 0 ? words.about(list) : '',
    interest
      ? words.interest(
          money(interest.amount),
          percentOf(interest.annualRate),
          interest.dayCount,
          dateInWords(interest.from, language),
        )
      : '',
    fees ? words.fee(money(fees)) : '',
  ];
  return joined(sentences);
}

/** `0.0875` as `8.75`, without going through floats. */
function percentOf(rate: string): string {
  const [units = '0', decimals = ''] = rate.split('.');
  const padded = decimals.padEnd(2, '0');
  const whole = String(Number(`${units}${padded.slice(0, 2)}`));
  const rest = padded.slice(2).replace(/0+$/, '');
  return rest === '' ? whole : `${whole}.${rest}`;
}

function datesPart(
  terms: AgreementTerms,
  words: Words,
  language: Language,
  { roll }: ReadBackContext,
): string {
  const { payments, frequency, kind } = terms;
  const [first] = payments;
  const day = ({ due }: AgreedPayment) => dateInWords(due, language);
  if (payments.length === 1 && first)
    return kind === 'claimed'
      ? words.paidOn(day(first))
      : joined([words.onDay(day(first)), words.moved[movedDays(terms, roll)]]);
  const count = `${payments.length} (${numberInWords(payments.length, language, 'masculine')})`;
  const groups = equalRuns(payments).map((run) => {
    const [one] = run;
    const amount = one ? amountTwice(one.amount, language) : '';
    return run.length === 1 && one
      ? words.oneOf(amount, day(one))
      : words.several(
          `${run.length} (${numberInWords(run.length, language, 'masculine')})`,
          amount,
          run.map(day),
        );
  });
  return joined([
    words.payments(count, frequency ? words.frequency[frequency] : null, groups),
    words.moved[movedDays(terms, roll)],
  ]);
}

/** Payments of one amount that follow each other, told together with every day of theirs. */
function equalRuns(payments: readonly AgreedPayment[]): AgreedPayment[][] {
  const runs: AgreedPayment[][] = [];
  for (const payment of payments) {
    const run = runs.at(-1);
    if (run?.[0]?.amount.minor === payment.amount.minor) run.push(payment);
    else runs.push([payment]);
  }
  return runs;
}

function consequencePart(
  terms: AgreementTerms,
  words: Words,
  language: Language,
  { zone }: ReadBackContext,
): string {
  const { kind, breakRule, lateAllowed, graceDays, expiresAt } = terms;
  if (kind === 'claimed') return words.untilPosted;
  const days = `${graceDays} (${numberInWords(graceDays, language, 'masculine')})`;
  const late = `${lateAllowed} (${numberInWords(lateAllowed, language, 'masculine')})`;
  return joined([
    words.grace(days, graceDays),
    words.break[breakRule](late, lateAllowed),
    // A discount that is lost must be said before anybody agrees.
    kind === 'settlement' ? words.discountLapses : '',
    expiresAt === null ? '' : words.expires(momentInWords(expiresAt, zone, language)),
  ]);
}

const joined = (sentences: readonly string[]): string => sentences.filter((one) => one !== '').join(' ');
