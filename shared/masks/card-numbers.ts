import type { DigitGroup } from './digit-groups.ts';

/**
 * Numbers that issuers give to payment cards, by how they begin and how long they are (ISO/IEC 7812-1; the card schemes' own
 * tables): Visa, Mastercard, American Express, Diners Club, JCB, Discover, UnionPay, Maestro.
 */
const ISSUED = [
  /4(?:\d{12}|\d{15}|\d{18})/,
  /(?:5[1-5]\d\d|222[1-9]|22[3-9]\d|2[3-6]\d\d|27[01]\d|2720)\d{12}/,
  /3[47]\d{13}/,
  /(?:30[0-5]|36\d|3[89]\d)\d{11,16}|3095\d{10,15}/,
  /35(?:2[89]|[3-8]\d)\d{12,15}/,
  /(?:6011|64[4-9]\d|65\d\d|62\d\d)\d{12,15}/,
  /(?:50(?:18|20|38)|5893|6304|6759|676[1-3])\d{8,15}/,
];
const CARD = new RegExp(`^(?:${ISSUED.map(({ source }) => source).join('|')})$`);
const SHORTEST = 12;
const LONGEST = 19;

/** Whether these digits are the number of a payment card in all that can be told: issuer, length and check digit. */
function isCardNumber(digits: string): boolean {
  return CARD.test(digits) && passesLuhn(digits);
}

/** The groups that are card numbers, from the first to the last of each. */
export function cardsAmong(groups: readonly DigitGroup[]): [DigitGroup, DigitGroup][] {
  const found: [DigitGroup, DigitGroup][] = [];
  for (let at = 0; at < groups.length; at += 1) {
    const last = lastOfCard(groups, at);
    const first = groups[at];
    const end = groups[last];
    if (!first || !end) continue;
    found.push([first, end]);
    at = last;
  }
  return found;
}

/** Of the longest card number that begins with this group; -1: none does. */
function lastOfCard(groups: readonly DigitGroup[], from: number): number {
  let digits = '';
  let last = -1;
  for (let at = from; at < groups.length; at += 1) {
    const group = groups[at];
    if (!group || (at > from && !group.mayGoOn)) break;
    if (digits.length + group.digits.length > LONGEST) break;
    digits += group.digits;
    if (digits.length >= SHORTEST && isCardNumber(digits)) last = at;
  }
  return last;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...digits].reverse().entries()) {
    const doubled = place % 2 === 1 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
