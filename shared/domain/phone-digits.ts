/**
 * The digits a number is compared by: `(614) 555-0142`, `+1 614-555-0142` and `6145550142` are one number.
 * An extension is part of the number.
 */
export function digitsOf(number: string): string {
  const digits = number.replace(/\D/g, '');
  return digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits;
}
