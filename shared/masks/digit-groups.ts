/** Digits that stand together, and where. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Only spaces, dashes or dots part it from the group before. */
  readonly goesOn: boolean;
  /** So do marks of any kind, a few of them, as of somebody who wants a number not to be found. */
  readonly mayGoOn: boolean;
  /** Digits as of a telephone in North America, or of a mobile in the Philippines. */
  readonly isPhone: boolean;
}

/** What people, and the pages they copy from, put between the groups of one number: spaces, dashes, dots. */
const GAP = /^[\s.\u2010-\u2015\u2212-]{1,3}$/;
/** Any marks that are no list of figures: no comma before the next one, no sign of a currency or of a number. */
const MARKS = /^(?!.*[,;+&]\s)[^\p{L}\p{N}#$€£¥₱%=&@"]{1,5}$/su;

const PHONE = /(?<![\d-])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)/;
/** Mobiles as `0917 123 4567` and `+63 917 123 4567`, Manila as `(02) 8123-4567`. */
const PHILIPPINE_PHONE =
  /(?<![\d-])(?:(?:\+?63[ .-]?|0)9\d\d[ .-]\d{3}[ .-]?\d{4}|\+639\d{9}|(?:\+?63[ .-]?2|\(02\)|02)[ .-]?8\d{3}[ .-]\d{4})(?!\d)/;
const BARE_PHONE = /^(?:[2-9]\d\d[2-9]\d{6}|09\d{9}|639\d{9})$/;
const DATE =
  /(?<!\d)(?:(?:19|20)\d\d(?<a>[-./])(?:0\d|1[0-2])\k<a>[0-3]\d|(?:0?[1-9]|[12]\d|3[01])(?<b>[-.])(?:0?[1-9]|[12]\d|3[01])\k<b>(?:19|20)\d\d)(?!\d)/;
const DATE_IN_SLASHES =
  /(?<![\d/])(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01])\/(?:19|20)?\d\d(?![\d/])/;
const TIME = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?![\d:])/;
const AMOUNT = /(?<![\d.])(?:\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{1,9}\.\d\d)(?![\d.])/;
const AMOUNT_WITH_COMMA = /(?<![\d.,])\d{1,3}(?:\.\d{3})*,\d\d(?![\d.,])/;
const OTHER_THINGS = new RegExp(
  [PHONE, PHILIPPINE_PHONE, DATE, DATE_IN_SLASHES, TIME, AMOUNT, AMOUNT_WITH_COMMA]
    .map(({ source }) => source)
    .join('|'),
  'g',
);

/** The groups of digits of a text, without those of telephone numbers, days, times and amounts as people write them. */
export function digitGroups(text: string): DigitGroup[] {
  const plain = text.replace(OTHER_THINGS, (found) => 'x'.repeat(found.length));
  const groups: DigitGroup[] = [];
  for (const { 0: digits, index } of plain.matchAll(/\d+/g)) {
    const before = groups.at(-1);
    const isPhone = BARE_PHONE.test(digits);
    const isNear = before !== undefined && !isPhone && !before.isPhone && index - before.end <= 5;
    const gap = isNear ? plain.slice(before.end, index) : '';
    const [goesOn, mayGoOn] = [GAP.test(gap), GAP.test(gap) || MARKS.test(gap)];
    groups.push({ digits, start: index, end: index + digits.length, goesOn, mayGoOn, isPhone });
  }
  return groups;
}

/** Of the blocks of digits that a page may show in place of ours: Arabic-Indic, Persian, full width. */
const ZEROES = [0x0660, 0x06f0, 0xff10];

/** The same text with every such digit as 0 to 9, at the same places. */
export function withPlainDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    return String(code - (ZEROES.findLast((zero) => zero <= code) ?? code));
  });
}
