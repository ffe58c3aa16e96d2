/** As the SSA gives them: no area 000, 666 or 9xx, no group 00, no serial 0000. */
const SOCIAL_SECURITY = /^(?!000|666)[0-8]\d\d(?!00)\d\d(?!0000)\d{4}$/;
/** Taxpayer identification numbers as the IRS gives them (Form W-7): a group of 50-65, 70-88, 90-92 or 94-99. */
const TAXPAYER = /^9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9])\d{4}$/;

const DASH = String.raw`[ ./_\u00a0\u2010-\u2015\u2212-]`;
const ENDS = String.raw`(?![.,/-]?\d)`;
/** Three, two and four digits; the same stands between them both times, and no letters before, as of an order. */
const GROUPED = String.raw`(?<!\d|[\p{L}\d][.,/-])\d{3}(${DASH})\d\d\1\d{4}${ENDS}`;
/** Nine digits as anybody groups them. */
const NINE = String.raw`(?<!\d[.,/-]?)\d{3}${DASH}{0,2}(?:\d\d${DASH}{0,2}\d{4}|\d{3}${DASH}{0,2}\d{3})${ENDS}`;
const BETWEEN = String.raw`[^\d\n]{0,24}`;

/** What such a number is called, in both languages. */
const CALLED = [
  ...[String.raw`\bssn\b`, String.raw`\bss ?#`, String.raw`\bsocial\b`, String.raw`\bi?tin\b`],
  ...[String.raw`\btax(?:payer)? ?id`, String.raw`\bn[uú]mero de seguro\b`, String.raw`\bnss\b`],
].join('|');

/** Grouped 3-2-4 it is one by its looks; nine digits in a row are one only where somebody calls them so. */
const FORMS = [
  new RegExp(GROUPED, 'gu'),
  new RegExp(`(?<=(?:${CALLED})${BETWEEN})${NINE}`, 'giu'),
  new RegExp(`${NINE}(?=${BETWEEN}(?:${CALLED}))`, 'giu'),
];

/** Where a text holds a Social Security or taxpayer identification number. */
export function socialNumbersIn(text: string): { start: number; end: number }[] {
  return FORMS.flatMap((form) => [...text.matchAll(form)])
    .filter(([found]) => isSocialNumber(found.replace(/\D/g, '')))
    .map(({ 0: found, index }) => ({ start: index, end: index + found.length }));
}

const isSocialNumber = (digits: string): boolean => SOCIAL_SECURITY.test(digits) || TAXPAYER.test(digits);
