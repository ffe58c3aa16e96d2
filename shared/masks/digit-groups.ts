/** Digits that stand together, and where. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Only spaces, dashes or dots part it from the group before. */
  readonly goesOn: boolean;
}

/** What people, and the pages they copy from, put between the groups of one number: spaces, dashes, dots, nothing visible. */
const GAP = /^[\s\u200b-\u200f\u2060\ufeff.\u00ad\u2010-\u2015\u2212-]{1,3}$/;

const PHONE =
  /(?<![\d-])(?:\+?1[ .-]?)?(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}(?!\d)|(?<!\d)[2-9]\d\d[2-9]\d{6}(?!\d)/;
const DATE =
  /(?<!\d)(?:(?:19|20)\d\d(?<a>[-./])(?:0\d|1[0-2])\k<a>[0-3]\d|(?:0?[1-9]|[12]\d|3[01])(?<b>[-.])(?:0?[1-9]|[12]\d|3[01])\k<b>(?:19|20)\d\d)(?!\d)/;
const AMOUNT = /(?<![\d.])(?:\d{1,3}(?:,\d{3})+(?:\.\d\d)?|\d{1,9}\.\d\d)(?![\d.])/;
const OTHER_THINGS = new RegExp([PHONE, DATE, AMOUNT].map(({ source }) => source).join('|'), 'g');

/** The groups of digits of a text, without those of telephone numbers, days and amounts. */
export function digitGroups(text: string): DigitGroup[] {
  const plain = text.replace(OTHER_THINGS, (found) => 'x'.repeat(found.length));
  const groups: DigitGroup[] = [];
  for (const { 0: digits, index } of plain.matchAll(/\d+/g)) {
    const before = groups.at(-1);
    const goesOn =
      before !== undefined && index - before.end <= 3 && GAP.test(plain.slice(before.end, index));
    groups.push({ digits, start: index, end: index + digits.length, goesOn });
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
