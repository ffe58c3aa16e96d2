/**
 * The digits a phone number is found by: all of them, the last ten (without the country code) and the last seven
 * (without the area code). An extension is not part of the number.
 */
export function phoneWords(text: string): string {
  const digits = text.replace(/\s*(?:x|ext)\.?\s*\d+\s*$/i, '').replace(/\D/g, '');
  const words = [digits, digits.slice(-10), digits.slice(-7)];
  return [...new Set(words)].join(' ');
}
