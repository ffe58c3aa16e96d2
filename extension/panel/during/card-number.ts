/** Digits of a payment card with the separators people type; 13 to 19 of them (ISO/IEC 7812-1). */
const CANDIDATE = /\d(?:[ -]?\d){12,18}/g;

/**
 * Whether a text holds what looks like a payment card number: refused, not stored (DESIGN §2.7).
 * The Luhn check keeps account and invoice numbers out of it nine times in ten.
 */
export function holdsCardNumber(text: string): boolean {
  return (text.match(CANDIDATE) ?? []).some((candidate) => passesLuhn(candidate.replace(/\D/g, '')));
}

/**
 * A text as a draft may hold it: card numbers, any run of 12 digits or more, and Social Security numbers masked, the words
 * around them kept.
 */
export function masked(text: string): string {
  return text
    .replace(CANDIDATE, (run) => (holdsCardNumber(run) ? MASK : run))
    .replace(/\d{12,}|\b\d{3}-\d\d-\d{4}\b/g, MASK);
}

const MASK = '••••';

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [place, digit] of [...digits].reverse().entries()) {
    const doubled = place % 2 === 1 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
