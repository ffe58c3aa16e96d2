import { bankNumbersAmong } from './bank-numbers.ts';
import { cardsAmong } from './card-numbers.ts';
import { type DigitGroup, digitGroups, withPlainDigits } from './digit-groups.ts';
import { ibansIn } from './iban.ts';
import { inSeenText } from './seen-text.ts';
import { socialNumbersIn } from './social-numbers.ts';

/** What a number looks like; `long`: only that it is long, which keeps it out of a draft on disk and of nothing else. */
export type NumberKind = 'card' | 'social' | 'bank' | 'long';

/** A number in a text that Parley does not store, and where it stands. */
export interface CaughtNumber {
  readonly kind: NumberKind;
  /** The digits alone: what it is recognised by when somebody says that it is none. */
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

export const MASK = '••••';

/** Runs of digits of this length are not kept in a draft, whatever they are. */
const LONG = 12;

/** What a person wrote freely: cards, bank accounts, Social Security numbers, and runs of digits as long as one. */
export function numbersInText(text: string): readonly CaughtNumber[] {
  return inSeenText(withPlainDigits(text), numbersIn);
}

function numbersIn(plain: string): CaughtNumber[] {
  const groups = digitGroups(plain);
  const long = groups.filter(({ digits }) => digits.length >= LONG);
  return apart(plain, [
    ...cardsAmong(groups).map((span) => caughtFrom('card', plain, ...span)),
    ...socialNumbersIn(plain).map(({ start, end }) => caught('social', plain, start, end)),
    ...bankNumbersAmong(plain, groups).map((span) => caughtFrom('bank', plain, ...span)),
    ...ibansIn(plain).map(({ start, end }) => caught('bank', plain, start, end)),
    ...long.map((group) => caughtFrom('long', plain, group, group)),
  ]);
}

/** A reference, as of a cheque, a transfer, a case or an order, may be long: only what is a card's number is caught. */
export function cardsInText(text: string): readonly CaughtNumber[] {
  return inSeenText(withPlainDigits(text), (plain) =>
    cardsAmong(digitGroups(plain)).map((span) => caughtFrom('card', plain, ...span)),
  );
}

/** The text with these numbers masked, the words around them kept. */
export function withMasks(text: string, numbers: readonly CaughtNumber[]): string {
  const kept = numbers.map(({ start }, at) => text.slice(numbers[at - 1]?.end ?? 0, start) + MASK);
  return kept.join('') + text.slice(numbers.at(-1)?.end ?? 0);
}

/** In the order of the text; two that overlap are one, of the first of these kinds, so that no end of either is left. */
const RANK: readonly NumberKind[] = ['card', 'social', 'bank', 'long'];
const rank = ({ kind }: CaughtNumber): number => RANK.indexOf(kind);

function apart(text: string, numbers: readonly CaughtNumber[]): CaughtNumber[] {
  const kept: CaughtNumber[] = [];
  for (const number of numbers.toSorted((a, b) => a.start - b.start || rank(a) - rank(b))) {
    const last = kept.at(-1);
    if (!last || number.start >= last.end) {
      kept.push(number);
      continue;
    }
    const { kind } = rank(number) < rank(last) ? number : last;
    kept[kept.length - 1] = caught(kind, text, last.start, Math.max(last.end, number.end));
  }
  return kept;
}

const caughtFrom = (kind: NumberKind, text: string, first: DigitGroup, last: DigitGroup): CaughtNumber =>
  caught(kind, text, first.start, last.end);

const caught = (kind: NumberKind, text: string, start: number, end: number): CaughtNumber => ({
  ...{ kind, start, end },
  digits: text.slice(start, end).replace(/\D/g, ''),
});
