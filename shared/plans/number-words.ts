import { type Money, minorDigits } from '../money/money.ts';
import { type CurrencyWords, currencyWords, type Gender } from './currency-words.ts';

/** Whole numbers and amounts in words, English (US) and Spanish, up to 999,999,999,999. */
export type Language = 'en' | 'es';

const highest = 1_000_000_000_000;

/** @throws RangeError below zero, from a million millions on, and for fractions */
export function numberInWords(value: number, language: Language, gender: Gender | 'alone' = 'alone'): string {
  if (!Number.isInteger(value) || value < 0 || value >= highest)
    throw new RangeError(`Not a number that can be read out: ${value}`);
  return language === 'en' ? english(value) : spanish(value, gender);
}

/** The amount as it is said: `one hundred fifty dollars and five cents`, `ciento cincuenta dólares con cinco centavos`. */
export function amountInWords({ minor, currency }: Money, language: Language): string {
  const digits = minorDigits(currency);
  const unit = 10 ** digits;
  const whole = Math.floor(minor / unit);
  const part = minor - whole * unit;
  const words = currencyWords(currency, language);
  const wholeText = counted(whole, words.major, language, isMillions(whole, language));
  if (part === 0) return wholeText;
  const partText = counted(part, minorOf(words, digits, language), language, false);
  if (whole === 0) return partText;
  return `${wholeText} ${language === 'en' ? 'and' : 'con'} ${partText}`;
}

interface Noun {
  readonly one: string;
  readonly many: string;
  readonly gender: Gender;
}

/** A currency whose small unit has no name here is read in hundredths or thousandths. */
function minorOf({ minor }: CurrencyWords, digits: number, language: Language): Noun {
  if (minor) return minor;
  const [english, spanishNoun] = digits === 3 ? ['thousandth', 'milésima'] : ['hundredth', 'centésima'];
  const one = language === 'en' ? english : spanishNoun;
  return { one, many: `${one}s`, gender: 'feminine' };
}

function counted(value: number, noun: Noun, language: Language, of: boolean): string {
  const name = value === 1 ? noun.one : noun.many;
  return `${numberInWords(value, language, noun.gender)} ${of ? 'de ' : ''}${name}`;
}

/** Spanish counts whole millions as a noun: `un millón de dólares`, but `un millón cien dólares`. */
const isMillions = (value: number, language: Language): boolean =>
  language === 'es' && value >= 1_000_000 && value % 1_000_000 === 0;

const englishSmall =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const englishTens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const englishScales: readonly (readonly [number, string])[] = [
  [1_000_000_000, 'billion'],
  [1_000_000, 'million'],
  [1000, 'thousand'],
  [100, 'hundred'],
];

function english(value: number): string {
  if (value < 20) return englishSmall[value] ?? '';
  if (value < 100) {
    const rest = value % 10;
    const tens = englishTens[Math.floor(value / 10)] ?? '';
    return rest === 0 ? tens : `${tens}-${englishSmall[rest]}`;
  }
  const [size, name] = englishScales.find(([scale]) => value >= scale) ?? [100, 'hundred'];
  const rest = value % size;
  return `${english(Math.floor(value / size))} ${name}${rest === 0 ? '' : ` ${english(rest)}`}`;
}

const spanishSmall =
  'cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve'.split(
    ' ',
  );
const spanishTens = '- - - treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' ');
const spanishHundreds =
  '- ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos'.split(
    ' ',
  );

/**
 * `gender` is that of the noun that follows: *uno* loses its o before a masculine one (veintiún dólares) and turns to *una*
 * before a feminine one, as the hundreds do (doscientas libras). *Mil* takes no *un*; a billion is *mil millones*.
 */
function spanish(value: number, gender: Gender | 'alone'): string {
  if (value >= 1_000_000) {
    const millions = Math.floor(value / 1_000_000);
    const rest = value % 1_000_000;
    const head = millions === 1 ? 'un millón' : `${spanish(millions, 'masculine')} millones`;
    return rest === 0 ? head : `${head} ${spanish(rest, gender)}`;
  }
  if (value >= 1000) {
    const thousands = Math.floor(value / 1000);
    const rest = value % 1000;
    const before = gender === 'feminine' ? 'feminine' : 'masculine';
    const head = thousands === 1 ? 'mil' : `${spanish(thousands, before)} mil`;
    return rest === 0 ? head : `${head} ${spanish(rest, gender)}`;
  }
  return value >= 100 ? spanishHundred(value, gender) : spanishBelowHundred(value, gender);
}

function spanishHundred(value: number, gender: Gender | 'alone'): string {
  if (value === 100) return 'cien';
  const hundreds = spanishHundreds[Math.floor(value / 100)] ?? '';
  const head = gender === 'feminine' && value >= 200 ? hundreds.replace(/os$/, 'as') : hundreds;
  const rest = value % 100;
  return rest === 0 ? head : `${head} ${spanishBelowHundred(rest, gender)}`;
}

function spanishBelowHundred(value: number, gender: Gender | 'alone'): string {
  if (value < 30) return bent(spanishSmall[value] ?? '', gender);
  const tens = spanishTens[Math.floor(value / 10)] ?? '';
  const rest = value % 10;
  return rest === 0 ? tens : `${tens} y ${bent(spanishSmall[rest] ?? '', gender)}`;
}

function bent(word: string, gender: Gender | 'alone'): string {
  if (gender === 'alone' || !word.endsWith('uno')) return word;
  if (gender === 'feminine') return word.replace(/uno$/, 'una');
  return word === 'uno' ? 'un' : 'veintiún';
}
